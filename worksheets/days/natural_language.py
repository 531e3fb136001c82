"""A day as people say it: "yesterday", "last Tuesday", "in 2 weeks", "20 Nov", 20.11.2026.

The words are the sheet's own (`say_…`), so another language is an overlay: alternatives stand
between slashes. Capitals, commas and a full stop at the end don't matter.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from worksheets.content.words import Words
from worksheets.days.iso import FIRST_YEAR, LAST_YEAR
from worksheets.days.phrases import (
    AHEAD,
    BACK,
    DATES,
    PHRASES,
    Phrase,
    calendar_day,
    day_of,
    day_of_month,
    day_on_side,
)
from worksheets.days.vocabulary import DayVocabulary

__all__ = ["AHEAD", "BACK", "NaturalLanguageDayError", "natural_language_day"]

# What a clock shows behind a day, as programs copy it: T09:30:00Z, 3 pm, 15.30 Uhr.
_CLOCK = re.compile(
    r"[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?"
    r"(?: ?(?:[ap]\.?m|h|z|uhr|utc|[a-z]{2,3}t|[+-]\d{2}:?\d{2}))?$"
)
_HOUR = re.compile(r" \d{1,2}(?:\.\d{2})? ?(?:[ap]\.?m|h|uhr)$")
_JOINED = re.compile(
    r"(?<=\d) ?[-/.] ?(?=[^\W\d_]{3})|(?<=[^\W\d_]{3}) ?[-/] ?(?=\d)"
)  # 3-Nov-2026
_IN_BRACKETS = re.compile(r"\([^()]*\)\s*$")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "·": ".", "‑": "-"})
_MOST_LEAD_INS = 4
_RUN_TOGETHER = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2}) ?\. ?([0-9]{1,2})(?: ?\.(?: ?([0-9]{4}|[0-9]{2}))?)?")
_EITHER_FIRST = re.compile(r"([0-9]{1,2}) ?[/-] ?([0-9]{1,2})(?: ?[/-] ?([0-9]{4}|[0-9]{2}))?")


class NaturalLanguageDayError(ValueError):
    """Why a day cannot be told: the problem code `not_a_day`, `vague_day` or `unclear_day`.

    `days` are the two that an unclear one may be.
    """

    def __init__(self, code: str, days: tuple[date, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.days = days


def natural_language_day(text: str, words: Words, today: date, leaning: str) -> date:
    """Return the day that `text` says; `leaning` is BACK or AHEAD.

    A weekday, or a day without its year, is the nearest one back from `today` or ahead of it,
    today included; without its year, a day that is close on the other side is that one. "last"
    leaves today out, and "next Friday" is the one of next week. 3/12 can be read in two ways and is
    refused with both. Raises
    NaturalLanguageDayError for what is no day or several, and KeyError where `words` has no
    `say_…`.
    """
    vocabulary = DayVocabulary(words)
    said = _without_clock(_plain(text))
    day = next(filter(None, _readings(said, vocabulary, today, leaning)), None)
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise NaturalLanguageDayError("not_a_day")
    return day


def _readings(
    said: str, vocabulary: DayVocabulary, today: date, leaning: str
) -> Iterator[date | None]:
    """Yield what `said` means as it is, then without what only leads to the day or stands behind.

    Behind a weekday only a date counts: "Tuesday a week ago" is not the day a week ago.
    """
    for text in _shorter(said, vocabulary):
        yield _numeric_day(text, today, leaning)
        yield _worded_day(text, vocabulary, today, leaning, PHRASES)
        yield _day_before(text, vocabulary, today, leaning)
        if any(True for _ in vocabulary.matches("say_vague", text)):
            raise NaturalLanguageDayError("vague_day")
        date_alone = vocabulary.without_weekday(text)
        for bare in _shorter(date_alone, vocabulary) if date_alone != text else ():
            yield _numeric_day(bare, today, leaning)
            yield _worded_day(bare, vocabulary, today, leaning, DATES)


def _shorter(said: str, vocabulary: DayVocabulary) -> Iterator[str]:
    """Yield `said`, then without one lead-in after the other, each also without its hour."""
    for _ in range(_MOST_LEAD_INS):
        yield said
        without_hour = vocabulary.without_hour(said)
        if without_hour != said:
            yield without_hour
        shorter = vocabulary.without_lead_in(said)
        if shorter == said:
            return
        said = shorter


def _day_before(said: str, vocabulary: DayVocabulary, today: date, leaning: str) -> date | None:
    """Return the day before what stands behind "before"; a talk "before Friday" was on any day."""
    later = vocabulary.behind("say_before", said)
    if not later:
        return None
    day = next(filter(None, _readings(later, vocabulary, today, leaning)), None)
    before = day and _date_before(day)
    if leaning == BACK or (before and before < today):
        raise NaturalLanguageDayError("vague_day" if day else "not_a_day")
    return before


def _date_before(day: date) -> date | None:
    return day - timedelta(days=1) if day > date.min else None


def _plain(text: str) -> str:
    plain = " ".join(_IN_BRACKETS.sub("", text.casefold()).replace(",", " ").split())
    return plain.replace("’", "'").translate(_DASHES).rstrip(".!? ").removeprefix("~").strip()


def _without_clock(said: str) -> str:
    return _JOINED.sub(" ", _HOUR.sub("", _CLOCK.sub("", said)))


def _numeric_day(said: str, today: date, leaning: str) -> date | None:
    if match := _YEAR_FIRST.fullmatch(said) or _RUN_TOGETHER.fullmatch(said):
        return calendar_day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(said):
        return day_of(int(match[1]), int(match[2]), match[3], today, leaning)
    if match := _EITHER_FIRST.fullmatch(said):
        first, second = int(match[1]), int(match[2])
        if first != second and max(first, second) <= 12:
            orders = ((first, second), (second, first))
            both = (day_on_side(*order, match[3], today, leaning) for order in orders)
            raise NaturalLanguageDayError("unclear_day", tuple(day for day in both if day))
        day, month = (second, first) if second > 12 else (first, second)
        return day_of(day, month, match[3], today, leaning)
    return None


def _worded_day(
    said: str, vocabulary: DayVocabulary, today: date, leaning: str, phrases: Mapping[str, Phrase]
) -> date | None:
    for key, day_from in phrases.items():
        for values in vocabulary.matches(key, said):
            return day_from(values, today, leaning)
    day = vocabulary.ordinal(said)
    return day_of_month({"day": day}, today, leaning) if day else None
