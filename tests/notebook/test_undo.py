"""Whatever is undone, everybody has the dates they had: on the plan, on Today, in the calendar."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.support.rules import NODE, NODE_FACTS
from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition
from tests.worksheets.test_six_weeks import START, contacts

KEEPER = Path(__file__).with_name("keep-store.mjs")


class Page:
    """A page's store, and what its worksheets ask and remember."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.notebook: dict = {}
        self.offered: list[str] = []

    def call(self, method: str, *values: object) -> bool:
        """Call a method of the store, and return whether it says that something was done."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps({"call": method, "values": values}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        self.notebook, self.offered = answer["notebook"], answer["offered"]
        return answer["isDone"]

    def ask(self, sheet: str, today: date, **action: object) -> dict:
        """Return the reply to a request."""
        request = {"protocol": 2, "action": "evaluate", "today": today.isoformat()}
        definition = {"sheet": sheet_definition(sheet), "notebook": self.notebook}
        return json.loads(run(json.dumps(request | definition | action)))

    def see(self, sheet: str, today: date) -> dict:
        """Return the reply to what a page asks, and save what it has to remember."""
        reply = self.ask(sheet, today)
        if reply["changes"]:
            self.call("remember", reply["changes"])
        return reply

    def dates(self, today: date) -> dict[str, object]:
        """Return what Today, the plan and the calendar say, all of it saved first."""
        shown = self.see("today", today)["html"]
        files = {
            kind: self.ask("follow-up", today, action="export", export=kind)["download"]
            for kind in ("csv", "ics")
        }
        days = re.findall(r"DTSTART[^\r]*|UID[^\r]*", (files["ics"] or {}).get("text", ""))
        return {
            "saved": {one["id"]: one.get("planned", "")[:10] for one in self.notebook["contacts"]},
            "today": re.sub(r"\s+", " ", shown),
            "plan": (files["csv"] or {}).get("text"),
            "calendar": days,
        }


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """Return a page whose store runs in Node."""
    process = subprocess.Popen(
        [NODE, "--import", NODE_FACTS, KEEPER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with process:
        yield Page(process)
        assert process.stdin
        process.stdin.close()


ACTS = {
    "later": ("today", {"by": "fortnight"}),
    "skip": ("today", {}),
    "done": ("today", {}),
    "rest": ("today", {}),
    "pause": ("person", {}),
    "plan-anew": ("person", {}),
    "join": ("person", {}),
    "tier": ("follow-up", {"tier": "yearly"}),
    "remove": ("", {}),
}


def _life(page: Page, count: int, limit: str, passed: int, talked: int) -> date:
    """Begin a notebook, let some days pass, and return the day it is."""
    talks = {f"i-{at}": {"people": f"c-{at:03}", "day": START.isoformat()} for at in range(talked)}
    people = {one["id"]: one for one in contacts(count)}
    rows = [*(("contacts", *one) for one in people.items())]
    rows += [("interactions", *one) for one in talks.items()]
    rows.append(("answers", "follow-up", {"weekly_limit": limit}))
    page.call("open", [dict(zip(("collection", "id", "values"), row, strict=True)) for row in rows])
    page.see("follow-up", START)
    today = START + timedelta(days=passed)
    page.dates(today)
    return today


def _act(page: Page, act: str, who: int, today: date) -> bool:
    """Do what a button does, as the page does it, and return whether it did anything."""
    person, other = f"c-{who:03}", "c-000" if who else "c-001"
    if act == "remove":
        page.call("write", [{"collection": "contacts", "id": person, "values": None}], "Removed")
        return True
    sheet, more = ACTS[act]
    values = {"contact": person, "winner": person, "other": other} | more
    changes = page.ask(sheet, today, action="act", act={"id": act, "values": values})["changes"]
    if changes:
        page.call("apply", changes, f"{act} {person}")
    return bool(changes)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(count=9, limit="2", passed=40, talked=0, act="later", who=0)
@example(count=29, limit="2", passed=33, talked=0, act="rest", who=0)
@given(
    count=st.integers(2, 30),
    limit=st.sampled_from(["1", "2", "5"]),
    passed=st.integers(0, 60),
    talked=st.integers(0, 9),
    act=st.sampled_from(sorted(ACTS)),
    who=st.integers(0, 29),
)
def test_undo_gives_everybody_the_date_they_had(
    page: Page, count: int, limit: str, passed: int, talked: int, act: str, who: int
) -> None:
    today = _life(page, count, limit, passed, talked)
    before = page.dates(today)
    if not _act(page, act, who % count, today):
        return
    page.dates(today)
    assert page.call("undo")
    assert page.dates(today) == before


def test_what_was_undone_is_not_offered_again(page: Page) -> None:
    today = _life(page, 3, "2", 0, 0)
    _act(page, "remove", 0, today)
    assert page.offered == ["Removed"]
    assert page.call("undo")
    assert page.offered == [""]


def test_what_was_written_after_the_action_keeps_its_dates(page: Page) -> None:
    today = _life(page, 9, "2", 0, 0)
    _act(page, "later", 0, today)
    page.dates(today)
    new = {"name": "Somebody New", "tier": "quarterly"}
    page.call("write", [{"collection": "contacts", "id": "c-new", "values": new}])
    page.dates(today)
    (given_to,) = [one["planned"] for one in page.notebook["contacts"] if one["id"] == "c-new"]
    page.call("undo")
    assert [one["planned"] for one in page.notebook["contacts"] if one["id"] == "c-new"] == [
        given_to
    ]
