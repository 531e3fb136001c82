"""What a conversation that took place means for the contact's dates."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from worksheets.planning.person import Person

# Whoever talks a few days before the agreed date has had the conversation.
_EARLY = timedelta(days=7)


def logged(person: Person, day: date, next_date: date | None) -> Person:
    """Return `person` after a conversation on `day`; `next_date` is one agreed in it, or None.

    The latest conversation ends a snooze and uses up an agreed date that is past, or at most a
    week away. An older one, noted late, changes neither.
    """
    last = person.last_contact
    is_latest = last is None or day >= last
    agreed = next_date or person.next_date
    if next_date is None and is_latest and agreed and agreed <= day + _EARLY:
        agreed = None
    return replace(
        person,
        last_contact=day if is_latest else last,
        next_date=agreed,
        snoozed_until=None if is_latest else person.snoozed_until,
    )


def date_changes(before: Person, after: Person) -> Mapping[str, str]:
    """Return the contact's fields that `logged` changed, as text for the notebook.

    The last contact is none of them: it follows from the conversations themselves.
    """
    return {
        field: day.isoformat() if day else ""
        for field in ("next_date", "snoozed_until")
        if (day := getattr(after, field)) != getattr(before, field)
    }
