"""The days people work."""

from datetime import date, timedelta

import pytest

from worksheets.content.working_days import WorkingDays, week_of

DAYS = WorkingDays(frozenset(range(5)), frozenset({date(2026, 12, 25), date(2026, 12, 28)}))


def test_the_next_working_day_skips_weekends_and_holidays() -> None:
    assert DAYS.on_or_after(date(2026, 12, 25)) == date(2026, 12, 29)
    assert DAYS.on_or_after(date(2026, 12, 24)) == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("begins", "first"), [(0, date(2026, 11, 16)), (6, date(2026, 11, 22)), (5, date(2026, 11, 21))]
)
def test_a_week_begins_where_the_organisation_says(begins: int, first: date) -> None:
    days = WorkingDays(frozenset(range(5)), frozenset(), week_begins=begins)
    assert days.week_of(date(2026, 11, 22)) == week_of(date(2026, 11, 22), begins) == first
    assert list(days.weeks(date(2026, 11, 22), first + timedelta(days=14))) == [
        first + timedelta(days=7 * number) for number in range(3)
    ]


def test_working_days_between_two_days_include_both() -> None:
    assert DAYS.between(date(2026, 12, 24), date(2026, 12, 29)) == (
        date(2026, 12, 24),
        date(2026, 12, 29),
    )


def test_a_week_without_working_days_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one of `working_days`"):
        WorkingDays(frozenset(), frozenset())
