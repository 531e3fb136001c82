"""Promises between the person and their contacts, out of the notebook's text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.days.iso import iso_day
from worksheets.memoised import memoised
from worksheets.notebook import SavedPromise
from worksheets.problems import FieldProblem

UNREADABLE = "promises_unreadable"
ME, THEM = "me", "them"
#: Nobody promised it: the one reminder that may follow a message without an answer.
REMINDER = "reminder"
PROMISED_BY = (ME, THEM, REMINDER)
REMINDER_AFTER = timedelta(days=7)
#: Whoever hasn't sent it by then has let it go, and so does the playbook.
REMINDER_SHOWN = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised `by` the person ("me") or the contact ("them"), or a "reminder".

    `due` is None where no day was agreed, `done` the day it was kept, None while it is open.
    """

    id: str
    contact: str
    by: str
    what: str
    due: date | None = None
    done: date | None = None
    interaction: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.done is None

    def is_overdue(self, today: date) -> bool:
        """Return whether it is open although its day has passed."""
        return self.is_open and self.due is not None and self.due < today

    def is_let_go(self, today: date) -> bool:
        """Return whether it is a reminder that is no longer asked for."""
        return self.by == REMINDER and (not self.due or self.due + REMINDER_SHOWN <= today)

    @property
    def order(self) -> tuple[date, str]:
        """The order of what comes first: the earlier day, those without a day last."""
        return self.due or date.max, self.id


@memoised
def promises_from(
    rows: Iterable[SavedPromise],
) -> tuple[tuple[Promise, ...], tuple[FieldProblem, ...]]:
    """Return the promises in the notebook's rows, and a problem where something was left out.

    A promise of nobody knows whom is left out. One whose day can't be read is shown without it,
    since a promise must not be lost to a slip of the keyboard. Never raises.
    """
    rows = tuple(rows)
    found = tuple(_promise(row) for row in rows if row.by in PROMISED_BY)
    damaged = len(found) != len(rows) or any(
        text and not iso_day(text) for row in rows for text in (row.due, row.done)
    )
    return found, (FieldProblem("notebook", UNREADABLE),) if damaged else ()


def _promise(row: SavedPromise) -> Promise:
    due, done = iso_day(row.due), iso_day(row.done)
    return Promise(row.id, row.contact, row.by, row.what.strip(), due, done, row.interaction)
