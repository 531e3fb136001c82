"""Files a person takes away: calendar and spreadsheet."""
