"""Facts about the organisation that the calculations use."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.days.working_days import WorkingDays
from worksheets.raw import Raw, need, optional, texts

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Tier:
    """A rhythm of keeping in touch: one conversation every so many calendar months."""

    id: str
    label: str
    months: int

    def __post_init__(self) -> None:
        if self.months < 1:
            raise ValueError(f"Tier {self.id!r} has {self.months} months. Use 1 or more.")


@dataclass(frozen=True, slots=True)
class PitchLength:
    """How long a spoken pitch may be, and how fast people speak (words per minute)."""

    shortest_seconds: int
    longest_seconds: int
    rate_wpm: int


@dataclass(frozen=True, slots=True)
class Organisation:
    """The organisation's rhythm, working days and words to avoid.

    `weekly_limit` is how many conversations people usually have time for; None where it is open.
    """

    tiers: tuple[Tier, ...]
    working_days: WorkingDays
    birthday_window_days: int
    weekly_limit: int | None
    pitch_length: PitchLength
    jargon: tuple[str, ...]


def organisation_from(raw: Raw) -> Organisation:
    """Return the organisation in a sheet's content.

    Raises ValueError for a missing fact or a wrong type.
    """
    pitch = need(raw, "pitch", dict)
    return Organisation(
        tiers=tuple(
            Tier(need(item, "id", str), need(item, "label", str), need(item, "months", int))
            for item in need(raw, "tiers", list)
        ),
        working_days=WorkingDays(
            frozenset(_weekday(name) for name in texts(raw, "working_days")),
            frozenset(_days(need(raw, "holidays", list))),
        ),
        birthday_window_days=need(raw, "birthday_window_days", int),
        weekly_limit=optional(raw, "weekly_limit", int),
        pitch_length=PitchLength(
            need(pitch, "shortest_seconds", int),
            need(pitch, "longest_seconds", int),
            need(pitch, "rate_wpm", int),
        ),
        jargon=texts(raw, "jargon"),
    )


def _weekday(name: str) -> int:
    if name not in _WEEKDAYS:
        raise ValueError(f"{name!r} is no weekday. Use one of: {', '.join(_WEEKDAYS)}.")
    return _WEEKDAYS.index(name)


def _days(raw: Iterable[object]) -> Iterable[date]:
    return (date.fromisoformat(need(item, "date", str)) for item in raw)
