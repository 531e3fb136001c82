"""Days as other programs write them, to the form our own fields read."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from worksheets.fields import FIRST_YEAR, AnswerError

type DayOrder = Literal["day_first", "month_first", "unknown"]

_MONTHS = (
    ("january", "enero", "janvier", "januar"),
    ("february", "febrero", "fevrier", "februar"),
    ("march", "marzo", "mars", "marz", "maerz"),
    ("april", "abril", "avril"),
    ("may", "mayo", "mai"),
    ("june", "junio", "juin", "juni"),
    ("july", "julio", "juillet", "juli"),
    ("august", "agosto", "aout"),
    ("september", "septiembre", "setiembre", "septembre"),
    ("october", "octubre", "octobre", "oktober"),
    ("november", "noviembre", "novembre"),
    ("december", "diciembre", "decembre", "dezember"),
)
_LEAST_LETTERS = 3  # of a shortened month
_NOISE = {"de", "del", "of", "the", "st", "nd", "rd", "th", "er", "le", "den"}

_TIME = re.compile(r"(?:[T,]|\s)\s*\d{1,2}:\d{2}.*")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})|(\d{2})-(\d{2})")
_TWO_NUMBERS = re.compile(r"(\d{1,2})(?:/(\d{1,2})|\.\s?(\d{1,2})\.?)")
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_EMPTY = re.compile(r"[0\s/.-]*")  # Outlook writes 0/0/00 for no day


@dataclass(frozen=True, slots=True)
class _Parts:
    """A day in parts; `year` is None where none was written, or only its last two digits."""

    year: int | None
    month: int
    day: int
    short_year: int | None = None


def day_order(texts: Iterable[str]) -> DayOrder:
    """Return whether days or months come first in 3/12/2024, as values above 12 give it away.

    It is `unknown` where nothing does, or where a file says both.
    """
    firsts, seconds = 0, 0
    for text in texts:
        match = _YEAR_LAST.fullmatch(_without_time(text))
        if match and match[2] != ".":
            firsts += int(match[1]) > 12
            seconds += int(match[3]) > 12
    if bool(firsts) == bool(seconds):
        return "unknown"
    return "day_first" if firsts else "month_first"


def iso_day(text: str, order: DayOrder) -> str:
    """Return the day in `text` as YYYY-MM-DD, "" for none.

    Raises AnswerError with `not_a_date`, or `ambiguous_date` where only the order could tell.
    """
    if _EMPTY.fullmatch(text):
        return ""
    parts = _parts(text, order, "not_a_date")
    year = parts.year if parts.short_year is None else 2000 + parts.short_year
    if year is None:
        raise AnswerError("not_a_date")
    return f"{year:04}-{parts.month:02}-{parts.day:02}"


def iso_birthday(text: str, order: DayOrder) -> str:
    """Return the birthday in `text` as YYYY-MM-DD, or MM-DD where its year is missing or unsure.

    A year before 1900 is what Apple (1604) and others write for none.
    Raises AnswerError with `not_a_birthday` or `ambiguous_date`.
    """
    if _EMPTY.fullmatch(text):
        return ""
    parts = _parts(text, order, "not_a_birthday")
    year = f"{parts.year:04}-" if parts.year and parts.year >= FIRST_YEAR else ""
    return f"{year}{parts.month:02}-{parts.day:02}"


def _parts(text: str, order: DayOrder, code: str) -> _Parts:
    day = _without_time(text)
    if match := _YEAR_FIRST.fullmatch(day):
        year, month, number = filter(str.isdecimal, filter(None, match.groups()))
        return _Parts(int(year), int(month), int(number))
    if match := _YEAR_LAST.fullmatch(day):
        month, number = _in_order(int(match[1]), match[2], int(match[3]), order)
        year = int(match[4])
        is_short = len(match[4]) == 2
        return _Parts(None if is_short else year, month, number, year if is_short else None)
    if match := _NO_YEAR.fullmatch(day):
        month, number = filter(None, match.groups())
        return _Parts(None, int(month), int(number))
    if match := _TWO_NUMBERS.fullmatch(day):
        divider = "/" if match[2] else "."
        return _Parts(None, *_in_order(int(match[1]), divider, int(match[2] or match[3]), order))
    return _from_words(day, code)


def _in_order(first: int, divider: str, second: int, order: DayOrder) -> tuple[int, int]:
    """Return month and day."""
    # Only countries that put the day first write dots.
    if divider == "." or first > 12 or first == second:
        return second, first
    if second > 12 or order == "month_first":
        return first, second
    if order == "day_first":
        return second, first
    raise AnswerError("ambiguous_date")


def _from_words(text: str, code: str) -> _Parts:
    words = [word for word in _WORDS.findall(_unaccented(text)) if word not in _NOISE]
    months = {month for word in words if not word.isdecimal() and (month := _month(word))}
    numbers = [int(word) for word in words if word.isdecimal() and len(word) <= 4]
    letters = sum(not word.isdecimal() for word in words)
    if len(months) != 1 or letters > 2 or len(numbers) not in (1, 2):  # a weekday may stand there
        raise AnswerError(code)
    if len(numbers) == 2 and numbers[0] > 31:
        numbers.reverse()
    day, year = (*numbers, None)[:2]
    is_short = year is not None and year < 100
    return _Parts(None if is_short else year, *months, day, year if is_short else None)


def _month(word: str) -> int:
    """Return the month `word` names or begins to name in one of four languages, 0 for none."""
    if len(word) < _LEAST_LETTERS:
        return 0
    found = [
        number
        for number, names in enumerate(_MONTHS, start=1)
        if any(name.startswith(word) for name in names)
    ]
    return found[0] if len(found) == 1 else 0


def _without_time(text: str) -> str:
    return _TIME.sub("", text.strip(), count=1)


def _unaccented(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in plain if not unicodedata.combining(mark))
