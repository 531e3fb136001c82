"""Today's list, over random notebooks."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.notebooks import notebooks
from tests.worksheets.people import QUARTERLY, TIERS, TOUCHES, YEARLY
from worksheets.days.birthday import birthday_in
from worksheets.days.working_days import WorkingDays, monday_of
from worksheets.notebook import Contact, Notebook
from worksheets.planning.agenda import BIRTHDAY_DAYS, Agenda, agenda, skipped_to
from worksheets.planning.due import first_due
from worksheets.planning.limit import weekly_limit
from worksheets.planning.people import people_from
from worksheets.planning.person import Person
from worksheets.planning.plan import plan
from worksheets.planning.turn import Rules
from worksheets.relations.history import History
from worksheets.relations.relations import relations_from

type Given = tuple[date, Notebook]

WEEKDAYS = WorkingDays(frozenset(range(5)), frozenset())


def people_of(notebook: Notebook, today: date) -> dict[str, Person]:
    history = relations_from(notebook).history
    return dict(people_from(notebook.contacts, TIERS, history, today))


def agenda_of(notebook: Notebook, today: date, seed: int = 0) -> Agenda:
    relations = relations_from(notebook)
    people = list(people_of(notebook, today).values())
    Random(seed).shuffle(people)
    birthdays = [(person.id, person.birthday) for person in people if person.birthday]
    return agenda(people, relations.history, relations.promises, birthdays, today, WEEKDAYS)


@given(notebooks(), st.integers())
def test_the_order_of_the_people_does_not_matter(given: Given, seed: int) -> None:
    today, notebook = given
    assert agenda_of(notebook, today) == agenda_of(notebook, today, seed)


@given(notebooks())
def test_whoever_is_due_by_sunday_is_on_the_list_and_nobody_else(given: Given) -> None:
    today, notebook = given
    made = agenda_of(notebook, today)
    listed = {item.person.id for item in (*made.overdue, *made.this_week, *made.first_contacts)}
    sunday = monday_of(today) + timedelta(days=6)
    expected = {
        person.id
        for person in people_of(notebook, today).values()
        if person.is_planned
        and not person.snooze_on(today)
        and (
            WEEKDAYS.on_or_after(first_due(person, today)) <= sunday
            or not (person.last_contact or person.agreed_date)
        )
    }
    assert listed == expected


@given(notebooks())
def test_the_overdue_are_ranked_by_days_overdue_for_their_cadence(given: Given) -> None:
    today, notebook = given
    made = agenda_of(notebook, today)
    shares = [item.days_overdue / item.person.cadence_months for item in made.overdue]
    assert shares == sorted(shares, reverse=True)
    assert all(item.days_overdue > 0 for item in made.overdue)
    assert not any(item.days_overdue for item in (*made.this_week, *made.first_contacts))


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
def test_the_rules_of_a_plan_hold_for_random_notebooks(given: Given, limit: int) -> None:
    today, notebook = given
    people = people_of(notebook, today)
    rules = Rules(today, limit, WEEKDAYS, 14)
    made = plan(people.values(), TOUCHES, rules)
    mondays = [monday_of(item.day) for item in made.conversations]
    assert all(mondays.count(monday) <= limit for monday in mondays)
    planned = {item.person.id for item in made.conversations}
    later = {turn.person.id for turn in made.later}
    waiting = {person.id for person in made.no_room}
    assert planned | later | waiting == {p.id for p in people.values() if p.is_planned}
    talks = relations_from(notebook).history
    for item in made.conversations:
        last = talks.last_contact(item.person.id, today)
        assert last is None or item.person.last_contact >= last


def test_a_skipped_turn_comes_back_one_cadence_from_today() -> None:
    person = Person("c-1", "Ana", QUARTERLY, date(2020, 1, 1))
    assert skipped_to(person, date(2026, 11, 30)) == date(2027, 2, 28)


def test_a_contact_with_odd_text_is_read_as_far_as_it_goes() -> None:
    contact = Contact("c-1", " Ana  B ", "yearly", "x", "2026-02-30", "13-01", snoozed_until="-")
    people = people_from([contact, Contact("c-2", " ")], TIERS, History(), date(2026, 11, 23))
    assert people == {"c-1": Person("c-1", "Ana B", YEARLY)}


def test_the_weekly_limit_is_the_number_said_or_else_the_usual_one_or_nothing() -> None:
    def limit(typed: str) -> int | None:
        return weekly_limit(Notebook(answers={"follow-up": {"weekly_limit": typed}}), usual=2)

    assert (limit(" 3 "), limit("0"), limit("two"), limit("²"), limit("9999")) == (3, *[None] * 4)
    assert limit("") is None
    assert weekly_limit(Notebook(), usual=2) == 2
    assert weekly_limit(Notebook(), usual=None) is None
