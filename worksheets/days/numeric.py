"""A day as people and programs write it: 17 May 1985, 17.5., 05-17, 1985-05-17T10:15:00Z."""

import re
from dataclasses import dataclass
from typing import Literal

type DayOrder = Literal["day_first", "month_first", "unknown"]

_LONGEST = 60  # a longer text is no day, even with its time, and is not worth the look

#: What a month may be called, without accents: data that is matched and never shown.
_MONTHS = tuple(
    names.split()
    for names in (
        "january enero janvier januar janeiro gennaio januari styczen stycznia leden ledna "
        "ocak января январь",
        "february febrero fevrier februar fevereiro febbraio februari luty lutego unor "
        "unora subat февраля февраль",
        "march marzo mars marz maerz marco maart marts marzec marca brezen brezna marcius "
        "mart марта март",
        "april abril avril aprile kwiecien kwietnia duben dubna aprilis nisan апреля апрель",
        "may mayo mai maio maggio mei maj maja kveten kvetna majus mayis мая маи",
        "june junio juin juni junho giugno czerwiec czerwca cerven cervna junius haziran июня июнь",
        "july julio juillet juli julho luglio lipiec lipca cervenec cervence julius temmuz "
        "июля июль",
        "august agosto aout augustus augusti sierpien sierpnia srpen srpna augusztus "
        "agustos августа август",
        "september septiembre setiembre septembre setembro settembre wrzesien wrzesnia zari "
        "szeptember eylul сентября сентябрь",
        "october octubre octobre oktober outubro ottobre pazdziernik pazdziernika rijen "
        "rijna ekim октября октябрь",
        "november noviembre novembre novembro listopad listopada listopadu kasim ноября ноябрь",
        "december diciembre decembre dezember dezembro dicembre desember grudzien grudnia "
        "prosinec prosince aralik декабря декабрь",
    )
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LEAST_LETTERS = 3  # of a shortened month
_MOST_DIGITS = 4
_ARTICLES = "de del di of the on st nd rd th er le el il den am em do da van op a o"
_NOISE = frozenset(_ARTICLES.split())

_TIME = re.compile(r"(?:[T,]|\s)\s*\d{1,2}:\d{2}.*")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?|(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{2}|\d{4})\.?")
_EASTERN = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
_SPACED = re.compile(r"\d{1,2} \d{1,2} \d{4}")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})|(\d{2})-(\d{2})")
_TWO_NUMBERS = re.compile(r"(\d{1,2})(?:/(\d{1,2})|\.\s?(\d{1,2})\.?)")
_WORDS = re.compile(r"\d+|[^\W\d_]+")


class NumericDayError(ValueError):
    """Nothing that names one day was written."""


class AmbiguousDayError(NumericDayError):
    """What was written could be two days: 3/12 is in March or in December."""


@dataclass(frozen=True, slots=True)
class NumericDay:
    """A day in parts, which no calendar need have.

    `year` is None where none was written, or only its last two digits, which are `short_year`.
    """

    year: int | None
    month: int
    day: int
    short_year: int | None = None


def numeric_day(text: str, order: DayOrder = "unknown") -> NumericDay:
    """Return the day in `text`: in figures, or with its month in words of a dozen languages.

    A month may be shortened; a weekday or a time beside it does not matter. Raises
    AmbiguousDayError where only the order could tell, and NumericDayError for anything else.
    """
    day = _without_time(text)
    if match := _EASTERN.fullmatch(day):
        return NumericDay(int(match[1]) if match[1] else None, int(match[2]), int(match[3]))
    if match := _YEAR_FIRST.fullmatch(day):
        year, month, number = filter(str.isdecimal, filter(None, match.groups()))
        return NumericDay(int(year), int(month), int(number))
    if match := _YEAR_LAST.fullmatch(day):
        return _with_year(*_in_order(int(match[1]), match[2], int(match[3]), order), match[4])
    if match := _NO_YEAR.fullmatch(day):
        month, number = filter(None, match.groups())
        return NumericDay(None, int(month), int(number))
    if match := _TWO_NUMBERS.fullmatch(day):
        divider = "/" if match[2] else "."
        second = int(match[2] or match[3])
        return NumericDay(None, *_in_order(int(match[1]), divider, second, order))
    return _from_words(day)


def numbers_in_doubt(text: str) -> tuple[int, int] | None:
    """Return the numbers before the year, of which either may be the month; None where it is clear.

    Only countries that put the day first write dots.
    """
    match = _YEAR_LAST.fullmatch(_without_time(text))
    return (int(match[1]), int(match[3])) if match and match[2] != "." else None


def _without_time(text: str) -> str:
    day = text.strip()
    day = day.replace(" ", "/") if _SPACED.fullmatch(day) else day
    return _TIME.sub("", day, count=1) if len(day) <= _LONGEST else ""


def _with_year(month: int, day: int, year: str) -> NumericDay:
    if len(year) == 2:
        return NumericDay(None, month, day, int(year))
    return NumericDay(int(year), month, day)


def _in_order(first: int, divider: str, second: int, order: DayOrder) -> tuple[int, int]:
    """Return month and day."""
    if divider == "." or first > 12 or first == second:
        return second, first
    if second > 12 or order == "month_first":
        return first, second
    if order == "day_first":
        return second, first
    raise AmbiguousDayError


def _from_words(text: str) -> NumericDay:
    words = [word for word in _WORDS.findall(_unaccented(text)) if word not in _NOISE]
    numbers = [word for word in words if word.isdecimal()]
    named = [word for word in words if not word.isdecimal()]
    months = {month for word in named if (month := _month(word))}
    # 17.V.1985, as Poles and Hungarians write
    months = months or {_ROMAN.index(word) + 1 for word in named if word in _ROMAN}
    is_clear = len(months) == 1 and len(numbers) in (1, 2)
    # A weekday may stand there.
    if not is_clear or len(named) > 2 or any(len(number) > _MOST_DIGITS for number in numbers):
        raise NumericDayError
    (month,) = months
    day, year = (*sorted(numbers, key=_is_year), "")[:2]
    return _with_year(month, int(day), year) if year else NumericDay(None, month, int(day))


def _is_year(number: str) -> bool:
    return int(number) > 31


def _month(word: str) -> int:
    """Return the month `word` names or begins to name in a dozen languages, 0 for none."""
    if len(word) < _LEAST_LETTERS:
        return 0
    named = [number for number, names in enumerate(_MONTHS, start=1) if word in names]
    begun = [
        number
        for number, names in enumerate(_MONTHS, start=1)
        if any(name.startswith(word) for name in names)
    ]
    found = named or begun  # Czech červen is June, and červenec July
    return found[0] if len(found) == 1 else 0


def _unaccented(text: str) -> str:
    folded = text.casefold().replace("ı", "i")
    if folded.isascii():
        return folded
    # Here and not above: only a month with an accent needs the table of all characters.
    import unicodedata

    plain = unicodedata.normalize("NFKD", folded)
    return "".join(mark for mark in plain if not unicodedata.combining(mark))
