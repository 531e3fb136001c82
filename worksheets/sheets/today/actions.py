"""What the buttons on the today page do."""

from collections.abc import Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Change, Note
from worksheets.planning.agenda import skipped_to
from worksheets.planning.people import people_from
from worksheets.relations.actions import GONE, find, promise_done
from worksheets.relations.last_contacts import last_contacts
from worksheets.sheets.log.draft import draft_of
from worksheets.sheets.log.saving import records_of

__all__ = ["done", "later", "promise_done", "skip"]

_LATER = {
    "week": timedelta(weeks=1),
    "fortnight": timedelta(weeks=2),
    "month": relativedelta(months=1),
}


def done(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Log a conversation with the contact today; a note may be added to it.

    How they talked stays open: what was suggested, or what they prefer, isn't what happened.
    """
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None or not contact.name.strip():
        return GONE
    draft = draft_of(contact, context.today, how="")
    tiers = context.content.org.tiers
    talked, _unread = last_contacts(context.notebook.interactions, context.today)
    people = people_from([contact], tiers, talked, context.today)
    changes = records_of(draft, context, people)
    talk = next(change.id for change in changes if change.collection == "interactions")
    label = context.words.fill("note_label", name=contact.name)
    note = Note("interactions", talk, "note", label)
    words = context.words
    message = words.fill("said_done", name=contact.name)
    undo = words.fill("undo_done", name=contact.name)
    return ActionResult(changes, message, undo=undo, note=note)


def later(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put the contact off by a week, a fortnight or a month."""
    contact = find(context.notebook.contacts, values.get("contact"))
    if contact is None or values.get("by") not in _LATER:
        return GONE
    day = context.today + _LATER[values["by"]]
    return _snoozed(context, contact, day, {}, "undo_later")


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
    return _snoozed(context, contact, skipped_to(person, context.today), agreed, "undo_skip")


def _snoozed(
    context: Context, contact: Contact, day: date, also: Mapping[str, str], undo: str
) -> ActionResult:
    change = Change("contacts", contact.id, {"snoozed_until": day.isoformat(), **also})
    back = context.content.org.days_worked.on_or_after(day)
    words = context.words
    message = words.fill("said_later", name=contact.name, day=day_text(back, words))
    return ActionResult((change,), message, undo=words.fill(undo, name=contact.name))
