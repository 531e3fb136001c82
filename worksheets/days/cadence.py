"""The tier's rhythm in calendar months: the day after so many of them."""

from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta


# A plan asks for the same few hundred days again and again; relativedelta takes its time.
@lru_cache(maxsize=8192)
def add_months(day: date, months: int) -> date:
    """Return `day` plus calendar months, clamped at the end of the month.

    31 January plus one month is 28 or 29 February. Raises ValueError beyond the year 9999.
    """
    return day + relativedelta(months=months)


def next_due(contact: date, months: int) -> date:
    """Return the day on which someone last contacted on `contact` is due again."""
    return add_months(contact, months)
