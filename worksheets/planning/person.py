"""A contact as the plan needs it: typed values, nothing left to read."""

from dataclasses import dataclass
from datetime import date

from worksheets.days.birthday import Birthday
from worksheets.organisation import Tier


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to keep in touch with; `last_contact` is None for someone never contacted."""

    id: str
    name: str
    tier: Tier
    last_contact: date | None = None
    next_date: date | None = None
    birthday: Birthday | None = None
    preferred_touch: str = ""
