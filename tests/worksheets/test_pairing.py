"""Seasons of coffee rounds: nobody meets twice, nobody is left out, and the mix is the best."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.worksheets.seasons import crowd, repeats_in, share_within
from worksheets.pairing.dealing import group_sizes
from worksheets.pairing.design import rounds_without_repeats
from worksheets.pairing.drawn import key_pair, pairs_in, pairs_of
from worksheets.pairing.history import met_before, read_history, season_csv, seats_of
from worksheets.pairing.person import Participant
from worksheets.pairing.roster import read_roster, roster_text
from worksheets.pairing.rules import Rules
from worksheets.pairing.saved import saved_season, season_text
from worksheets.pairing.season import SeasonRequest, draw_season

DAYS = tuple(date(2026, 1, 5) + timedelta(weeks=2 * number) for number in range(12))


def _by_key(request: SeasonRequest) -> dict[str, Participant]:
    return {person.key: person for person in request.people}


@pytest.mark.parametrize(
    ("sizes", "bound", "above"),
    [
        ((6, 6, 6), 0.0, 0.0),
        ((13, 12, 12, 12), 0.0, 0.5),
        ((30, 7, 7, 6), 20.0, 0.5),
        ((7, 7), 100 * 36 / 84, 7.2),
    ],
)
@pytest.mark.parametrize("seed", [1, 2])
def test_twelve_rounds_have_no_repeats_and_the_best_mix_there_is(
    sizes: tuple[int, ...], bound: float, above: float, seed: int
) -> None:
    """And everybody is in each round; the bound is a count of what no season can do without."""
    request = SeasonRequest(crowd(*sizes), Rules(rounds=12), DAYS, seed=seed)
    season = draw_season(request)
    assert repeats_in(season) == 0
    for drawn in season.rounds:
        assert sorted(key for group in drawn.groups for key in group) == sorted(_by_key(request))
        assert sorted(map(len, drawn.groups))[:-1] == [2] * (sum(sizes) // 2 - 1)
    assert season.bound
    assert 100 * season.bound.count / season.bound.pairs == pytest.approx(bound)
    share = share_within(season, request.people)
    assert bound <= share <= bound + above


def test_groups_of_four_meet_without_repeats_where_there_are_pairs_enough() -> None:
    """Forty people, ten in each department: each group of four has one of each."""
    request = SeasonRequest(crowd(10, 10, 10, 10), Rules(rounds=4, size=4), DAYS[:4])
    season = draw_season(request)
    assert repeats_in(season) == 0
    assert {len(group) for drawn in season.rounds for group in drawn.groups} == {4}
    assert share_within(season, request.people) == 0


@given(st.integers(2, 60), st.integers(2, 5))
def test_groups_are_as_near_to_their_size_as_can_be(people: int, size: int) -> None:
    """Nobody sits alone, and from six people on no group is more than one off."""
    sizes = group_sizes(people, size)
    assert sum(sizes) == people
    assert min(sizes) >= 2
    if people >= size * (size - 1):
        assert {abs(own - size) for own in sizes} <= {0, 1}


@st.composite
def requests(draw: st.DrawFn) -> SeasonRequest:
    """Rosters of up to 16 people with rules of all levels, absences, and pairs kept apart."""
    level = st.sampled_from(["off", "nice", "important", "must"])
    names = [f"p{number:02}" for number in range(draw(st.integers(0, 16)))]
    some = lambda *values: draw(st.sampled_from(values))  # noqa: E731
    people = tuple(
        Participant(
            name,
            name,
            department=some("", "Finance", "IT", "Sales"),
            team=some("", "", "A", "B"),
            place=some("", "Porto", "Leeds"),
            shift=some("", "early", "late"),
            zone=some(None, 0, 600),
            manager=some("", "", *names),
        )
        for name in names
    )
    rules = Rules(
        rounds=4,
        size=draw(st.integers(2, 4)),
        **{rule: draw(level) for rule in ("department", "team", "place", "shift", "zone")},
    )
    pairs = [key_pair(*pair) for pair in combinations(names, 2)]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=4, unique=True)) if pairs else []
    away = st.frozensets(st.integers(0, 3), max_size=4)
    return SeasonRequest(
        people,
        rules,
        DAYS[:4],
        seed=draw(st.integers(0, 5)),
        away={name: draw(away) for name in names if draw(st.booleans())},
        locked=tuple(chosen[:2]),
        forbidden=tuple(chosen[2:]),
    )


def _breaks(request: SeasonRequest, one: Participant, other: Participant) -> bool:
    rules = request.rules
    apart = [("department", rules.department), ("team", rules.team)]
    alike = [("place", rules.place), ("shift", rules.shift)]
    shares = lambda name: getattr(one, name) == getattr(other, name)  # noqa: E731
    zones = {one.zone, other.zone} - {None}
    return (
        any(level == "must" and shares(name) and getattr(one, name) for name, level in apart)
        or any(level == "must" and not shares(name) for name, level in alike)
        or (rules.zone == "must" and len(zones) == 2)
        or one.manager == other.name
        or other.manager == one.name
        or key_pair(one.key, other.key) in request.forbidden
    )


@settings(max_examples=60)
@given(requests())
def test_no_season_breaks_a_hard_rule_or_loses_anybody(request: SeasonRequest) -> None:
    """Everybody who is there is in one group, or named as somebody who could meet nobody."""
    season = draw_season(request)
    people = _by_key(request)
    if season.conflict:
        assert season.conflict.locks
        return
    for number, drawn in enumerate(season.rounds):
        here = [key for key in people if number not in request.away.get(key, ())]
        seated = [key for group in drawn.groups for key in group]
        assert sorted([*seated, *drawn.alone]) == sorted(here)
        assert all(len(group) >= 2 for group in drawn.groups)
        for group in drawn.groups:
            for one, other in pairs_in(group):
                assert not _breaks(request, people[one], people[other])
        for one, other in combinations(drawn.alone, 2):
            assert _breaks(request, people[one], people[other])
    assert set(request.locked) <= set(pairs_of(season.rounds))


@settings(max_examples=30)
@given(requests(), st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(
    request: SeasonRequest, shuffler: random.Random
) -> None:
    """The same people, rules and seed give the same season."""
    shuffled = list(request.people)
    shuffler.shuffle(shuffled)
    assert draw_season(replace(request, people=tuple(shuffled))) == draw_season(request)


def test_a_season_told_is_left_alone_while_nothing_changes() -> None:
    """Whatever the seed: people have their dates."""
    request = SeasonRequest(crowd(9, 8, 7), Rules(rounds=6), DAYS[:6])
    told = draw_season(request).rounds
    assert draw_season(replace(request, told=told, done=2, seed=99)).rounds == told


def test_late_changes_move_only_rounds_to_come_and_few_of_their_groups() -> None:
    """One leaves, one joins, one changes departments, after the second round of six."""
    request = SeasonRequest(crowd(9, 8, 7), Rules(rounds=6), DAYS[:6])
    told = draw_season(request).rounds
    left, moved, *others = request.people
    joiner = Participant("new", "New One", department="D1")
    people = (*others, joiner, replace(moved, department="D2"))
    season = draw_season(replace(request, people=people, told=told, done=2))
    assert season.rounds[:2] == told[:2]
    for before, after in zip(told[2:], season.rounds[2:], strict=True):
        assert len(set(before.groups) - set(after.groups)) <= 2
        seated = {key for group in after.groups for key in group}
        assert seated == {person.key for person in people}
        assert left.key not in seated
    assert repeats_in(season) == 0


def test_the_next_season_goes_on_where_the_last_one_ended() -> None:
    """A file of the first season's rounds, read again, keeps the second free of its pairs."""
    request = SeasonRequest(crowd(10, 10, 10), Rules(rounds=6), DAYS[:6])
    first = draw_season(request)
    text = season_csv(seats_of(first.rounds, _by_key(request)))
    past = met_before(read_history(text.encode()), request.people)
    assert sorted(past) == sorted(pairs_of(first.rounds))
    second = draw_season(replace(request, past=past))
    assert not set(past) & set(pairs_of(second.rounds))


@pytest.mark.parametrize(
    ("locked", "more", "why", "smallest"),
    [
        ([("a", "b")], {"forbidden": (("a", "b"),)}, "apart", {("a", "b")}),
        ([("a", "b")], {"away": {"a": frozenset({0, 1})}}, "away", {("a", "b")}),
        ([("a", "b"), ("a", "c"), ("a", "d"), ("e", "f")], {}, "too_many", {"ab", "ac", "ad"}),
        ([("a", "b"), ("b", "c"), ("a", "c"), ("d", "e")], {}, "together", {"ab", "ac", "bc"}),
    ],
)
def test_locks_that_contradict_each_other_are_named_and_no_others(
    locked: list[tuple[str, str]], more: dict, why: str, smallest: set
) -> None:
    """Two rounds of pairs: nobody can meet three people in them."""
    people = tuple(Participant(name, name) for name in "abcdef")
    request = SeasonRequest(people, Rules(rounds=2), DAYS[:2], locked=tuple(locked), **more)
    conflict = draw_season(request).conflict
    assert conflict
    assert conflict.why == why
    assert set(conflict.locks) == {tuple(pair) for pair in smallest}


def test_a_saved_season_comes_back_as_it_was() -> None:
    """And a text that is none is no season."""
    request = SeasonRequest(crowd(4, 3), Rules(rounds=3), DAYS[:3])
    rounds = draw_season(request).rounds
    saved = saved_season(season_text(rounds, _by_key(request), "settings"))
    assert saved.rounds == rounds
    assert saved.person("0-000").department == "D0"
    for text in ("", "{}", "[1]", '{"version":1,"people":3}', '{"version":2}'):
        assert saved_season(text).is_empty


def test_a_roster_is_read_from_lines_with_and_without_a_header() -> None:
    """Departments in other capitals are one, and formulas and emoji are text."""
    plain = read_roster("Ana Silva, Finance, Porto\nBen Ode; finance\n=1+1\t🎉\n")
    assert [one.name for one in plain.people] == ["Ana Silva", "Ben Ode", "=1+1"]
    assert [one.department for one in plain.people] == ["Finance", "Finance", "🎉"]
    headed = read_roster("Name,Department,Line manager,Site\nAna,IT,Bo,Porto\nBo,IT,Eve,Leeds\n")
    assert [(one.manager, one.place) for one in headed.people] == [
        ("Bo", "Porto"),
        ("Eve", "Leeds"),
    ]
    assert [(remark.code, remark.names) for remark in headed.remarks] == [
        ("unknown_manager", ("Eve",))
    ]
    assert read_roster(roster_text(headed.people)).people == headed.people


def test_people_of_one_name_are_told_apart_and_nobody_is_taken_twice() -> None:
    """The department or email stands behind the name; a row that says no is out."""
    text = "Name,Department,Opt in\nBo,IT,\nBo,Sales,yes\nBo,IT,\nCy,IT,no\n,Sales,\n"
    roster = read_roster(text)
    assert [one.key for one in roster.people] == ["bo|it", "bo|sales"]
    assert {remark.code: remark.count for remark in roster.remarks} == {
        "twice": 1,
        "namesakes": 2,
        "out": 1,
        "nameless": 1,
    }


def test_ten_thousand_people_are_read_and_more_are_refused() -> None:
    """In words, not with a hang."""
    lines = "\n".join(f"Person {number}, D{number % 7}" for number in range(10_001))
    assert read_roster(lines).problem == "too_many_people"
    assert len(read_roster(lines.rpartition("\n")[0]).people) == 10_000


def test_a_history_of_something_else_is_no_season() -> None:
    """A file of other columns is refused; one of other people changes nothing."""
    assert read_history(b"a,b\n1,2\n").problem == "not_a_season"
    other = read_history("round,date,group,name,department\n1,2026-01-05,1,Zed,IT\n")
    assert met_before(other, crowd(2)) == ()


@pytest.mark.parametrize("groups", [4, 5, 7, 8, 9, 11, 16])
def test_larger_groups_are_counted_out_so_that_nobody_meets_twice(groups: int) -> None:
    """As many rounds as there are groups, each of everybody; neighbours share a column."""
    for columns in range(2, groups + 1):
        people = list(range(groups * columns - (columns > 2)))
        rounds = rounds_without_repeats(people, groups)
        assert len(rounds) == groups
        assert all(sorted(chain(*drawn)) == people for drawn in rounds)
        pairs = [pair for drawn in rounds for one in drawn for pair in combinations(sorted(one), 2)]
        assert len(set(pairs)) == len(pairs)
        assert not any(one // groups == other // groups for one, other in pairs)


def test_there_is_no_such_count_for_six_groups_or_for_groups_that_are_too_large() -> None:
    """Six is no power of a prime (Euler's officers), and five columns need five groups."""
    assert rounds_without_repeats(range(30), 6) == []
    assert rounds_without_repeats(range(20), 4) == []


@pytest.mark.parametrize(("people", "size", "rounds"), [(20, 4, 5), (32, 4, 8), (25, 5, 6)])
def test_groups_of_four_and_five_repeat_nobody_where_that_can_be(
    people: int, size: int, rounds: int
) -> None:
    roster = tuple(Participant(f"p{one:02}", f"P{one}") for one in range(people))
    days = tuple(date(2027, 1, 4) + timedelta(weeks=one) for one in range(rounds))
    season = draw_season(SeasonRequest(roster, Rules(rounds=rounds, size=size), days))
    pairs = pairs_of(season.rounds)
    assert len(set(pairs)) == len(pairs)
