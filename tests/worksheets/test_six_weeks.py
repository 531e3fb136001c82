"""Six weeks, day by day: Today, plan, calendar and tables say the same, and nothing slides away."""

import json
from datetime import date, timedelta

import pytest

from tests.worksheets.asking import run
from tests.worksheets.definitions import sheet_definition

START = date(2026, 11, 27)


class Life:
    """A notebook, asked and changed as the page does it."""

    def __init__(self, contacts: list[dict], limit: str) -> None:
        self.notebook = {
            "version": 2,
            "contacts": contacts,
            "interactions": [],
            "answers": {"follow-up": {"weekly_limit": limit}},
        }

    def ask(self, sheet: str, today: date, **action: object) -> dict:
        """Return the reply to a request, and make its changes."""
        asked = {"protocol": 2, "action": "evaluate", "today": today.isoformat()}
        definition = {"sheet": sheet_definition(sheet), "notebook": self.notebook}
        reply = json.loads(run(json.dumps(asked | definition | action)))
        for change in reply["changes"]:
            self._make(change)
        return reply

    def _make(self, change: dict) -> None:
        if change["collection"] in ("contacts", "interactions"):
            rows = {row["id"]: row for row in self.notebook[change["collection"]]}
            row = rows.setdefault(change["id"], {"id": change["id"]})
            row.update(change["values"])
            self.notebook[change["collection"]] = list(rows.values())
        elif change["collection"] == "answers":
            self.notebook["answers"].setdefault(change["id"], {}).update(change["values"])

    def dates(self) -> dict[str, str]:
        """Return the saved date of each contact who has one."""
        planned = {c["id"]: c.get("planned", "") for c in self.notebook["contacts"]}
        newest = {one: text.partition(" ")[0] for one, text in planned.items() if text}
        return {one: text[:10] for one, text in newest.items() if not text.endswith("/resting")}

    def talk(self, contact: str, today: date) -> None:
        """Log a conversation."""
        number = len(self.notebook["interactions"])
        self.notebook["interactions"].append(
            {"id": f"i-{number}", "people": contact, "day": today.isoformat()}
        )


def contacts(count: int) -> list[dict]:
    """Return people nobody has talked to yet; every third is not rated."""
    rated = ("influence", "closeness", "relevance")
    return [
        {
            "id": f"c-{number:03}",
            "name": f"Person {(number * 7) % count}",
            "tier": ["quarterly", "twice-a-year", "yearly"][number % 3],
        }
        | (
            {rating: str((number * 3 + len(rating)) % 5 + 1) for rating in rated}
            if number % 3
            else {}
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(("count", "limit"), [(12, "2"), (29, "3"), (300, "2"), (5, "1")])
def test_every_page_says_the_same_on_every_day_of_six_weeks(count: int, limit: str) -> None:
    life = Life(contacts(count), limit)
    life.ask("follow-up", START)
    for passed in range(0, 42, 3):
        today = START + timedelta(days=passed)
        before = life.dates()
        reply = life.ask("today", today)
        assert {one: day for one, day in life.dates().items() if one in before} == before
        assert not life.ask("follow-up", today)["changes"]
        calendar = life.ask("follow-up", today, action="export", export="ics")["download"]["text"]
        sheet = life.ask("follow-up", today, action="export", export="csv")["download"]["text"]
        days = life.dates()
        horizon = today.replace(year=today.year + 1).isoformat()
        for contact, day in days.items():
            if day > horizon:
                continue
            assert f"DTSTART;VALUE=DATE:{day.replace('-', '')}" in calendar
            assert f"UID:{contact}-1@" in calendar
            assert day in sheet
        ends = (today + timedelta(days=6 - today.weekday())).isoformat()
        for contact, day in days.items():
            assert (f'data-contact="{contact}"' in reply["html"]) == (day <= ends)
        due = sorted(contact for contact, day in days.items() if day <= today.isoformat())
        if due and passed % 2:
            life.talk(due[0], today)
            life.ask("follow-up", today)
            # In a year that is full somebody may get no date, which the plan says.
            assert f'data-contact="{due[0]}"' not in life.ask("today", today)["html"]


def test_rita_is_due_on_her_day_overdue_after_it_and_has_another_date_once_talked_to() -> None:
    people = [{"id": f"c-{n}", "name": f"Person {n}", "tier": "quarterly"} for n in range(2)]
    rated = {"influence": "1", "closeness": "5", "relevance": "1"}
    rita = {"id": "c-rita", "name": "Rita Gomes", "tier": "quarterly"} | rated
    people = [one | {"influence": "5", "closeness": "1", "relevance": "5"} for one in people]
    life = Life([*people, rita], "1")
    life.ask("follow-up", START, action="export", export="ics")
    day = date.fromisoformat(life.dates()["c-rita"])
    assert day > START
    for contact in ("c-0", "c-1"):
        life.talk(contact, START)
    assert 'data-contact="c-rita"' in life.ask("today", day)["html"]
    assert "due today" in life.ask("today", day)["html"]
    week_later = day + timedelta(days=7)
    assert "overdue since" in life.ask("today", week_later)["html"]
    life.talk("c-rita", week_later)
    assert 'data-contact="c-rita"' not in life.ask("today", week_later)["html"]
    assert life.dates()["c-rita"] > week_later.isoformat()
