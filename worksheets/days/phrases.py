"""What the phrases of `say_…` mean: each the day it says, from today."""

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from worksheets.content.working_days import week_of

BACK, AHEAD = "back", "ahead"

_YEARS_TO_LEAP = 8  # 29 February may be that far away: 1900 was no leap year
#: So many days on the other side of today are too close to be a year away: a talk "3 Jan" typed in
#: December hasn't been yet; a date ahead may well be most of a year away.
_CLOSE_DAYS = {BACK: 90, AHEAD: 31}
_FRIDAY, _SATURDAY = 4, 5
_LAST = 31  # of any month, its last day
_MOST_WEEKS = 500


def day_of(day: int, month: int, year: str | None, today: date, leaning: str) -> date | None:
    """Return the day of a month, without its year the nearest one back or ahead.

    One that lies close on the other side is meant all the same: on 28 November, 30 November is in
    two days, and 20 November was last week. The page then says so, and asks.
    """
    if year:
        return calendar_day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    step = -1 if leaning == BACK else 1
    meant, other = (_nearest(day, month, today, way) for way in (step, -step))
    is_close = other is not None and abs((other - today).days) <= _CLOSE_DAYS[leaning]
    return other if is_close and meant != today else meant


def day_on_side(day: int, month: int, year: str | None, today: date, leaning: str) -> date | None:
    """Return the day of a month; without its year the nearest one back or ahead, however far."""
    if year:
        return day_of(day, month, year, today, leaning)
    return _nearest(day, month, today, -1 if leaning == BACK else 1)


def _nearest(day: int, month: int, today: date, step: int) -> date | None:
    """Return the nearest such day, today included: back for -1, ahead for 1."""
    years = range(today.year, today.year + step * (_YEARS_TO_LEAP + 1), step)
    days = (calendar_day(year, month, day) for year in years)
    return next((found for found in days if found and (found - today).days * step >= 0), None)


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None where no calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


_DAY, _WEEK = relativedelta(days=1), relativedelta(weeks=1)
_MONTH, _YEAR = relativedelta(months=1), relativedelta(years=1)

type Phrase = Callable[[Mapping[str, int], date, str], date | None]


def _shift(unit: relativedelta, sign: int, number: int | None = None, times: int = 1) -> Phrase:
    def shifted(said: Mapping[str, int], today: date, _: str) -> date | None:
        count = sign * times * (said["number"] if number is None else number)
        try:
            return today + unit * count
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


def easter(year: int) -> date:
    """Return Easter Sunday, which western churches count by the moon (Butcher, 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _days_from_easter(days: int) -> Phrase:
    """Return the day so many days from Easter: the last one back, or the next ahead."""

    def near_easter(_: Mapping[str, int], today: date, leaning: str) -> date:
        step = -1 if leaning == BACK else 1
        years = (today.year, today.year + step)
        found = (easter(year) + timedelta(days=days) for year in years)
        return next(day for day in found if (day - today).days * step >= 0)

    return near_easter


def _weekday_of_week(weeks: int) -> Phrase:
    """Return the weekday of the week that lies so many weeks ahead of the present one."""

    def in_that_week(said: Mapping[str, int], today: date, _: str) -> date:
        return week_of(today, begins=0) + timedelta(weeks=weeks, days=said["weekday"])

    return in_that_week


def day_of_month(said: Mapping[str, int], today: date, leaning: str) -> date | None:
    """Return the nearest day of that number, back or ahead."""
    step = -1 if leaning == BACK else 1
    months = (today.replace(day=1) + relativedelta(months=step * count) for count in range(3))
    days = (calendar_day(month.year, month.month, said["day"]) for month in months)
    return next((found for found in days if found and (found - today).days * step >= 0), None)


def _full_date(said: Mapping[str, int], today: date, _: str) -> date | None:
    return calendar_day(said["year"], said["month"], said["day"])


def _date_without_year(said: Mapping[str, int], today: date, leaning: str) -> date | None:
    return day_of(said["day"], said["month"], None, today, leaning)


def _weeks_from_weekday(weekday: Phrase, weeks: int) -> Phrase:
    """Return the day so many weeks from the one that `weekday` gives."""

    def shifted(said: Mapping[str, int], today: date, leaning: str) -> date | None:
        day = weekday(said, today, leaning)
        return day and day + timedelta(weeks=weeks)

    return shifted


def _weekday_in_weeks(said: Mapping[str, int], today: date, leaning: str) -> date | None:
    if said["number"] > _MOST_WEEKS:
        return None
    return _weekday_of_week(said["number"])(said, today, leaning)


def _in_month(months: int, day: int | None = None) -> Phrase:
    """Return the day of the month that lies so many months ahead; 31 is its last, None is said."""

    def in_that_month(said: Mapping[str, int], today: date, _: str) -> date | None:
        month = today.replace(day=1) + relativedelta(months=months)
        if day is None:
            return calendar_day(month.year, month.month, said["day"])
        return _day_within(month.year, month.month, day)

    return in_that_month


def _of_named_month(day: int) -> Phrase:
    """Return the day of the month that was said; 31 is its last."""

    def of_month(said: Mapping[str, int], today: date, leaning: str) -> date | None:
        if said.get("year"):
            return _day_within(said["year"], said["month"], day)
        shortest = min(day, monthrange(today.year, said["month"])[1])
        return day_of(shortest, said["month"], None, today, leaning)

    return of_month


def _day_within(year: int, month: int, day: int) -> date | None:
    return calendar_day(year, month, min(day, monthrange(year, month)[1]))


def _feast(month: int, day: int) -> Phrase:
    return lambda _, today, leaning: day_of(day, month, None, today, leaning)


def _end_of_year(_: Mapping[str, int], today: date, leaning: str) -> date | None:
    return day_of(_LAST, 12, None, today, leaning)


def _weekend(weeks: int) -> Phrase:
    """Return the Saturday of the week that lies so many weeks ahead of the present one."""
    return lambda _, today, leaning: _weekday_of_week(weeks)({"weekday": _SATURDAY}, today, leaning)


def _nearest_weekend(_: Mapping[str, int], today: date, leaning: str) -> date:
    return _weekday({"weekday": _SATURDAY}, today, leaning)


def _end_of_week(weeks: int) -> Phrase:
    return lambda _, today, leaning: _weekday_of_week(weeks)({"weekday": _FRIDAY}, today, leaning)


#: What stands behind a weekday and says the very same day: "Tue Nov 3".
DATES: Mapping[str, Phrase] = {
    "say_date": _full_date,
    "say_date_without_year": _date_without_year,
    "say_day_of_month": day_of_month,
    "say_day_last_month": _in_month(-1),
    "say_day_this_month": _in_month(0),
    "say_day_next_month": _in_month(1),
}
PHRASES: Mapping[str, Phrase] = {
    "say_today": _shift(_DAY, 0, 0),
    "say_hours_ago": _shift(_DAY, 0, 0),
    "say_yesterday": _shift(_DAY, -1, 1),
    "say_before_yesterday": _shift(_DAY, -1, 2),
    "say_tomorrow": _shift(_DAY, 1, 1),
    "say_after_tomorrow": _shift(_DAY, 1, 2),
    "say_last_week": _shift(_WEEK, -1, 1),
    "say_week_before_last": _shift(_WEEK, -1, 2),
    "say_next_week": _shift(_WEEK, 1, 1),
    "say_week_after_next": _shift(_WEEK, 1, 2),
    "say_last_month": _shift(_MONTH, -1, 1),
    "say_next_month": _shift(_MONTH, 1, 1),
    "say_last_year": _shift(_YEAR, -1, 1),
    "say_next_year": _shift(_YEAR, 1, 1),
    "say_days_ago": _shift(_DAY, -1),
    "say_weeks_ago": _shift(_WEEK, -1),
    "say_months_ago": _shift(_MONTH, -1),
    "say_fortnights_ago": _shift(_WEEK, -1, times=2),
    "say_half_year_ago": _shift(_MONTH, -1, 6),
    "say_years_ago": _shift(_YEAR, -1),
    "say_in_days": _shift(_DAY, 1),
    "say_in_weeks": _shift(_WEEK, 1),
    "say_in_months": _shift(_MONTH, 1),
    "say_in_fortnights": _shift(_WEEK, 1, times=2),
    "say_in_half_year": _shift(_MONTH, 1, 6),
    "say_in_years": _shift(_YEAR, 1),
    "say_weekday_last_week": _weekday_of_week(-1),
    "say_weekday_this_week": _weekday_of_week(0),
    "say_weekday_next_week": _weekday_of_week(1),
    "say_weekday_in_weeks": _weekday_in_weeks,
    "say_weekday_a_week_back": _weeks_from_weekday(_last_weekday, -1),
    "say_weekday_a_week_ahead": _weeks_from_weekday(_next_weekday, 1),
    "say_last_weekday": _last_weekday,
    "say_next_weekday": _weekday_of_week(1),
    "say_coming_weekday": _next_weekday,
    "say_weekday": _weekday,
    "say_weekend": _nearest_weekend,
    "say_last_weekend": _weekend(-1),
    "say_next_weekend": _weekend(1),
    "say_end_of_week": _end_of_week(0),
    "say_end_of_last_week": _end_of_week(-1),
    "say_end_of_next_week": _end_of_week(1),
    "say_start_of_month": _of_named_month(1),
    "say_middle_of_month": _of_named_month(15),
    "say_end_of_month": _of_named_month(_LAST),
    "say_end_of_last_month": _in_month(-1, _LAST),
    "say_end_of_this_month": _in_month(0, _LAST),
    "say_end_of_next_month": _in_month(1, _LAST),
    "say_start_of_next_month": _in_month(1, 1),
    "say_end_of_year": _end_of_year,
    "say_new_years_day": _feast(1, 1),
    "say_christmas_eve": _feast(12, 24),
    "say_christmas": _feast(12, 25),
    "say_boxing_day": _feast(12, 26),
    "say_good_friday": _days_from_easter(-2),
    "say_easter": _days_from_easter(0),
    "say_easter_monday": _days_from_easter(1),
    "say_before_easter": _days_from_easter(-3),
    "say_new_years_eve": _feast(12, _LAST),
    **DATES,
}
