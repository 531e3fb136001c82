"""The person's saved data as typed: versioned, capped, and copied field by field, never merged."""

from worksheets.notebook.notebook import Notebook
from worksheets.notebook.opening import notebook_from
from worksheets.notebook.records import (
    CalendarEntry,
    Contact,
    Record,
    SavedInteraction,
    SavedPitch,
    SavedPromise,
    SavedQuestion,
    SheetRow,
)
from worksheets.notebook.schema import MOST_FIELDS, MOST_RECORDS, VERSION

__all__ = [
    "MOST_FIELDS",
    "MOST_RECORDS",
    "VERSION",
    "CalendarEntry",
    "Contact",
    "Notebook",
    "Record",
    "SavedInteraction",
    "SavedPitch",
    "SavedPromise",
    "SavedQuestion",
    "SheetRow",
    "notebook_from",
]
