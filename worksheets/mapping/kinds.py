"""Kinds of people, and where they stand as seen from the one who keeps the map."""

from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.raw import need, optional

PEER, SENIOR, OUTSIDE = "peer", "senior", "outside"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of person; `standing` is peer, senior, outside, or "" where it says nothing."""

    id: str
    title: str
    standing: str = ""


def kinds_from(raw: Iterable[object]) -> tuple[Kind, ...]:
    """Return the kinds of people in a sheet's content. Raises ValueError for a wrong type."""
    return tuple(
        Kind(need(item, "id", str), need(item, "title", str), optional(item, "standing", str) or "")
        for item in raw
    )
