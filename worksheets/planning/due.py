"""When someone is due: the last real contact plus the tier's calendar months."""

from datetime import date

from worksheets.days.cadence import next_due
from worksheets.planning.person import Person


def first_due(person: Person, today: date) -> date:
    """Return the day on which `person` is due first; it may lie in the past.

    An explicit next date wins once; someone never contacted may be talked to today. A date the
    plan gave, or a snooze, changes when someone is planned, not when they were due.
    """
    if person.agreed_date:
        return person.agreed_date
    if person.last_contact is None:
        return today
    return next_due(person.last_contact, person.cadence_months)
