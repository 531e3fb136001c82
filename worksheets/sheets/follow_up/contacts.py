"""The people in the form's rows, with their last real contact."""

from collections.abc import Mapping
from datetime import date

from worksheets.answers import Row
from worksheets.asked import Asked
from worksheets.organisation import Tier
from worksheets.planning.person import Person
from worksheets.problems import Problem
from worksheets.relations.last_contacts import last_contacts


def people_in(
    asked: Asked, tiers: tuple[Tier, ...]
) -> tuple[Mapping[str, Person], tuple[Problem, ...]]:
    """Return the people by contact id, and the problems of those rows that are left out."""
    tier_by_id = {tier.id: tier for tier in tiers}
    talked, unread = last_contacts(asked.notebook.interactions, asked.today)
    people, problems = {}, list(unread)
    for row in asked.answers["contacts"]:
        noted = row.answers["last_contact"]
        if noted and noted > asked.today:
            problems.append(Problem("last_contact", "in_the_future", row.id))
        else:
            tier = tier_by_id.get(row.answers["tier"])
            people[row.id] = _person(row, tier, _later(noted, talked.get(row.id)))
    return people, tuple(problems)


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
