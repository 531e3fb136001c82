"""The programme of a form as it is now, and what is saved of it."""

from worksheets.memoised import memoised
from worksheets.programme.programme import Programme, plan_programme
from worksheets.programme.saved import programme_text
from worksheets.sheets.programme.settings import PLAN, UNPLANNABLE, ProgrammeSettings, told_before

_plan = memoised(plan_programme)


def programme_of(settings: ProgrammeSettings) -> Programme:
    """Return the programme, planned or found again as it was planned at the last change."""
    return _plan(settings.request)


def can_plan(settings: ProgrammeSettings) -> bool:
    """Return whether there is a year to plan in."""
    return not any(problem.code in UNPLANNABLE for problem in settings.problems)


def saved_answers(settings: ProgrammeSettings) -> dict[str, str]:
    """Return the answers that make a programme one that people have been told of."""
    first = settings.request.first
    events = (*told_before(settings.saved, first), *programme_of(settings).events)
    return {PLAN: programme_text(events, first)}
