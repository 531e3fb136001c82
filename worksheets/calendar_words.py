"""Days that a template without Python counts: so much later, and not on a day off."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.content.working_days import WorkingDays
from worksheets.days.cadence import add_months


@dataclass(frozen=True, slots=True)
class Calendar:
    """The organisation's days; `shown` makes of a date, or of none, what a template prints."""

    days_worked: WorkingDays
    shown: Callable[[object], object]

    def later(self, day: object, days: int = 0, weeks: int = 0, months: int = 0) -> object:
        """Return the day that is so much later than `day`; nothing where that is empty."""
        if not isinstance(day, date):
            return ""
        try:
            return self.shown(add_months(_plain(day), months) + timedelta(days=days, weeks=weeks))
        except (OverflowError, ValueError):  # beyond the calendar there is no day
            return ""

    def workday(self, day: object) -> object:
        """Return `day`, or the next one on which people work; nothing where it is empty."""
        if not isinstance(day, date):
            return ""
        try:
            return self.shown(self.days_worked.on_or_after(_plain(day)))
        except OverflowError:
            return ""


def _plain(day: date) -> date:
    """Return the date alone, without the words of a printed one."""
    return date(day.year, day.month, day.day)
