"""Something the person can put right, tied to the field it is about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem code with the field, the row of a group, and the limit that was passed."""

    field: str
    code: str
    row: str | None = None
    limit: int | None = None
