"""Files a person takes away: calendar, address cards, spreadsheets."""
