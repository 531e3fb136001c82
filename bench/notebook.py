"""A notebook of years: 1,000 people and 5,000 conversations behind every worksheet."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from bench.boot import RESULT_AT
from bench.keystrokes import keystrokes
from bench.report import Figure, median, percentile
from bench.worksheets import contacts
from tests.support.static import static_host
from tests.support.waiting import wait_until
from worksheets.notebook import VERSION

PEOPLE, CONVERSATIONS = 1000, 5000
VISITS = 4
KEYSTROKES = 40
MEGABYTE = 1e6

SAVED = "localStorage['playbook:notebook']"
#: Each worksheet, and a field of it that is typed into.
TYPED = {"follow-up": "name", "contact-map": "name", "log": "note"}


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return how soon worksheets answer for a full notebook, and how much of the disk it takes."""
    with static_host(site) as port:
        context = browser.new_context()
        figures = _measure(context, f"http://localhost:{port}")
        context.close()
    return figures


def _measure(context: BrowserContext, base: str) -> list[Figure]:
    page = context.new_page()
    page.goto(f"{base}/privacy.html")
    page.evaluate(f"text => {{ {SAVED} = text }}", json.dumps(_notebook()))
    figures = []
    for sheet, field in TYPED.items():
        address = f"{base}/worksheets/{sheet}.html"
        visits = [_visit(page, address) for _ in range(VISITS)][1:]
        times = keystrokes(page, field, KEYSTROKES)
        figures += [
            Figure(f"{sheet}: shown to result, warm", median(visits), "ms", 1500),
            Figure(f"{sheet}: keystroke to result, median", median(times), "ms"),
            Figure(f"{sheet}: the same, 95th percentile", percentile(times, 0.95), "ms", 100),
        ]
    size = page.evaluate(f"new Blob([{SAVED}]).size") / MEGABYTE
    return [*figures, Figure("the notebook as it is saved", size, "MB", 2)]


def _visit(page: Page, address: str) -> float:
    page.goto(address, wait_until="commit")
    return wait_until(page, RESULT_AT)


def _notebook() -> dict[str, object]:
    start = date.today()
    conversations = [
        {
            "id": f"i-{number:05}",
            "people": f"c-{number % PEOPLE:04}",
            "day": str(start - timedelta(days=number * 3 % 900)),
            "how": ("met", "call", "mail")[number % 3],
            "note": f"Talked about project {number % 40} and what comes next",
        }
        for number in range(CONVERSATIONS)
    ]
    return {"version": VERSION, "contacts": contacts(PEOPLE), "interactions": conversations}
