"""The log, today and follow-up sheets as a whole: nothing makes them fail, and they are fast."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition
from tests.worksheets.requests import many_contacts

SHEETS = ("log", "today", "follow-up")
ACTS = {
    "log": ("log", "promise-done", "thanked", "remove", "who"),
    "today": ("done", "later", "skip", "promise-done"),
    "follow-up": ("tier", "pause", "resume"),
}
ids = st.sampled_from(["c-1", "c-2", "i-1", "p-1", "week", "yearly", "x"])
typed = st.one_of(
    st.text(st.characters(), max_size=30),
    st.sampled_from(["", "2026-11-20", "yes", "me", "c-1 c-2", "today", "Ana, Bo", "coffee"]),
)


def ask(sheet: str, notebook: dict, **changes: object) -> dict:
    request = {"protocol": 2, "action": "evaluate", "today": "2026-11-23", "notebook": notebook}
    return json.loads(run(json.dumps(request | {"sheet": sheet_definition(sheet)} | changes)))


def record(record_id: str, *fields: str) -> st.SearchStrategy[dict]:
    return st.fixed_dictionaries({"id": st.just(record_id)} | dict.fromkeys(fields, typed))


CONTACT = ("name", "tier", "last_contact", "next_date", "birthday", "touch", "paused")
notebooks = st.fixed_dictionaries(
    {
        "version": st.just(2),
        "contacts": st.tuples(
            record("c-1", *CONTACT, "snoozed_until", "department"), record("c-2", *CONTACT)
        ).map(list),
        "interactions": record("i-1", "people", "day", "how", "note", "gave", "got", "thanked").map(
            lambda row: [row]
        ),
        "promises": record("p-1", "contact", "by", "what", "due", "done", "interaction").map(
            lambda row: [row]
        ),
        "events": record("c-1-1", "day", "summary").map(lambda row: [row]),
        "answers": st.fixed_dictionaries(
            {
                "log": st.fixed_dictionaries(
                    {field["id"]: typed for field in sheet_definition("log")["fields"]}
                ),
                "follow-up": st.fixed_dictionaries({"weekly_limit": st.just("2") | typed}),
            }
        ),
    }
)


@pytest.mark.parametrize("sheet", SHEETS)
@given(notebook=notebooks)
def test_any_notebook_gives_a_reply_for_every_download(sheet: str, notebook: dict) -> None:
    for export in sheet_definition(sheet)["exports"]:
        reply = ask(sheet, notebook, action="export", export=export["id"])
        assert (reply["download"] is None) == (export["id"] not in reply["exports"])


@pytest.mark.parametrize("sheet", SHEETS)
@given(notebook=notebooks, data=st.data())
def test_any_act_makes_changes_and_says_so_or_tells_what_is_wrong(
    sheet: str, notebook: dict, data: st.DataObject
) -> None:
    names = ("contact", "promise", "interaction", "by", "tier", "typed", "name")
    values = data.draw(st.dictionaries(st.sampled_from(names), ids))
    act = {"id": data.draw(st.sampled_from(ACTS[sheet])), "values": values}
    reply = ask(sheet, notebook, action="act", act=act)
    assert bool(reply["changes"]) == bool(reply["message"]) == (not reply["problems"])
    assert bool(reply["changes"]) == bool(reply["undo"])
    assert all(isinstance(v, str) for c in reply["changes"] for v in (c["values"] or {}).values())


def test_logging_from_two_tabs_at_once_makes_two_records_and_a_double_click_one() -> None:
    def saved(note: str) -> str:
        notebook = {"version": 2, "answers": {"log": {"who": "Ana", "note": note}}}
        changes = ask("log", notebook, action="act", act={"id": "log"})["changes"]
        return next(change["id"] for change in changes if change["collection"] == "interactions")

    assert saved("One") == saved("One") != saved("Two")


def test_a_saved_conversation_is_found_again_on_every_page() -> None:
    notebook = {
        "version": 2,
        "contacts": [{"id": "c-1", "name": "Ana", "tier": "quarterly"}],
        "interactions": [],
        "promises": [],
        "answers": {"log": {"who": "Ana", "note": "Porto", "got": "A tip", "day": "yesterday"}},
    }
    for change in ask("log", notebook, action="act", act={"id": "log"})["changes"]:
        if change["collection"] != "answers":
            notebook[change["collection"]].append({"id": change["id"], **change["values"]})
    notebook["answers"] = {"follow-up": {"weekly_limit": "2"}}
    assert "Porto" in ask("log", notebook)["html"]
    assert "You&#39;ve had" not in ask("today", notebook)["html"]
    assert '<time datetime="2027-02-22">' in ask("follow-up", notebook)["html"]


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_thousand_contacts_and_five_thousand_conversations_are_shown_briefly(sheet: str) -> None:
    notebook = {
        "version": 2,
        "contacts": many_contacts(1000),
        "interactions": [
            {
                "id": f"i-{number}",
                "people": f"c-{number % 1000}",
                "day": f"2026-{number % 10 + 1:02d}-{number % 28 + 1:02d}",
                "note": "We spoke about the new office and how they like it.",
                "gave": "A tip" if number % 3 else "",
                "got": "A name" if number % 4 else "",
            }
            for number in range(5000)
        ],
        "answers": {"log": {"who": "Person 5, Zed"}, "follow-up": {"weekly_limit": "20"}},
    }
    reply = ask(sheet, notebook)
    assert len(reply["html"]) < 80_000
