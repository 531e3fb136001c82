"""A date the plan gave somebody stays theirs, on every page and in the calendar, day after day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.support.waiting import wait_until
from tests.support.worksheet import NOTEBOOK, Worksheet

PLANNED_ON = date(2026, 11, 27)
A_DAY_BEFORE_HERS = date(2026, 11, 30)
HER_DAY = date(2026, 12, 1)
A_WEEK_LATER = date(2026, 12, 8)
THREE_MONTHS_ON = date(2027, 3, 8)

_OTHERS = [
    {"id": f"c-{n}", "name": f"Person {n}", "tier": "quarterly"}
    | {"influence": "5", "closeness": "1", "relevance": "5"}
    for n in range(3)
]
_RITA = {"id": "c-rita", "name": "Rita Gomes", "tier": "quarterly"}
NOTEBOOK_OF_FOUR = {
    "contacts": [*_OTHERS, _RITA | {"influence": "1", "closeness": "5", "relevance": "1"}],
    "answers": {"follow-up": {"weekly_limit": "2"}},
}
_ALL_DATED = f"() => JSON.parse({NOTEBOOK}).contacts.every(one => one.planned)"
_COUNT_WRITES = """
globalThis.writes = 0;
addEventListener("storage", () => globalThis.writes++);
"""


class Life:
    """A visitor's days, on a clock of their own."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.host = host

    def on(self, day: date, sheet: str) -> Worksheet:
        """Return a worksheet as it is on that day, once its dates are saved."""
        self.page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 9))
        self.page.goto(f"{self.host}/worksheets/{sheet}.html")
        opened = Worksheet(self.page, sheet)
        # Marks of performance are not to be had with a clock that stands still.
        expect(opened.form).to_have_attribute("data-engine", "ready", timeout=60_000)
        wait_until(self.page, _ALL_DATED)
        return opened

    def expect_in_plan(self, plan: Worksheet, day: date) -> None:
        """Expect Rita's next date in the plan to be `day`."""
        hers = plan.result.locator('.pb-person[data-key="c-rita"] > summary time')
        expect(hers).to_have_attribute("datetime", day.isoformat())

    def date_in_file(self, plan: Worksheet) -> str:
        """Return Rita's next date as the calendar file has it."""
        events = Calendar.from_ical(plan.download("ics")).walk("VEVENT")
        hers = [one for one in events if str(one["UID"]).startswith("c-rita-1@")]
        assert [str(one["STATUS"]) for one in hers] == ["CONFIRMED"]
        return hers[0]["DTSTART"].dt.isoformat()


def _cards(today: Worksheet) -> Locator:
    return today.result.locator(".pb-this-week [data-contact]")


def _talked(today: Worksheet, contact: str) -> None:
    """Press Done on a card, and wait until the conversation is in the notebook."""
    card = today.result.locator(f'[data-contact="{contact}"]')
    if card.is_hidden():
        today.result.locator(".pb-can-wait > summary").click()
    card.locator('[data-act="done"]').click()
    logged = f"id => JSON.parse({NOTEBOOK}).interactions.some(one => one.people === id)"
    wait_until(today.page, logged, contact)


@pytest.fixture
def life(visitor: Callable[..., Page], host: str) -> Life:
    """Four people nobody has talked to, Rita the last of them, and time for two a week."""
    return Life(visitor(NOTEBOOK_OF_FOUR, timezone_id="UTC"), host)


def test_rita_is_due_on_her_day_stays_due_and_gets_another_date_once_talked_to(life: Life) -> None:
    plan = life.on(PLANNED_ON, "follow-up")
    life.expect_in_plan(plan, HER_DAY)
    assert life.date_in_file(plan) == HER_DAY.isoformat()
    today = life.on(A_DAY_BEFORE_HERS, "today")
    for other in _OTHERS:
        _talked(today, other["id"])
    rita = _cards(life.on(HER_DAY, "today")).first
    expect(rita).to_contain_text("Rita Gomes")
    expect(rita).to_contain_text("due today")
    today = life.on(A_WEEK_LATER, "today")
    expect(_cards(today).first).to_contain_text("Rita Gomes")
    expect(_cards(today).first).to_contain_text("overdue since Tue 1 Dec 2026")
    _talked(today, "c-rita")
    plan = life.on(A_WEEK_LATER, "follow-up")
    life.expect_in_plan(plan, THREE_MONTHS_ON)
    assert life.date_in_file(plan) == THREE_MONTHS_ON.isoformat()
    today = life.on(THREE_MONTHS_ON, "today")
    expect(today.result.locator('[data-contact="c-rita"]')).to_contain_text("due today")


def test_two_tabs_with_the_plan_agree_and_write_no_more(life: Life) -> None:
    life.page.context.add_init_script(_COUNT_WRITES)
    first = life.on(PLANNED_ON, "follow-up")
    other = Life(life.page.context.new_page(), life.host)
    second = other.on(PLANNED_ON, "follow-up")
    # Several times as long as a result waits before its dates are saved.
    other.page.wait_for_timeout(3_000)
    before = [one.page.evaluate("writes") for one in (life, other)]
    other.page.wait_for_timeout(3_000)
    assert [one.page.evaluate("writes") for one in (life, other)] == before
    life.expect_in_plan(first, HER_DAY)
    other.expect_in_plan(second, HER_DAY)
