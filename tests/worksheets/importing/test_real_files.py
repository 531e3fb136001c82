"""What each file of `tests/cases/files` becomes when it is imported."""

import json
from datetime import date

import pytest
import yaml
from icalendar import Calendar, Event

from tests.worksheets.definitions import CASES, sheet_definition
from tests.worksheets.importing.real_files import FILES, expectations, path_of
from tests.worksheets.importing.samples import imported
from tests.worksheets.test_follow_up_calendar import Desk
from tests.worksheets.test_import_people import reply_to
from worksheets.content.words import Words
from worksheets.days.natural_language import BACK, natural_language_day
from worksheets.files.card_file import card_text
from worksheets.importing import propose, read_source


def test_every_file_has_an_expectation_and_every_expectation_a_file() -> None:
    listed = yaml.safe_load((CASES / "expected.yaml").read_text(encoding="utf-8"))
    assert [case["file"] for case in listed] == sorted(path.name for path in FILES.iterdir())


@pytest.mark.parametrize("case", expectations("people"), ids=lambda case: case["file"])
def test_a_file_becomes_the_people_it_tells_of(case: dict) -> None:
    content = path_of(case).read_bytes()
    text = content.decode() if "pasted" in case["file"] else None
    proposal = propose(read_source(text or content, case["file"]), ())
    assert len(proposal.rows) == len(case["people"])
    for row, wanted in zip(proposal.rows, case["people"], strict=True):
        for field, values in wanted.items():
            right = values if isinstance(values, list) else [values]
            assert row.values.get(field, "") in right, field


@pytest.mark.parametrize("case", expectations("page_says"), ids=lambda case: case["file"])
def test_what_is_no_list_is_refused_in_words_that_help(case: dict) -> None:
    reply = reply_to(path_of(case).read_bytes())
    assert case["page_says"] in reply["problems"][0]["message"]


@pytest.mark.parametrize("case", expectations("card_has"), ids=lambda case: case["file"])
def test_what_only_the_file_knows_of_a_name_is_in_the_card(case: dict) -> None:
    proposal = propose(read_source(path_of(case).read_bytes(), case["file"]), ())
    assert case["card_has"] in card_text(imported(proposal)).splitlines()


@pytest.mark.parametrize("case", expectations("days"), ids=lambda case: case["file"])
def test_a_day_is_the_one_that_was_said(case: dict) -> None:
    lines = path_of(case).read_text("utf-8").splitlines()
    said = [line.split(" = ") for line in lines if not line.startswith("#")]
    words = Words.opened(sheet_definition("log")["words"])
    days = {
        text: natural_language_day(text, words, date(2026, 11, 25), BACK).isoformat()
        for text, _ in said
    }
    assert days == dict(said)


@pytest.mark.parametrize("case", expectations("calendar"), ids=lambda case: case["file"])
def test_a_removed_touch_says_in_its_summary_that_it_is_cancelled(case: dict) -> None:
    data = json.loads(path_of(case).read_text("utf-8"))
    desk = Desk(*data["contacts"])
    first = {event["UID"]: event for event in events_of(desk, data["today"])}
    ours = {contact["id"] for contact in data["then"]}
    for contact in data["contacts"]:
        if contact["id"] not in ours:
            desk.change("contacts", contact["id"], None)
    second = {event["UID"]: event for event in events_of(desk, data["today"])}
    gone = [uid for uid in first if uid.split("-")[1] == "1"]
    assert gone
    for uid in gone:
        before, after = first[uid], second[uid]
        assert after["SUMMARY"] == f"Cancelled: {before['SUMMARY']}"
        assert after["DESCRIPTION"] == before["DESCRIPTION"] != ""
        assert after["STATUS"] == "CANCELLED"
        assert after["SEQUENCE"] > before["SEQUENCE"]


def events_of(desk: Desk, today: str) -> list[Event]:
    return Calendar.from_ical(desk.download("ics", today)["text"]).walk("VEVENT")


@pytest.mark.parametrize("case", expectations("plan"), ids=lambda case: case["file"])
def test_a_birthday_on_29_february_falls_before_march(case: dict) -> None:
    """In a common year on the 28th; in 2027 that is a Sunday, and the Friday before counts."""
    data = json.loads(path_of(case).read_text("utf-8"))
    days = {str(event["DTSTART"].dt) for event in events_of(Desk(*data["contacts"]), data["today"])}
    assert days & {"2027-02-26", "2027-03-01"}
    assert "2027-02-28" not in days
