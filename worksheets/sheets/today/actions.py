"""What the buttons on the today page do."""

from collections.abc import Container, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Change
from worksheets.planning.agenda import skipped_to
from worksheets.planning.people import people_from
from worksheets.problems import Problem
from worksheets.relations.actions import GONE, find, promise_done
from worksheets.relations.names import name_to_type

__all__ = ["done", "later", "promise_done", "skip"]

_LATER = {
    "week": timedelta(weeks=1),
    "fortnight": timedelta(weeks=2),
    "month": relativedelta(months=1),
}


def done(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Fill in the log with the contact and today; the button leads there."""
    contacts = context.notebook.contacts
    contact = find(contacts, values.get("contact"))
    if contact is None:
        return GONE
    who = name_to_type(contact, contacts)
    if _is_about_others(context.notebook.answers_of("log"), {who, contact.name}):
        return ActionResult(problems=(Problem("result", "log_unsaved"),))
    change = Change("answers", "log", {"who": who, "day": context.today.isoformat()})
    return ActionResult((change,), context.words.fill("said_done", name=contact.name))


def _is_about_others(draft: Mapping[str, str], names: Container[str]) -> bool:
    """Return whether the log holds what somebody wrote about others and has not saved yet."""
    who = draft.get("who", "").strip()
    written = (text for field, text in draft.items() if field not in ("who", "day"))
    return bool(who) and who not in names and any(text.strip() for text in written)


def later(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put the contact off by a week, a fortnight or a month."""
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None or values.get("by") not in _LATER:
        return GONE
    return _snoozed(context, contact, context.today + _LATER[values["by"]], {})


def skip(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Leave this turn out: the contact comes back after the usual time from today.

    A date that was agreed on is given up with it.
    """
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None or not contact.name.strip():
        return GONE
    tiers = context.content.org.tiers
    person = people_from([contact], tiers, {}, context.today)[contact.id]
    agreed = {"next_date": ""} if contact.next_date else {}
    return _snoozed(context, contact, skipped_to(person, context.today), agreed)


def _snoozed(
    context: Context, contact: Contact, day: date, also: Mapping[str, str]
) -> ActionResult:
    change = Change("contacts", contact.id, {"snoozed_until": day.isoformat(), **also})
    back = context.content.org.days_worked.on_or_after(day)
    message = context.words.fill("said_later", name=contact.name, day=day_text(back, context.words))
    return ActionResult((change,), message)
