"""Birthdays and the nearest one to a day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from worksheets.days.birthday import Birthday

LEAP_DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31))


def test_29_february_is_the_28th_in_common_years_and_itself_in_leap_years() -> None:
    assert Birthday(2, 29).in_year(2027) == date(2027, 2, 28)
    assert Birthday(2, 29).in_year(2028) == date(2028, 2, 29)


@given(LEAP_DAYS, st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_no_birthday_is_nearer_than_the_nearest(born: date, day: date) -> None:
    birthday = Birthday(born.month, born.day)
    distances = [abs((birthday.in_year(day.year + n) - day).days) for n in (-1, 0, 1)]
    # Half a year away, two are almost equally near, and neither is in any window.
    assert abs((birthday.nearest(day) - day).days) <= max(min(distances), 183)
