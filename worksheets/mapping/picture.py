"""Influence × closeness as a drawing: a cell for each pair of ratings, numbered points in it.

Points of one cell stand side by side, so that no number hides another however many people there
are. Whole numbers only: the same drawing everywhere, byte for byte.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from worksheets.mapping.entries import Entry
from worksheets.mapping.mapped import LEAST, MOST, STRONG, WEAK

MOST_POINTS = 60
_ACROSS = 3  # points side by side in a cell
_IN_CELL = _ACROSS * _ACROSS
_STEP = 20  # from one point to the next
_CELL = _ACROSS * _STEP
_LEFT, _TOP, _RIGHT, _BOTTOM = 26, 24, 6, 36  # room for the numbers and names of the axes
_GRID = _CELL * (MOST - LEAST + 1)


@dataclass(frozen=True, slots=True)
class Point:
    """Someone in the picture: the number they have in the table, and where it stands."""

    number: int
    entry: Entry
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many more people stand in a cell than it can show."""

    count: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Tick:
    """The middle of a rating on its axis."""

    rating: int
    along: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing; `entries` are the people in it by number, `left_out` how many more there are."""

    entries: tuple[Entry, ...]
    points: tuple[Point, ...]
    crowds: tuple[Crowd, ...]
    left_out: int

    width, height = _LEFT + _GRID + _RIGHT, _TOP + _GRID + _BOTTOM
    left, top, grid, cell = _LEFT, _TOP, _GRID, _CELL
    right, bottom = _LEFT + _GRID, _TOP + _GRID
    corner = _CELL * WEAK  # the side of the square of people with influence, still far away

    @property
    def worth_building(self) -> int:
        """How many in it have much influence and hardly know the person."""
        people = (entry.person for entry in self.entries)
        return sum(1 for one in people if one.influence >= STRONG and one.closeness <= WEAK)

    @property
    def across(self) -> tuple[Tick, ...]:
        """The ratings of closeness from left to right."""
        return tuple(Tick(rating, _x(rating) + _CELL // 2) for rating in range(LEAST, MOST + 1))

    @property
    def upwards(self) -> tuple[Tick, ...]:
        """The ratings of influence from the bottom up."""
        return tuple(Tick(rating, _y(rating) + _CELL // 2) for rating in range(LEAST, MOST + 1))


def picture(entries: Sequence[Entry]) -> Picture:
    """Return the drawing of those rated for both axes, at most `MOST_POINTS`, in their order."""
    placed = [entry for entry in entries if entry.person.has_place]
    shown = tuple(placed[:MOST_POINTS])
    points: list[Point] = []
    crowds: list[Crowd] = []
    for cell, numbered in _by_cell(shown).items():
        room = _IN_CELL if len(numbered) <= _IN_CELL else _IN_CELL - 1
        for slot, (number, entry) in enumerate(numbered[:room]):
            points.append(Point(number, entry, *_slot(cell, slot)))
        if len(numbered) > room:
            crowds.append(Crowd(len(numbered) - room, *_slot(cell, room)))
    return Picture(shown, tuple(points), tuple(crowds), len(placed) - len(shown))


def _by_cell(entries: Sequence[Entry]) -> dict[tuple[int, int], list[tuple[int, Entry]]]:
    cells: defaultdict[tuple[int, int], list[tuple[int, Entry]]] = defaultdict(list)
    for number, entry in enumerate(entries, start=1):
        cells[entry.person.closeness, entry.person.influence].append((number, entry))
    return cells


def _slot(cell: tuple[int, int], slot: int) -> tuple[int, int]:
    closeness, influence = cell
    row, column = divmod(slot, _ACROSS)
    middle = _STEP // 2
    return _x(closeness) + middle + column * _STEP, _y(influence) + middle + row * _STEP


def _x(closeness: int) -> int:
    return _LEFT + _CELL * (closeness - LEAST)


def _y(influence: int) -> int:
    return _TOP + _CELL * (MOST - influence)
