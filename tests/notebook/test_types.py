"""The types the page's scripts are checked by say what Python declares of the same values."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from worksheets.notebook.schema import COLLECTIONS
from worksheets.outcome import Change, Note, RowFacts
from worksheets.reply import Download, ProblemMessage, Reply, reply_text

TYPES = Path(__file__).parents[2] / "generator" / "browser" / "types.d.ts"

FULL = Reply(
    "log",
    html="",
    problems=(ProblemMessage("who", None, "Who?", ()),),
    download=Download("a.csv", "text/csv", "a"),
    changes=(Change("contacts", "c-1", {"name": "Ana"}),),
    note=Note("contacts", "c-1", "note", "Note"),
    rows={"c-1": RowFacts()},
)


def _members(interface: str) -> dict[str, bool]:
    """Return the names an interface declares, each with whether it may be missing."""
    text = re.sub(r"/\*\*.*?\*/", "", TYPES.read_text("utf-8"), flags=re.DOTALL)
    body = re.search(rf"^interface {interface} \{{$(.*?)^\}}$", text, re.DOTALL | re.MULTILINE)
    assert body, f"{TYPES.name} declares no {interface}"
    return {name: bool(mark) for name, mark in re.findall(r"^  (\w+)(\??):", body[1], re.MULTILINE)}


def test_a_notebook_has_the_schemas_collections() -> None:
    known = {"version", "changed", "removed", *(part.name for part in COLLECTIONS)}
    assert _members("Notebook") == dict.fromkeys(known, False)


@pytest.mark.parametrize(("interface", "declared"), [("Change", Change), ("RowFacts", RowFacts)])
def test_an_interface_has_the_fields_of_the_class(interface: str, declared: type) -> None:
    """What is optional there, the page alone knows of."""
    needed = {name for name, may_be_missing in _members(interface).items() if not may_be_missing}
    assert needed == {field.name for field in fields(declared)}


def test_a_reply_has_what_the_engine_writes() -> None:
    reply = json.loads(reply_text(FULL))
    assert _members("WorksheetReply") == dict.fromkeys(reply, False)
    for interface, value in (
        ("Problem", reply["problems"][0]),
        ("Download", reply["download"]),
        ("Change", reply["changes"][0]),
        ("RowFacts", reply["rows"]["c-1"]),
    ):
        members = _members(interface)
        assert value.keys() <= members.keys(), interface
        assert {name for name, optional in members.items() if not optional} <= value.keys(), (
            interface
        )
