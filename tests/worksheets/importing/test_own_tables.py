"""The tables of the follow-up plan come back as what they tell of people, and as no more."""

import base64
import json
from datetime import date

import pytest

from tests.worksheets.client import run
from tests.worksheets.importing.samples import people, proposed
from tests.worksheets.requests import follow_up_request
from tests.worksheets.test_import_people import reply_to
from worksheets.files.workbook import WorkbookSheet, workbook_bytes

TODAY = date(2026, 11, 23)
#: Nobody has time for two a week, so that dates move and say so.
CONTACTS = [
    {
        "id": "c-1",
        "name": "Ana Silva",
        "tier": "quarterly",
        "last_contact": "2026-02-01",
        "next_date": "2026-12-01",
        "birthday": "04-12",
        "department": "Finance",
        "role": "=Head of Finance",
        "organisation": "Example Bank",
        "email": "ana@example.org",
        "phone": "+44 20 7946 0000",
        "url": "https://example.org/ana",
        "note": "Likes sailing.\nHas two cats.",
    },
    {"id": "c-2", "name": "Bo", "tier": "yearly", "paused": "yes"},
    {"id": "c-3", "name": "Cy", "tier": "twice-a-year", "snoozed_until": "2027-01-15"},
    {"id": "c-4", "name": "Di"},
    {"id": "c-5", "name": "Ed", "tier": "quarterly", "last_contact": "2026-03-01"},
    {"id": "c-6", "name": "Flo", "tier": "quarterly", "birthday": "17 May 1985"},
]
#: The log knows of a later conversation than the contacts do, and of the only one with Di.
TALKS = [
    {"id": "i-1", "people": "c-1 c-4", "day": "2026-10-05", "how": "coffee", "note": "Porto."},
]
BOOK = {"version": 2, "contacts": CONTACTS, "interactions": TALKS}


def downloaded(kind: str) -> bytes:
    """Return a table of the plan as the page gives it."""
    plan = BOOK | {"answers": {"follow-up": {"weekly_limit": "1"}}}
    request = json.loads(follow_up_request(CONTACTS, "1", kind)) | {"notebook": plan}
    made = json.loads(run(json.dumps(request)))["download"]
    return base64.b64decode(made["base64"]) if "base64" in made else made["text"].encode()


def taken(kind: str, book: dict, **answers: str) -> list[dict[str, str]]:
    """Return what importing the table into `book` writes of each person."""
    filled = book | {"version": 2, "answers": {"import-people": answers}}
    reply = reply_to(downloaded(kind), "act", notebook=filled, act={"id": "import", "values": {}})
    return [change["values"] for change in reply["changes"]]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_what_the_plan_says_of_its_own_people_is_nothing_new(kind: str) -> None:
    html = reply_to(downloaded(kind), notebook=BOOK)["html"]
    assert "There&#39;s nothing to add." in html
    assert "pb-import-refused" not in html
    assert "pb-import-doubtful" not in html
    assert taken(kind, BOOK) == taken(kind, BOOK, known="replace") == []


def test_the_workbook_tells_an_empty_notebook_of_everyone() -> None:
    """Whether there is a plan for them or not; the last contact is the log's.

    Birthdays are in figures, so that the table can be sorted by them.
    """
    expected = {contact["name"]: contact | {"id": ""} for contact in CONTACTS}
    expected["Ana Silva"]["last_contact"] = expected["Di"]["last_contact"] = "2026-10-05"
    expected["Flo"]["birthday"] = "1985-05-17"
    assert {row["name"]: row | {"id": ""} for row in taken("xlsx", {})} == expected


def test_a_suggestion_and_its_reason_are_no_preference_and_no_note() -> None:
    """A plan alone tells of names and rhythms; other columns can be chosen by hand."""
    assert "Your first contact." in downloaded("csv").decode()
    rows = taken("csv", {})
    assert {"name": "Ana Silva", "tier": "quarterly"} in rows
    assert {field for row in rows for field in row} == {"name", "tier"}
    assert any("note" in row for row in taken("csv", {}, column_note="6: Note"))


@pytest.mark.parametrize(
    ("sheets", "found"),
    [
        ([("Mail", ["Name", "Email"]), ("All", ["Name", "Email", "Team"])], "All"),
        ([("Now", ["Name", "Email"]), ("Then", ["Email", "Name"])], "Now"),
        ([("Ways", ["Name", "Way", "Thing", "Day"]), ("All", ["Name", "Email"])], "All"),
        ([("About", ["By", "For"]), ("All", ["", "Name"])], "All"),
        ([("About", ["By", "For"]), ("More", ["Of", "To"])], "About"),
    ],
)
def test_the_sheet_that_fits_best_is_read(sheets: list, found: str) -> None:
    """With the most columns of ours; of two that fit as well, the first."""
    book = [WorkbookSheet(name, header, [[name] * len(header)]) for name, header in sheets]
    assert proposed(workbook_bytes(book, TODAY)).columns == tuple(dict(sheets)[found])


def test_a_sheet_with_a_header_alone_gives_way_to_one_with_people() -> None:
    book = [
        WorkbookSheet("Empty", ["Name", "Email", "Team"], []),
        WorkbookSheet("All", ["Name"], [["Ana"]]),
    ]
    assert people(proposed(workbook_bytes(book, TODAY))) == [{"name": "Ana"}]
    assert proposed(workbook_bytes(book[:1], TODAY)).problem == "empty"
