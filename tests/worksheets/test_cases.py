"""Every case gives the reply it states."""

import csv
import io
import json
from collections.abc import Iterator
from fnmatch import fnmatchcase

import pytest

from tests.worksheets.cases import Case, cases
from tests.worksheets.client import run

EVERY_CASE = cases()


@pytest.mark.parametrize("case", EVERY_CASE, ids=lambda case: case.name)
def test_case_gives_the_reply_it_states(case: Case) -> None:
    reply = json.loads(run(case.request()))
    for text in case.data.get("contains", ()):
        assert text in reply["html"]
    for text in case.data.get("lacks", ()):
        assert text not in reply["html"]
    assert list(_problems(reply)) == case.data.get("problems", [])
    assert all(problem["message"] for problem in reply["problems"])
    if "choices" in case.data:
        assert _choices(reply) == case.data["choices"]
    for field, sentences in case.data.get("sounds", {}).items():
        assert [option["label"] for option in reply["choices"][field]] == sentences
    if "exports" in case.data:
        assert reply["exports"] == case.data["exports"]
    if "plan" in case.data:
        assert list(_plan(case)) == [_with_way(line) for line in case.data["plan"]]
    for kind, texts in case.data.get("download", {}).items():
        for text in texts:
            assert text in _download(case, kind)


@pytest.mark.parametrize(
    "case", [case for case in EVERY_CASE if "act" in case.data], ids=lambda case: case.name
)
def test_act_makes_the_changes_the_case_states(case: Case) -> None:
    reply = json.loads(run(case.act_request()))
    assert list(_problems(reply)) == case.data.get("refused", [])
    if "message" in case.data or not case.data.get("changes"):
        assert reply["message"] == case.data.get("message", "")
    if "undo" in case.data:
        assert reply["undo"] == case.data["undo"]
    if "note" in case.data:
        note = reply["note"]
        assert fnmatchcase(f"{note['collection']}/{note['id']}/{note['field']}", case.data["note"])
        assert note["label"]
    expected = case.data.get("changes", [])
    assert len(reply["changes"]) == len(expected)
    for change, ((place, values),) in zip(
        reply["changes"], (item.items() for item in expected), strict=True
    ):
        assert fnmatchcase(f"{change['collection']}/{change['id']}", place)
        assert change["values"] == (None if values == "removed" else values)


def _problems(reply: dict) -> Iterator[str]:
    for problem in reply["problems"]:
        yield f"{problem['row']} {problem['field']}" if problem["row"] else problem["field"]


def _choices(reply: dict) -> dict[str, list[str]]:
    """Return the labels of the buttons beside each field."""
    return {
        problem["field"]: [choice["label"] for choice in problem["choices"]]
        for problem in reply["problems"]
        if "choices" in problem
    }


def _download(case: Case, kind: str) -> str:
    download = json.loads(run(case.request(kind)))["download"]
    return download["text"].replace("\r\n ", "") if download else ""


def _plan(case: Case) -> Iterator[tuple[str, str]]:
    """Return the day and name of every conversation, with the way where the case names one."""
    named = any(" / " in line for line in case.data["plan"])
    for row in list(csv.reader(io.StringIO(_download(case, "csv").removeprefix("\ufeff"))))[1:]:
        yield f"{row[0]} {row[1]}", row[3] if named else ""


def _with_way(line: str) -> tuple[str, str]:
    conversation, _, way = line.partition(" / ")
    return conversation, way
