"""Text with a delimiter to rows: which one it is, and what is broken."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from worksheets.files.spreadsheet import plain_cell
from worksheets.importing.grid import Grid, Line
from worksheets.importing.headers import field_named
from worksheets.importing.tables import HEADER_WITHIN, header_place, table_in

DELIMITERS = (",", ";", "\t", "|", "，", "；", "^")
_DECLARED = "sep="  # Excel's own first line
_SAMPLE_LINES = 60
_PRINTED = re.compile(r"\S+(?: \S+)*")
_RULE = re.compile(r"\s*:?[-=_+]{2,}:?\s*")
#: A cell that goes on for longer has lost its closing quote and would swallow its neighbours.
_MOST_LINES_A_ROW = 100
#: Each costs as many lines read again; in a file with more of them no cell goes over its line.
_MOST_BROKEN_ROWS = 50


def grid_from_text(text: str, *, is_table: bool = False) -> Grid | None:
    """Return the rows below the header found in `text`; None where there is none.

    `is_table` says that rows of equal width are a table even where no header is known.
    """
    lines = list(io.StringIO(text, newline=""))
    first = 0
    declared = None
    if lines and lines[0].casefold().startswith(_DECLARED) and lines[0].strip()[4:]:
        declared, first = lines[0].strip()[4], 1
    if columns := _fixed_columns(lines[:_SAMPLE_LINES]):
        return table_in(list(_sliced(lines, columns)), is_table=True)
    delimiter = declared or _delimiter(lines[first : first + _SAMPLE_LINES])
    rows = [row for row in split_rows(lines, delimiter, first) if not _is_rule(row.cells)]
    return table_in(_unwrapped(rows), is_table=is_table)


def _fixed_columns(sample: Sequence[str]) -> tuple[int, ...]:
    """Return where the columns of a printed list begin, each below its name; () for no such list.

    No other delimiter stands in its header, and its names are two spaces or more apart.
    """
    for line in sample[:HEADER_WITHIN]:
        if any(delimiter in line for delimiter in DELIMITERS):
            return ()
        names = [match for match in _PRINTED.finditer(line.rstrip()) if match[0].strip()]
        if len(names) > 1 and sum(bool(field_named(name[0].strip())) for name in names) > 1:
            return tuple(name.start() for name in names)
    return ()


def _sliced(lines: Sequence[str], columns: tuple[int, ...]) -> Iterator[Line]:
    ends = (*columns[1:], None)
    for number, line in enumerate(lines, start=1):
        cells = tuple(line[start:end].strip() for start, end in zip(columns, ends, strict=True))
        if any(cells) and not _is_rule(cells):
            yield Line(number, cells)


def _is_rule(cells: Sequence[str]) -> bool:
    """Return whether a row is drawn: "|---|---|" stands below the header of a Markdown table."""
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 1 and all(map(_RULE.fullmatch, filled))


def split_rows(lines: Sequence[str], delimiter: str, first: int = 0) -> Iterator[Line]:
    """Yield the rows that are not blank, from the line at `first` on.

    A row whose quote is never closed is refused alone: reading goes on at the line after it.
    """
    start, broken = first, 0
    while start < len(lines):
        if broken == _MOST_BROKEN_ROWS:
            yield from _lines_alone(lines, delimiter, start)
            return
        row = _Row(start, start + 1, ())
        for row in _rows_from(lines, delimiter, start):
            if row.cells is None or _is_unclosed(lines, row, delimiter):
                break
            if any(cell.strip() for cell in row.cells):
                yield Line(row.start + 1, row.cells)
        else:
            return
        yield _refused(lines, row.start, delimiter)
        start, broken = row.start + 1, broken + 1


@dataclass(frozen=True, slots=True)
class _Row:
    """The lines from `start` up to `end`; `cells` is None where they could not be split."""

    start: int
    end: int
    cells: tuple[str, ...] | None


def _refused(lines: Sequence[str], place: int, delimiter: str) -> Line:
    return Line(place + 1, tuple(lines[place].strip().split(delimiter)), "unclosed_quote")


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


def _lines_alone(lines: Sequence[str], delimiter: str, start: int) -> Iterator[Line]:
    """Yield a row for each line, whatever its quotes open."""
    for place in range(start, len(lines)):
        try:
            cells = next(csv.reader([lines[place]], delimiter=delimiter, strict=True), [])
        except csv.Error:
            yield _refused(lines, place, delimiter)
        else:
            if any(cell.strip() for cell in cells):
                yield Line(place + 1, tuple(map(plain_cell, cells)))


def _unwrapped(rows: Sequence[Line]) -> Sequence[Line]:
    """Return the rows split once more, where a program put each line as a whole into quotes."""
    if any(sum(map(bool, row.cells)) > 1 for row in rows[:HEADER_WITHIN]):
        return rows
    inner = [next(filter(None, row.cells), "") for row in rows]
    delimiter = _delimiter(inner[:_SAMPLE_LINES])
    split = [
        Line(row.number, _cells_of(text, delimiter), row.error)
        for row, text in zip(rows, inner, strict=True)
    ]
    is_table = header_place([row.cells for row in split[:HEADER_WITHIN]]) is not None
    return split if is_table else rows


def _cells_of(text: str, delimiter: str) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader([text], delimiter=delimiter), ()))
    except csv.Error:  # a line break where none can be
        return (text,)


def _delimiter(sample: Sequence[str]) -> str:
    """Return the delimiter that shows the most known columns, then the most regular rows."""
    return max(DELIMITERS, key=lambda delimiter: _fitness(sample, delimiter))


def _fitness(sample: Sequence[str], delimiter: str) -> tuple[int, int]:
    rows = [row.cells for row in split_rows(sample, delimiter)]
    known = max((sum(map(bool, map(field_named, row))) for row in rows), default=0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return known, max((count for _, count in widths.most_common(1)), default=0)
