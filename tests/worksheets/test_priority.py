"""Priority and rhythm follow from three ratings, and say why."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.mapping import mapped_people, person, rated
from tests.worksheets.people import QUARTERLY, TIERS, YEARLY
from worksheets.content.organisation import Tier
from worksheets.mapping.entries import entries
from worksheets.mapping.priority import priority
from worksheets.mapping.rhythm import rhythm

RATINGS = tuple(itertools.product(range(1, 6), repeat=3))


@pytest.mark.parametrize(
    ("ratings", "level"),
    [
        ((5, 1, 5), "high"),
        ((4, 4, 4), "high"),
        ((4, 5, 4), "middle"),
        ((3, 3, 3), "middle"),
        ((2, 1, 2), "middle"),
        ((2, 3, 2), "low"),
        ((1, 5, 1), "low"),
    ],
)
def test_the_level_is_the_third_of_the_range_the_score_falls_into(
    ratings: tuple[int, int, int], level: str
) -> None:
    assert priority(rated(*ratings)).level == level


def test_the_score_runs_from_7_to_35() -> None:
    scores = {priority(rated(*ratings)).score for ratings in RATINGS}
    assert (min(scores), max(scores)) == (7, 35)


@pytest.mark.parametrize("ratings", RATINGS)
def test_more_influence_or_relevance_never_lowers_it_and_more_distance_neither(
    ratings: tuple[int, int, int],
) -> None:
    influence, closeness, relevance = ratings
    score = priority(rated(*ratings)).score
    if influence < 5:
        assert priority(rated(influence + 1, closeness, relevance)).score > score
    if relevance < 5:
        assert priority(rated(influence, closeness, relevance + 1)).score > score
    if closeness > 1:
        assert priority(rated(influence, closeness - 1, relevance)).score > score


def test_each_rating_gives_its_reason_in_words() -> None:
    assert priority(rated(4, 2, 3)).reasons == (
        "influence_high",
        "closeness_low",
        "relevance_middle",
    )


@pytest.mark.parametrize("missing", ["influence", "closeness", "relevance"])
def test_without_one_of_the_ratings_there_is_no_priority(missing: str) -> None:
    ratings = {"influence": 5, "closeness": 1, "relevance": 5} | {missing: None}
    someone = person(**ratings)
    assert priority(someone) is None
    assert someone.missing == (missing,)
    assert rhythm(someone, None, TIERS) is None


def test_a_chosen_rhythm_wins_over_the_proposal() -> None:
    chosen = person(influence=5, closeness=1, relevance=5, tier=YEARLY)
    found = rhythm(chosen, priority(chosen), TIERS)
    assert (found.tier, found.is_chosen) == (YEARLY, True)


@given(count=st.integers(1, 7), ratings=st.sampled_from(RATINGS))
def test_the_proposal_spans_however_many_tiers_there_are(
    count: int, ratings: tuple[int, int, int]
) -> None:
    tiers = [Tier(f"t-{n}", f"T{n}", n, "So often.") for n in range(count, 0, -1)]
    highest, lowest = rated(5, 1, 5), rated(1, 5, 1)
    assert rhythm(highest, priority(highest), tiers).tier.months == 1
    assert rhythm(lowest, priority(lowest), tiers).tier.months == count
    any_of_them = rated(*ratings)
    assert rhythm(any_of_them, priority(any_of_them), tiers).tier in tiers


def test_an_organisation_without_tiers_gets_no_proposal() -> None:
    assert rhythm(rated(5, 5, 5), priority(rated(5, 5, 5)), []) is None


def test_high_priority_means_the_shortest_rhythm() -> None:
    someone = rated(5, 1, 5)
    assert rhythm(someone, priority(someone), TIERS).tier == QUARTERLY


def test_people_of_equal_priority_stand_by_name() -> None:
    ordered = entries([rated(3, 3, 3, name) for name in ("bo", "Ana", "Cy")], TIERS)
    assert [entry.person.name for entry in ordered] == ["Ana", "bo", "Cy"]


@given(people=mapped_people(), data=st.data())
def test_the_order_of_contacts_is_free_and_unrated_people_come_last(
    people: list, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(people))
    ordered = entries(people, TIERS)
    assert entries(shuffled, TIERS) == ordered
    rated_first = [entry.priority is not None for entry in ordered]
    assert rated_first == sorted(rated_first, reverse=True)
