"""What is known of the people in a list beside what was typed: for its columns, and to sort by."""

from collections.abc import Mapping
from datetime import date

from worksheets.context import Context
from worksheets.outcome import RowFacts
from worksheets.planning.dates import Dates, dates_from


def row_facts(dates: Dates) -> Mapping[str, RowFacts]:
    """Return the last and the next conversation of everybody, by id."""
    slots = {slot.turn.person.id: slot.day for slot in reversed(dates.next.slots)}
    later = {turn.person.id: turn.day for turn in dates.next.later}
    days = later | slots
    return {
        id_: RowFacts(_text(person.last_contact), _text(days.get(id_)))
        for id_, person in dates.people.items()
    }


def row_facts_in(context: Context) -> Mapping[str, RowFacts]:
    """Return the same of the people in the notebook of `context`."""
    return row_facts(dates_from(context.notebook, context.content.org, context.today))


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""
