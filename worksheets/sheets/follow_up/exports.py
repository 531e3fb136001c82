"""The downloads of a follow-up plan, complete whatever the page shows."""

from datetime import date

from worksheets.days.dates import day_text
from worksheets.files.calendar_file import CalendarEvent, calendar_text
from worksheets.files.spreadsheet import csv_text
from worksheets.planning.plan import Conversation, Plan
from worksheets.words import Words

_COLUMNS = ("date", "name", "tier", "way", "offer", "due", "note")


def calendar_of(plan: Plan, words: Words, today: date) -> str:
    """Return the plan as an iCalendar text.

    An event is known by the contact and by how many conversations are still before it: once a
    contact was made, the next one takes the place of the first in the person's calendar.
    """
    events = (
        CalendarEvent(
            uid=f"{item.person.id}-{item.slot.turn.number}@follow-up.internal-networking-playbook",
            day=item.day,
            summary=words.fill("event_summary", name=item.person.name, way=item.way.title),
            description=words.fill("event_description", offer=item.way.offer),
        )
        for item in plan.conversations
    )
    return calendar_text(events, words.fill("calendar_name"), today)


def spreadsheet_of(plan: Plan, words: Words) -> str:
    """Return the plan as CSV, a row a conversation, dates as year-month-day."""
    header = [words.fill(f"column_{column}") for column in _COLUMNS]
    return csv_text(header, (_cells(item, words) for item in plan.conversations))


def _cells(item: Conversation, words: Words) -> tuple[str, ...]:
    return (
        item.day.isoformat(),
        item.person.name,
        item.person.tier.label,
        item.way.title,
        item.way.offer,
        item.due.isoformat(),
        _note(item, words),
    )


def _note(item: Conversation, words: Words) -> str:
    if not item.note:
        return ""
    return words.fill(f"note_{item.note}", day=day_text(item.note_day, words))
