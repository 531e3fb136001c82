"""A page that stays open over night shows the plan of the new day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

# `overnight` moves the clock on; what looks at it again and again does so FASTER times as often.
CLOCK = """
const { Date: Real, setInterval } = globalThis;
globalThis.overnight = 0;
globalThis.Date = class extends Real {
  constructor(...parts) { super(...(parts.length ? parts : [Real.now() + overnight])); }
  static now() { return Real.now() + overnight; }
};
globalThis.setInterval = (act, ms, ...rest) => setInterval(act, ms / FASTER, ...rest);
"""
A_DAY_MS = 24 * 60 * 60 * 1000


@pytest.fixture
def painter(page: Page, stub_host: str, faster: int) -> Worksheet:
    """A worksheet with a result of today, on a page whose clock can be moved."""
    page.add_init_script(CLOCK.replace("FASTER", str(faster)))
    sheet = Worksheet(page, "stub").open(f"{stub_host}/stub.html")
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text(f"on {date.today()}")
    page.evaluate("ms => globalThis.overnight = ms", A_DAY_MS)
    return sheet


@pytest.mark.parametrize("faster", [100])
def test_a_page_in_sight_follows_the_day(painter: Worksheet) -> None:
    """Nobody has to touch it."""
    expect(painter.result).to_contain_text(f"on {date.today() + timedelta(days=1)}")


@pytest.mark.parametrize("faster", [1])
def test_a_page_follows_the_day_as_soon_as_it_is_looked_at(painter: Worksheet) -> None:
    """In another tab a browser lets it look at the clock seldom."""
    painter.page.evaluate("document.dispatchEvent(new Event('visibilitychange')), null")
    expect(painter.result).to_contain_text(f"on {date.today() + timedelta(days=1)}")
