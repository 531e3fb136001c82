"""The map as a drawing in which names can be read, with the fields shaded as the ranking sees them.

Upwards is what somebody could do for the goal and how close their work is to it, both together;
to the right, how well one knows them. So the ranking has a border of its own in the drawing, and
whoever stands above it comes first. A row is as high as its names need: each name has a place of
its own, beside its point and on the first line that is free there. Whole numbers only: the same
drawing everywhere, byte for byte.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from worksheets.mapping.entries import MappedContact
from worksheets.mapping.labels import FONT_SIZE, label
from worksheets.mapping.mapped import LEAST, MOST
from worksheets.mapping.priority import level_at

MOST_POINTS = 40
_WIDTH = 340
_LEFT, _RIGHT, _TOP, _BOTTOM = 16, 4, 22, 40  # room for the names of the axes
_COLUMN = (_WIDTH - _LEFT - _RIGHT) // (MOST - LEAST + 1)
_LINE = 16
_EMPTY = 7  # of a row without anybody
_RADIUS = 4
_GAP = 4  # between a point and its name, and between neighbours
_SUMS = range(2 * MOST, 2 * LEAST - 1, -1)  # from the top down
_CLOSENESS = range(LEAST, MOST + 1)


@dataclass(frozen=True, slots=True)
class Point:
    """Someone in the drawing; `left` and `right` are where the point and its name begin and end."""

    entry: MappedContact
    label: str
    x: int
    y: int
    left: int
    right: int

    @property
    def is_before(self) -> bool:
        """Whether the name stands before the point instead of behind it."""
        return self.left < self.x - _RADIUS

    @property
    def label_x(self) -> int:
        """Where the name begins, or ends where it stands before the point."""
        beside = _RADIUS + _GAP
        return self.x - beside if self.is_before else self.x + beside


@dataclass(frozen=True, slots=True)
class LevelArea:
    """A part of a row in which everybody would have this level."""

    level: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Tick:
    """The middle of a rating on its axis."""

    rating: int
    along: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing; `entries` are the people in it, `left_out` how many more there are."""

    entries: tuple[MappedContact, ...]
    points: tuple[Point, ...]
    fields: tuple[LevelArea, ...]
    height: int
    left_out: int

    width, left, top, right = _WIDTH, _LEFT, _TOP, _WIDTH - _RIGHT
    font_size, radius = FONT_SIZE, _RADIUS

    @property
    def bottom(self) -> int:
        """Where the lowest row ends."""
        return self.height - _BOTTOM

    @property
    def first(self) -> int:
        """How many in it are among those to start with."""
        return sum(1 for entry in self.entries if entry.level == "high")

    @property
    def across(self) -> tuple[Tick, ...]:
        """The ratings of closeness from left to right."""
        return tuple(Tick(rating, _column(rating) + _COLUMN // 2) for rating in _CLOSENESS)


def picture(entries: Sequence[MappedContact]) -> Picture:
    """Return the drawing of those who have a priority, at most `MOST_POINTS`, in their order."""
    rated = [entry for entry in entries if entry.priority]
    shown = tuple(rated[:MOST_POINTS])
    rows = _by_sum(shown)
    points: list[Point] = []
    fields: list[LevelArea] = []
    top = _TOP
    for total in _SUMS:
        placed = tuple(_placed(rows[total], top))
        height = max((point.y for point in placed), default=0)
        height = height - top + _LINE // 2 + 1 if placed else _EMPTY
        points += placed
        fields += _fields(total, top, height)
        top += height
    return Picture(shown, tuple(points), tuple(fields), top + _BOTTOM, len(rated) - len(shown))


def _by_sum(entries: Iterable[MappedContact]) -> defaultdict[int, list[MappedContact]]:
    rows: defaultdict[int, list[MappedContact]] = defaultdict(list)
    for entry in entries:
        rows[entry.person.reach].append(entry)
    return rows


def _placed(entries: Iterable[MappedContact], top: int) -> Iterator[Point]:
    """Yield the points of a row that begins at `top`; each takes the first line free for it."""
    lines: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for entry in entries:
        closeness = entry.person.closeness or LEAST
        x = _column(closeness) + _COLUMN // 2
        is_before = closeness > MOST - 2
        room = x - _LEFT if is_before else _WIDTH - _RIGHT - x
        text, width = label(entry.person.name, room - _RADIUS - _GAP)
        reach = _RADIUS + _GAP + width if text else _RADIUS
        left, right = (x - reach, x + _RADIUS) if is_before else (x - _RADIUS, x + reach)
        line = next(line for line in count() if _is_free(lines[line], left, right))
        lines[line].append((left, right))
        yield Point(entry, text, x, top + line * _LINE + _LINE // 2 + 1, left, right)


def _is_free(taken: Iterable[tuple[int, int]], left: int, right: int) -> bool:
    return all(right + _GAP <= begins or ends + _GAP <= left for begins, ends in taken)


def _fields(total: int, top: int, height: int) -> Iterator[LevelArea]:
    """Yield the fields of the row of those whose two ratings are `total` together."""
    by_level = groupby(_CLOSENESS, key=lambda closeness: level_at(total, closeness))
    for level, ratings in by_level:
        columns = tuple(ratings)
        yield LevelArea(level, _column(columns[0]), top, len(columns) * _COLUMN, height)


def _column(closeness: int) -> int:
    return _LEFT + _COLUMN * (closeness - LEAST)
