"""The days on which nobody here works: public holidays by country, and the organisation's own."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from datetime import date

import holidays
from holidays.registry import COUNTRIES

from worksheets.content.organisation import DayOff, Holidays


def days_off(rule: Holidays, years: Iterable[int]) -> tuple[DayOff, ...]:
    """Return every day off in `years`, in order, one entry a day.

    Raises ValueError when the country or subdivision is not known to the `holidays` package.
    """
    wanted = frozenset(years)
    found = {day.date: day for day in rule.also if day.date.year in wanted}
    if rule.country:
        for day, name in _public_holidays(rule.country, rule.subdivision, wanted).items():
            found.setdefault(day, DayOff(date=day, name=name))
    return tuple(found[day] for day in sorted(found))


@functools.cache
def _public_holidays(
    country: str, subdivision: str | None, years: frozenset[int]
) -> Mapping[date, str]:
    if country not in _codes():
        raise ValueError(f"The holidays of {country!r} are not known.")
    # By its own class: the function for all of them would import every country first.
    try:
        return getattr(holidays, country)(subdiv=subdivision, years=years)
    except NotImplementedError as error:
        raise ValueError(str(error)) from error


@functools.cache
def _codes() -> frozenset[str]:
    return frozenset(code for codes in COUNTRIES.values() for code in codes[1:])


@functools.cache
def known_countries() -> Mapping[str, list[str]]:
    """Return the subdivisions of each country whose holidays are known, by its two letters."""
    return holidays.list_supported_countries()
