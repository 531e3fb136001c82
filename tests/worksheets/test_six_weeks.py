"""Six weeks, day by day: Today, plan, calendar and tables say the same, and nothing slides away."""

import csv
import json
import re
from datetime import date, timedelta
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.worksheets.client import run
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
        request = {"protocol": 2, "action": "evaluate", "today": today.isoformat()}
        definition = {"sheet": sheet_definition(sheet), "notebook": self.notebook}
        reply = json.loads(run(json.dumps(request | definition | action)))
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


def expect_agreement(life: Life, today: date) -> None:
    """Expect Today, plan, calendar and spreadsheet to say what is saved, and to save no more."""
    shown = life.ask("today", today)["html"]
    assert not life.ask("follow-up", today)["changes"]
    assert not life.ask("today", today)["changes"]
    saved = life.dates()
    ends = (today + timedelta(days=6 - today.weekday())).isoformat()
    on_today = set(re.findall(r'data-contact="([^"]+)"', shown))
    assert on_today == {one for one, day in saved.items() if day <= ends}
    last_day = today.replace(year=today.year + 1).isoformat()
    fixed = {one: day for one, day in saved.items() if day <= last_day}
    assert confirmed(life, today) == fixed
    rows = csv_rows(life, today)
    names = {one["id"]: one["name"] for one in life.notebook["contacts"]}
    assert {(day, names[one]) for one, day in fixed.items()} == {
        (row["Date"], row["Name"]) for row in rows if "forecast" not in row["Note"]
    }


def confirmed(life: Life, today: date) -> dict[str, str]:
    """Return who has a date in the calendar file that is no forecast."""
    text = life.ask("follow-up", today, action="export", export="ics")["download"]
    events = Calendar.from_ical(text["text"]).walk("VEVENT") if text else []
    firm = [one for one in events if str(one["STATUS"]) == "CONFIRMED"]
    assert all("-1@" in str(one["UID"]) for one in firm)
    return {str(one["UID"]).rpartition("-1@")[0]: one["DTSTART"].dt.isoformat() for one in firm}


def csv_rows(life: Life, today: date) -> list[dict[str, str]]:
    """Return the rows of the spreadsheet."""
    file = life.ask("follow-up", today, action="export", export="csv")["download"]
    return list(csv.DictReader(StringIO(file["text"].lstrip("\ufeff")))) if file else []


@pytest.mark.parametrize(("count", "limit"), [(12, "2"), (29, "3"), (300, "2"), (5, "1")])
def test_every_page_says_the_same_on_every_day_of_six_weeks(count: int, limit: str) -> None:
    life = Life(contacts(count), limit)
    life.ask("follow-up", START)
    for passed in range(0, 42, 3):
        today = START + timedelta(days=passed)
        before = life.dates()
        life.ask("today", today)
        assert {one: day for one, day in life.dates().items() if one in before} == before
        expect_agreement(life, today)
        due = sorted(one for one, day in life.dates().items() if day <= today.isoformat())
        if due and passed % 2:
            life.talk(due[0], today)
            life.ask("follow-up", today)
            assert life.dates()[due[0]] > today.isoformat()
            assert f'data-contact="{due[0]}"' not in life.ask("today", today)["html"]


def test_the_list_of_a_week_stays_the_same_but_for_whom_somebody_talked_to() -> None:
    life = Life(contacts(45), "2")
    life.ask("follow-up", START)
    for week in range(5):
        monday = START + timedelta(days=3 + 7 * week)
        listed = this_week(life, monday)
        assert len(listed) == 2
        for passed in range(7):
            today = monday + timedelta(days=passed)
            if week % 2 and passed == 4:
                life.talk(listed.pop(), today)
            assert this_week(life, today) == listed


def this_week(life: Life, today: date) -> list[str]:
    """Return who is put forward on Today, in order."""
    found = re.search(
        r'<section class="pb-this-week".*?</section>', life.ask("today", today)["html"], re.DOTALL
    )
    return re.findall(r'data-contact="([^"]+)"', found[0]) if found else []


def test_first_contacts_have_a_date_for_eight_weeks_and_a_forecast_after_them() -> None:
    life = Life(contacts(300), "2")
    life.ask("follow-up", START)
    assert max(life.dates().values()) < "2027-01-18"
    assert len(life.dates()) == 8 * 2
    forecasts = [row for row in csv_rows(life, START) if "forecast" in row["Note"]]
    assert min(row["Date"] for row in forecasts) >= "2027-01-18"


DAYS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["talk", "later", "tier", "limit", "rest", ""])),
    max_size=4,
)


@settings(max_examples=8)
@given(st.integers(1, 9), st.sampled_from(["1", "2", "5"]), DAYS)
def test_whatever_somebody_does_on_whatever_day_every_page_says_the_same(
    count: int, limit: str, days: list[tuple[int, str]]
) -> None:
    life, today = Life(contacts(count), limit), START
    for passed, act in days:
        today += timedelta(days=passed)
        life.ask("today", today)
        first = life.notebook["contacts"][0]
        if act == "talk":
            life.talk(first["id"], today)
        elif act == "later":
            first["snoozed_until"] = (today + timedelta(days=30)).isoformat()
        elif act == "tier":
            first["tier"] = "yearly"
        elif act == "limit":
            life.notebook["answers"]["follow-up"]["weekly_limit"] = "3"
        elif act == "rest":
            first["paused"] = "yes"
        life.ask("follow-up", today)
        expect_agreement(life, today)


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
