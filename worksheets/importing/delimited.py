"""Text with a delimiter to rows: which one it is, where the header stands, what is broken."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worksheets.files.spreadsheet import plain_cell
from worksheets.importing.grid import Grid, Line
from worksheets.importing.headers import field_named

DELIMITERS = (",", ";", "\t", "|")
_DECLARED = "sep="  # Excel's own first line
_HEADER_WITHIN = 20  # rows; LinkedIn's notes take three
_SAMPLE_LINES = 60
#: A cell that goes on for longer has lost its closing quote and would swallow its neighbours.
_MOST_LINES_A_ROW = 100


def grid_from_text(text: str) -> Grid | None:
    """Return the rows below the header found in `text`; None where no column has a known name."""
    lines = list(io.StringIO(text, newline=""))
    first = 0
    declared = None
    if lines and lines[0].casefold().startswith(_DECLARED) and lines[0].strip()[4:]:
        declared, first = lines[0].strip()[4], 1
    delimiter = declared or _delimiter(lines[first : first + _SAMPLE_LINES])
    rows = list(split_rows(lines, delimiter, first))
    place = header_place([row.cells for row in rows[:_HEADER_WITHIN]])
    if place is None:
        return None
    return Grid(rows[place].cells, tuple(rows[place + 1 :]))


def header_place(rows: Sequence[Sequence[str]]) -> int | None:
    """Return which row names the most fields; None where none names a person or an address."""
    known = [{named[0] for named in map(field_named, row) if named} for row in rows]
    place = max(range(len(rows)), key=lambda number: len(known[number]), default=None)
    if place is None or not known[place] & {"name", "given_name", "family_name", "email"}:
        return None
    return place


def split_rows(lines: Sequence[str], delimiter: str, first: int = 0) -> Iterator[Line]:
    """Yield the rows that are not blank, from the line at `first` on.

    A row whose quote is never closed is refused alone: reading goes on at the line after it.
    """
    start = first
    while start < len(lines):
        row = _Row(start, start + 1, ())
        for row in _rows_from(lines, delimiter, start):
            if row.cells is None or _is_unclosed(lines, row, delimiter):
                break
            if any(cell.strip() for cell in row.cells):
                yield Line(row.start + 1, row.cells)
        else:
            return
        rough = tuple(lines[row.start].strip().split(delimiter))
        yield Line(row.start + 1, rough, "unclosed_quote")
        start = row.start + 1


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines from `start` up to `end`; `cells` is None where they could not be split."""

    start: int
    end: int
    cells: tuple[str, ...] | None


def _rows_from(lines: Sequence[str], delimiter: str, start: int) -> Iterator[_Row]:
    row_start = position = start

    def feed() -> Iterator[str]:
        nonlocal position
        while position < len(lines) and position - row_start <= _MOST_LINES_A_ROW:
            position += 1
            yield lines[position - 1]

    rows = csv.reader(feed(), delimiter=delimiter)
    while True:
        try:
            cells = next(rows, None)
        except csv.Error:  # a cell beyond any length
            yield _Row(row_start, position, None)
            return
        if cells is None:
            return
        yield _Row(row_start, position, tuple(map(plain_cell, cells)))
        row_start = position


def _is_unclosed(lines: Sequence[str], row: _Row, delimiter: str) -> bool:
    """Return whether a quote of `row` is still open where it ends."""
    if row.end - row.start > _MOST_LINES_A_ROW:
        return True
    own = lines[row.start : row.end]
    if row.end < len(lines) or sum(line.count('"') for line in own) % 2 == 0:
        return False
    try:
        list(csv.reader(own, delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return False


def _delimiter(sample: Sequence[str]) -> str:
    """Return the delimiter that shows the most known columns, then the most regular rows."""
    return max(DELIMITERS, key=lambda delimiter: _fitness(sample, delimiter))


def _fitness(sample: Sequence[str], delimiter: str) -> tuple[int, int]:
    rows = [row.cells for row in split_rows(sample, delimiter)]
    known = max((sum(map(bool, map(field_named, row))) for row in rows), default=0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return known, max((count for _, count in widths.most_common(1)), default=0)
