"""A date planned anew for one person, who asked for it: nothing else moves a date that stands."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from worksheets.content.organisation import Organisation
from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.notebook import Contact, Notebook
from worksheets.outcome import ActionResult, Change
from worksheets.planning.dates import dates_from
from worksheets.planning.due import first_due
from worksheets.planning.person import Person
from worksheets.planning.planned import planned_from
from worksheets.problems import FieldProblem
from worksheets.relations.actions import GONE, find

_WORTH_ASKING = timedelta(weeks=1)


def could_be_sooner(person: Person, day: date, today: date) -> bool:
    """Return whether `day`, which the plan gave `person`, is over a week later than they are due.

    Only then is there any use in planning it anew. A date somebody agreed on is theirs.
    """
    if person.agreed_date or person.is_paused:
        return False
    return day > max(first_due(person, today), today) + _WORTH_ASKING


def planned_anew(
    contact: Contact, notebook: Notebook, organisation: Organisation, today: date
) -> Change | None:
    """Return what gives `contact` the first date that is free for them now.

    None where that is the date they have, where they agreed on one, or where nothing is planned.
    """
    undated = replace(contact, planned="")
    contacts = tuple(undated if one.id == contact.id else one for one in notebook.contacts)
    dates = dates_from(replace(notebook, contacts=contacts), organisation, today)
    change = next((one for one in dates.changes if one.id == contact.id), None)
    if (
        change is None
        or not change.values
        or _day(change.values["planned"]) == _day(contact.planned)
    ):
        return None
    return change


def plan_anew(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Give the contact named by `contact` the first date that is free for them now."""
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None:
        return GONE
    change = planned_anew(contact, context.notebook, context.content.org, context.today)
    if change is None or change.values is None:
        problem = FieldProblem("result", "same_date", values={"name": contact.name})
        return ActionResult(problems=(problem,))
    words, name = context.words, contact.name
    day = day_text(planned_from(change.values["planned"])[0].day, words)
    message = words.fill("said_anew", name=name, day=day)
    return ActionResult((change,), message, undo=words.fill("undo_anew", name=name))


def _day(planned: str) -> date | None:
    return next((one.day for one in planned_from(planned)), None)
