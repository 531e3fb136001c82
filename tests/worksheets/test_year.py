"""The coming year at a glance."""

from datetime import date

from hypothesis import given

from tests.worksheets.people import QUARTERLY, TOUCHES, plan_inputs
from worksheets.content.working_days import WorkingDays, week_of
from worksheets.planning.months import months
from worksheets.planning.person import Person
from worksheets.planning.plan import plan
from worksheets.planning.turn import SpreadRules
from worksheets.planning.year import HOTTEST, WEEKS, Week, by_person, year

type Inputs = tuple[list[Person], SpreadRules]


@given(plan_inputs())
def test_every_conversation_of_the_coming_52_weeks_is_counted_in_its_week(inputs: Inputs) -> None:
    people, rules = inputs
    made = plan(people, TOUCHES, rules)
    shown = year(made.conversations, rules.today, rules.weekly_limit, rules.working_days)
    weeks = [week for month in shown.months for week in month.weeks]
    assert len(weeks) == WEEKS
    assert weeks[0].start == week_of(rules.today, 0)
    for week in weeks:
        here = [item for item in made.conversations if week_of(item.day, 0) == week.start]
        assert len(here) == week.count
    assert (shown.fullest is None) == (not any(week.count for week in weeks))


@given(plan_inputs())
def test_the_year_by_person_holds_every_conversation_whoever_is_next_on_top(inputs: Inputs) -> None:
    people, rules = inputs
    made = plan(people, TOUCHES, rules)
    years = by_person(made.conversations)
    assert sum(len(item.conversations) for item in years) == len(made.conversations)
    firsts = [item.conversations[0].day for item in years]
    assert firsts == sorted(firsts)


def test_the_heat_of_a_week_is_its_share_of_the_limit_in_quarters() -> None:
    monday = date(2026, 11, 23)
    heats = [Week(monday, count, 8).heat for count in range(9)]
    assert heats == [0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert Week(monday, 1, 500).heat == 1
    assert Week(monday, 500, 500).heat == HOTTEST


def test_a_month_holds_the_weeks_that_begin_in_it() -> None:
    weekdays = WorkingDays(frozenset(range(5)), frozenset())
    made = plan(
        [Person("c-1", "Ana", QUARTERLY)], TOUCHES, SpreadRules(date(2026, 11, 25), 1, weekdays, 14)
    )
    shown = year(made.conversations, date(2026, 11, 25), 1, weekdays)
    assert [len(month.weeks) for month in shown.months[:3]] == [2, 4, 4]
    assert shown.months[0].start == date(2026, 11, 1)
    assert shown.fullest.start == date(2026, 11, 23)


@given(plan_inputs())
def test_by_month_every_conversation_has_its_mark_in_the_row_of_its_person(inputs: Inputs) -> None:
    people, rules = inputs
    made = plan(people, TOUCHES, rules)
    years = by_person(made.conversations)
    shown = months(years, rules.today)
    assert [row.person for row in shown.rows] == [item.person for item in years]
    for row, item in zip(shown.rows, years, strict=True):
        marks = [
            (start, one)
            for start, month in zip(shown.starts, row.months, strict=True)
            for one in month
        ]
        assert [one for _, one in marks] == list(item.conversations)
        assert all(one.day.replace(day=1) == start for start, one in marks if one.day >= start)
