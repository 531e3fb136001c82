"""When each person was last talked to, and nothing else: a plan needs no more at each keystroke."""

from collections.abc import Iterable, Mapping
from datetime import date

from worksheets.days.saved import saved_day
from worksheets.notebook import Interaction as SavedInteraction
from worksheets.problems import Problem
from worksheets.relations.interactions import UNREADABLE
from worksheets.remembered import remembered


@remembered
def last_contacts(
    rows: Iterable[SavedInteraction], today: date
) -> tuple[Mapping[str, date], tuple[Problem, ...]]:
    """Return the day of the last conversation by contact id, and a problem where one was left out.

    A day still to come is a plan, no contact. The same as `History.last_contact`, several times
    as fast. Never raises.
    """
    last: dict[str, date] = {}
    unread: tuple[Problem, ...] = ()
    for row in rows:
        day = saved_day(row.day)
        if day is None:
            unread = (Problem("notebook", UNREADABLE),)
        elif day <= today:
            for person in row.people.split():
                last[person] = max(day, last.get(person, day))
    return last, unread
