"""Two tabs that show a plan give people the same dates, and save them once."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.waiting import wait_until
from tests.support.worksheet import NOTEBOOK, Worksheet

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
#: Several times as long as a result waits before its dates are saved.
_A_WHILE_MS = 3_000


def _plan(page: Page, host: str) -> Worksheet:
    plan = Worksheet(page, "follow-up").open(f"{host}/worksheets/follow-up.html")
    wait_until(page, _ALL_DATED)
    return plan


def _date_of_rita(plan: Worksheet) -> str:
    hers = plan.result.locator('.pb-person[data-key="c-rita"] > summary time')
    expect(hers).to_have_count(1)
    return hers.get_attribute("datetime")


def test_two_tabs_with_the_plan_agree_and_write_no_more(
    visitor: Callable[..., Page], host: str
) -> None:
    page = visitor(NOTEBOOK_OF_FOUR)
    page.context.add_init_script(_COUNT_WRITES)
    plans = [_plan(tab, host) for tab in (page, page.context.new_page())]
    page.wait_for_timeout(_A_WHILE_MS)
    before = [plan.page.evaluate("writes") for plan in plans]
    page.wait_for_timeout(_A_WHILE_MS)
    assert [plan.page.evaluate("writes") for plan in plans] == before
    assert _date_of_rita(plans[0]) == _date_of_rita(plans[1])
