"""Days off: public holidays by country, and the organisation's own."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.days_off import days_off
from worksheets.content.organisation import DayOff, Holidays


def test_public_holidays_come_from_the_country() -> None:
    """New Year's Day is a holiday in the United States in each of the years."""
    found = {day.date for day in days_off(Holidays(country="US"), [2026, 2027])}
    assert {date(2026, 1, 1), date(2027, 1, 1)} <= found


def test_the_organisations_own_days_come_too_and_win() -> None:
    """A day the organisation names keeps its own name."""
    own = DayOff(date=date(2026, 1, 1), name="Long sleep")
    rule = Holidays(country="US", also=(own, DayOff(date=date(2030, 5, 5), name="Later")))
    found = days_off(rule, [2026])
    assert found[0] == own
    assert all(day.date.year == 2026 for day in found)


def test_a_country_nobody_knows_is_refused() -> None:
    """The message names what was written."""
    with pytest.raises(ValueError, match="XX"):
        days_off(Holidays(country="XX"), [2026])
