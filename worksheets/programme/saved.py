"""A programme as text: what is saved of it, so that nothing moves that people were told of."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.programme.event import FORMATS, Event

_VERSION = 1


@dataclass(frozen=True, slots=True)
class SavedProgramme:
    """The events people know of, and the first day of their year."""

    events: tuple[Event, ...] = ()
    first: date | None = None


def programme_text(events: Iterable[Event], first: date) -> str:
    """Return a programme as text."""
    rows = [[one.day.isoformat(), one.play, one.number, one.place, one.format] for one in events]
    value = {"version": _VERSION, "first": first.isoformat(), "events": rows}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def saved_programme(text: str) -> SavedProgramme:
    """Return the programme in a text; one nobody can read is none."""
    try:
        value = json.loads(text)
        if value["version"] != _VERSION:
            return SavedProgramme()
        events = tuple(_event(*row) for row in value["events"])
        return SavedProgramme(events, date.fromisoformat(value["first"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return SavedProgramme()


def _event(day: str, play: str, number: int, place: str, kind: str) -> Event:
    if kind not in FORMATS:
        raise ValueError(f"There is no format {kind!r:.40}. Use one of: {', '.join(FORMATS)}.")
    return Event(date.fromisoformat(day), str(play), int(number), str(place), kind)
