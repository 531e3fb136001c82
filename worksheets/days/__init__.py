"""Days: calendar months, birthdays, working days, and how a day is written."""
