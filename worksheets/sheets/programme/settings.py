"""What HR has set for a year of events, read from the form."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.content.items import BUDGETS
from worksheets.context import Context
from worksheets.days.cadence import add_months
from worksheets.days.spans import spans_each_year
from worksheets.identity.keys import name_key
from worksheets.memoised import memoised
from worksheets.problems import FieldProblem
from worksheets.programme.event import Candidate, Event, candidates_of
from worksheets.programme.request import ProgrammeRequest
from worksheets.programme.saved import SavedProgramme, saved_programme
from worksheets.unread import UnreadLine, problems_of

SHEET = "programme"
PLAN = "plan"  # among the sheet's answers: the programme people have been told of

#: How people meet, by whether some or all are elsewhere.
_FORMATS = {"nobody": ("room",), "some": ("room", "screen"), "everybody": ("screen",)}
_MIDWEEK = "midweek"
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST_PLACES = 30
#: Public holidays are known for so long (generator/rendering/definition.py).
_MOST_MONTHS_AHEAD = 18
#: With these there is no year to plan.
UNPLANNABLE = frozenset({"year_far", "year_over", "no_day"})

_read_saved = memoised(saved_programme)


@dataclass(frozen=True, slots=True)
class ProgrammeSettings:
    """What a programme is planned from, what was told of it, and what can't be read."""

    request: ProgrammeRequest
    saved: SavedProgramme
    problems: tuple[FieldProblem, ...] = ()
    unread: tuple[UnreadLine, ...] = ()


def settings_of(context: Context) -> ProgrammeSettings:
    """Return the settings of the form."""
    answers = context.answers
    saved = _read_saved(context.notebook.answers_of(SHEET).get(PLAN, ""))
    days = context.content.org.days_worked
    first = answers.day("starts") or saved.first or days.on_or_after(context.today)
    is_far = first > add_months(context.today, _MOST_MONTHS_AHEAD)
    first = context.today if is_far else first
    last = add_months(first, answers.number("months") or 12) - timedelta(days=1)
    candidates = candidates_of(context.content.plays, context.content.kits)
    reading = _Reading(context, candidates)
    request = ProgrammeRequest(
        candidates=candidates,
        first=first,
        last=last,
        today=context.today,
        working_days=days,
        hours=answers.number("hours") or 0,
        most=answers.number("events") or 0,
        cost=BUDGETS.index(answers.text("budget") or BUDGETS[-1]),
        people=answers.number("people"),
        wanted=reading.plays("wanted"),
        unwanted=reading.plays("unwanted"),
        places=tuple(dict.fromkeys(answers.names("places")))[:_MOST_PLACES],
        formats=_formats(answers.text("remote"), answers.text("shifts")),
        weekdays=_weekdays(answers.text("weekday")),
        closed=reading.closed(first, last),
        told=saved.events,
    )
    far = (FieldProblem("starts", "year_far"),) if is_far else ()
    unread = tuple(reading.unread)
    problems = (*far, *_unplannable(request, context), *problems_of(unread))
    return ProgrammeSettings(request, saved, problems, unread)


def _formats(remote: str, shifts: str) -> tuple[str, ...]:
    formats = _FORMATS.get(remote, _FORMATS["nobody"])
    return (*formats, "shifts") if shifts == "yes" and "room" in formats else formats


def _weekdays(text: str) -> frozenset[int]:
    if text == _MIDWEEK:
        return frozenset((1, 2, 3))
    return frozenset((_WEEKDAYS.index(text),)) if text in _WEEKDAYS else frozenset()


def _unplannable(request: ProgrammeRequest, context: Context) -> Iterable[FieldProblem]:
    """Yield why nothing could be planned, whatever the plays."""
    if request.last < context.today:
        yield FieldProblem("starts", "year_over")
    elif not request.days:
        yield FieldProblem("weekday" if request.weekdays else "quiet", "no_day")
    both = request.wanted & request.unwanted
    if both:
        titles = (one.play.title for one in request.by_id.values() if one.id in both)
        yield FieldProblem("unwanted", "play_both", values={"names": "; ".join(titles)})


class _Reading:
    """Reads the lists beside the numbers, and collects what can't be read."""

    def __init__(self, context: Context, candidates: Iterable[Candidate]) -> None:
        self.unread: list[UnreadLine] = []
        self._context = context
        self._ids = {name_key(one.play.title): one.id for one in candidates}

    def plays(self, field: str) -> frozenset[str]:
        """Return the ids of the plays that a field names, one a line."""
        found: set[str] = set()
        for number, line in _lines(self._context.answers.text(field)):
            play = self._ids.get(name_key(line))
            if play is None:
                self.unread.append(UnreadLine(field, "play_unknown", number, line))
            else:
                found.add(play)
        return frozenset(found)

    def closed(self, first: date, last: date) -> frozenset[date]:
        """Return the days nothing may be on; what stands behind a colon is HR's own note."""
        days: set[date] = set()
        for number, line in _lines(self._context.answers.text("quiet")):
            spans = spans_each_year(line.partition(":")[0], first, last, self._context.words)
            if spans is None:
                self.unread.append(UnreadLine("quiet", "quiet_unknown", number, line))
            for begins, ends in spans or ():
                start, end = max(begins, first), min(ends, last)
                days.update(start + timedelta(days=at) for at in range((end - start).days + 1))
        return frozenset(days)


def _lines(text: str) -> Iterable[tuple[int, str]]:
    lines = ((number, line.strip()) for number, line in enumerate(text.splitlines(), start=1))
    return (one for one in lines if one[1])


def told_before(saved: SavedProgramme, first: date) -> tuple[Event, ...]:
    """Return the events of earlier years, whose numbers no later one may have."""
    return tuple(event for event in saved.events if event.day < first)
