"""`show_when`: the page and Python ask the same fields, and one that isn't asked has no answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.rules import answer_of
from worksheets.conditions import shown_fields
from worksheets.content.plain import plain
from worksheets.content.sheet import Condition, Field, Option
from worksheets.notebook import Notebook, SheetRow
from worksheets.reading import Reading, read_answers

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "conditions.yaml").read_text("utf-8"))
READER = HERE / "shown-fields.mjs"


def _field(data: dict[str, Any]) -> Field:
    conditions = (
        Condition(**one | {"values": tuple(one.get("values", ()))})
        for one in data.get("show_when", ())
    )
    return Field(data["id"], "text", "A", show_when=tuple(conditions))


def _both(cases: list[tuple[tuple[Field, ...], dict[str, str]]]) -> list[tuple[set, set]]:
    """Return which fields the page asks, and which Python."""
    asked = [{"fields": plain(fields), "typed": typed} for fields, typed in cases]
    page = json.loads(answer_of(READER, json.dumps(asked)))
    return [
        (set(one), set(shown_fields(fields, typed)))
        for one, (fields, typed) in zip(page, cases, strict=True)
    ]


def test_both_ask_what_the_cases_say() -> None:
    cases = [(tuple(map(_field, case["fields"])), case.get("typed", {})) for case in CASES]
    for case, (page, python) in zip(CASES, _both(cases), strict=True):
        assert page == python == set(case["shown"]), case["name"]


_NAMES = st.sampled_from(["a", "b", "c", "constructor"])
_ANSWERS = st.sampled_from(["", " ", "x", "y", "x\ny", " y\n"])
_CONDITIONS = st.builds(
    Condition,
    _NAMES,
    st.sampled_from([(), ("x",), ("x", "y")]),
    filled=st.booleans(),
    empty=st.booleans(),
)
_FIELDS = st.lists(
    st.tuples(_NAMES, st.lists(_CONDITIONS, max_size=2)), max_size=5, unique_by=lambda one: one[0]
)


@given(st.lists(st.tuples(_FIELDS, st.dictionaries(_NAMES, _ANSWERS)), min_size=20, max_size=60))
@settings(max_examples=10)
def test_both_ask_the_same_whatever_the_conditions(drawn: list) -> None:
    cases = [
        (tuple(Field(name, "text", "A", show_when=tuple(asked)) for name, asked in fields), typed)
        for fields, typed in drawn
    ]
    for page, python in _both(cases):
        assert page == python


FILLED = Condition("a", filled=True)
FIELDS = (
    Field("a", "text", "A"),
    Field("b", "number", "B", required=True, show_when=(FILLED,)),
    Field(
        "c",
        "group",
        "C",
        notebook="sheet_rows",
        belongs_to="own.c",
        show_when=(FILLED,),
        fields=(
            Field("d", "choice", "D", options=(Option("x", "X"), Option("y", "Y"))),
            Field("e", "text", "E", required=True, show_when=(Condition("d", ("x",)),)),
        ),
    ),
)


def _read(answers: dict[str, str], *rows: dict[str, str]) -> Reading:
    of_list = tuple(SheetRow(f"r-{n}", "own.c", row) for n, row in enumerate(rows))
    other = SheetRow("r-9", "other.c", {"d": "y"})
    notebook = Notebook(answers={"own": answers}, sheet_rows=(*of_list, other))
    return read_answers(FIELDS, "own", notebook)


def test_what_is_not_asked_is_empty_and_no_problem() -> None:
    """Whatever was typed before it was hidden; it is there again when it is asked again."""
    reading = _read({"b": "many"}, {"d": "x", "e": "y"})
    assert (reading.answers["b"], reading.answers["c"], reading.problems) == (None, (), ())
    asked = _read({"a": "x", "b": "many"}, {"d": "x", "e": "y"})
    assert [problem.field for problem in asked.problems] == ["b"]
    assert len(asked.answers.rows("c")) == 1


def test_a_row_asks_by_its_own_answers() -> None:
    """Needed only where it is asked, and rows of another worksheet's list are none of these."""
    reading = _read({"a": "x", "b": "1"}, {"d": "x"}, {"d": "y", "e": "typed before"})
    assert [(problem.field, problem.row) for problem in reading.problems] == [("e", "r-0")]
    [row] = reading.answers.rows("c")
    assert dict(row.answers) == {"d": "y", "e": ""}


@pytest.mark.parametrize(("typed", "is_begun"), [("", False), ("30", False), ("40", True)])
def test_a_form_that_holds_its_defaults_alone_is_not_begun(typed: str, is_begun: bool) -> None:
    """So that an empty agenda offers nothing to download."""
    fields = (Field("minutes", "number", "A", default="30"),)
    answers = {"own": {"minutes": typed} if typed else {}}
    assert read_answers(fields, "own", Notebook(answers=answers)).is_begun is is_begun
