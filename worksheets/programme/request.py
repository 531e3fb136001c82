"""What a programme is planned from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from worksheets.content.working_days import WorkingDays
from worksheets.programme.event import FORMATS, Candidate, Event


@dataclass(frozen=True)
class ProgrammeRequest:
    """A period from `first` to `last`, what may be spent in it, and what was decided on.

    `cost` is the highest place among `BUDGETS` that is allowed, `people` how many can come (None
    where nobody knows). `weekdays` are those that suit best, `closed` days nothing may be on
    although people work. `told` are events that people know of. The order in which anything is
    listed changes nothing.
    """

    candidates: tuple[Candidate, ...]
    first: date
    last: date
    today: date
    working_days: WorkingDays
    hours: int
    most: int
    cost: int = 1
    people: int | None = None
    wanted: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    formats: tuple[str, ...] = FORMATS[:1]
    weekdays: frozenset[int] = frozenset()
    closed: frozenset[date] = frozenset()
    told: tuple[Event, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Candidate]:
        """The plays by their ids, in an order that has nothing to do with the one they came in."""
        return {one.id: one for one in sorted(self.candidates, key=lambda one: one.id)}

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The days from today on that an event may be on, in order."""
        worked = self.working_days.between(max(self.first, self.today), self.last)
        return tuple(day for day in worked if self.allows(day))

    def allows(self, day: date) -> bool:
        """Return whether an event may be on `day`."""
        suits = not self.weekdays or day.weekday() in self.weekdays
        is_open = self.working_days.includes(day) and day not in self.closed
        return suits and is_open and self.first <= day <= self.last

    def leaves_time(self, candidate: Candidate, day: date) -> bool:
        """Return whether its lead time fits between today and `day`."""
        return candidate.begins(day, self.working_days) >= self.today
