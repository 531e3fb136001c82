"""What to do before and after an event, each on a working day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.content.working_days import WorkingDays
from worksheets.programme.event import Candidate

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
#: What was prepared is ready so long before; the invitation goes out no later.
_READY = _WEEK
_INVITED_BEFORE = 3 * _WEEK


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do on a day: a code, and for what the play itself says the text."""

    day: date
    code: str
    text: str = ""


def checklist(one: Candidate, day: date, working_days: WorkingDays) -> tuple[Task, ...]:
    """Return what there is to do for a play on `day`, in order."""
    return tuple(sorted(_tasks(one, day, working_days), key=lambda task: task.day))


def _tasks(one: Candidate, day: date, days: WorkingDays) -> Iterator[Task]:
    begins = one.begins(day, days)
    yield Task(begins, "before", one.kit.before)
    if one.kit.budget == "agreed":
        yield Task(begins, "agree")
    count = len(one.play.preparation)
    for number, text in enumerate(one.play.preparation):
        span = max(day - _READY - begins, timedelta())
        yield Task(days.on_or_before(begins + span * number / max(count - 1, 1)), "prepare", text)
    invited = max(begins, day - _INVITED_BEFORE)
    yield Task(days.on_or_before(max(begins, min(invited, day - _READY))), "invite")
    yield Task(days.on_or_before(day - _DAY), "remind")
    yield Task(day, "hold")
    yield Task(days.on_or_after(day + _DAY), "thank")
    last = days.on_or_after(day + _WEEK * (one.play.weeks - 1))
    if one.play.weeks > 1:
        yield Task(last, "end")
    yield Task(days.on_or_after(last + _WEEK * one.kit.after_weeks), "measure", one.kit.target)
