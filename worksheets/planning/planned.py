"""The date the plan has given somebody, as the notebook keeps it with the contact.

A date stands until what it was planned from changes: a conversation, how often, the weekly limit,
an agreed date, being put off. So it is saved together with that, in one text: two tabs that save
at once can't mix the date of one with the reasons of the other. The text holds a few earlier dates
too, so that whoever undoes a change gets the date they had.

    2026-12-01/quarterly/2026-09-01/2//  2026-11-30/yearly/2026-09-01/2//

The newest comes first; its first ten characters are the date.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.days.iso import iso_day

_MOST = 3
#: What somebody's date was planned from who has none any more: paused, untiered, or without room.
RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Planned:
    """A date, and what it was planned from."""

    day: date
    basis: str


def planned_from(text: str) -> tuple[Planned, ...]:
    """Return the dates in a contact's `planned`, the newest first; what is no date is left out."""
    words = (word.partition("/") for word in text.split())
    return tuple(Planned(day, basis) for said, _, basis in words if (day := iso_day(said)))


def planned_text(newest: Planned, earlier: Iterable[Planned]) -> str:
    """Return what to save once `newest` is the date; of the earlier ones a few stay."""
    others = [one for one in earlier if one.basis != newest.basis]
    return " ".join(f"{one.day}/{one.basis}" for one in [newest, *others][:_MOST])


def basis_of(
    tier: str, last_contact: date | None, limit: int, agreed: date | None, put_off: date | None
) -> str:
    """Return what a date is planned from, as a word without spaces; `put_off` is a snooze."""
    days = (day.isoformat() if day else "" for day in (last_contact, agreed, put_off))
    last, next_date, snooze = days
    return f"{tier}/{last}/{limit}/{next_date}/{snooze}"


def limit_in(basis: str) -> int | None:
    """Return the weekly limit in a basis, or None where it has none."""
    parts = basis.split("/")
    return int(parts[2]) if len(parts) == 5 and parts[2].isascii() and parts[2].isdigit() else None


def standing(planned: Iterable[Planned], basis: str, today: date) -> date | None:
    """Return the date that stands for `basis`, or None where it has to be planned.

    The newest stands even when it was missed. An earlier one comes back only while it is still to
    come: nobody wakes up to dates that passed while something else was true.
    """
    for place, one in enumerate(planned):
        if one.basis == basis and (place == 0 or one.day >= today):
            return one.day
    return None
