"""The days on which nobody here works: public holidays by country, and the organisation's own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import holidays

from generator.model.organisation import DayOff, Holidays


def days_off(rule: Holidays, years: Iterable[int]) -> tuple[DayOff, ...]:
    """Return every day off in `years`, in order, one entry a day.

    Raises ValueError when the country or subdivision is not known to the `holidays` package.
    """
    wanted = set(years)
    found = {day.date: day for day in rule.also if day.date.year in wanted}
    if rule.country:
        try:
            public = holidays.country_holidays(rule.country, rule.subdivision, years=wanted)
        except NotImplementedError as error:
            raise ValueError(str(error)) from error
        for day, name in public.items():
            found.setdefault(day, DayOff(date=day, name=name))
    return tuple(found[day] for day in sorted(found))


def this_year() -> int:
    """Return the year in which the site is being built."""
    return date.today().year
