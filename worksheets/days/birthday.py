"""A birthday: a month and a day that return every year."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date

_HALF_A_YEAR = 183


@dataclass(frozen=True, slots=True)
class Birthday:
    """Month 1–12 and day 1–31; 29 February is allowed."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """Return the birthday in `year`; 29 February is 28 February in common years."""
        if self.month == 2 and self.day == 29 and not isleap(year):
            return date(year, 2, 28)
        return date(year, self.month, self.day)

    def nearest(self, day: date) -> date:
        """Return the birthday nearest to `day`, in its year or the one before or after."""
        birthday = self.in_year(day.year)
        distance_days = (birthday - day).days
        if distance_days > _HALF_A_YEAR:
            return self.in_year(day.year - 1)
        if distance_days < -_HALF_A_YEAR:
            return self.in_year(day.year + 1)
        return birthday
