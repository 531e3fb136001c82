"""A calendar file of all-day events (RFC 5545) that updates when it is imported again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_PRODUCT = "-//Internal networking playbook//Worksheets//EN"
_ALARM = timedelta(hours=9)  # after the day begins
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An all-day event; the same `uid` in a later file replaces it."""

    uid: str
    day: date
    summary: str
    description: str


def calendar_text(events: Iterable[CalendarEvent], name: str, today: date) -> str:
    """Return the events as an iCalendar text with CRLF, folded and escaped.

    The stamp and the sequence follow `today`, so that a later file wins over an earlier one.
    """
    # Here and not above: it is the largest import, and only this download needs it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for event in events:
        calendar.add_component(_event(event, today))
    return calendar.to_ical().decode()


def _event(event: CalendarEvent, today: date) -> object:
    from icalendar import Alarm, Event

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.summary)
    alarm.add("trigger", _ALARM)
    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    entry.add("sequence", today.toordinal())
    entry.add("dtstart", event.day)
    entry.add("dtend", event.day + _DAY)
    entry.add("transp", "TRANSPARENT")
    entry.add("summary", event.summary)
    entry.add("description", event.description)
    entry.add_component(alarm)
    return entry
