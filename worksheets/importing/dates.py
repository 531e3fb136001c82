"""Days as the cells of a file hold them, to the form our own fields read."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from worksheets.days.birthday import birthday_on
from worksheets.days.iso import FIRST_YEAR
from worksheets.days.numeric import (
    AmbiguousDayError,
    DayOrder,
    NumericDay,
    NumericDayError,
    numbers_in_doubt,
    numeric_day,
)
from worksheets.fields import AnswerError

_SERIAL = re.compile(r"[1-9][0-9]{4}(?:[.,][0-9]+)?")
_DAY_ZERO = date(1899, 12, 30)  # Excel counts a 29 February 1900 that never was
_EMPTY = re.compile(r"[0\s/.-]*")  # Outlook writes 0/0/00 for no day


def day_order(texts: Iterable[str]) -> DayOrder:
    """Return whether days or months come first in 3/12/2024, as values above 12 give it away.

    It is `unknown` where nothing does, or where a file says both.
    """
    firsts, seconds = 0, 0
    for text in texts:
        if numbers := numbers_in_doubt(text):
            firsts += numbers[0] > 12
            seconds += numbers[1] > 12
    if bool(firsts) == bool(seconds):
        return "unknown"
    return "day_first" if firsts else "month_first"


def serial_day(text: str) -> str:
    """Return the day of a spreadsheet's serial number (31149) as YYYY-MM-DD; other text as it is.

    Five digits, counted from 1900: that is what days become in a table saved without formats.
    """
    if not _SERIAL.fullmatch(text.strip()):
        return text
    return (_DAY_ZERO + timedelta(days=int(text.strip()[:5]))).isoformat()


def iso_day(text: str, order: DayOrder) -> str:
    """Return the day in `text` as YYYY-MM-DD, "" for none.

    Raises AnswerError with `not_a_date`, or `ambiguous_date` where only the order could tell.
    """
    if _EMPTY.fullmatch(text):
        return ""
    numeric = _written(text, order, "not_a_date")
    year = numeric.year if numeric.short_year is None else 2000 + numeric.short_year
    if year is None:
        raise AnswerError("not_a_date")
    return f"{year:04}-{numeric.month:02}-{numeric.day:02}"


def iso_birthday(text: str, order: DayOrder) -> str:
    """Return the birthday in `text` as YYYY-MM-DD, or MM-DD where its year is missing or unsure.

    A year before 1900 is what Apple (1604) and others write for none.
    Raises AnswerError with `not_a_birthday` or `ambiguous_date`.
    """
    if _EMPTY.fullmatch(text):
        return ""
    numeric = _written(text, order, "not_a_birthday")
    if numeric.year is not None and numeric.year < FIRST_YEAR:
        numeric = replace(numeric, year=None)
    birthday = birthday_on(numeric)
    if birthday is None:
        raise AnswerError("not_a_birthday")
    return birthday.text


def _written(text: str, order: DayOrder, code: str) -> NumericDay:
    try:
        return numeric_day(serial_day(text), order)
    except AmbiguousDayError:
        raise AnswerError("ambiguous_date") from None
    except NumericDayError:
        raise AnswerError(code) from None
