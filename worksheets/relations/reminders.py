"""Reminders that an answer has settled: whoever talked since needs none."""

from collections.abc import Iterable

from worksheets.relations.history import History
from worksheets.relations.interactions import Interaction
from worksheets.relations.promises import REMINDER, Promise


def unsettled(promises: Iterable[Promise], history: History) -> tuple[Promise, ...]:
    """Return the promises without the reminders of messages that came to something.

    A reminder belongs to the message it follows: another conversation with the person since, or
    the message taken out, and there is nothing left to remind of.
    """
    return tuple(
        promise
        for promise in promises
        if promise.by != REMINDER or not promise.is_open or _is_waiting(promise, history)
    )


def reminder_for(contact: str, promises: Iterable[Promise]) -> Promise | None:
    """Return the open reminder of the last message to somebody, or None."""
    found = (one for one in promises if one.contact == contact and one.by == REMINDER)
    return max((one for one in found if one.is_open), key=lambda one: one.order, default=None)


def _is_waiting(reminder: Promise, history: History) -> bool:
    talks: tuple[Interaction, ...] = history.of(reminder.contact)
    return bool(talks) and talks[0].id == reminder.interaction
