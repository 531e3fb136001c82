"""Conversations that took place, out of the notebook's text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.days.iso import iso_day
from worksheets.memoised import memoised
from worksheets.notebook import SavedInteraction
from worksheets.problems import FieldProblem

UNREADABLE = "interactions_unreadable"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One conversation on `day` with `people` (contact ids, each once), and the help in it.

    `thanked` is the day on which help received was closed with thanks, None while it is open.
    """

    id: str
    people: tuple[str, ...]
    day: date
    how: str = ""
    note: str = ""
    gave: str = ""
    got: str = ""
    thanked: date | None = None


@memoised
def interactions_from(
    rows: Iterable[SavedInteraction],
) -> tuple[tuple[Interaction, ...], tuple[FieldProblem, ...]]:
    """Return the conversations in the notebook's rows, and a problem where some were left out.

    One without a readable day is left out: it can't be placed. A day of thanks that can't be
    read counts as no thanks yet. Never raises.
    """
    rows = tuple(rows)
    found = tuple(
        Interaction(
            row.id,
            tuple(dict.fromkeys(row.people.split())),
            day,
            row.how,
            row.note,
            row.gave.strip(),
            row.got.strip(),
            iso_day(row.thanked),
        )
        for row in rows
        if (day := iso_day(row.day))
    )
    return found, () if len(found) == len(rows) else (FieldProblem("notebook", UNREADABLE),)
