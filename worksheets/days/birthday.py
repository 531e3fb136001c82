"""A birthday: a month and a day that return every year."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from worksheets.days.iso import FIRST_YEAR, LAST_YEAR
from worksheets.days.numeric import NumericDay, NumericDayError, numeric_day

_HALF_A_YEAR = 183
_LEAP_YEAR = 2000  # lets 29 February stand where no year was given


@dataclass(frozen=True, slots=True)
class Birthday:
    """Month 1–12 and day 1–31; 29 February is allowed. The year of birth is None if unknown."""

    month: int
    day: int
    year: int | None = None

    @property
    def text(self) -> str:
        """The birthday as files and tables have it: YYYY-MM-DD, or MM-DD without its year."""
        year = "" if self.year is None else f"{self.year:04}-"
        return f"{year}{self.month:02}-{self.day:02}"

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


# A plan of a thousand people reads them all again at every keystroke.
@lru_cache(maxsize=8192)
def birthday_in(text: str) -> Birthday | None:
    """Return the birthday in `text`, written in any way `numeric_day` reads.

    None for no text, for what is no day, for 3/12, and for a year people don't mean. What could be
    of two centuries, as 17.5.85, has no year.
    """
    try:
        return birthday_on(numeric_day(text))
    except NumericDayError:
        return None


def birthday_on(numeric: NumericDay) -> Birthday | None:
    """Return the birthday on a day as it was written; None where no calendar has such a day."""
    year = _LEAP_YEAR if numeric.year is None else numeric.year
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        date(year, numeric.month, numeric.day)
    except ValueError:
        return None
    return Birthday(numeric.month, numeric.day, numeric.year)
