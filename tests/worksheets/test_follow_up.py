"""The follow-up sheet as a whole, with more contacts than a case file should hold."""

import json
import re

import pytest

from tests.worksheets.client import run
from tests.worksheets.requests import follow_up_request, many_contacts


def html(contacts: list[dict], limit: str) -> str:
    return json.loads(run(follow_up_request(contacts, limit)))["html"]


def download(contacts: list[dict], limit: str, export: str, **changes: str) -> str:
    return json.loads(run(follow_up_request(contacts, limit, export, **changes)))["download"][
        "text"
    ]


def test_a_plan_that_costs_too_much_says_what_would_make_it_fit() -> None:
    result = html(many_contacts(60), "2")
    assert "4.6 conversations a week; you said 2." in result
    assert "<li>5 conversations a week, or</li>" in result
    assert "<li>move 60 people from Quarterly to Twice a year, then</li>" in result
    assert "<li>move 16 people from Twice a year to Yearly.</li>" in result


def test_a_plan_no_rhythm_can_save_says_so() -> None:
    result = html(many_contacts(60, "yearly"), "1")
    assert "1.1 conversations a week; you said 1." in result
    assert "<li>2 conversations a week.</li>" in result
    assert "even with everyone at Yearly" in result


def test_people_for_whom_there_is_no_room_are_counted() -> None:
    result = html(many_contacts(100, "yearly"), "1")
    assert re.search(r"\d+ people get no date before Tue 23 Nov 2027\.", result)


@pytest.mark.parametrize("limit", ["2", "20", "100"])
def test_a_thousand_contacts_are_shown_briefly(limit: str) -> None:
    contacts = many_contacts(1000)
    result = html(contacts, limit)
    assert len(result) < 95_000


def test_downloads_are_complete_where_the_page_is_shortened() -> None:
    contacts = many_contacts(200)
    rows = download(contacts, "50", "csv").count("\r\n") - 1
    assert rows > 700
    assert download(contacts, "50", "ics").count("BEGIN:VEVENT") == rows
    assert download(contacts, "50", "md").count("\n## ") == rows


def test_an_event_keeps_its_identifier_from_one_day_to_the_next() -> None:
    def identifiers(today: str) -> set[str]:
        text = download(many_contacts(5), "5", "ics", today=today)
        return set(re.findall(r"UID:(\S+)", text))

    first, later = identifiers("2026-11-23"), identifiers("2026-12-30")
    assert len(first) == download(many_contacts(5), "5", "ics").count("BEGIN:VEVENT")
    assert {f"c-{n}-1@follow-up.internal-networking-playbook" for n in range(5)} <= first & later


def test_the_events_of_a_contact_made_take_the_place_of_the_old_ones() -> None:
    contact = {"id": "c-1", "name": "Ana", "tier": "yearly", "last_contact": "2026-01-10"}
    before = download([contact], "5", "ics")
    after = download([contact | {"last_contact": "2026-11-23"}], "5", "ics")
    uid = re.compile(r"UID:(\S+)")
    assert uid.findall(before)[0] == uid.findall(after)[0]
