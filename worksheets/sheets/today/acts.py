"""What the buttons on the today page do."""

from collections.abc import Container, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from worksheets.asked import Asked
from worksheets.days.dates import day_text
from worksheets.notebook import Contact
from worksheets.organisation import organisation_from
from worksheets.outcome import Change, Done
from worksheets.planning.agenda import skipped_to
from worksheets.planning.people import people_from
from worksheets.problems import Problem
from worksheets.raw import need
from worksheets.relations.acts import GONE, find, promise_done
from worksheets.relations.history import History
from worksheets.relations.names import name_to_type

__all__ = ["done", "later", "promise_done", "skip"]

_LATER = {
    "week": timedelta(weeks=1),
    "fortnight": timedelta(weeks=2),
    "month": relativedelta(months=1),
}


def done(asked: Asked, values: Mapping[str, str]) -> Done:
    """Fill in the log with the contact and today; the button leads there."""
    contacts = asked.notebook.contacts
    contact = find(contacts, values.get("contact"))
    if contact is None:
        return GONE
    who = name_to_type(contact, contacts)
    if _is_about_others(asked.notebook.answers_of("log"), {who, contact.name}):
        return Done(problems=(Problem("result", "log_unsaved"),))
    change = Change("answers", "log", {"who": who, "day": asked.today.isoformat()})
    return Done((change,), asked.words.fill("said_done", name=contact.name))


def _is_about_others(draft: Mapping[str, str], names: Container[str]) -> bool:
    """Return whether the log holds what somebody wrote about others and has not saved yet."""
    who = draft.get("who", "").strip()
    written = (text for field, text in draft.items() if field not in ("who", "day"))
    return bool(who) and who not in names and any(text.strip() for text in written)


def later(asked: Asked, values: Mapping[str, str]) -> Done:
    """Put the contact off by a week, a fortnight or a month."""
    contact = find(asked.notebook.contacts, values.get("contact"))
    if contact is None or values.get("by") not in _LATER:
        return GONE
    return _snoozed(asked, contact, asked.today + _LATER[values["by"]], {})


def skip(asked: Asked, values: Mapping[str, str]) -> Done:
    """Leave this turn out: the contact comes back one cadence from today.

    A date that was agreed on is given up with it.
    """
    contact = find(asked.notebook.contacts, values.get("contact"))
    if contact is None or not contact.name.strip():
        return GONE
    tiers = organisation_from(need(asked.content, "org", dict)).tiers
    person = people_from([contact], tiers, History(), asked.today)[contact.id]
    agreed = {"next_date": ""} if contact.next_date else {}
    return _snoozed(asked, contact, skipped_to(person, asked.today), agreed)


def _snoozed(asked: Asked, contact: Contact, day: date, also: Mapping[str, str]) -> Done:
    change = Change("contacts", contact.id, {"snoozed_until": day.isoformat(), **also})
    said = asked.words.fill("said_later", name=contact.name, day=day_text(day, asked.words))
    return Done((change,), said)
