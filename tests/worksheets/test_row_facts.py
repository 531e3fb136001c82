"""A list of people shows when they last talked and will next, and where to start."""

from __future__ import annotations

import json

import pytest

from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition
from worksheets.request import PROTOCOL

TODAY = "2026-11-27"
CONTACTS = [
    {"id": "rita", "name": "Rita", "tier": "quarterly", "next_date": "2026-12-07"},
    {"id": "bo", "name": "Bo", "influence": "5", "closeness": "1", "relevance": "5"},
]
TALK = {"id": "t", "people": "rita", "day": "2026-11-03", "note": ""}


def rows(sheet: str) -> dict[str, dict]:
    notebook = {"version": 2, "contacts": CONTACTS, "interactions": [TALK], "answers": {}}
    message = {"protocol": PROTOCOL, "action": "evaluate", "today": TODAY, "notebook": notebook}
    return json.loads(run(json.dumps(message | {"sheet": sheet_definition(sheet)})))["rows"]


@pytest.mark.parametrize("sheet", ["follow-up", "contact-map"])
def test_each_list_has_the_last_conversation_and_the_next_date(sheet: str) -> None:
    rita, bo = rows(sheet)["rita"], rows(sheet)["bo"]
    assert (rita["last"], rita["next"]) == ("2026-11-03", "2026-12-07")
    assert (bo["last"], bo["next"]) == ("", "")


def test_the_plan_ranks_those_who_are_rated_as_the_map_does() -> None:
    of = rows("follow-up")
    assert (of["bo"]["priority"], of["bo"]["rank"]) == ("Start here", 1)
    assert (of["rita"]["priority"], of["rita"]["rank"]) == ("", 0)


def test_the_map_says_where_to_start_and_ranks_as_its_result_does() -> None:
    of = rows("contact-map")
    assert (of["bo"]["priority"], of["bo"]["rank"]) == ("Start here", 1)
    assert (of["rita"]["priority"], of["rita"]["rank"]) == ("Not rated yet", 2)
