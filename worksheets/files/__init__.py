"""Files a person takes away: calendar, address cards, spreadsheets."""

#: How the names of those end that only a library can make: icalendar and openpyxl. They are large,
#: so each is imported where the file is made, and a browser brings them once one is offered.
LIBRARY_FILES = (".ics", ".xlsx")
