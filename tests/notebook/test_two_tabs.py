"""Two tabs of a real Chromium edit at once; whatever happens to them takes nothing away.

Reloads, kills, storage without room and clocks that jump: in every collection of the notebook.
"""

from __future__ import annotations

import json
import random
from contextlib import suppress
from typing import Any

from playwright.sync_api import Error, Page

from tests.notebook.conftest import Visitor, with_store

ROUNDS = 25
EDITS = 20  # of each of two tabs in each round: a thousand in all

YEAR_MS = 365 * 24 * 3600 * 1000
JUMPS_MS = (0, 0, 0, YEAR_MS, -YEAR_MS, 3_600_000, -3_600_000)

_START = "job => { globalThis.log = edit(job) }"
_LOG = "() => globalThis.log"
_NOTEBOOK = "store.notebook"


class Ledger:
    """What was written, when, as far as a tab was told that it is saved.

    One `of_own` records notes those only that nobody else writes: where a clock is set back, times
    that lie ahead of it are brought down, and no longer say who was the last.
    """

    def __init__(self, *, of_own: bool = False) -> None:
        self.of_own = of_own
        self.own = 0
        self.written: dict[tuple[str, str], tuple[int, str]] = {}
        self.removed: dict[str, int] = {}

    def note(self, log: list[dict[str, Any]]) -> None:
        """Add a tab's edits; of equal timestamps the larger text counts, an empty place least."""
        for entry in log:
            self.own += entry["isOwn"]
            if self.of_own and not entry["isOwn"]:
                continue
            path, field, timestamp = entry["path"], entry["field"], entry["timestamp"]
            if field is None:
                self.removed[path] = max(self.removed.get(path, 0), timestamp)
            else:
                now = (timestamp, entry["value"] or "")
                self.written[path, field] = max(self.written.get((path, field), (-1, "")), now)

    def missing(self, notebook: dict[str, Any]) -> list[str]:
        """Return what should be in the notebook, as nobody wrote over it or took it out later."""
        return [
            f"{path}/{field}: {text!r}"
            for (path, field), (timestamp, text) in self.written.items()
            if timestamp > self.removed.get(path, 0)
            and _record(notebook, path).get(field, "") != text
        ]


def _record(notebook: dict[str, Any], path: str) -> dict[str, str]:
    collection, _, name = path.partition("/")
    records = notebook[collection]
    if isinstance(records, list):
        return next((row for row in records if row["id"] == name), {})
    return records.get(name, {}) if name else records


def _crash(page: Page) -> None:
    """End the tab's process without a word. It stays: closing it would take half a second."""
    with suppress(Error):
        page.goto("chrome://crash")


def _kill(visitor: Visitor, page: Page) -> Page:
    """End the tab's process; open another tab."""
    _crash(page)
    return visitor.tab()


def _reload(_visitor: Visitor, page: Page) -> Page:
    page.reload()
    return with_store(page)


def _close(visitor: Visitor, page: Page) -> Page:
    page.close()
    return visitor.tab()


def test_nothing_is_lost_over_a_thousand_edits_in_two_tabs(visitor: Visitor) -> None:
    """While one tab is killed, closed or reloaded, or has no room, the other goes on editing."""
    chance = random.Random(20261122)
    tabs, ledger = [visitor.tab(), visitor.tab()], Ledger(of_own=True)
    for number in range(ROUNDS):
        jump = chance.choice(JUMPS_MS)  # of the one clock that both tabs go by
        for tab, page in enumerate(tabs):
            job = {"seed": 2 * number + tab + 1, "count": EDITS, "jump": jump}
            page.evaluate(_START, job | {"fills": chance.randrange(4) == 0})
        first = chance.randrange(2)
        ledger.note(tabs[first].evaluate(_LOG))
        end = chance.choice([_kill, _reload, _close, lambda _, page: page])
        tabs[first] = end(visitor, tabs[first])
        ledger.note(tabs[1 - first].evaluate(_LOG))
    _wait_until_they_agree(tabs)
    assert ledger.missing(tabs[0].evaluate(_NOTEBOOK)) == []
    fresh = visitor.tab()
    assert ledger.missing(fresh.evaluate(_NOTEBOOK)) == []
    assert len(ledger.written) == ledger.own > 250


def test_tabs_killed_at_one_moment_have_saved_everything(visitor: Visitor) -> None:
    """Before either has heard of the other's last edits."""
    ledger = Ledger()
    for number in range(5):
        tabs = [visitor.tab(), visitor.tab()]
        for tab, page in enumerate(tabs):
            page.evaluate(_START, {"seed": 1000 + 2 * number + tab, "count": EDITS})
        for page in tabs:
            ledger.note(page.evaluate(_LOG))
        for page in tabs:
            _crash(page)
    assert ledger.missing(visitor.tab().evaluate(_NOTEBOOK)) == []


def test_tabs_that_agree_fall_silent(visitor: Visitor) -> None:
    """Merging is no ping-pong: after the last edit nobody writes any more."""
    tabs = [visitor.tab(), visitor.tab(), visitor.tab()]
    for tab, page in enumerate(tabs):
        page.evaluate(_START, {"seed": 500 + tab, "count": EDITS})
    for page in tabs:
        page.evaluate(_LOG)
    _wait_until_they_agree(tabs)
    tabs[0].wait_for_timeout(300)
    heard = "() => { globalThis.heard = 0; addEventListener('storage', () => { heard += 1 }) }"
    for page in tabs:
        page.evaluate(heard)
    tabs[0].wait_for_timeout(500)
    assert [page.evaluate("heard") for page in tabs] == [0, 0, 0]


def _wait_until_they_agree(tabs: list[Page]) -> None:
    end = tabs[0]
    for _ in range(800):
        texts = {json.dumps(page.evaluate(_NOTEBOOK), sort_keys=True) for page in tabs}
        if len(texts) == 1:
            return
        end.wait_for_timeout(25)
    raise AssertionError("the tabs don't agree")
