"""A calendar file of all-day events (RFC 5545) that updates when it is imported again."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from worksheets.files.clean import clean_lines
from worksheets.files.sequence import sequence_moment

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_PRODUCT = "-//Internal networking playbook//Worksheets//EN"
# At nine on the day before. Outlook takes every trigger for one before the beginning, so that nine
# hours after it would be three in the afternoon of the day before (MS-OXCICAL, VALARM).
_ALARM = timedelta(hours=-15)
_DAY = timedelta(days=1)
_GAP = "\n\n"
_SUMMARY_MAX_LENGTH = 500
_DESCRIPTION_MAX_LENGTH = 8000
_DIGEST_MAX_LENGTH = 7000  # what is said of the whole week has to stand below it


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An all-day event; the same `uid` in a later file replaces it, or takes it back.

    A tentative one may still move (RFC 5545, 3.8.1.11).
    """

    uid: str
    day: date
    summary: str
    description: str
    is_cancelled: bool = False
    is_tentative: bool = False

    @property
    def status(self) -> str:
        """Its STATUS in a file."""
        if self.is_cancelled:
            return "CANCELLED"
        return "TENTATIVE" if self.is_tentative else "CONFIRMED"


def calendar_text(events: Iterable[CalendarEvent], name: str, sequence: int) -> str:
    """Return the events as an iCalendar text with CRLF, folded and escaped.

    `sequence` is the file's number: it makes SEQUENCE and DTSTAMP rise together, so that a later
    file wins over an earlier one.
    """
    # Here and not above: it is the largest import, and only this download needs it.
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    opening, end, line_end = calendar.to_ical().decode().rpartition("END:VCALENDAR")
    stamp = sequence_moment(sequence)
    # Each is written before the next is made: together they would take ten times the file's room.
    entries = (_event(event, stamp, sequence).to_ical().decode() for event in events)
    return "".join((opening, *entries, end, line_end))


def vanished(
    earlier: Iterable[CalendarEvent], current: Iterable[CalendarEvent], today: date
) -> tuple[CalendarEvent, ...]:
    """Return the events of an earlier file that are no longer among `current`, as cancelled.

    What lies before `today` stays in the calendar as it was.
    """
    retained = {event.uid for event in current}
    return tuple(
        replace(event, is_cancelled=True)
        for event in earlier
        if event.uid not in retained and event.day >= today
    )


def weekly_digest(
    events: Iterable[CalendarEvent],
    week_of: Callable[[date], date],
    uid: Callable[[date], str],
    summary: Callable[[Sequence[CalendarEvent]], str],
    line: Callable[[CalendarEvent], str],
) -> tuple[CalendarEvent, ...]:
    """Return one event for each week, on the day of its first one, that lists the others.

    The words are the caller's: `uid` by the first day of the week, which `week_of` tells, `summary`
    of all its events, `line` for each of them, of which the end is cut in a week that is too full
    for all to be said.
    """
    weeks: defaultdict[date, list[CalendarEvent]] = defaultdict(list)
    for event in sorted(events, key=lambda event: (event.day, event.summary, event.uid)):
        weeks[week_of(event.day)].append(event)
    return tuple(
        CalendarEvent(
            uid(start),
            week[0].day,
            summary(week),
            _listed(map(line, week)),
            is_tentative=all(event.is_tentative for event in week),
        )
        for start, week in weeks.items()
    )


def _listed(lines: Iterable[str]) -> str:
    """Return the lines in the room there is; each has its share, so that nobody is left out."""
    parts = tuple(lines)
    share = max(_DIGEST_MAX_LENGTH // len(parts) - len(_GAP), 1)
    return _GAP.join(part[:share] for part in parts)


def _event(event: CalendarEvent, stamp: datetime, sequence: int) -> "Event":
    from icalendar import Event

    entry = Event()
    entry.add("uid", event.uid)
    entry.add("dtstamp", stamp)
    entry.add("sequence", sequence)
    entry.add("status", event.status)
    entry.add("dtstart", event.day)
    entry.add("dtend", event.day + _DAY)
    entry.add("transp", "TRANSPARENT")
    entry.add("summary", clean_lines(event.summary)[:_SUMMARY_MAX_LENGTH])
    entry.add("description", clean_lines(event.description)[:_DESCRIPTION_MAX_LENGTH])
    if not event.is_cancelled:
        entry.add_component(_alarm(event))
    return entry


def _alarm(event: CalendarEvent) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean_lines(event.summary)[:_SUMMARY_MAX_LENGTH])
    alarm.add("trigger", _ALARM)
    return alarm
