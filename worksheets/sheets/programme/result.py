"""What the templates of a programme show."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.programme.checklist import Task, checklist
from worksheets.programme.event import SCREEN, Candidate, Event
from worksheets.programme.programme import LeftOutPlay, Month, Programme
from worksheets.programme.request import ProgrammeRequest
from worksheets.unread import UnreadLine


@dataclass(frozen=True, slots=True)
class ShownEvent:
    """An event with its play, what there is to do for it, and whether people know of it yet."""

    event: Event
    candidate: Candidate
    tasks: tuple[Task, ...]
    is_over: bool = False
    is_new: bool = False

    @property
    def variant(self) -> str:
        """How the play is run for people on shifts or at a distance; "" for a room."""
        kit = self.candidate.kit
        return {"shifts": kit.shifts, SCREEN: kit.remote}.get(self.event.format, "")


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """A month by its first day, with its events and hours."""

    day: date
    events: int
    hours: int


@dataclass(frozen=True, slots=True)
class ProgrammeYear:
    """The events of a year, what is out and why, and the work of each month.

    `limit` are the hours there are. The year `is_told` once it was saved, and then `is_changed`
    where it is not what was saved; `gone` are events people know of that no longer take place.
    Lines that are `unread` count for nothing.
    """

    events: tuple[ShownEvent, ...] = ()
    left_out: tuple[LeftOutPlay, ...] = ()
    refused: tuple[LeftOutPlay, ...] = ()
    months: tuple[ShownMonth, ...] = ()
    hours: int = 0
    limit: int = 0
    asked: int = 0
    is_told: bool = False
    is_changed: bool = False
    gone: int = 0
    unread: tuple[UnreadLine, ...] = ()

    @property
    def tasks(self) -> tuple[tuple[ShownEvent, Task], ...]:
        """Everything there is to do, by its day."""
        every = ((shown, task) for shown in self.events for task in shown.tasks)
        return tuple(sorted(every, key=lambda one: one[1].day))


def year_of(programme: Programme, request: ProgrammeRequest) -> ProgrammeYear:
    """Return a programme as it is shown."""
    told = frozenset(request.told)
    known = [event for event in programme.events if event.play in request.by_id]
    planned = {event for event in programme.events if event.day > request.today}
    expected = {event for event in told if event.day > request.today}
    asked_for = request.wanted
    return ProgrammeYear(
        events=tuple(_shown(event, request, told) for event in known),
        left_out=tuple(one for one in programme.left_out if one.candidate.id not in asked_for),
        refused=tuple(one for one in programme.left_out if one.candidate.id in asked_for),
        months=tuple(_months(programme.months)),
        hours=programme.hours,
        limit=request.hours,
        asked=request.most,
        is_told=bool(told),
        is_changed=bool(told) and planned != expected,
        gone=len(expected - planned),
    )


def _shown(event: Event, request: ProgrammeRequest, told: frozenset[Event]) -> ShownEvent:
    candidate = request.by_id[event.play]
    tasks = checklist(candidate, event.day, request.working_days)
    is_new = bool(told) and event not in told
    return ShownEvent(event, candidate, tasks, event.day < request.today, is_new)


def _months(months: Iterable[Month]) -> Iterable[ShownMonth]:
    for one in months:
        yield ShownMonth(date(one.year, one.month, 1), one.events, one.hours)
