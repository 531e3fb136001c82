"""One schema, two readers: of one text the page and Python take over the same, and say the same."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.rules import answer_of
from worksheets.days.iso import iso_day
from worksheets.notebook import MOST_FIELDS, MOST_RECORDS, Notebook, notebook_from
from worksheets.notebook.records import texts_of
from worksheets.notebook.schema import COLLECTIONS, MOST_SHEETS

READER = Path(__file__).with_name("read-texts.mjs")
DAY_READER = Path(__file__).with_name("read-days.mjs")

#: What the page calls a problem, and Python.
PROBLEMS = {
    None: None,
    "damaged": "notebook_damaged",
    "foreign": "notebook_foreign",
    "later": "notebook_foreign",
    "too-many": "notebook_full",
}


def _rows(count: int, **fields: Any) -> list[dict[str, Any]]:
    return [{"id": f"r-{number}", **fields} for number in range(count)]


def _named(count: int) -> dict[str, str]:
    return {f"a{number}": "x" for number in range(count)}


def _with(**parts: Any) -> str:
    return json.dumps({"version": 2, **parts})


def _odd_ids(*ids: object) -> str:
    return _with(contacts=[{"id": one, "name": "Ana"} for one in ids])


FULL_RECORD = {
    part.name: [{"id": "r-1"} | {field: f"{field} ä" for field in part.fields}]
    for part in COLLECTIONS
    if part.kind == "rows"
}
OWN_ROW = {"id": "r-2", "belongs_to": "agenda.topics", "what": "x", "constructor": "y"}
ORDINARY = FULL_RECORD | {
    "sheet_rows": [*FULL_RECORD["sheet_rows"], OWN_ROW],
    "owner": {"goal": "meet"},
    "settings": {"calendar_sequence": "7"},
    "answers": {"pitch": {"name": "Ana", "role": ""}, "own-sheet": {}},
}

TEXTS: dict[str, str] = {
    "ordinary": _with(**ORDINARY),
    "version 1": json.dumps({"version": 1, "contacts": _rows(2, name="Ana"), "answers": {}}),
    "a version that is written as 2.0": '{"version": 2.0, "contacts": [{"id": "a"}]}',
    "no version": "{}",
    "version true": '{"version": true}',
    "version in words": '{"version": "2"}',
    "version 0": '{"version": 0}',
    "version 3": '{"version": 3, "contacts": []}',
    "a list": "[]",
    "nothing": "null",
    "parts that are null": _with(contacts=None, answers=None, owner=None),
    "parts of another type": _with(contacts={}, answers=[], owner=3, promises=0),
    "fields of another type": _with(
        contacts=[{"id": "a", "name": ["Ana"], "tier": "yearly"}], settings={"a": 1, "b": "x"}
    ),
    "answers of another type": _with(answers={"pitch": {"name": 5, "role": "x"}, "log": "no"}),
    "fields nobody knows": _with(contacts=[{"id": "a", "age": "9", "name": "Ana"}]),
    "fields nobody knows of another type": _with(contacts=[{"id": "a", "age": 9, "name": "Ana"}]),
    "names that are none": _with(
        contacts=[{"id": "a", "": "x", "1": "y", "a b": 5, "é": "z", "__proto__": 6}],
        answers={"__proto__": {"x": "y"}, "two words": 5, "a" * 101: {}, "a" * 100: {"x": "y"}},
        owner={"_a": 5, "a-b_C1": "x"},
    ),
    "answers called id": _with(owner={"id": "x", "goal": "y"}, answers={"pitch": {"id": 5}}),
    "names that every object has": _with(
        contacts=[{"id": "a", "constructor": "x", "toString": "y"}],
        answers={"constructor": {"valueOf": "x", "hasOwnProperty": "y"}},
        owner={"toString": "x"},
    ),
    "rows of a list with any fields": _with(
        sheet_rows=[OWN_ROW, {"id": "r-3", "a b": "x", "1": "y", "what": 5, "belongs_to": []}]
    ),
    "rows that are none": _with(contacts=[None, 5, "x", [], {"id": "a"}]),
    "ids that pass": _odd_ids("a.b:c-d_e", "A", "0", "x" * 100, "constructor"),
    "an at sign": _odd_ids("a@b"),
    "no plain text": _odd_ids("", "a b", "x" * 101, "<b>", "ä", "c-1\n", "a/b", "__proto__", 5),
    "one id twice": _with(contacts=[{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]),
    "half a character": '{"version": 2, "contacts": [{"id": "a", "name": "\\ud800"}]}',
    **{
        f"{name} {said}": _with(**{name: _rows(most + extra)})
        for name, most in {most: (name, most) for name, most in MOST_RECORDS.items()}.values()
        for said, extra in (("at the limit", 0), ("over it", 1))
    },
    **{
        f"answers {said}": _with(answers={"pitch": _named(MOST_FIELDS + extra)})
        for said, extra in (("at the limit", 0), ("over it", 1))
    },
    **{
        f"worksheets {said}": _with(answers={f"s{n}": {"a": "x"} for n in range(MOST_SHEETS + n0)})
        for said, n0 in (("at the limit", 0), ("over it", 1))
    },
    **{
        f"fields of a person {said}": _with(contacts=[_named(count) | {"id": "a", "name": "Ana"}])
        for said, count in (("at the limit", MOST_FIELDS - 2), ("over it", MOST_FIELDS))
    },
}


def _both(texts: list[str]) -> list[tuple[Any, Any]]:
    """Return what the page and what Python read in each text."""
    read = json.loads(answer_of(READER, json.dumps({"texts": texts})))
    return [
        (_of_page(page), _of_python(notebook_from(json.loads(text))))
        for page, text in zip(read, texts, strict=True)
    ]


def _of_page(read: dict[str, Any]) -> Any:
    notebook, problem = read["notebook"], PROBLEMS[read["problem"]]
    return problem, _contents(notebook) if notebook else None


def _of_python(notebook: Notebook) -> Any:
    if notebook.problems == ("notebook_foreign",):
        return "notebook_foreign", None
    parts = {
        part.name: [texts_of(row) for row in notebook.rows(part.name)]
        for part in COLLECTIONS
        if part.kind == "rows"
    }
    singles = {"owner": notebook.owner, "settings": notebook.settings}
    first = next(iter(notebook.problems), None)
    return first, _contents(parts | singles | {"answers": notebook.answers})


def _contents(notebook: Mapping[str, Any]) -> dict[str, Any]:
    """Return what this version has words for; no answer and an empty one are the same."""
    contents: dict[str, Any] = {}
    for part in COLLECTIONS:
        records = notebook[part.name]
        if part.kind == "rows":
            known = None if part.is_open else part.fields
            named = {row["id"]: _known(row, known) for row in records}
        elif part.kind == "single":
            named = {"": dict(records)}
        else:
            named = {sheet: dict(answers) for sheet, answers in records.items()}
        contents[part.name] = {
            name: {field: text for field, text in values.items() if text}
            for name, values in named.items()
        }
    return contents


def _known(row: Mapping[str, Any], fields: Collection[str] | None) -> dict[str, Any]:
    """Return the fields of a row that are known, of an open one all but its id."""
    return {name: row.get(name) for name in (row.keys() - {"id"} if fields is None else fields)}


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Any, Any]]:
    """What both read in each text, the page's all in one go."""
    return dict(zip(TEXTS, _both(list(TEXTS.values())), strict=True))


@pytest.mark.parametrize("name", TEXTS)
def test_both_read_the_same_in_one_text(read: dict[str, tuple[Any, Any]], name: str) -> None:
    """The same records, the same fields, and the same is said about what was left out."""
    page, python = read[name]
    assert page == python


def test_a_record_with_every_field_is_read_whole(read: dict[str, tuple[Any, Any]]) -> None:
    """In both: a field that only one of them knows would be lost."""
    problem, contents = read["ordinary"][0]
    assert problem is None
    for name, [row] in FULL_RECORD.items():
        assert contents[name]["r-1"] == {field: row[field] for field in row if field != "id"}


_YEARS = ("0000", "1899", "1900", "2100", "2024", "2026", "2199", "2200", "9999", "+12026", "26")
DAYS = (
    *(f"{y}-{m:02}-{d:02}" for y in _YEARS for m in range(14) for d in range(33)),
    *("", "2026-2-3", "2026-W47-5", "20260203", "2026-11-20 ", "2026-11-20T00:00", "2026/11/20"),
    *("2026-11-2\u0663", "2026-11-20\n", "20 Nov 2026", "soon"),
)


def test_both_take_the_same_texts_for_days() -> None:
    """Else one page says that somebody is due, and another that nobody is."""
    page = json.loads(answer_of(DAY_READER, json.dumps({"texts": DAYS})))
    assert page == [text for text in DAYS if iso_day(text)]


_KEYS = st.sampled_from(
    ["version", "owner", "settings", "id", "name", "pitch", "constructor", "__proto__", "a b", "é"]
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=8,
)
_IDS = st.sampled_from(["a", "b", "a@b", "", "x y", "constructor"]) | _VALUES
_ROWS = st.lists(st.fixed_dictionaries({"id": _IDS}, optional={"name": _VALUES}) | _VALUES)
# Where Python gets a text for a list, it comes from the page; see `notebook_from`.
_LISTS = _ROWS | _VALUES.filter(lambda value: not isinstance(value, str))
_NOTEBOOKS = st.fixed_dictionaries(
    {"version": st.sampled_from([1, 2, 2, 2, 3]) | _VALUES},
    optional={
        part.name: _LISTS if part.kind == "rows" else st.dictionaries(_KEYS, _VALUES) | _VALUES
        for part in COLLECTIONS
    },
)


@given(st.lists(_NOTEBOOKS | _VALUES, min_size=5, max_size=40))
@settings(max_examples=15)
def test_both_read_the_same_in_any_text(raws: list[object]) -> None:
    for page, python in _both([json.dumps(raw) for raw in raws]):
        assert page == python
