"""The people in the form's rows, with their last real contact."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from worksheets.answers import Row
from worksheets.content.organisation import Tier
from worksheets.context import Context
from worksheets.planning.person import Person
from worksheets.problems import Problem
from worksheets.relations.last_contacts import last_contacts
from worksheets.remembered import remembered, remembered_each


def people_in(
    context: Context, tiers: tuple[Tier, ...]
) -> tuple[Mapping[str, Person], tuple[Problem, ...]]:
    """Return the people by contact id, and the problems of those rows that are left out."""
    talked, unread = last_contacts(context.notebook.interactions, context.today)
    found = _reader(tiers, talked, context.today)(context.answers["contacts"])
    people = {person.id: person for person in found if isinstance(person, Person)}
    return people, (*unread, *(problem for problem in found if isinstance(problem, Problem)))


@remembered
def _reader(
    tiers: tuple[Tier, ...], talked: Mapping[str, date], today: date
) -> Callable[[Iterable[Row]], list[Person | Problem]]:
    tier_by_id = {tier.id: tier for tier in tiers}

    def read(row: Row) -> Person | Problem:
        noted = row.answers["last_contact"]
        if noted and noted > today:
            return Problem("last_contact", "in_the_future", row.id)
        return _person(row, tier_by_id.get(row.answers["tier"]), _later(noted, talked.get(row.id)))

    return remembered_each(read)


def _later(noted: date | None, talked: date | None) -> date | None:
    return max(noted, talked) if noted and talked else noted or talked


def _person(row: Row, tier: Tier | None, last_contact: date | None) -> Person:
    answers = row.answers
    return Person(
        id=row.id,
        name=answers["name"],
        tier=tier,
        last_contact=last_contact,
        next_date=answers["next_date"],
        birthday=answers["birthday"],
        preferred_touch=answers["touch"],
        is_paused=answers["paused"],
        snoozed_until=answers["snoozed_until"],
    )
