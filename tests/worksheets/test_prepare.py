"""The preparation sheet's acts, and what each of them changes on the page."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition

ANA = {"id": "c-1", "name": "Ana", "kind": "colleagues"}
TODAY = "2026-11-23"


def notebook(*questions: dict, contacts: tuple = (ANA,), **answers: str) -> dict:
    """Return a notebook that prepares half an hour with Ana."""
    chosen = {"contact": "c-1", "purpose": "learn", "minutes": "30"} | answers
    return {
        "version": 2,
        "contacts": list(contacts),
        "questions": list(questions),
        "answers": {"prepare": chosen},
        "changed": {"contacts/c-1": 1795000000000},
    }


def reply(book: dict, **changes: object) -> dict:
    request = {"protocol": 2, "action": "evaluate", "today": TODAY, "notebook": book}
    return json.loads(run(json.dumps(request | {"sheet": sheet_definition("prepare")} | changes)))


def done(book: dict, act: str, question: str = "") -> dict:
    values = {"question": question} if question else {}
    return reply(book, action="act", act={"id": act, "values": values})


def test_an_asked_question_is_remembered_with_the_person_and_the_day() -> None:
    (change,) = done(notebook(), "asked", "day")["changes"]
    assert change["collection"] == "questions"
    assert change["values"] == {"contact": "c-1", "question": "day", "asked": TODAY}


def test_asking_twice_changes_the_same_record() -> None:
    first, second = (done(notebook(), "asked", "day")["changes"][0]["id"] for _ in range(2))
    assert first == second
    known = {"id": "q-7", "contact": "c-1", "question": "day", "asked": "2025-01-01"}
    assert done(notebook(known), "asked", "day")["changes"][0]["id"] == "q-7"


def test_a_question_saved_for_nobody_yet_becomes_theirs_once_asked() -> None:
    question = {"id": "q-9", "contact": "", "question": "day", "asked": ""}
    (change,) = done(notebook(question), "asked", "day")["changes"]
    assert (change["id"], change["values"]["contact"]) == ("q-9", "c-1")


@pytest.mark.parametrize(("act", "field"), [("swap", "swapped"), ("drop", "dropped")])
def test_leaving_a_question_out_is_saved_among_the_answers_of_the_sheet(
    act: str, field: str
) -> None:
    (change,) = done(notebook(), act, "day")["changes"]
    assert change == {
        "collection": "answers",
        "id": "prepare",
        "values": {field: f"{TODAY}/c-1/day"},
    }


def test_a_left_out_question_saved_for_this_person_goes_and_one_for_nobody_yet_stays() -> None:
    theirs = {"id": "q-1", "contact": "c-1", "question": "day", "asked": ""}
    anyone = {"id": "q-2", "contact": "", "question": "day", "asked": ""}
    changes = done(notebook(theirs, anyone), "drop", "day")["changes"]
    assert {"collection": "questions", "id": "q-1", "values": None} in changes
    assert "q-2" not in {change["id"] for change in changes}


def test_a_left_out_question_can_come_back() -> None:
    left_out = notebook(swapped=f"{TODAY}/c-1/path", dropped=f"{TODAY}/c-1/day")
    assert 'data-question="day"' not in reply(left_out)["html"]
    assert "Bring back the 2 you left out" in reply(left_out)["html"]
    (change,) = done(left_out, "afresh")["changes"]
    assert change["values"] == {"swapped": "", "dropped": ""}


@pytest.mark.parametrize("act", ["asked", "swap", "drop", "afresh"])
def test_without_a_person_no_button_changes_anything(act: str) -> None:
    assert done(notebook(contact=""), act, "day")["changes"] == []
    assert done(notebook(contact="c-gone"), act, "day")["changes"] == []


@pytest.mark.parametrize("act", ["asked", "swap", "drop"])
def test_without_a_question_no_button_changes_anything(act: str) -> None:
    assert done(notebook(), act)["changes"] == []


def test_every_act_says_what_it_did() -> None:
    for act in ("asked", "swap", "drop", "afresh"):
        assert done(notebook(), act, "day")["message"]


texts = st.text(max_size=9) | st.sampled_from(
    ["", "c-1", "c-1 c-2", "me", "them", "day", "2026-01-10", "2026-11-23", "2027-01-10"]
)


def rows(*fields: str) -> st.SearchStrategy[list[dict]]:
    """Return records with anything at all in their fields."""
    row = st.fixed_dictionaries({"id": st.uuids().map(str)} | dict.fromkeys(fields, texts))
    return st.lists(row, max_size=4)


@given(
    contact=st.fixed_dictionaries({}, optional=dict.fromkeys(("kind", "tier", "birthday"), texts)),
    interactions=rows("people", "day", "how", "note", "gave", "got"),
    promises=rows("contact", "by", "what", "due", "done"),
    questions=rows("contact", "question", "asked"),
    answers=st.dictionaries(st.sampled_from(["purpose", "minutes", "swapped", "dropped"]), texts),
)
@settings(max_examples=80)
def test_any_notebook_gives_a_page_and_a_download(
    contact: dict, interactions: list, promises: list, questions: list, answers: dict
) -> None:
    book = notebook(*questions, contacts=(ANA | contact,), **answers)
    book |= {"interactions": interactions, "promises": promises}
    answer = reply(book, action="export", export="md")
    assert answer["download"]["text"].startswith("# My conversation with Ana")
    for act in ("asked", "swap", "drop", "afresh"):
        assert done(book, act, "day")["changes"]
