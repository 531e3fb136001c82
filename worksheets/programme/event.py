"""A play that can be planned, and an event of a programme: when and where it takes place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.content.items import BUDGETS, Kit, Play
from worksheets.content.working_days import WorkingDays

#: How an event can be held; the last is in no place.
FORMATS = ("room", "shifts", "screen")
SCREEN = FORMATS[-1]

_SHORT_MINUTES, _LONG_MINUTES = 30, 90
_FEW_PEOPLE, _MANY_PEOPLE = 12, 60


@dataclass(frozen=True, slots=True)
class Candidate:
    """A play with its kit: what it takes to run it once."""

    play: Play
    kit: Kit

    @property
    def id(self) -> str:
        """The play's id."""
        return self.play.id

    @property
    def hours(self) -> int:
        """The hours to prepare it and for one meeting, rounded up."""
        return self.kit.hours + -(-self.play.minutes // 60)

    @property
    def cost(self) -> int:
        """The place of its budget among `BUDGETS`, from nothing to what has to be agreed."""
        return BUDGETS.index(self.kit.budget)

    @property
    def traits(self) -> tuple[str, ...]:
        """What makes it alike to other plays: its length, its run, its size, its cost."""
        return (
            f"length {_step(self.play.minutes, _SHORT_MINUTES, _LONG_MINUTES)}",
            f"series {self.play.weeks > 1}",
            f"size {_step(self.play.people_max, _FEW_PEOPLE, _MANY_PEOPLE)}",
            f"cost {self.cost}",
        )

    def begins(self, day: date, working_days: WorkingDays) -> date:
        """Return when preparing has to begin for an event on `day`: its lead time before."""
        return working_days.on_or_before(day - timedelta(weeks=self.kit.lead_weeks))


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """A play on a day; `number` counts how often it is run, and `place` may be ""."""

    day: date
    play: str
    number: int = 1
    place: str = ""
    format: str = FORMATS[0]

    @property
    def key(self) -> str:
        """What the event is known by, whenever and wherever it takes place."""
        return f"{self.play}-{self.number}"


def candidates_of(plays: Iterable[Play], kits: Iterable[Kit]) -> tuple[Candidate, ...]:
    """Return the plays that have a kit; without one nobody knows what a play takes."""
    kit_of = {kit.play: kit for kit in kits}
    return tuple(Candidate(play, kit_of[play.id]) for play in plays if play.id in kit_of)


def _step(value: int, small: int, large: int) -> int:
    return (value > small) + (value > large)
