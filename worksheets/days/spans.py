"""Days and stretches of days as people type them: "3 Aug to 14 Aug", "2026-12-24"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from worksheets.content.words import Words
from worksheets.days.iso import iso_day

_BETWEEN = re.compile(r"\s*(?:\.\.+|–|—|\bto\b|\bbis\b|\s-)\s*")
_DAY = re.compile(r"(\d{1,2})\.?\s+([^\W\d]+)\.?(?:\s+(\d{4}))?")

type Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class TypedDay:
    """A day, whose year may be left open."""

    day: int
    month: int
    year: int | None = None

    def within(self, year: int) -> date | None:
        """Return it in its year, or in `year` where it has none; None for a day there isn't."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None


def span_near(text: str, near: date, words: Words) -> Span | None:
    """Return the first and last day in `text`, without a year the ones nearest to `near`."""
    days = _ends(text, words)
    if not days:
        return None
    first, last = (_nearest(day, near) for day in (days[0], days[-1]))
    return (first, last) if first and last else None


def spans_each_year(text: str, first: date, last: date, words: Words) -> tuple[Span, ...] | None:
    """Return the stretch in `text` in each year from `first` to `last`; None for no such text.

    One that ends earlier in the year than it begins goes on into the next: 20 Dec to 6 Jan. So does
    29 February, which comes only in leap years.
    """
    days = _ends(text, words)
    if not days:
        return None
    years = range(first.year - 1, last.year + 1)
    found = tuple(dict.fromkeys(_of_years(days[0], days[-1], years)))
    return found if found and all(one <= other for one, other in found) else None


def _of_years(start: TypedDay, end: TypedDay, years: range) -> Iterator[Span]:
    for year in years:
        begins, ends = start.within(year), end.within(year)
        if begins and ends and ends < begins and end.year is None:
            ends = end.within(begins.year + 1)
        if begins and ends:
            yield begins, ends


def _ends(text: str, words: Words) -> list[TypedDay]:
    """Return the day or the two days in `text`; none where that isn't what it holds."""
    days = [_typed(part.strip(), words) for part in _BETWEEN.split(text.strip())]
    known = [day for day in days if day]
    return known if len(known) == len(days) in (1, 2) else []


def _typed(text: str, words: Words) -> TypedDay | None:
    if day := iso_day(text):
        return TypedDay(day.day, day.month, day.year)
    match = _DAY.fullmatch(text)
    if not match:
        return None
    months = [month.casefold() for month in words.fill("months").split(", ")]
    said = match[2].casefold()
    month = next((at for at, name in enumerate(months, 1) if said.startswith(name)), 0)
    found = TypedDay(int(match[1]), month, int(match[3]) if match[3] else None)
    # A leap year: whether there is such a day at all.
    return found if found.within(2028) else None


def _nearest(typed: TypedDay, near: date) -> date | None:
    found = (typed.within(near.year + more) for more in (-1, 0, 1))
    return min((day for day in found if day), key=lambda day: abs(day - near), default=None)
