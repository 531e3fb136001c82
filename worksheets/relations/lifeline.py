"""The past year with somebody and the coming one, as a line with a point for each conversation.

Whole numbers only: the same drawing everywhere, byte for byte.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_YEAR = timedelta(days=365)
_WIDTH, _MARGIN = 340, 12
_BASE, _HEIGHT = 44, 66  # where the line is, and how high the drawing
_RADIUS = 5
_HIGHEST = 3  # points above each other; more cover one another
_MONTHS_APART = 6
_NAME = 30  # half of what a month's name takes


@dataclass(frozen=True, slots=True)
class LinePoint:
    """A conversation; `is_next` tells the planned one from those that took place."""

    day: date
    x: int
    y: int
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class MonthTick:
    """The first day of a month on the line."""

    day: date
    x: int


@dataclass(frozen=True, slots=True)
class Lifeline:
    """The drawing; conversations of earlier years are not in it."""

    points: tuple[LinePoint, ...]
    ticks: tuple[MonthTick, ...]

    width, height, base, radius = _WIDTH, _HEIGHT, _BASE, _RADIUS
    left, right, today = _MARGIN, _WIDTH - _MARGIN, _WIDTH // 2

    @property
    def talks(self) -> int:
        """How many conversations of the past year it shows."""
        return sum(1 for point in self.points if not point.is_next)


def lifeline(talks: Iterable[date], next_date: date | None, today: date) -> Lifeline:
    """Return the line of the year before and after `today`; a date beyond it stands at its end."""
    shown = sorted(day for day in talks if today - _YEAR <= day <= today)
    planned = [next_date] if next_date else []
    points = (*_points(shown, today), *_points(planned, today, is_next=True))
    return Lifeline(points, tuple(_ticks(today)))


def _points(days: Iterable[date], today: date, *, is_next: bool = False) -> Iterator[LinePoint]:
    """Yield the points; of those in one place, each stands on the one before."""
    taken: Counter[int] = Counter()
    for day in days:
        x = _x(day, today)
        place = x // (2 * _RADIUS)
        y = _BASE - 2 * _RADIUS * min(taken[place], _HIGHEST)
        taken[place] += 1
        yield LinePoint(day, x, y, is_next)


def _ticks(today: date) -> Iterator[MonthTick]:
    for number in range(-12, 13):
        years, month = divmod(today.month - 1 + number, 12)
        day = date(today.year + years, month + 1, 1)
        x = _x(day, today)
        if month % _MONTHS_APART == 0 and _NAME <= x <= _WIDTH - _NAME:
            yield MonthTick(day, x)


def _x(day: date, today: date) -> int:
    """Return where the day is; those beyond either end stand at it."""
    share = max(-_YEAR, min(_YEAR, day - today)).days
    return _WIDTH // 2 + share * (_WIDTH // 2 - _MARGIN) // _YEAR.days
