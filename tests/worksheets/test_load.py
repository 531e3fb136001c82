"""What a plan costs and what would make it fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.people import QUARTERLY, TIERS, TWICE_A_YEAR, YEARLY
from worksheets.content.organisation import Tier
from worksheets.planning.load import Move, load


def test_the_cost_is_conversations_a_year_over_weeks_a_year() -> None:
    made = load([QUARTERLY] * 55, TIERS, 2)
    assert made.conversations_a_week == pytest.approx(55 * 4 / (365.2425 / 7))
    assert made.cost_text == "4.2"
    assert made.limit_needed == 5
    assert not made.fits


def test_a_cost_just_above_the_limit_does_not_read_as_if_it_fitted() -> None:
    made = load([QUARTERLY] * 53 + [YEARLY], TIERS, 4)
    assert f"{made.conversations_a_week:.2f}" == "4.08"
    assert load([QUARTERLY] * 52 + [YEARLY] * 3, TIERS, 4).cost_text == "4.1"


def test_a_tiny_cost_does_not_read_as_nothing() -> None:
    assert load([YEARLY], TIERS, 1).cost_text == "0.1"
    assert load([], TIERS, 1).cost_text == "0.0"


def test_people_move_from_the_most_frequent_rhythm_to_the_next_and_on() -> None:
    one_step = load([QUARTERLY] * 30, TIERS, 2)
    assert one_step.moves == (Move(8, QUARTERLY, TWICE_A_YEAR),)
    two_steps = load([QUARTERLY] * 60, TIERS, 2)
    assert two_steps.moves == (
        Move(60, QUARTERLY, TWICE_A_YEAR),
        Move(16, TWICE_A_YEAR, YEARLY),
    )
    assert two_steps.moves_suffice


def test_a_slower_rhythm_may_not_be_enough() -> None:
    made = load([QUARTERLY] * 200, TIERS, 2)
    assert not made.moves_suffice
    assert made.slowest == YEARLY


@given(st.lists(st.sampled_from(TIERS), max_size=300), st.integers(1, 10))
def test_what_is_proposed_fits(tiers: list[Tier], limit: int) -> None:
    made = load(tiers, TIERS, limit)
    assert load(tiers, TIERS, made.limit_needed).fits
    assert made.fits == (not made.moves and made.moves_suffice)
    if made.moves_suffice:
        left = list(tiers)
        for move in made.moves:
            for _ in range(move.people):
                left.remove(move.origin)
                left.append(move.target)
        assert load(left, TIERS, limit).fits


def test_the_order_of_the_tiers_does_not_matter() -> None:
    people = [QUARTERLY] * 60
    assert load(people, TIERS, 2) == load(people, TIERS[::-1], 2)
