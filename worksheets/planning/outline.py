"""A plan as a page can show it: the next weeks in full, everything else shortened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from worksheets.list_page import ListPage, first_page
from worksheets.planning.plan import Conversation, Plan
from worksheets.planning.turn import Turn

WEEKS_IN_FULL = 6
MOST_IN_FULL = 50
MOST_A_MONTH = 15
MOST_LISTED = 25


@dataclass(frozen=True, slots=True)
class Period:
    """The conversations of the week or month that begins on `start`."""

    start: date
    conversations: ListPage[Conversation]


@dataclass(frozen=True, slots=True)
class Outline:
    """Who was missed, the first weeks, the months after them, who was moved or is due later."""

    missed: ListPage[Conversation]
    weeks: tuple[Period, ...]
    months: tuple[Period, ...]
    moved: ListPage[Conversation]
    later: ListPage[Turn]


def outline(plan: Plan) -> Outline:
    """Return the outline of `plan`.

    Its size is bounded whatever the plan's: a page must stay quick with a thousand contacts.
    """
    coming = plan.coming
    weeks = _weeks(coming, plan.working_days.week_of)
    in_weeks = sum(week.conversations.count for week in weeks)
    return Outline(
        missed=first_page(plan.missed, MOST_LISTED),
        weeks=weeks,
        months=_months(coming[in_weeks:]),
        moved=first_page(plan.moved, MOST_LISTED),
        later=first_page(plan.later, MOST_LISTED),
    )


def _weeks(
    conversations: Sequence[Conversation], week_of: Callable[[date], date]
) -> tuple[Period, ...]:
    """Return the first weeks, as long as they have room together; the first one in any case."""
    by_week = groupby(conversations, key=lambda item: week_of(item.day))
    weeks: list[Period] = []
    room = MOST_IN_FULL
    for week, items in by_week:
        part = first_page(tuple(items), MOST_IN_FULL)
        if len(weeks) == WEEKS_IN_FULL or (weeks and part.count > room):
            break
        weeks.append(Period(week, part))
        room -= part.count
    return tuple(weeks)


def _months(conversations: Sequence[Conversation]) -> tuple[Period, ...]:
    by_month = groupby(conversations, key=lambda item: item.day.replace(day=1))
    return tuple(Period(start, first_page(tuple(items), MOST_A_MONTH)) for start, items in by_month)
