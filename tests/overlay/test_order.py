"""Entries stand where they say, however many there are."""

from __future__ import annotations

import pytest

from generator.layers.order import in_order, lost_moves

MANY = [f"a{number}" for number in range(60_000)]


@pytest.mark.parametrize(
    ("targets", "order"),
    [
        ({}, "abc"),
        ({"a": "c"}, "bca"),
        ({"c": "first"}, "cab"),
        ({"c": "first", "b": "first"}, "cba"),
        ({"b": "a", "c": "a"}, "abc"),
        ({"c": "b", "b": "a"}, "abc"),
        ({"a": "b", "b": "c"}, "cba"),
    ],
)
def test_each_stands_behind_the_one_it_names(targets: dict[str, str], order: str) -> None:
    """Several behind one keep the order in which they were written."""
    assert in_order("abc", targets) == list(order)


@pytest.mark.parametrize(
    ("targets", "lost"),
    [
        ({"a": "z"}, "a"),
        ({"a": "a"}, "a"),
        ({"a": "b", "b": "a"}, "ab"),
        ({"a": "z", "b": "a"}, "a"),
    ],
)
def test_a_place_that_cannot_be_told_is_said(targets: dict[str, str], lost: str) -> None:
    """A target that is not there, and a circle, which would take entries out in silence."""
    assert lost_moves("abc", targets) == list(lost)


@pytest.mark.parametrize("targets", ["first", "chain"])
def test_sixty_thousand_entries_are_put_in_order_at_once(targets: str) -> None:
    """In time in proportion to their number: a quadratic way would take minutes."""
    chain = dict(zip(MANY[1:], MANY, strict=False))
    moves = chain if targets == "chain" else dict.fromkeys(MANY, "first")
    assert not lost_moves(MANY, moves)
    assert in_order(MANY, moves) == MANY
