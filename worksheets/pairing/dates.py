"""The days of a season's rounds: regular, and never on one when nobody works."""

from datetime import date, timedelta
from typing import Literal

from worksheets.content.working_days import WorkingDays
from worksheets.days.cadence import add_months

type Every = Literal["week", "fortnight", "four_weeks", "month"]

_WEEKS = {"week": 1, "fortnight": 2, "four_weeks": 4}


def round_days(first: date, rounds: int, every: str, working_days: WorkingDays) -> tuple[date, ...]:
    """Return the day of each round; one on a day off moves to the next working day.

    The first round counts for the rhythm as it was wished, so that a holiday moves one round only.
    """
    return tuple(working_days.on_or_after(_nth(first, number, every)) for number in range(rounds))


def next_start(today: date, working_days: WorkingDays) -> date:
    """Return the day a season begins that says none: the first working day of next week."""
    return working_days.on_or_after(working_days.week_of(today) + timedelta(days=7))


def _nth(first: date, number: int, every: str) -> date:
    if every == "month":
        return add_months(first, number)
    return first + timedelta(weeks=number * _WEEKS[every])
