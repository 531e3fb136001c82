"""A day as the notebook keeps it: year-month-day, as typed, so it may be anything."""

from datetime import date
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1900, 2199  # outside it a date is a slip of the keyboard

_LENGTH = len("2026-11-20")


# Thousands of conversations share a few hundred days, and are read again at every keystroke.
@lru_cache(maxsize=8192)
def iso_day(text: str) -> date | None:
    """Return the day in `text`; None for no text, and for text that is no day people mean.

    Only year-month-day counts: `fromisoformat` alone would take weeks (2026-W47-5) as well.
    """
    if len(text) != _LENGTH or text[4] != "-" or text[7] != "-":
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
