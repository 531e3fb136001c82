"""When someone is due: the last real contact plus the tier's calendar months."""

from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from worksheets.planning.person import Person


# A plan asks for the same few hundred days again and again; relativedelta takes its time.
@lru_cache(maxsize=8192)
def add_months(day: date, months: int) -> date:
    """Return `day` plus calendar months, clamped at the end of the month.

    31 January plus one month is 28 or 29 February. Raises ValueError beyond the year 9999.
    """
    return day + relativedelta(months=months)


def next_due(contact: date, months: int) -> date:
    """Return the day on which someone last contacted on `contact` is due again."""
    return add_months(contact, months)


def first_due(person: Person, today: date) -> date:
    """Return the day on which `person` is due first; it may lie in the past.

    An explicit next date wins once; someone never contacted is due today. A snooze changes when
    someone is planned, not when they were due.
    """
    if person.agreed_date:
        return person.agreed_date
    if person.last_contact is None:
        return today
    return next_due(person.last_contact, person.cadence_months)
