"""Which questions come along: what fits, never one asked before, and an offer at the end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.content.items import GIVE, STAGES, Question
from worksheets.preparing.choosing import FEWEST, MOST, Choice, Talk, choose, how_many
from worksheets.preparing.memory import Memory

TODAY = date(2026, 11, 23)
LAST_YEAR = date(2025, 11, 23)
KINDS, PURPOSES = ("peers", "bosses"), ("learn", "advice", GIVE)


def question(id: str, stage: str = "deepening", people: str = "peers", purposes: str = "learn"):
    whom, what_for = tuple(people.split()), tuple(purposes.split())
    return Question(id, f"{id}?", whom, what_for, stage, "And then?")


BANK = (
    *(question(f"{stage}-{n}", stage, "peers bosses") for stage in STAGES for n in range(5)),
    *(question(f"advice-{n}", purposes="advice", people="peers bosses") for n in range(3)),
    question("bosses-only", people="bosses"),
    *(question(f"offer-{n}", "closing", "peers bosses", GIVE) for n in range(2)),
)
BY_ID = {one.id: one for one in BANK}


def chosen(minutes: int = 30, kind: str = "peers", purpose: str = "learn", **facts: object):
    talk = Talk("c-1", kind, purpose, minutes)
    return choose(BANK, talk, Memory(TODAY, **facts))


def ids(choice: Choice) -> list[str]:
    return [one.question.id for one in choice.questions]


@pytest.mark.parametrize(
    ("minutes", "count"), [(5, 3), (19, 3), (20, 4), (25, 5), (34, 6), (35, 7), (480, 7)]
)
def test_a_question_takes_five_minutes_and_there_are_three_to_seven(
    minutes: int, count: int
) -> None:
    assert how_many(minutes) == count
    assert len(chosen(minutes).questions) == count


@pytest.mark.parametrize(
    ("minutes", "stages"), [(15, (1, 1, 1)), (20, (1, 2, 1)), (25, (1, 2, 2)), (35, (2, 3, 2))]
)
def test_they_are_spread_over_opening_deepening_and_closing_in_that_order(
    minutes: int, stages: tuple[int, int, int]
) -> None:
    found = [one.question.stage for one in chosen(minutes).questions]
    assert tuple(found.count(stage) for stage in STAGES) == stages
    assert found == sorted(found, key=STAGES.index)


def test_they_fit_the_kind_of_person_and_the_purpose() -> None:
    assert "bosses-only" not in ids(chosen(35))
    fitting = [BY_ID[one] for one in ids(chosen(35))[:-1]]
    assert all("learn" in one.purposes for one in fitting)


def test_of_somebody_nobody_knows_what_suits_only_a_few_kinds_is_asked_last() -> None:
    """HR isn't asked what one asks one's own team."""
    many = "peers bosses reports mentors"
    bank = (
        question("for-few", people="reports peers"),
        *(question(f"{stage}-{n}", stage, many) for stage in STAGES for n in range(3)),
        *(question(f"other-{n}", people=many, purposes="advice") for n in range(5)),
    )
    found = ids(choose(bank, Talk("c-1", "", "learn", 20), Memory(TODAY)))
    assert "for-few" not in found
    assert "for-few" in ids(choose(bank[:1], Talk("c-1", "", "learn", 20), Memory(TODAY)))


def test_where_the_purpose_has_too_few_the_others_for_that_kind_help_out() -> None:
    found = ids(chosen(35, purpose="advice"))
    assert len(found) == MOST
    assert {"advice-0", "advice-1", "advice-2"} <= set(found)


def test_one_asked_before_never_comes_again() -> None:
    first = ids(chosen())
    asked = dict.fromkeys(first[:-1], LAST_YEAR)
    assert not set(first[:-1]) & set(ids(chosen(asked=asked)))


def test_one_asked_today_keeps_its_place_until_tomorrow() -> None:
    first = ids(chosen())
    again = chosen(asked={first[1]: TODAY})
    assert ids(again) == first
    assert [one.is_asked for one in again.questions] == [False, True, *[False] * 4]


def test_the_last_one_asks_what_you_might_do_for_them() -> None:
    last = chosen().questions[-1]
    assert (last.is_last, last.question.is_offer) == (True, True)
    assert sum(one.question.is_offer for one in chosen(35).questions) == 1


def test_the_last_one_comes_again_when_there_is_no_new_one_the_oldest_first() -> None:
    asked = {"offer-0": LAST_YEAR, "offer-1": LAST_YEAR - timedelta(days=1)}
    assert ids(chosen(asked=asked))[-1] == "offer-1"


def test_what_the_person_picked_comes_first_whatever_it_is_for() -> None:
    choice = chosen(15, picked=frozenset({"bosses-only", "advice-1"}))
    assert set(ids(choice)[:-1]) == {"bosses-only", "advice-1"}
    assert all(one.is_picked for one in choice.questions[:-1])


def test_picked_questions_without_time_wait() -> None:
    picked = frozenset(f"deepening-{n}" for n in range(5))
    choice = chosen(15, picked=picked)
    assert {one.id for one in choice.waiting} == picked - set(ids(choice))
    assert len(choice.waiting) == 3


def test_a_swapped_question_is_replaced_by_one_of_its_stage_and_the_others_stay() -> None:
    first = ids(chosen())
    second = ids(chosen(swapped=frozenset({first[2]})))
    assert len(second) == len(first)
    (new,) = set(second) - set(first)
    assert BY_ID[new].stage == BY_ID[first[2]].stage


def test_a_dropped_question_leaves_its_place_empty() -> None:
    first = ids(chosen())
    assert ids(chosen(dropped=frozenset({first[0]}))) == first[1:]


def test_a_bank_without_an_offer_or_without_questions_is_no_mistake() -> None:
    talk = Talk("c-1", "", "", 30)
    assert choose((), talk, Memory(TODAY)) == Choice((), ())
    only = choose((question("a"),), talk, Memory(TODAY))
    assert [one.is_last for one in only.questions] == [False]


def test_different_people_get_different_questions() -> None:
    found = {tuple(ids(choose(BANK, Talk(f"c-{n}", "", "", 15), Memory(TODAY)))) for n in range(9)}
    assert len(found) > 1


banks = st.lists(
    st.builds(
        question,
        id=st.sampled_from([f"q-{n}" for n in range(20)]),
        stage=st.sampled_from(STAGES),
        people=st.sampled_from(KINDS),
        purposes=st.sampled_from(PURPOSES),
    ),
    unique_by=lambda one: one.id,
)
some_ids = st.frozensets(st.sampled_from([f"q-{n}" for n in range(22)]))


@given(
    bank=banks,
    kind=st.sampled_from(("", *KINDS)),
    purpose=st.sampled_from(("", *PURPOSES)),
    minutes=st.integers(-5, 600),
    asked=st.dictionaries(st.sampled_from(["q-1", "q-2", "q-3"]), st.dates()),
    picked=some_ids,
    swapped=some_ids,
    dropped=some_ids,
)
def test_for_any_bank_and_memory_the_rules_hold(
    bank: list,
    kind: str,
    purpose: str,
    minutes: int,
    asked: dict,
    picked: frozenset,
    swapped: frozenset,
    dropped: frozenset,
) -> None:
    memory = Memory(TODAY, asked, picked, swapped, dropped)
    choice = choose(bank, Talk("c-1", kind, purpose, minutes), memory)
    found = ids(choice)
    assert len(set(found)) == len(found) <= max(FEWEST, how_many(minutes))
    assert not set(found) & (swapped | dropped)
    for one in choice.questions:
        assert one.is_last or one.is_asked or one.question.id not in asked
        assert one.is_last or one.is_picked or one.is_asked or kind in ("", *one.question.people)
    offers = [q for q in bank if q.is_offer and q.id not in swapped | dropped]
    assert bool(offers) == any(one.is_last for one in choice.questions)
    assert not any(one.is_last for one in choice.questions[:-1])
