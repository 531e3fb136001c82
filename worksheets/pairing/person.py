"""Somebody on a staff list who takes part in a draw."""

from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.identity.keys import email_key, name_key


@dataclass(frozen=True, slots=True)
class Participant:
    """One row of a roster; "" is unknown, and `zone` is minutes east of Greenwich or None.

    `key` is who they are from one season to the next: the name without capitals and accents, with
    the email or department behind it where two people share a name. `manager` is a name or an
    email address, as it was written. What somebody `offers` and `seeks`, for how many (`capacity`)
    and whether as "mentor", "mentee" or either (`part`), only a match asks.
    """

    key: str
    name: str
    department: str = ""
    team: str = ""
    place: str = ""
    shift: str = ""
    zone: int | None = None
    manager: str = ""
    email: str = ""
    offers: tuple[str, ...] = ()
    seeks: tuple[str, ...] = ()
    capacity: int = 1
    part: str = ""


def manager_key(text: str) -> str:
    """Return what finds a manager among the names and addresses of people."""
    return email_key(text) if "@" in text else name_key(text)


def by_key(people: Iterable[Participant]) -> tuple[Participant, ...]:
    """Return the people in an order that has nothing to do with the one they were listed in."""
    return tuple(sorted(people, key=lambda one: (one.key, one.department, one.email)))
