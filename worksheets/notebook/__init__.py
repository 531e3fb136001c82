"""The person's saved data as typed: versioned, capped, and copied field by field, never merged."""

from worksheets.notebook.notebook import Notebook
from worksheets.notebook.opening import MOST_ANSWERS, MOST_RECORDS, VERSION, notebook_from
from worksheets.notebook.records import (
    CalendarEntry,
    Contact,
    Interaction,
    Promise,
    Question,
    Record,
    SavedPitch,
)

__all__ = [
    "MOST_ANSWERS",
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
    "notebook_from",
]
