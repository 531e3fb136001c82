"""Who gave what to whom, who promised what, and when people last talked."""

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.notebooks import notebooks
from worksheets.notebook import Notebook
from worksheets.relations.history import history_of
from worksheets.relations.interactions import UNREADABLE, Interaction
from worksheets.relations.last_contacts import last_contacts
from worksheets.relations.ledger import Balance, ledger_of
from worksheets.relations.nudges import MOST_NUDGES, THANKS_AFTER, nudges_of
from worksheets.relations.promises import Promise
from worksheets.relations.relations import Relations, relations_from

TODAY = date(2026, 11, 23)
type Given = tuple[date, Notebook]


@given(notebooks())
def test_reading_never_raises_and_says_what_it_left_out(given: Given) -> None:
    _, notebook = given
    relations = relations_from(notebook)
    left_out = len(notebook.interactions) - len(relations.history.interactions)
    codes = {problem.code for problem in relations.problems}
    assert ("interactions_unreadable" in codes) == bool(left_out)


@given(notebooks(), st.integers())
def test_the_order_of_the_records_does_not_matter(given: Given, seed: int) -> None:
    today, notebook = given
    mixed = Random(seed)
    shuffled = replace(
        notebook,
        interactions=tuple(mixed.sample(notebook.interactions, len(notebook.interactions))),
        promises=tuple(mixed.sample(notebook.promises, len(notebook.promises))),
    )
    ours, theirs = relations_from(notebook), relations_from(shuffled)
    assert ours.history == theirs.history
    assert ledger_of(ours, today) == ledger_of(theirs, today)
    assert nudges_of(ours, ledger_of(ours, today), today) == nudges_of(
        theirs, ledger_of(theirs, today), today
    )


@given(notebooks())
def test_the_last_contact_is_the_latest_that_is_not_to_come(given: Given) -> None:
    today, notebook = given
    relations = relations_from(notebook)
    talked, problems = last_contacts(notebook.interactions, today)
    everyone = {person for talk in relations.history.interactions for person in talk.people}
    for person in everyone | talked.keys():
        days = [talk.day for talk in relations.history.of(person) if talk.day <= today]
        assert talked.get(person) == max(days, default=None)
    assert problems == tuple(p for p in relations.problems if p.code == UNREADABLE)


@given(notebooks())
def test_every_open_promise_is_owed_by_one_side(given: Given) -> None:
    today, notebook = given
    relations = relations_from(notebook)
    ledger = ledger_of(relations, today)
    owed = [promise for b in ledger.balances for promise in (*b.mine, *b.theirs)]
    assert sorted(owed, key=lambda p: p.order) == list(ledger.open_promises)
    assert all(promise.is_open for promise in ledger.open_promises)
    overdue = [promise.is_overdue(today) for promise in ledger.open_promises]
    assert overdue == sorted(overdue, reverse=True)


def test_a_conversation_counts_for_each_person_and_once_overall() -> None:
    talk = Interaction("i-1", ("c-1", "c-2"), TODAY, gave="A tip")
    ledger = ledger_of(Relations(history_of([talk]), ()), TODAY)
    assert (ledger.given, ledger.received) == (1, 0)
    assert ledger.balances == (Balance("c-1", given=1), Balance("c-2", given=1))


def test_a_promise_kept_is_help_from_whoever_made_it() -> None:
    promises = (
        Promise("p-1", "c-1", "me", "Call", done=TODAY),
        Promise("p-2", "c-1", "them", "Write", done=TODAY),
        Promise("p-3", "c-1", "them", "Write more", done=TODAY),
    )
    ledger = ledger_of(Relations(history_of([]), promises), TODAY)
    assert ledger.of("c-1") == Balance("c-1", given=1, received=2)
    assert (ledger.given, ledger.received) == (1, 2)


def test_help_in_a_conversation_to_come_does_not_count_yet() -> None:
    talk = Interaction("i-1", ("c-1",), date(2026, 11, 24), got="A tip")
    assert ledger_of(Relations(history_of([talk]), ()), TODAY).balances == ()


def test_thanks_are_due_a_week_after_help_and_not_before() -> None:
    def waiting(talk: Interaction) -> int:
        relations = Relations(history_of([talk]), ())
        return nudges_of(relations, ledger_of(relations, TODAY), TODAY).thanks_count

    helped = Interaction("i-1", ("c-1",), TODAY - THANKS_AFTER, got="A tip")
    assert waiting(helped) == 1
    assert waiting(replace(helped, day=date(2026, 11, 17))) == 0
    assert waiting(replace(helped, thanked=TODAY)) == 0
    assert waiting(replace(helped, got="")) == 0


def test_nudges_are_few_and_the_rest_is_counted() -> None:
    talks = [
        Interaction(f"i-{n}", (f"c-{n % 9}",), date(2026, 1, n + 1), got="A tip") for n in range(30)
    ]
    relations = Relations(history_of(talks), ())
    nudges = nudges_of(relations, ledger_of(relations, TODAY), TODAY)
    assert len(nudges.ahead) == len(nudges.thanks) == MOST_NUDGES
    assert nudges.thanks_count == 30
    assert nudges.asks_outrun


def test_nothing_noted_is_nothing_to_nudge() -> None:
    relations = relations_from(Notebook())
    assert not nudges_of(relations, ledger_of(relations, TODAY), TODAY)
