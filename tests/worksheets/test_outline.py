"""A page shows a bounded part of a plan, and says how much is left to the downloads."""

from datetime import date

from hypothesis import given

from tests.worksheets.people import QUARTERLY, TOUCHES, plan_inputs
from worksheets.content.working_days import WorkingDays
from worksheets.planning.outline import (
    MOST_A_MONTH,
    MOST_IN_FULL,
    MOST_LISTED,
    WEEKS_IN_FULL,
    outline,
)
from worksheets.planning.person import Person
from worksheets.planning.plan import plan
from worksheets.planning.turn import SpreadRules

WEEKDAYS = WorkingDays(frozenset(range(5)), frozenset())


@given(plan_inputs())
def test_a_small_plan_is_shown_whole_and_in_order(inputs: tuple[list[Person], SpreadRules]) -> None:
    people, rules = inputs
    made = plan(people[:10], TOUCHES, rules)
    shown = outline(made)
    periods = (*shown.weeks, *shown.months)
    conversations = [item for period in periods for item in period.conversations.shown]
    assert [*shown.missed.shown, *conversations] == list(made.conversations)
    assert len(shown.weeks) <= WEEKS_IN_FULL


def test_a_large_plan_is_shortened_and_every_conversation_is_counted() -> None:
    people = [Person(f"c-{n}", "Ana", QUARTERLY) for n in range(1000)]
    made = plan(people, TOUCHES, SpreadRules(date(2026, 11, 23), 100, WEEKDAYS, 14))
    shown = outline(made)
    excerpts = [period.conversations for period in (*shown.weeks, *shown.months)]
    assert sum(excerpt.count for excerpt in excerpts) == len(made.conversations) > 3000
    assert sum(len(week.conversations.shown) for week in shown.weeks) <= MOST_IN_FULL
    assert all(len(month.conversations.shown) <= MOST_A_MONTH for month in shown.months)
    assert len(shown.moved.shown) == MOST_LISTED
    assert shown.moved.hidden_count == shown.moved.count - MOST_LISTED
