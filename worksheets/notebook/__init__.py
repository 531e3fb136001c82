"""The person's saved data as typed: versioned, capped, and copied field by field, never merged."""

from worksheets.notebook.notebook import Notebook
from worksheets.notebook.opening import notebook_from
from worksheets.notebook.records import (
    CalendarEntry,
    Contact,
    Interaction,
    Promise,
    Question,
    Record,
    SavedPitch,
    SheetRow,
)
from worksheets.notebook.schema import MOST_FIELDS, MOST_RECORDS, VERSION

__all__ = [
    "MOST_FIELDS",
    "MOST_RECORDS",
    "VERSION",
    "CalendarEntry",
    "Contact",
    "Interaction",
    "Notebook",
    "Promise",
    "Question",
    "Record",
    "SavedPitch",
    "SheetRow",
    "notebook_from",
]
