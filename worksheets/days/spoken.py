"""A day as people say it: "yesterday", "last Tuesday", "in 2 weeks", "20 Nov", 20.11.2026.

The words are the sheet's own (`say_…`), so another language is an overlay: alternatives stand
between slashes. Capitals, commas and a full stop at the end don't matter.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from worksheets.content.words import Words
from worksheets.days.saved import FIRST_YEAR, LAST_YEAR
from worksheets.days.vocabulary import Vocabulary
from worksheets.days.working_days import week_of

BACK, AHEAD = "back", "ahead"

_YEARS_TO_LEAP = 8  # 29 February may be that far away: 1900 was no leap year

_YEAR_FIRST = re.compile(r"([0-9]{4}) ?[-/.] ?([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2}) ?\. ?([0-9]{1,2})(?: ?\.(?: ?([0-9]{4}|[0-9]{2}))?)?")
_EITHER_FIRST = re.compile(r"([0-9]{1,2}) ?[/-] ?([0-9]{1,2})(?: ?[/-] ?([0-9]{4}|[0-9]{2}))?")


class SpokenDayError(ValueError):
    """Why a day cannot be told: the problem code `not_a_day` or `unclear_day`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def spoken_day(text: str, words: Words, today: date, leaning: str) -> date:
    """Return the day that `text` says; `leaning` is BACK or AHEAD.

    A weekday, or a day without its year, is the nearest one back from `today` or ahead of it,
    today included; "last" and "next" leave today out. 3/12 can be read in two ways and is
    refused. Raises SpokenDayError for what is no day, and KeyError where `words` has no `say_…`.
    """
    vocabulary = Vocabulary(words)
    said = _plain(text)
    bare = vocabulary.without_lead_in(said)
    date_alone = vocabulary.without_weekday(bare)
    day = None
    for text_alone in (said, bare, date_alone, vocabulary.without_lead_in(date_alone)):
        day = day or _named_day(text_alone, vocabulary, today, leaning)
    if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise SpokenDayError("not_a_day")
    return day


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").split()).rstrip(".!? ")


def _named_day(said: str, vocabulary: Vocabulary, today: date, leaning: str) -> date | None:
    return _numeric_day(said, today, leaning) or _worded_day(said, vocabulary, today, leaning)


def _numeric_day(said: str, today: date, leaning: str) -> date | None:
    if match := _YEAR_FIRST.fullmatch(said):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.fullmatch(said):
        return _day_of(int(match[1]), int(match[2]), match[3], today, leaning)
    if match := _EITHER_FIRST.fullmatch(said):
        first, second = int(match[1]), int(match[2])
        if first != second and max(first, second) <= 12:
            raise SpokenDayError("unclear_day")
        day, month = (second, first) if second > 12 else (first, second)
        return _day_of(day, month, match[3], today, leaning)
    return None


def _day_of(day: int, month: int, year: str | None, today: date, leaning: str) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    step = -1 if leaning == BACK else 1
    years = range(today.year, today.year + step * (_YEARS_TO_LEAP + 1), step)
    days = (_day(year, month, day) for year in years)
    return next((found for found in days if found and (found - today).days * step >= 0), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _worded_day(said: str, vocabulary: Vocabulary, today: date, leaning: str) -> date | None:
    for key, day_from in _PHRASES.items():
        for pattern in vocabulary.patterns(key):
            if match := re.fullmatch(pattern, said):
                return day_from(vocabulary.values(match), today, leaning)
    return None


type _Phrase = Callable[[Mapping[str, int], date, str], date | None]


def _shift(unit: str, sign: int, number: int | None = None, times: int = 1) -> _Phrase:
    def shifted(said: Mapping[str, int], today: date, _: str) -> date | None:
        count = sign * times * (said["number"] if number is None else number)
        try:
            return today + relativedelta(**{unit: count})
        except (OverflowError, ValueError):
            return None

    return shifted


def _weekday(said: Mapping[str, int], today: date, leaning: str) -> date:
    if leaning == BACK:
        return today - timedelta(days=(today.weekday() - said["weekday"]) % 7)
    return today + timedelta(days=(said["weekday"] - today.weekday()) % 7)


def _last_weekday(said: Mapping[str, int], today: date, _: str) -> date:
    return _weekday(said, today - timedelta(days=1), BACK)


def _next_weekday(said: Mapping[str, int], today: date, _: str) -> date:
    return _weekday(said, today + timedelta(days=1), AHEAD)


def _weekday_of_week(weeks: int) -> _Phrase:
    """Return the weekday of the week that lies so many weeks ahead of the present one."""

    def in_that_week(said: Mapping[str, int], today: date, _: str) -> date:
        return week_of(today, begins=0) + timedelta(weeks=weeks, days=said["weekday"])

    return in_that_week


def _day_of_month(said: Mapping[str, int], today: date, leaning: str) -> date | None:
    step = -1 if leaning == BACK else 1
    months = (today.replace(day=1) + relativedelta(months=step * count) for count in range(3))
    days = (_day(month.year, month.month, said["day"]) for month in months)
    return next((found for found in days if found and (found - today).days * step >= 0), None)


def _full_date(said: Mapping[str, int], today: date, _: str) -> date | None:
    return _day(said["year"], said["month"], said["day"])


def _date_without_year(said: Mapping[str, int], today: date, leaning: str) -> date | None:
    return _day_of(said["day"], said["month"], None, today, leaning)


_PHRASES: Mapping[str, _Phrase] = {
    "say_today": _shift("days", 0, 0),
    "say_yesterday": _shift("days", -1, 1),
    "say_before_yesterday": _shift("days", -1, 2),
    "say_tomorrow": _shift("days", 1, 1),
    "say_after_tomorrow": _shift("days", 1, 2),
    "say_last_week": _shift("weeks", -1, 1),
    "say_next_week": _shift("weeks", 1, 1),
    "say_last_month": _shift("months", -1, 1),
    "say_next_month": _shift("months", 1, 1),
    "say_last_year": _shift("years", -1, 1),
    "say_next_year": _shift("years", 1, 1),
    "say_days_ago": _shift("days", -1),
    "say_weeks_ago": _shift("weeks", -1),
    "say_months_ago": _shift("months", -1),
    "say_fortnights_ago": _shift("weeks", -1, times=2),
    "say_years_ago": _shift("years", -1),
    "say_in_days": _shift("days", 1),
    "say_in_weeks": _shift("weeks", 1),
    "say_in_months": _shift("months", 1),
    "say_in_fortnights": _shift("weeks", 1, times=2),
    "say_in_years": _shift("years", 1),
    "say_weekday_last_week": _weekday_of_week(-1),
    "say_weekday_this_week": _weekday_of_week(0),
    "say_weekday_next_week": _weekday_of_week(1),
    "say_last_weekday": _last_weekday,
    "say_next_weekday": _next_weekday,
    "say_weekday": _weekday,
    "say_date": _full_date,
    "say_date_without_year": _date_without_year,
    "say_day_of_month": _day_of_month,
}
