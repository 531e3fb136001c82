"""A YAML file says something else, and no more of it has changed than had to."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.source import parse
from generator.model.document import Value, entries_in
from generator.studio.writing.patch import patched

CASES = yaml.safe_load(Path(__file__).with_name("patched.yaml").read_text("utf-8"))

words = st.text("abcd :#-'\"[]{}&*!|>%@`,?\n0äé…", max_size=12)
long = st.lists(st.text("abcde", min_size=1, max_size=9), min_size=20, max_size=40).map(" ".join)
texts = words | long | st.none() | st.sampled_from(["true", "3", "2026-12-24", "null", "~", "no"])
keys = st.sampled_from(["title", "text", "for", "steps", "due.today"])
values = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)
entries = st.dictionaries(
    st.sampled_from("abcde"), st.dictionaries(keys, values, max_size=3), min_size=1, max_size=4
).map(lambda by_id: [{"id": name, **facts} for name, facts in by_id.items()])
facts = st.dictionaries(keys, values | entries, min_size=1, max_size=4)
documents = entries | facts


def _value(text: str) -> Value:
    document, _ = parse(text, "own.yaml")
    assert document is not None, text
    return document.value


def _with_comments(text: str) -> str:
    """Return the text with a comment above each line where one may stand."""
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if _begins(line)]
    for number in reversed(starts):
        lines.insert(number, f"# remark {number}")
    return "\n".join(lines)


def _begins(line: str) -> bool:
    return line.startswith("- id:") or line[:1].isalpha()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_a_file_is_changed_as_a_person_would(case: dict) -> None:
    """Byte for byte."""
    assert patched(case["was"], _value(case["says"]), "own.yaml") == case["is"]


@given(documents)
def test_what_is_written_is_read_again(value: Value) -> None:
    """Whatever the text, without a complaint of the loader's."""
    text = patched("", value, "own.yaml")
    document, problems = parse(text, "own.yaml")
    assert problems == []
    assert document is not None and document.value == value


@given(documents, documents)
def test_any_file_can_say_anything_and_keeps_its_comments(before: Value, after: Value) -> None:
    """And nothing is changed in one that says it already."""
    text = _with_comments(patched("", before, "own.yaml"))
    made = patched(text, after, "own.yaml")
    assert _value(made) == after
    assert patched(made, after, "own.yaml") == made
    assert all(line in made for line in text.splitlines() if line.startswith("# remark"))


@given(facts, keys, values)
def test_a_fact_that_comes_and_goes_leaves_the_file_as_it_was(
    before: dict, key: str, value: Value
) -> None:
    """Byte for byte."""
    before = {name: part for name, part in before.items() if name != key} or {"other": "x"}
    text = _with_comments(patched("", before, "own.yaml"))
    assert patched(patched(text, {**before, key: value}, "own.yaml"), before, "own.yaml") == text


@given(entries, st.dictionaries(keys, values, max_size=3), st.booleans())
def test_an_entry_that_comes_and_goes_leaves_the_file_as_it_was(
    before: list, entry: dict, close: bool
) -> None:
    """Wherever it comes, with blank lines between entries or without."""
    text = _with_comments(patched("", before, "own.yaml"))
    if close and len(before) > 1:
        text = text.replace("\n\n", "\n")
    said = entries_in(_value(text))
    added = [*said, {"id": "new", **entry}]
    assert patched(patched(text, added, "own.yaml"), said, "own.yaml") == text
