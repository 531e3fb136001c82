"""When each person was last talked to: the one place that says so, for every page."""

from collections.abc import Iterable, Mapping
from datetime import date

from worksheets.days.iso import iso_day
from worksheets.memoised import memoised
from worksheets.notebook import SavedInteraction
from worksheets.problems import FieldProblem
from worksheets.relations.interactions import UNREADABLE


@memoised
def last_contacts(
    rows: Iterable[SavedInteraction], today: date
) -> tuple[Mapping[str, date], tuple[FieldProblem, ...]]:
    """Return the day of the last conversation by contact id, and a problem where one was left out.

    A day still to come is a plan, no contact. It reads no more than it needs, as a plan asks for
    it at each keystroke. Never raises.
    """
    last: dict[str, date] = {}
    unread: tuple[FieldProblem, ...] = ()
    for row in rows:
        day = iso_day(row.day)
        if day is None:
            unread = (FieldProblem("notebook", UNREADABLE),)
        elif day <= today:
            for person in row.people.split():
                last[person] = max(day, last.get(person, day))
    return last, unread
