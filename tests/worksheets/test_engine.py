"""The engine's own rules: what it refuses, what it offers, what it imports."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import worksheets
from tests.worksheets.client import run, run_opened
from tests.worksheets.definitions import sheet_definition

MODULES = sorted(Path(worksheets.__file__).parent.rglob("*.py"))
TOP_LEVEL = {"worksheets", "jinja2", "dateutil"}
STANDARD = {"base64", "binascii", "calendar", "collections", "contextlib", "contextvars"} | {
    "dataclasses", "datetime", "functools", "heapq", "importlib", "itertools", "json", "math",
    "pathlib", "re", "types", "typing", "urllib",
}  # fmt: skip
# And what only a draw needs.
LATE = {"csv", "icalendar", "io", "openpyxl", "random", "unicodedata", "zipfile"}
# For reading files: only the worksheet that does so loads these modules.
IMPORTING = {"codecs", "csv", "hashlib", "io", "unicodedata", "xml", "zipfile"}

PLAIN = {
    "id": "a-list",
    "fields": [{"id": "thing", "kind": "text", "label": "Thing"}],
    "words": {"title": "You said {thing}"},
    "problems": {},
    "exports": [{"id": "md", "label": "Markdown", "filename": "list.md"}],
    "templates": {
        "html": '<p>{{ word("title", thing=answers["thing"]) }}</p>',
        "md": "{{ answers['thing'] }}",
    },
    "content": {"org": sheet_definition("log")["content"]["org"]},
}


def request(sheet: dict, notebook: object = None, /, **changes: object) -> str:
    text = {"protocol": 2, "action": "evaluate", "today": "2026-11-23", "sheet": sheet}
    return json.dumps(text | {"notebook": notebook or {"version": 1}} | changes)


def test_a_sheet_without_logic_is_its_template_alone() -> None:
    notebook = {"version": 1, "answers": {"a-list": {"thing": "<b>"}}}
    reply = json.loads(run(request(PLAIN, notebook, action="export", export="md")))
    assert reply["html"] == "<p>You said &lt;b&gt;</p>"
    assert reply["exports"] == ["md"]
    assert reply["download"] == {
        "name": "list.md",
        "text": "\\<b\\>",
        "type": "text/markdown;charset=utf-8",
    }


def test_nothing_is_on_offer_before_something_was_typed() -> None:
    reply = json.loads(run(request(PLAIN, action="export", export="md")))
    assert (reply["exports"], reply["download"]) == ([], None)


def test_a_reply_is_compact_json_with_sorted_keys() -> None:
    reply = run(request(PLAIN, {"version": 1, "answers": {"a-list": {"thing": "é"}}}))
    assert reply == (
        '{"changes":[],"choices":{},"download":null,"exports":["md"],'
        '"html":"<p>You said é</p>","message":"","note":null,"problems":[],"protocol":2,'
        '"rows":{},"sheet":"a-list","undo":""}'
    )


@pytest.mark.parametrize("sheet_id", ["../x", "os.path", "Pitch", "pitch_", "", "__init__"])
def test_a_sheet_id_can_only_name_a_worksheet(sheet_id: str) -> None:
    with pytest.raises(ValueError, match="kebab-case"):
        run(request(PLAIN | {"id": sheet_id}))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"protocol": 1}, "Protocol 1 is not 2"),
        ({"protocol": True}, "'protocol' must be of type int"),
        ({"action": "explode"}, "Use open, evaluate, export, act or job"),
        ({"action": "export", "export": "exe"}, "has no export 'exe'. It has: md"),
        ({"action": "export"}, "has no export None"),
        ({"today": "yesterday"}, "Invalid isoformat string"),
        ({"sheet": None}, "'sheet' must be of type str"),
        ({"sheet": PLAIN | {"words": {"title": 1}}}, "'title' must be of type str"),
    ],
)
def test_a_malformed_request_is_refused_and_says_why(changes: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        run(request(PLAIN, **changes))


def test_a_sheet_nobody_opened_is_refused_by_name() -> None:
    """A worker that was started again has none; the page opens its own before it asks."""
    with pytest.raises(ValueError, match="No worksheet 'another' is open"):
        run(request({}, sheet="another"))


def test_opening_a_sheet_is_answered_with_its_name() -> None:
    reply = json.loads(run_opened(json.dumps({"protocol": 2, "action": "open", "sheet": PLAIN})))
    assert (reply["sheet"], reply["html"]) == ("a-list", None)


def test_a_sheet_opened_again_takes_the_place_of_the_one_before() -> None:
    """As after a build that says it in other words, in a visit that goes on."""
    notebook = {"version": 1, "answers": {"a-list": {"thing": "é"}}}
    assert "You said é" in run(request(PLAIN, notebook))
    later = PLAIN | {"words": {"title": "Now: {thing}"}}
    assert "Now: é" in run(request(later, notebook))
    assert "You said é" in run(request(PLAIN, notebook))


def test_a_request_that_is_no_mapping_is_refused() -> None:
    with pytest.raises(ValueError, match="Expected a mapping"):
        run("[]")


@pytest.mark.parametrize("sheet_id", ["pitch", "follow-up"])
@given(text=st.text(st.characters(), max_size=60), row=st.text(st.characters(), max_size=60))
def test_any_answer_gives_a_reply_for_every_download(sheet_id: str, text: str, row: str) -> None:
    sheet = sheet_definition(sheet_id)
    contacts = [
        {"id": "c-1", "name": row or "x", "tier": "yearly"},
        {"id": "c-2", "name": "Bo", "tier": row, "last_contact": text, "birthday": text},
    ]
    answers = {field["id"]: text for field in sheet["fields"] if field["id"] != "weekly_limit"}
    notebook = {"version": 1, "contacts": contacts, "answers": {sheet_id: answers}}
    for export in sheet["exports"]:
        reply = run(request(sheet, notebook, action="export", export=export["id"]))
        assert reply.encode("utf-8")


def test_the_same_request_gives_the_same_bytes() -> None:
    contacts = [{"id": f"c-{n}", "name": "Ana", "tier": "quarterly"} for n in range(30)]
    text = request(sheet_definition("follow-up"), {"version": 1, "contacts": contacts})
    assert run(text) == run(text)


FEW = {
    "name": ["Ana", "Bo", "<b>"],
    "tier": ["quarterly", "yearly", ""],
    "last_contact": ["2026-09-01", "2025-02-03", ""],
    "influence": ["5", "2", ""],
    "closeness": ["1", "4"],
    "relevance": ["3", "5"],
}
CONTACTS = st.lists(st.fixed_dictionaries({k: st.sampled_from(v) for k, v in FEW.items()}))
LIMITS = st.sampled_from(["1", "5"])


@pytest.mark.parametrize("sheet_id", ["follow-up", "contact-map"])
@given(before=st.tuples(CONTACTS, LIMITS), now=st.tuples(CONTACTS, LIMITS))
def test_a_reply_is_the_same_whatever_was_asked_before(
    sheet_id: str, before: tuple[list[dict], str], now: tuple[list[dict], str]
) -> None:
    sheet = sheet_definition(sheet_id)
    earlier, text = (request(sheet, _notebook_of(*people)) for people in (before, now))
    run(earlier)
    following = run(text)
    run(request(PLAIN))  # of another sheet nothing is memoised
    assert run(text) == following


def _notebook_of(contacts: list[dict], limit: str) -> dict:
    listed = [contact | {"id": f"c-{number}"} for number, contact in enumerate(contacts)]
    return {"version": 1, "contacts": listed, "answers": {"follow-up": {"weekly_limit": limit}}}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_worksheets_import_little_and_late_what_only_downloads_need(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    everywhere = set(_imported(ast.walk(tree)))
    reads_files = "importing" in path.parts or path.name == "letters.py"
    at_once = TOP_LEVEL | STANDARD | (IMPORTING if reads_files else set())
    assert set(_imported(tree.body)) <= at_once
    assert everywhere <= at_once | LATE


def test_importing_the_engine_loads_no_calendar_or_spreadsheet_library() -> None:
    code = "import sys, worksheets.engine; print(sorted({'csv', 'icalendar'} & set(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert found.stdout.strip() == "[]"


def _imported(nodes: Iterable[ast.AST]) -> set[str]:
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module.split(".")[0])
    return names
