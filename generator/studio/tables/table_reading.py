"""The sheets of a workbook → rows of the tables they are, and each mistake in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from generator.errors import Problem
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.columns import Table
from generator.studio.tables.headings import (
    ID,
    SHOWN,
    Headings,
    heading_row,
    headings_of,
    known_headings,
)
from generator.studio.tables.record import OURS, Record
from generator.studio.tables.words import TableWords
from generator.studio.tables.workbook_reading import SheetCells

#: More than any page could show.
MOST_ROWS = 3_000
_MOST_OF_A_KIND = 20  # of one mistake in one sheet; who has read these knows


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row that says something: its number, its entry's id, and its texts by their columns."""

    number: int
    id: str
    shown: str
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A sheet as the table it is."""

    file: str
    table: Table
    sheet: str
    headings: Headings
    rows: tuple[ReadRow, ...]
    names: Mapping[str, str]

    def place(self, row: int, key: str) -> CellPlace:
        """Return where in the workbook the cell under `key` stands."""
        number = self.headings.columns.get(key, 0)
        return CellPlace(self.file, row, number, self.sheet, self.names.get(key, ""))


@dataclass(frozen=True, slots=True)
class ReadTables:
    """The tables that were found, by their keys, and what is wrong with the sheets."""

    tables: Mapping[str, ReadTable]
    problems: tuple[Problem, ...]


def tables_in(
    sheets: Sequence[SheetCells],
    tables: Sequence[Table],
    words: TableWords,
    record: Record | None,
    file: str,
) -> ReadTables:
    """Return each of the `tables`, that of the entries first, with its rows."""
    free = [sheet for sheet in sheets if sheet.name not in OURS]
    found: dict[str, ReadTable] = {}
    problems: list[Problem] = []
    for table in tables:
        recorded = record.tables.get(table.key) if record else None
        wanted = {words.sheet(table, tables[0]), *([recorded.sheet] if recorded else [])}
        sheet = _sheet_of(free, table, wanted, words)
        if sheet is None:
            continue
        free.remove(sheet)
        headings = headings_of(sheet, table, words, recorded, file)
        rows, names_of = tuple(_rows(sheet, headings)), _names(table, words)
        ordered = _as_they_stand(table, headings)
        found[table.key] = ReadTable(file, ordered, sheet.name, headings, rows, names_of)
        problems += [*headings.problems, *_mistakes(sheet, file)]
    problems += [_too_many(one) for one in found.values() if len(one.rows) > MOST_ROWS]
    if "" not in found:
        problems.append(_no_table(file, words.sheet(tables[0], tables[0]), words))
    problems += [_unread(sheet, file) for sheet in free if sheet.rows or sheet.formulas]
    return ReadTables(found, tuple(problems))


def _sheet_of(
    free: Sequence[SheetCells], table: Table, wanted: set[str], words: TableWords
) -> SheetCells | None:
    """Return the sheet of a table: by its name, or else the one with most of its headings."""
    known = known_headings(table, words)
    fit = {sheet.name: heading_row(sheet, known)[1] for sheet in free}
    named = [sheet for sheet in free if sheet.name in wanted and fit[sheet.name]]
    others = sorted(free, key=lambda sheet: -fit[sheet.name])
    return next((sheet for sheet in (*named, *others) if fit[sheet.name] > 1 or named), None)


def _as_they_stand(table: Table, headings: Headings) -> Table:
    last = len(table.columns)
    places = {column.key: headings.columns.get(column.key, last) for column in table.columns}
    columns = sorted(table.columns, key=lambda one: places[one.key])
    return replace(table, columns=tuple(columns))


def _names(table: Table, words: TableWords) -> dict[str, str]:
    first = words["entry" if table.key else "id"]
    own = {ID: first, SHOWN: words["shown"]}
    return own | {column.key: column.heading for column in table.columns}


def _rows(sheet: SheetCells, headings: Headings) -> Iterator[ReadRow]:
    columns = {key: number for key, number in headings.columns.items() if key not in (ID, SHOWN)}
    unreadable = {*sheet.formulas, *sheet.failed}
    for number in (row for row in sorted(sheet.rows) if row > headings.row):
        texts = sheet.rows[number]
        cells = {
            key: texts.get(column, "")
            for key, column in columns.items()
            if (number, column) not in unreadable
        }
        name = texts.get(headings.columns.get(ID, 0), "")
        if name or any(cells.values()):
            yield ReadRow(number, name, texts.get(headings.columns.get(SHOWN, 0), ""), cells)


def _mistakes(sheet: SheetCells, file: str) -> Iterator[Problem]:
    if sheet.is_hidden:
        yield Problem.of(CellPlace(file, sheet=sheet.name), "table.hidden")
    for row, column in islice(sheet.formulas, _MOST_OF_A_KIND):
        yield Problem.of(CellPlace(file, row, column, sheet.name), "table.formula")
    for row, column in islice(sheet.failed, _MOST_OF_A_KIND):
        yield Problem.of(CellPlace(file, row, column, sheet.name), "table.failed")
    for area in islice(sheet.merged, _MOST_OF_A_KIND):
        place = CellPlace(file, *_first_of(area), sheet.name)
        yield Problem.of(place, "table.merged", area=area)


def _first_of(area: str) -> tuple[int, int]:
    """Return row and column of the first cell of a range such as B2:B4."""
    from openpyxl.utils.cell import range_boundaries

    try:
        column, row, _, _ = range_boundaries(area)
    except (ValueError, TypeError):
        return 0, 0  # no range at all: the sheet alone is named
    return row or 0, column or 0


def _too_many(table: ReadTable) -> Problem:
    return Problem.of(
        CellPlace(table.file, sheet=table.sheet),
        "table.too_many",
        count=f"{len(table.rows):,}",
        most_rows=f"{MOST_ROWS:,}",
    )


def _unread(sheet: SheetCells, file: str) -> Problem:
    code = "table.unread_hidden" if sheet.is_hidden else "table.unread"
    return Problem.of(CellPlace(file, sheet=sheet.name), code)


def _no_table(file: str, name: str, words: TableWords) -> Problem:
    return Problem.of(CellPlace(file), "table.no_table", name=name, column=words["id"])
