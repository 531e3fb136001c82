"""A year of events: what was told stays, and the rest is chosen, placed and dealt around it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.programme.choosing import chosen, why_not
from worksheets.programme.dealing import dealt
from worksheets.programme.event import SCREEN, Candidate, Event
from worksheets.programme.placing import Placed, monthly_hours, placed
from worksheets.programme.request import ProgrammeRequest


@dataclass(frozen=True, slots=True)
class LeftOutPlay:
    """A play that isn't in the year, and the code of why; `room` is for want of room alone."""

    candidate: Candidate
    why: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month with its events and the hours of work in it."""

    year: int
    month: int
    events: int
    hours: int


@dataclass(frozen=True, slots=True)
class Programme:
    """The events by day, the plays that are out, and the work of each month."""

    events: tuple[Event, ...] = ()
    left_out: tuple[LeftOutPlay, ...] = ()
    months: tuple[Month, ...] = ()
    hours: int = 0


def plan_programme(request: ProgrammeRequest) -> Programme:
    """Return the programme of a request; what people were told of stays where it still can."""
    held = _held(request)
    with_play = [
        (event.day, request.by_id[event.play]) for event in held if _is_known(event, request)
    ]
    hours_left = request.hours - sum(one.hours for _, one in with_play)
    new = chosen(request, [one for _, one in with_play], hours_left)
    days = placed(request, new, with_play)
    events = (*held, *dealt(_numbered(days, request.told), held, request.places, request.formats))
    year = (*with_play, *days)
    return Programme(
        tuple(sorted(events)),
        _left_out(request, {one.id for _, one in year}),
        _months(year),
        sum(one.hours for _, one in year),
    )


def _is_known(event: Event, request: ProgrammeRequest) -> bool:
    return event.play in request.by_id


def _held(request: ProgrammeRequest) -> list[Event]:
    """Return the events told that stay: those over, and as many to come as there is room for."""
    told = [event for event in sorted(request.told) if event.day >= request.first]
    over = [event for event in told if event.day <= request.today]
    held = list(over)
    hours = sum(request.by_id[one.play].hours for one in over if _is_known(one, request))
    for event in told:
        if event.day <= request.today or not _still_stands(event, request):
            continue
        needed = request.by_id[event.play].hours
        if len(held) < request.most and hours + needed <= request.hours:
            held.append(event)
            hours += needed
    return held


def _still_stands(event: Event, request: ProgrammeRequest) -> bool:
    if not _is_known(event, request) or not request.allows(event.day):
        return False
    place = event.format == SCREEN or event.place in (request.places or ("",))
    is_out = why_not(request.by_id[event.play], request) not in ("", "lead")
    return place and event.format in request.formats and not is_out


def _numbered(days: Iterable[Placed], told: Iterable[Event]) -> list[Event]:
    """Return the events of these days; each run of a play has a number nobody was told."""
    last: Counter[str] = Counter()
    for event in told:
        last[event.play] = max(last[event.play], event.number)
    events = []
    for day, one in sorted(days, key=lambda pair: pair[0]):
        last[one.id] += 1
        events.append(Event(day, one.id, last[one.id]))
    return events


def _left_out(request: ProgrammeRequest, used: set[str]) -> tuple[LeftOutPlay, ...]:
    out = (one for one in request.by_id.values() if one.id not in used)
    return tuple(LeftOutPlay(one, why_not(one, request) or "room") for one in out)


def _months(year: Iterable[Placed]) -> tuple[Month, ...]:
    year = tuple(year)
    hours = monthly_hours(year)
    events = Counter((day.year, day.month) for day, _ in year)
    months = sorted(hours.keys() | events.keys())
    return tuple(Month(*one, events[one], hours[one]) for one in months)
