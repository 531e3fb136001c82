"""When someone is due."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.people import QUARTERLY
from worksheets.days.cadence import add_months
from worksheets.planning.due import first_due
from worksheets.planning.person import Person

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 15), 6, date(2027, 6, 15)),
    ],
)
def test_months_are_calendar_months_clamped_at_the_end(
    day: date, months: int, expected: date
) -> None:
    assert add_months(day, months) == expected


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(1, 36))
def test_months_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or add_months(later.replace(day=1), 1).toordinal() == (
        later.toordinal() + 1
    )


def test_an_explicit_date_wins_over_the_last_contact() -> None:
    person = Person("c-1", "Ana", QUARTERLY, date(2026, 1, 1), next_date=date(2027, 1, 1))
    assert first_due(person, TODAY) == date(2027, 1, 1)


def test_someone_never_contacted_is_due_today() -> None:
    assert first_due(Person("c-1", "Ana", QUARTERLY), TODAY) == TODAY


def test_an_overdue_day_stays_in_the_past() -> None:
    assert first_due(Person("c-1", "Ana", QUARTERLY, date(2026, 1, 1)), TODAY) == date(2026, 4, 1)
