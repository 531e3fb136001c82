"""Today's list, over random notebooks."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.notebooks import notebooks
from tests.worksheets.people import QUARTERLY, TIERS, TOUCHES, YEARLY
from worksheets.content.working_days import WorkingDays, week_of
from worksheets.days.birthday import birthday_in
from worksheets.notebook import Contact, Notebook
from worksheets.planning.agenda import BIRTHDAY_DAYS, Agenda, agenda, skipped_to
from worksheets.planning.limit import weekly_limit
from worksheets.planning.people import people_from
from worksheets.planning.person import Person
from worksheets.planning.plan import next_ways, plan
from worksheets.planning.planned import Planned, basis_of
from worksheets.planning.schedule import next_conversations
from worksheets.planning.turn import SpreadRules
from worksheets.relations.last_contacts import last_contacts
from worksheets.relations.relations import relations_from

type Given = tuple[date, Notebook]

WEEKDAYS = WorkingDays(frozenset(range(5)), frozenset())


def people_of(notebook: Notebook, today: date) -> dict[str, Person]:
    talked, _ = last_contacts(notebook.interactions, today)
    return dict(people_from(notebook.contacts, TIERS, talked, today))


def agenda_of(notebook: Notebook, today: date, seed: int = 0, limit: int = 2) -> Agenda:
    people = list(people_of(notebook, today).values())
    Random(seed).shuffle(people)
    rules = SpreadRules(today, limit, WEEKDAYS, 14)
    planned = next_ways(next_conversations(people, rules).slots, TOUCHES, rules)
    promises = relations_from(notebook).promises
    return agenda(people, planned, promises, today, WEEKDAYS, limit=limit, talked=0)


@given(notebooks(), st.integers())
def test_the_order_of_the_people_does_not_matter(given: Given, seed: int) -> None:
    today, notebook = given
    assert agenda_of(notebook, today) == agenda_of(notebook, today, seed)


@given(notebooks(), st.integers(1, 3))
def test_whoever_has_a_date_by_the_end_of_the_week_is_on_the_list_and_nobody_else(
    given: Given, limit: int
) -> None:
    today, notebook = given
    made = agenda_of(notebook, today, limit=limit)
    listed = [item.person.id for item in (*made.due, *made.can_wait)]
    planned = plan(
        people_of(notebook, today).values(), TOUCHES, SpreadRules(today, limit, WEEKDAYS, 14)
    )
    sunday = week_of(today, 0) + timedelta(days=6)
    assert sorted(listed) == sorted(
        one.person.id for one in planned.conversations if one.is_next and one.day <= sunday
    )


@given(notebooks(), st.integers(1, 3))
def test_dates_from_earlier_weeks_come_first_and_important_people_among_them(
    given: Given, limit: int
) -> None:
    today, notebook = given
    made = agenda_of(notebook, today, limit=limit)
    assert not made.can_wait or made.waiting >= limit
    for part in (made.due, [one for one in (*made.due, *made.can_wait) if not one.is_agreed]):
        ranks = [(one.day >= week_of(today, 0), -one.person.importance, one.day) for one in part]
        assert ranks == sorted(ranks)


def test_the_most_important_of_those_missed_are_put_forward() -> None:
    today = date(2026, 11, 23)
    missed = [
        Person(f"c-{n}", "Ana", QUARTERLY, next_date=today - timedelta(days=9 - n), importance=n)
        for n in range(3)
    ]
    agreed = agenda_for(missed, today, limit=1)
    assert [item.person.importance for item in agreed.due] == [2, 1, 0]  # all of them agreed on
    planned = [replace(person, next_date=None, planned=given_on(today)) for person in missed]
    made = agenda_for(planned, today, limit=1)
    assert [item.person.importance for item in made.due] == [2]
    assert [item.person.importance for item in made.can_wait] == [1, 0]


def given_on(today: date) -> tuple[Planned, ...]:
    """Return a date a week before, planned with a limit of one a week."""
    return (Planned(today - timedelta(days=7), basis_of("quarterly", None, 1, None, None)),)


def agenda_for(people: list[Person], today: date, limit: int) -> Agenda:
    rules = SpreadRules(today, limit, WEEKDAYS, 14)
    planned = next_ways(next_conversations(people, rules).slots, TOUCHES, rules)
    return agenda(people, planned, (), today, WEEKDAYS, limit=limit, talked=0)


@given(notebooks())
def test_birthdays_of_the_coming_days_are_found_whatever_the_year(given: Given) -> None:
    today, notebook = given
    made = agenda_of(notebook, today)
    soon = [today + timedelta(days=ahead) for ahead in range(BIRTHDAY_DAYS + 1)]
    for contact in notebook.contacts:
        birthday = birthday_in(contact.birthday)
        days = [day for day in soon if birthday and birthday.in_year(day.year) == day]
        assert [item.day for item in made.birthdays if item.contact_id == contact.id] == days


@given(notebooks(), st.integers(1, 3))
def test_everyone_of_a_random_notebook_is_planned_later_or_without_room(
    given: Given, limit: int
) -> None:
    today, notebook = given
    people = people_of(notebook, today)
    made = plan(people.values(), TOUCHES, SpreadRules(today, limit, WEEKDAYS, 14))
    planned = {item.person.id for item in made.conversations}
    later = {turn.person.id for turn in made.later}
    waiting = {person.id for person in made.no_room}
    assert planned | later | waiting == {p.id for p in people.values() if p.is_planned}


def test_a_skipped_turn_comes_back_one_cadence_from_today() -> None:
    person = Person("c-1", "Ana", QUARTERLY, date(2020, 1, 1))
    assert skipped_to(person, date(2026, 11, 30)) == date(2027, 2, 28)


def test_a_contact_with_odd_text_is_read_as_far_as_it_goes() -> None:
    contact = Contact("c-1", " Ana  B ", "yearly", "x", "2026-02-30", "13-01", snoozed_until="-")
    people = people_from([contact, Contact("c-2", " ")], TIERS, {}, date(2026, 11, 23))
    assert people == {"c-1": Person("c-1", "Ana B", YEARLY)}


def test_the_weekly_limit_is_the_number_said_or_else_the_usual_one_or_nothing() -> None:
    def limit(typed: str) -> int | None:
        return weekly_limit(Notebook(answers={"follow-up": {"weekly_limit": typed}}), usual=2)

    assert (limit(" 3 "), limit("0"), limit("two"), limit("²"), limit("9999")) == (3, *[None] * 4)
    assert limit("") is None
    assert weekly_limit(Notebook(), usual=2) == 2
    assert weekly_limit(Notebook(), usual=None) is None
