"""The days people work."""

from datetime import date

import pytest

from worksheets.days.working_days import WorkingDays, monday_of, mondays

DAYS = WorkingDays(frozenset(range(5)), frozenset({date(2026, 12, 25), date(2026, 12, 28)}))


def test_the_next_working_day_skips_weekends_and_holidays() -> None:
    assert DAYS.on_or_after(date(2026, 12, 25)) == date(2026, 12, 29)
    assert DAYS.on_or_after(date(2026, 12, 24)) == date(2026, 12, 24)


def test_a_week_starts_on_monday() -> None:
    assert monday_of(date(2026, 11, 22)) == date(2026, 11, 16)
    assert list(mondays(date(2026, 11, 22), date(2026, 11, 30))) == [
        date(2026, 11, 16),
        date(2026, 11, 23),
        date(2026, 11, 30),
    ]


def test_working_days_between_two_days_include_both() -> None:
    assert DAYS.between(date(2026, 12, 24), date(2026, 12, 29)) == (
        date(2026, 12, 24),
        date(2026, 12, 29),
    )


def test_a_week_without_working_days_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one of `working_days`"):
        WorkingDays(frozenset(), frozenset())
