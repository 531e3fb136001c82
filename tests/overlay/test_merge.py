"""What a layer says is merged over those below it, and each part knows its file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.layers.merge import merged
from generator.loading.source import parse
from generator.model.document import Document

HERE = Path(__file__).parent
MERGED = yaml.safe_load((HERE / "merged.yaml").read_text("utf-8"))
REFUSED = yaml.safe_load((HERE / "refused.yaml").read_text("utf-8"))

SHIPPED = "- {id: a, title: A}\n- {id: b, title: B}\n"

# Letters that spell none of the words by which an entry is moved.
words = st.text("abcdfgij", min_size=1, max_size=5)
facts = st.recursive(words, lambda inner: st.dictionaries(words, inner, min_size=1), max_leaves=6)
entries = st.dictionaries(words, st.dictionaries(words, facts, max_size=3), max_size=5).map(
    lambda by_id: [{**entry, "id": name} for name, entry in by_id.items()]
)


def _document(text: str, name: str) -> Document:
    document, problems = parse(text, name)
    assert document is not None
    assert problems == []
    return document


def _written(value: object, name: str) -> Document:
    return _document(yaml.safe_dump(value, sort_keys=False), name)


@pytest.mark.parametrize("case", MERGED, ids=lambda case: case["rule"])
def test_a_layer_is_merged_over_the_one_below(case: dict) -> None:
    """Value by value."""
    layers = case.get("layers") or [case["shipped"], case["own"]]
    merge = merged([_document(text, f"layer {at}") for at, text in enumerate(layers)])
    assert merge.problems == ()
    assert merge.document.value == case["gives"]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["rule"])
def test_what_cannot_be_merged_is_said_in_one_line(case: dict) -> None:
    """With its place in the organisation's own file."""
    merge = merged((_document(SHIPPED, "shipped.yaml"), _document(case["own"], "own.yaml")))
    (problem,) = merge.problems
    assert str(problem).startswith(case["says"])


@given(entries.filter(bool), entries.filter(bool))
def test_every_part_stands_where_its_place_says(shipped: list, own: list) -> None:
    """In one of the two files, at the line and column where its text begins."""
    merge = merged((_written(shipped, "shipped"), _written(own, "own"))).document
    for path, text in merge.texts():
        place = merge.place(path)
        line = merge.files[place.file].splitlines()[place.line - 1]
        assert line[place.column - 1 :].startswith(text)


@given(entries.filter(bool), entries.filter(bool))
def test_merging_the_same_twice_changes_nothing_more(shipped: list, own: list) -> None:
    """What is said in its own way is said."""
    mine = _written(own, "own")
    once = merged((_written(shipped, "shipped"), mine)).document
    assert merged((once, mine)).document.value == once.value


@given(entries.filter(bool))
def test_saying_what_is_there_changes_nothing(shipped: list) -> None:
    """A copy of the whole file is no difference."""
    came = _written(shipped, "shipped")
    assert merged((came, _written(shipped, "own"))).document.value == came.value


@given(entries.filter(bool), entries.filter(bool))
def test_neither_file_is_changed(shipped: list, own: list) -> None:
    """Documents are cached from one reading to the next."""
    came, mine = _written(shipped, "shipped"), _written(own, "own")
    merged((came, mine))
    assert (came.value, mine.value) == (shipped, own)
