"""What an organisation says in its own way is laid over what came, and each part knows its file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.source import parse
from generator.model.document import Document
from generator.overlay.laying import laid_over

HERE = Path(__file__).parent
LAID = yaml.safe_load((HERE / "laid.yaml").read_text("utf-8"))
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


@pytest.mark.parametrize("case", LAID, ids=lambda case: case["rule"])
def test_the_own_is_laid_over_the_shipped(case: dict) -> None:
    """Value by value."""
    laid = laid_over(_document(case["shipped"], "shipped"), _document(case["own"], "own"))
    assert laid.problems == ()
    assert laid.document.value == case["gives"]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["rule"])
def test_what_cannot_be_laid_is_said_in_one_line(case: dict) -> None:
    """With its place in the organisation's own file."""
    laid = laid_over(_document(SHIPPED, "shipped.yaml"), _document(case["own"], "own.yaml"))
    (problem,) = laid.problems
    assert str(problem).startswith(case["says"])


@given(entries.filter(bool), entries.filter(bool))
def test_every_part_stands_where_its_place_says(shipped: list, own: list) -> None:
    """In one of the two files, at the line and column where its text begins."""
    laid = laid_over(_written(shipped, "shipped"), _written(own, "own")).document
    for path, text in laid.texts():
        place = laid.place(path)
        line = laid.files[place.file].splitlines()[place.line - 1]
        assert line[place.column - 1 :].startswith(text)


@given(entries.filter(bool), entries.filter(bool))
def test_laying_the_same_twice_changes_nothing_more(shipped: list, own: list) -> None:
    """What is said in its own way is said."""
    mine = _written(own, "own")
    once = laid_over(_written(shipped, "shipped"), mine).document
    assert laid_over(once, mine).document.value == once.value


@given(entries.filter(bool))
def test_saying_what_is_there_changes_nothing(shipped: list) -> None:
    """A copy of the whole file is no difference."""
    came = _written(shipped, "shipped")
    assert laid_over(came, _written(shipped, "own")).document.value == came.value


@given(entries.filter(bool), entries.filter(bool))
def test_neither_file_is_changed(shipped: list, own: list) -> None:
    """Documents are kept from one reading to the next."""
    came, mine = _written(shipped, "shipped"), _written(own, "own")
    laid_over(came, mine)
    assert (came.value, mine.value) == (shipped, own)
