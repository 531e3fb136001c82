"""What each cell of a workbook held when it was made: a sheet nobody sees, written and read.

So only what somebody has changed is taken over, whatever a program makes of the other cells, and
whatever the playbook says by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.studio.tables.cell_writing import write_row
from generator.studio.tables.choices import LISTS
from generator.studio.tables.sheet_rows import TableSheet
from generator.studio.tables.workbook_reading import SheetCells

if TYPE_CHECKING:
    from openpyxl import Workbook

#: What the sheet is called.
RECORD = "playbook-record"

_MARK = "playbook"
_FORM = "1"  # of the record, should it ever be another
_FIRST_COLUMN = 5
#: Sheets of ours that nobody fills in.
OURS = frozenset({RECORD, LISTS})


@dataclass(frozen=True, slots=True)
class RecordedRow:
    """A row as it was: its entry, whether that was shown, and the texts by their columns."""

    id: str
    is_shown: bool
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RecordedTable:
    """A table as it was: what its tab was called, its columns in order, its rows by their entry."""

    sheet: str
    columns: tuple[str, ...]
    rows: dict[str, list[RecordedRow]]

    def of(self, name: str) -> Sequence[RecordedRow]:
        """Return the rows about the entry called `name`."""
        return self.rows.get(name, ())

    def row(self, name: str) -> RecordedRow | None:
        """Return the one row about the entry called `name`, if there was any."""
        return next(iter(self.of(name)), None)


@dataclass(frozen=True, slots=True)
class Record:
    """The tables of a workbook as it was made, by their keys, and which collection it holds."""

    collection: str
    tables: Mapping[str, RecordedTable]


def write_record(workbook: Workbook, collection: str, sheets: Sequence[TableSheet]) -> None:
    """Add the sheet to the workbook."""
    page = workbook.create_sheet(RECORD)
    page.sheet_state = "veryHidden"
    rows = [[_MARK, _FORM, collection], *(row for sheet in sheets for row in _recorded(sheet))]
    for number, row in enumerate(rows, start=1):
        write_row(page, number, row)


def _recorded(sheet: TableSheet) -> Iterator[list[str]]:
    columns = [column.key for column in sheet.table.columns]
    yield ["columns", sheet.table.key, sheet.name, "", *columns]
    for row in sheet.rows:
        shown = "true" if row.is_shown else "false"
        yield ["row", sheet.table.key, row.id, shown, *row.cells]


def record_in(sheets: Iterable[SheetCells]) -> Record | None:
    """Return the workbook's record; None where it was made without, or lost it."""
    rows = next((sheet.rows for sheet in sheets if sheet.name == RECORD), {})
    first = rows.get(1, {})
    if first.get(1) != _MARK or 3 not in first:
        return None
    tables: dict[str, RecordedTable] = {}
    for cells in (rows[number] for number in sorted(rows) if number > 1):
        _take(cells, tables)
    return Record(first[3], tables) if "" in tables else None


def _take(cells: Mapping[int, str], tables: dict[str, RecordedTable]) -> None:
    """Add what a row of the record says to the tables."""
    kind, key, name = (cells.get(number, "") for number in (1, 2, 3))
    if kind == "columns":
        last = max(cells)
        columns = tuple(cells.get(number, "") for number in range(_FIRST_COLUMN, last + 1))
        tables[key] = RecordedTable(name, columns, {})
    elif kind == "row" and key in tables:
        table = tables[key]
        texts = {
            column: cells.get(number, "")
            for number, column in enumerate(table.columns, start=_FIRST_COLUMN)
        }
        row = RecordedRow(name, cells.get(4) != "false", texts)
        table.rows.setdefault(name, []).append(row)
