"""How soon pages answer somebody with hundreds of contacts and a long log, and with thousands."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from bench.keystrokes import keystrokes
from bench.report import Figure, median, percentile
from bench.worksheets import contacts
from tests.support.static import static_host
from tests.support.waiting import wait_until
from tests.support.worksheet import NOTEBOOK
from worksheets.notebook import VERSION

SHEETS = ("today", "contact-map", "follow-up", "log", "prepare", "person")
RUNS = 5
KEYSTROKES = 40
#: Long enough for what a first visit keeps for the next one.
SETTLING_MS = 4000

_RESULT_AT = "performance.getEntriesByName('playbook:result')[0]?.startTime"
_HOME_AT = """document.querySelector('playbook-home:not([hidden])')
    && performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"""


@dataclass(frozen=True, slots=True)
class Crowd:
    """So many contacts and conversations, and the milliseconds a page may take to its result."""

    people: int
    talks: int
    at_most_ms: int

    def notebook(self) -> str:
        """Return the notebook as the browser stores it."""
        people = [
            one | {"influence": str(n % 5 + 1), "closeness": str(n % 4 + 1), "relevance": "3"}
            for n, one in enumerate(contacts(self.people))
        ]
        talks = [
            {
                "id": f"i-{n}",
                "people": people[n * 7 % self.people]["id"],
                "day": str(date.today() - timedelta(days=n * 11 % 700 + 1)),
                "note": f"What we talked about the {n}th time, and what comes next",
            }
            for n in range(self.talks)
        ]
        first = people[0]["id"]
        answers = {"follow-up": {"weekly_limit": "8"}}
        answers |= {sheet: {"contact": first} for sheet in ("prepare", "person")}
        book = {"version": VERSION, "contacts": people, "interactions": talks, "answers": answers}
        return json.dumps(book)


CROWDS = (Crowd(300, 800, 800), Crowd(1000, 5000, 1200))


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the figures of each crowd, later visits only."""
    with static_host(site) as port:
        base = f"http://localhost:{port}"
        return [figure for crowd in CROWDS for figure in _figures(browser, base, crowd)]


def _figures(browser: Browser, base: str, crowd: Crowd) -> list[Figure]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}/privacy.html")
    page.evaluate(f"text => {{ {NOTEBOOK} = text; }}", crowd.notebook())
    _visit(page, f"{base}/worksheets/follow-up.html", _RESULT_AT)
    page.wait_for_timeout(SETTLING_MS)
    named = f"{crowd.people:,} people, {crowd.talks:,} conversations"
    paths = {"index.html": _HOME_AT} | {f"worksheets/{s}.html": _RESULT_AT for s in SHEETS}
    figures = [
        Figure(f"{named}: {path} to its result", _middle(page, f"{base}/{path}", at), "ms", most)
        for path, at in paths.items()
        for most in [crowd.at_most_ms]
    ]
    times = _keystrokes(context, base)
    context.close()
    return [
        *figures,
        Figure(f"{named}: keystroke, 95th percentile", percentile(times, 0.95), "ms", 70),
    ]


def _middle(page: Page, address: str, shown_at: str) -> float:
    return median([_visit(page, address, shown_at) for _ in range(RUNS)])


def _visit(page: Page, address: str, shown_at: str) -> float:
    """Return the milliseconds from the navigation to what `shown_at` tells."""
    page.goto("about:blank")
    page.goto(address, wait_until="commit")
    return wait_until(page, shown_at)


def _keystrokes(context: BrowserContext, base: str) -> list[float]:
    page = context.new_page()
    _visit(page, f"{base}/worksheets/follow-up.html", _RESULT_AT)
    return keystrokes(page, "name", KEYSTROKES)
