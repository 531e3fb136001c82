"""A day as people and programs write it: 17 May 1985, 17.5., 05-17, 1985-05-17T10:15:00Z."""

import re
from dataclasses import dataclass
from typing import Literal

type DayOrder = Literal["day_first", "month_first", "unknown"]

_LONGEST = 60  # a longer text is no day, even with its time, and is not worth the look

_MONTHS = (
    ("january", "enero", "janvier", "januar", "janeiro", "gennaio", "januari"),
    ("february", "febrero", "fevrier", "februar", "fevereiro", "febbraio", "februari"),
    ("march", "marzo", "mars", "marz", "maerz", "marco", "maart"),
    ("april", "abril", "avril", "aprile"),
    ("may", "mayo", "mai", "maio", "maggio", "mei"),
    ("june", "junio", "juin", "juni", "junho", "giugno"),
    ("july", "julio", "juillet", "juli", "julho", "luglio"),
    ("august", "agosto", "aout", "augustus"),
    ("september", "septiembre", "setiembre", "septembre", "setembro", "settembre"),
    ("october", "octubre", "octobre", "oktober", "outubro", "ottobre"),
    ("november", "noviembre", "novembre", "novembro"),
    ("december", "diciembre", "decembre", "dezember", "dezembro", "dicembre"),
)
_LEAST_LETTERS = 3  # of a shortened month
_MOST_DIGITS = 4
_ARTICLES = "de del di of the on st nd rd th er le el il den am em do da van op a o"
_NOISE = frozenset(_ARTICLES.split())

_TIME = re.compile(r"(?:[T,]|\s)\s*\d{1,2}:\d{2}.*")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{2}|\d{4})\.?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})|(\d{2})-(\d{2})")
_TWO_NUMBERS = re.compile(r"(\d{1,2})(?:/(\d{1,2})|\.\s?(\d{1,2})\.?)")
_WORDS = re.compile(r"\d+|[^\W\d_]+")


class WrittenDayError(ValueError):
    """Nothing that names one day was written."""


class AmbiguousDayError(WrittenDayError):
    """What was written could be two days: 3/12 is in March or in December."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day in parts, which no calendar need have.

    `year` is None where none was written, or only its last two digits, which are `short_year`.
    """

    year: int | None
    month: int
    day: int
    short_year: int | None = None


def written_day(text: str, order: DayOrder = "unknown") -> WrittenDay:
    """Return the day in `text`: in figures, or with its month in words of seven languages.

    A month may be shortened; a weekday or a time beside it does not matter. Raises
    AmbiguousDayError where only the order could tell, and WrittenDayError for anything else.
    """
    day = _without_time(text)
    if match := _YEAR_FIRST.fullmatch(day):
        year, month, number = filter(str.isdecimal, filter(None, match.groups()))
        return WrittenDay(int(year), int(month), int(number))
    if match := _YEAR_LAST.fullmatch(day):
        return _with_year(*_in_order(int(match[1]), match[2], int(match[3]), order), match[4])
    if match := _NO_YEAR.fullmatch(day):
        month, number = filter(None, match.groups())
        return WrittenDay(None, int(month), int(number))
    if match := _TWO_NUMBERS.fullmatch(day):
        divider = "/" if match[2] else "."
        second = int(match[2] or match[3])
        return WrittenDay(None, *_in_order(int(match[1]), divider, second, order))
    return _from_words(day)


def numbers_in_doubt(text: str) -> tuple[int, int] | None:
    """Return the numbers before the year, of which either may be the month; None where it is clear.

    Only countries that put the day first write dots.
    """
    match = _YEAR_LAST.fullmatch(_without_time(text))
    return (int(match[1]), int(match[3])) if match and match[2] != "." else None


def _without_time(text: str) -> str:
    day = text.strip()
    return _TIME.sub("", day, count=1) if len(day) <= _LONGEST else ""


def _with_year(month: int, day: int, year: str) -> WrittenDay:
    if len(year) == 2:
        return WrittenDay(None, month, day, int(year))
    return WrittenDay(int(year), month, day)


def _in_order(first: int, divider: str, second: int, order: DayOrder) -> tuple[int, int]:
    """Return month and day."""
    if divider == "." or first > 12 or first == second:
        return second, first
    if second > 12 or order == "month_first":
        return first, second
    if order == "day_first":
        return second, first
    raise AmbiguousDayError


def _from_words(text: str) -> WrittenDay:
    words = [word for word in _WORDS.findall(_unaccented(text)) if word not in _NOISE]
    numbers = [word for word in words if word.isdecimal()]
    named = [word for word in words if not word.isdecimal()]
    months = {month for word in named if (month := _month(word))}
    is_clear = len(months) == 1 and len(numbers) in (1, 2)
    # A weekday may stand there.
    if not is_clear or len(named) > 2 or any(len(number) > _MOST_DIGITS for number in numbers):
        raise WrittenDayError
    day, year = (*sorted(numbers, key=_is_year), "")[:2]
    return _with_year(*months, int(day), year) if year else WrittenDay(None, *months, int(day))


def _is_year(number: str) -> bool:
    return int(number) > 31


def _month(word: str) -> int:
    """Return the month `word` names or begins to name in one of seven languages, 0 for none."""
    if len(word) < _LEAST_LETTERS:
        return 0
    found = [
        number
        for number, names in enumerate(_MONTHS, start=1)
        if any(name.startswith(word) for name in names)
    ]
    return found[0] if len(found) == 1 else 0


def _unaccented(text: str) -> str:
    folded = text.casefold()
    if folded.isascii():
        return folded
    # Here and not above: only a month with an accent needs the table of all characters.
    import unicodedata

    plain = unicodedata.normalize("NFKD", folded)
    return "".join(mark for mark in plain if not unicodedata.combining(mark))
