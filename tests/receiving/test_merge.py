"""A colleague's changes and mine are put together part by part; nothing is lost unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.studio.receiving.merging import merge
from generator.studio.receiving.naming import EditablePart
from generator.studio.receiving.three_way import NOTHING, ThreeWay

CASES = yaml.safe_load(Path(__file__).with_name("merges.yaml").read_text("utf-8"))


def _files(texts: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in texts.items()}


def _part(text: str) -> EditablePart:
    entry, _, field = text.partition(".")
    return EditablePart(entry, field)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_part_is_merged_by_itself(case: dict) -> None:
    """And what is in a conflict is said to be."""
    base, mine, theirs = (_files(case.get(side) or {}) for side in ("base", "mine", "theirs"))
    found = merge(base, mine, theirs, [_part(one) for one in case.get("taken", ())])
    differs = [
        f"{'*' * one.is_conflict}{one.part.entry}{'.' if one.part.field else ''}{one.part.field}"
        for one in found.differences
    ]
    assert differs == case["differs"]
    assert found.files == _files(case["files"])


TEXTS = st.sampled_from(["a", "b", "c"])
ENTRIES = st.dictionaries(
    st.sampled_from("xyz"), st.dictionaries(TEXTS, TEXTS, min_size=1), min_size=1
).map(lambda found: [{"id": name, **facts} for name, facts in found.items()])
FILES = st.one_of(st.just(NOTHING), st.dictionaries(TEXTS, TEXTS, min_size=1), ENTRIES)


@given(FILES, FILES, FILES)
def test_who_takes_all_of_theirs_has_theirs(base: object, mine: object, theirs: object) -> None:
    """But what only mine has said since."""
    merged = ThreeWay(lambda address: True).merged(base, mine, theirs)
    again = ThreeWay(lambda address: True).merged(base, merged, theirs)
    assert again == merged
    assert ThreeWay(lambda address: True).merged(mine, mine, theirs) == _in_order(theirs, mine)


@given(FILES, FILES)
def test_who_has_changed_nothing_takes_nothing(base: object, mine: object) -> None:
    """Theirs is as it was."""
    three = ThreeWay(lambda address: False)
    assert three.merged(base, mine, base) == mine
    assert three.changes == []


@given(FILES, FILES, FILES)
def test_a_conflict_is_named_and_mine_stays(base: object, mine: object, theirs: object) -> None:
    """Without a choice, no part that mine has changed is another afterwards."""
    three = ThreeWay(lambda address: False)
    three.merged(base, mine, theirs)
    assert all(change.mine != change.theirs for change in three.changes)
    assert all(change.is_conflict == (change.mine != change.base) for change in three.changes)


def _in_order(theirs: object, mine: object) -> object:
    """Return theirs with its entries in the order of mine, new ones last."""
    if not (isinstance(theirs, list) and isinstance(mine, list)):
        return theirs
    order = [entry["id"] for entry in mine]
    return sorted(
        theirs, key=lambda entry: order.index(entry["id"]) if entry["id"] in order else len(order)
    )
