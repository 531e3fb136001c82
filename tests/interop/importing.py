"""Importing a calendar file as calendar programs do, and reading a calendar with another parser."""

from __future__ import annotations

import caldav
from caldav.lib.error import NotFoundError
from ical.calendar import Calendar as Read
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from icalendar import Calendar, Component


def import_file(calendar: caldav.Calendar, text: str) -> None:
    """Put each event of `text` on the server; of two with one UID the later version stays.

    RFC 5546, 2.1.5: the higher SEQUENCE is the later version, then the later DTSTAMP.
    """
    for entry in Calendar.from_ical(text).walk("VEVENT"):
        there = _there(calendar, str(entry["UID"]))
        if there is None or _version(there) < _version(entry):
            single = Calendar()
            single.add("prodid", "-//Test//Import//EN")
            single.add("version", "2.0")
            single.add_component(entry)
            calendar.save_event(single.to_ical().decode())


def read_back(calendar: caldav.Calendar) -> dict[str, Event]:
    """Return what the server holds by UID, as a parser reads it that shares no code with ours."""
    read: list[Read] = [
        IcsCalendarStream.calendar_from_ics(saved.data) for saved in calendar.events()
    ]
    events = [event for one in read for event in one.events]
    assert len({event.uid for event in events}) == len(events)
    return {event.uid: event for event in events}


def _there(calendar: caldav.Calendar, uid: str) -> Component | None:
    try:
        return calendar.event_by_uid(uid).icalendar_component
    except NotFoundError:
        return None


def _version(entry: Component) -> tuple[int, object]:
    return entry["SEQUENCE"], entry["DTSTAMP"].dt
