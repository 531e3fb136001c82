"""Mentors and mentees: the best matching there is, and a reason for everybody."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from worksheets.identity.keys import name_key
from worksheets.matching.assignment import NONE, Scores, best_assignment
from worksheets.matching.fits import topics_among
from worksheets.matching.match import MatchRequest, match
from worksheets.matching.rules import MatchRules, fit_of
from worksheets.matching.topics import topics_of
from worksheets.matching.traits import traits_of
from worksheets.pairing.person import Participant, manager_key

type Value = tuple[int, int, int]


def _is_barred(mentor: Participant, mentee: Participant, rules: MatchRules) -> bool:
    """Return whether a rule keeps these two apart, looked at alone."""
    is_led = rules.manager == "must" and (_leads(mentor, mentee) or _leads(mentee, mentor))
    is_same = mentor.key == mentee.key
    met = topics_among((mentor, mentee)).met
    traits = traits_of(mentor, met), traits_of(mentee, met)
    return is_same or is_led or bool(fit_of(*traits, rules).bar)


OFFERED = (
    "cv and interviews", "difficult conversations", "leadership", "budgeting", "tax law", "Python",
    "presenting to leaders", "Excel & Powerpoint", "time management", "teaching", "C++",
)  # fmt: skip


@pytest.mark.parametrize(
    ("sought", "offered"),
    [
        ("interveiws", "cv and interviews"),
        ("Interview", "cv and interviews"),
        ("having difficult conversatons", "difficult conversations"),
        ("leadrship", "leadership"),
        ("budgetting", "budgeting"),
        ("Presenting", "presenting to leaders"),
        ("law", "tax law"),
        ("pyhton", "Python"),
        ("excel", "excel & powerpoint"),
        ("CV", "cv and interviews"),
        ("project management", ""),
        ("reaching", ""),
        ("C", ""),
        ("negotiation", ""),
        ("leedersihp", ""),
    ],
)
def test_a_topic_is_met_by_its_words_and_by_a_slip_of_the_keys(sought: str, offered: str) -> None:
    found = topics_of(OFFERED, [sought])
    assert set(found.met) == {name_key(offered)} - {""}
    assert topics_of(OFFERED[::-1], [sought]) == found


def test_a_slip_that_was_put_right_is_said_and_one_in_doubt_is_asked_about() -> None:
    found = topics_of(OFFERED, ["leadrship", "leedersihp", "negotiation", "leadership"])
    assert found.taken == (("leadrship", "leadership"),)
    assert found.near == (("leedersihp", "leadership"),)
    several = topics_of(["planning", "playing"], ["planing"])
    assert (dict(several.met), several.taken) == ({}, ())
    assert several.near == (("planing", "planning"),)


def _leads(one: Participant, other: Participant) -> bool:
    return bool(other.manager) and manager_key(other.manager) in (name_key(one.name), one.email)


def _value(scores: Scores, columns: tuple[int, ...] | list[int]) -> Value | None:
    """Return how many are assigned, the lowest score and the total; None for what may not be."""
    used = [column for column in columns if column != NONE]
    pairs = [scores[row][column] for row, column in enumerate(columns) if column != NONE]
    found = [score for score in pairs if score is not None]
    if len(set(used)) < len(used) or len(found) < len(pairs):
        return None
    return len(found), min(found, default=0), sum(found)


def test_a_thousand_small_assignments_are_as_good_as_every_other_one() -> None:
    """Compared with all there are: as many as can be, then the fairest, then the best total."""
    drawn = random.Random(1)
    for _ in range(1000):
        rows, columns = drawn.randint(1, 4), drawn.randint(1, 5)
        choices = [None, 0, 1, 2, 3, 5, 8, 13]
        scores = [[drawn.choice(choices) for _ in range(columns)] for _ in range(rows)]
        every = (_value(scores, one) for one in product(range(NONE, columns), repeat=rows))
        best = max(value for value in every if value)
        assert _value(scores, best_assignment(scores, columns)) == best


TOPICS = ("budgeting", "law", "Python")


@st.composite
def requests(draw: st.DrawFn) -> MatchRequest:
    """Up to six people on each side, with rules of all levels and pairs decided on."""
    level = st.sampled_from(["off", "nice", "important", "must"])
    some = lambda *values: draw(st.sampled_from(values))  # noqa: E731
    topics = st.lists(st.sampled_from(TOPICS), unique=True).map(tuple)

    def person(name: str) -> Participant:
        return Participant(
            name,
            name,
            department=some("", "IT", "HR"),
            team=some("", "A"),
            place=some("", "Porto", "Leeds"),
            zone=some(None, 0, 600),
            manager=some("", "a0", "b0"),
            offers=draw(topics),
            seeks=draw(topics),
            capacity=draw(st.integers(1, 2)),
        )

    mentors = tuple(person(f"a{one}") for one in range(draw(st.integers(0, 6))))
    mentees = tuple(person(f"b{one}") for one in range(draw(st.integers(0, 6))))
    rules = MatchRules(
        **{name: draw(level) for name in ("topic", "department", "team", "place", "zone")}
    )
    pairs = st.sampled_from([(one.key, other.key) for one in mentors for other in mentees] or [()])
    locked, forbidden = draw(st.lists(pairs, max_size=2)), draw(st.lists(pairs, max_size=2))
    return MatchRequest(
        mentors, mentees, rules, tuple(filter(None, locked)), frozenset(filter(None, forbidden))
    )


@settings(max_examples=200)
@given(requests(), st.randoms(use_true_random=False))
def test_rules_hold_locks_are_kept_and_the_order_of_the_lists_changes_nothing(
    request: MatchRequest, shuffler: random.Random
) -> None:
    """Everybody is matched or left with a reason, and no mentor takes more than they can."""
    matching = match(request)
    sides = [list(request.mentors), list(request.mentees)]
    for side in sides:
        shuffler.shuffle(side)
    assert match(replace(request, mentors=tuple(sides[0]), mentees=tuple(sides[1]))) == matching
    if matching.conflict:
        assert set(matching.conflict.locks) <= set(request.locked)
        return
    pairs = [(one.mentor.key, one.mentee.key) for one in matching.matches]
    assert set(request.locked) <= set(pairs)
    assert not request.forbidden & set(pairs)
    for one in matching.matches:
        assert not _is_barred(one.mentor, one.mentee, request.rules)
        assert len(one.alternatives) <= 3
    named = [one.mentee.key for one in matching.matches]
    named += [one.person.key for one in matching.mentees_left]
    assert sorted(named) == sorted(one.key for one in request.mentees)
    for mentor in request.mentors:
        assert [pair[0] for pair in pairs].count(mentor.key) <= mentor.capacity
    assert all(one.why for one in (*matching.mentees_left, *matching.mentors_left))


@pytest.mark.parametrize(
    ("locked", "forbidden", "why", "smallest"),
    [
        ([("a", "x"), ("a", "y"), ("b", "z")], [], "full", [("a", "x"), ("a", "y")]),
        ([("a", "x"), ("b", "x")], [], "twice", [("a", "x"), ("b", "x")]),
        ([("a", "x"), ("b", "y")], [("b", "y")], "forbidden", [("b", "y")]),
    ],
)
def test_pairs_decided_on_that_contradict_each_other_are_named_and_no_others(
    locked: list, forbidden: list, why: str, smallest: list
) -> None:
    """A mentor for one takes one, and a mentee has one mentor."""
    mentors, mentees = (tuple(Participant(name, name) for name in names) for names in ("ab", "xyz"))
    request = MatchRequest(mentors, mentees, MatchRules(), tuple(locked), frozenset(forbidden))
    conflict = match(request).conflict
    assert conflict
    assert (conflict.why, list(conflict.locks)) == (why, smallest)
