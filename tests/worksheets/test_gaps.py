"""Gaps are found by counting what was said, never by guessing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.definitions import sheet_definition
from tests.worksheets.mapping import KINDS, OPEN, OUTSIDE, PEER, SENIOR, mapped_people, person
from worksheets.mapping.gaps import ASPECTS, ENOUGH, Gap, aspects_known, gaps

NAMES = ("Ana", "Bo", "Cy", "Di")


def four(**facts: object) -> list:
    return [person(name, **facts) for name in NAMES]


def codes(people: list, department: str = "Finance") -> list[str]:
    return [gap.code for gap in gaps(people, KINDS, department)]


def test_everyone_in_your_own_department_is_a_gap_however_it_is_written() -> None:
    assert codes(four(department="finance  ")) == ["department"]
    assert codes([*four(department="Finance"), person("Ed", department="IT")]) == []


def test_a_partner_is_outside_the_department_whatever_it_is_called() -> None:
    partner = person("Ed", department="Finance", kind=OUTSIDE)
    assert codes([*four(department="Finance"), partner]) == []


def test_an_unknown_department_is_no_gap() -> None:
    assert codes(four(department="Finance"), "") == []
    assert codes(four()) == []


def test_all_peers_is_one_gap_and_not_three() -> None:
    assert gaps(four(kind=PEER), KINDS, "") == (Gap("peers", SENIOR),)


def test_a_missing_senior_and_a_missing_partner_are_named_with_who_to_meet() -> None:
    people = four(kind=PEER)
    assert gaps([*people, person("Ed", kind=SENIOR)], KINDS, "") == (Gap("outside", OUTSIDE),)
    assert gaps([*people, person("Ed", kind=OUTSIDE)], KINDS, "") == (Gap("senior", SENIOR),)


def test_a_kind_the_organisation_does_not_know_is_no_gap() -> None:
    assert gaps(four(kind=PEER), [PEER, OPEN], "") == ()


def test_many_strong_ties_without_a_weak_one_are_a_gap() -> None:
    assert codes(four(closeness=5)) == ["weak_ties"]
    assert codes([*four(closeness=5), person("Ed", closeness=2)]) == []


def test_a_goal_that_hangs_on_one_person_is_a_gap_with_their_name() -> None:
    people = [person("Ed", relevance=5), *four(relevance=2)]
    assert gaps(people, KINDS, "") == (Gap("one_person", name="Ed"),)
    assert codes([replace(one, relevance=3) for one in people]) == []


@pytest.mark.parametrize("count", range(ENOUGH))
def test_a_few_names_are_a_beginning_and_have_no_gaps(count: int) -> None:
    assert codes(four(department="Finance", kind=PEER, closeness=5)[:count]) == []


@given(people=mapped_people(most=12), department=st.text(max_size=9), data=st.data())
def test_the_order_of_contacts_is_free_and_no_map_raises(
    people: list, department: str, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(people))
    found = gaps(people, KINDS, department)
    assert gaps(shuffled, KINDS, department) == found
    assert len({gap.code for gap in found}) == len(found)


@given(mapped_people(most=8), st.sampled_from(["", "Finance"]))
def test_a_gap_is_only_found_where_enough_is_known(people: list, department: str) -> None:
    if gaps(people, KINDS, department):
        assert aspects_known(people, department)


@pytest.mark.parametrize(
    ("rated", "others", "known"),
    [(1, 31, ()), (4, 28, ()), (15, 17, ()), (16, 16, ("closeness",)), (4, 0, ("closeness",))],
)
def test_what_is_known_of_less_than_half_says_nothing_of_the_rest(
    rated: int, others: int, known: tuple[str, ...]
) -> None:
    people = [person(f"P{n}", closeness=5 if n < rated else None) for n in range(rated + others)]
    assert aspects_known(people, "Finance") == known
    assert [gap.code for gap in gaps(people, KINDS, "Finance")] == (["weak_ties"] if known else [])


def test_every_aspect_has_its_words() -> None:
    words = sheet_definition("contact-map")["words"]
    assert all(f"aspect_{aspect}" in words for aspect in ASPECTS)
