"""The days people work: weekdays of the organisation without its holidays."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Weekdays worked (0 is Monday), the dates on which nobody works, and where a week begins."""

    weekdays: frozenset[int]
    holidays: frozenset[date]
    week_begins: int = 0

    def __post_init__(self) -> None:
        if not self.weekdays:
            raise ValueError("Nobody works on any day. Give at least one of `working_days`.")

    def includes(self, day: date) -> bool:
        """Return whether people work on `day`."""
        return day.weekday() in self.weekdays and day not in self.holidays

    def week_of(self, day: date) -> date:
        """Return the first day of the week of `day`, as weeks are counted here."""
        return week_of(day, self.week_begins)

    def weeks(self, first: date, last: date) -> Iterator[date]:
        """Yield the first day of each week from that of `first` to that of `last`."""
        start = self.week_of(first)
        while start <= last:
            yield start
            start += _WEEK

    def on_or_after(self, day: date) -> date:
        """Return `day`, or the next working day where people don't work on it."""
        while not self.includes(day):
            day += _DAY
        return day

    def on_or_before(self, day: date) -> date:
        """Return `day`, or the last working day before it where people don't work on it."""
        while not self.includes(day):
            day -= _DAY
        return day

    def between(self, first: date, last: date) -> tuple[date, ...]:
        """Return the working days from `first` to `last`, both included, in order."""
        days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
        return tuple(day for day in days if self.includes(day))


# A plan of a year asks for the same few hundred days thousands of times.
@lru_cache(maxsize=8192)
def week_of(day: date, begins: int) -> date:
    """Return the first day of the week of `day`; weeks begin on weekday `begins` (0 is Monday)."""
    return day - timedelta(days=(day.weekday() - begins) % 7)
