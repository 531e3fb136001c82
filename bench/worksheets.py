"""How fast a worksheet answers: a year planned for 1,000 people, and one keystroke."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.keystrokes import keystrokes
from bench.report import Figure, median, percentile
from tests.support.static import static_host
from tests.support.waiting import wait_until
from tests.support.worksheet import RESULT_SHOWN

KEYSTROKES = 40
PLANS = 9


def contacts(count: int) -> list[dict[str, str]]:
    """Return that many contacts, spread over the tiers and the past year."""
    tiers = ("quarterly", "twice-a-year", "yearly")
    start = date.today()
    return [
        {
            "id": f"c-{number:04}",
            "name": f"Person {number:04}",
            "tier": tiers[number % 3],
            "last_contact": str(start - timedelta(days=number * 7 % 360)) if number % 5 else "",
            "next_date": "",
            "birthday": f"{number % 12 + 1:02}-{number % 28 + 1:02}" if number % 4 == 0 else "",
            "touch": "",
        }
        for number in range(count)
    ]


def open_plan(page: Page, base: str, count: int, limit: str) -> Page:
    """Open the follow-up worksheet with that many contacts, and wait for its plan."""
    page.goto(f"{base}/privacy.html")
    notebook = {
        "version": 1,
        "contacts": contacts(count),
        "answers": {"follow-up": {"weekly_limit": limit}},
    }
    page.evaluate("text => { localStorage['playbook:notebook'] = text }", json.dumps(notebook))
    page.goto(f"{base}/worksheets/follow-up.html")
    wait_until(page, RESULT_SHOWN)
    return page


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the figures of both worksheets' speed."""
    with static_host(site) as port:
        return _measure(browser, f"http://localhost:{port}")


def _measure(browser: Browser, base: str) -> list[Figure]:
    page = open_plan(browser.new_page(), base, 50, "5")
    times = keystrokes(page, "name", KEYSTROKES)
    page.close()
    page = open_plan(browser.new_page(), base, 1000, "40")
    plans = keystrokes(page, "name", PLANS)
    page.close()
    return [
        Figure("1,000 contacts × 12 months, keystroke to plan on screen", median(plans), "ms", 300),
        Figure("keystroke to result, 50 contacts, median", median(times), "ms"),
        Figure(
            "keystroke to result, 50 contacts, 95th percentile", percentile(times, 0.95), "ms", 50
        ),
    ]
