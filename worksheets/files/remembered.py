"""What calendar files of a worksheet held, as text: so that a later file can take it back.

Nobody knows which file a person imports, so what was dropped is said again with every file until
its day is past.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from worksheets.content.words import Words
from worksheets.files.calendar_file import CalendarEvent, vanished

_VERSION = 1
_SUMMARY_MAX_LENGTH = 200


@dataclass(frozen=True, slots=True)
class RememberedFiles:
    """The events that earlier files held, and the number of the last one."""

    events: tuple[CalendarEvent, ...] = ()
    sequence: int = 0

    def named(self, beginning: str, end: str) -> "RememberedFiles":
        """Return those whose ids begin and end so: no file takes back another calendar's."""
        return RememberedFiles(
            tuple(
                event
                for event in self.events
                if event.uid.startswith(beginning) and event.uid.endswith(end)
            ),
            self.sequence,
        )

    def cancelled(
        self, current: Iterable[CalendarEvent], today: date, words: Words
    ) -> tuple[CalendarEvent, ...]:
        """Return those no longer among `current`, whose summary says so as the words do.

        Programs that go by no status show the summary.
        """
        return tuple(
            replace(event, summary=words.fill("event_cancelled", summary=event.summary))
            for event in vanished(self.events, current, today)
        )

    def text(self, events: Iterable[CalendarEvent], sequence: int, today: date) -> str:
        """Return the text to save after a file with these events; what is past is forgotten."""
        known = {event.uid: event for event in self.events} | {event.uid: event for event in events}
        rows = [
            [event.uid, event.day.isoformat(), event.summary[:_SUMMARY_MAX_LENGTH]]
            for event in sorted(known.values(), key=lambda event: (event.day, event.uid))
            if event.day >= today and not event.is_cancelled
        ]
        value = {"version": _VERSION, "sequence": sequence, "events": rows}
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def remembered_files(text: str) -> RememberedFiles:
    """Return what a text remembers; one nobody can read is nothing."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return RememberedFiles()
        events = tuple(
            CalendarEvent(str(uid), date.fromisoformat(day), str(summary), "")
            for uid, day, summary in value["events"]
        )
        return RememberedFiles(events, int(value["sequence"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return RememberedFiles()
