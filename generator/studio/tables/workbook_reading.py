"""An .xlsx file → the text of its cells, and which of them can't be read as text.

The library's own parser of sheets is asked, cell by cell: whole sheets of it hold a cell for every
place in a merged range, and one such range can mean seventeen billion.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.errors import ContentError, Problem
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.cell_text import plain_text
from generator.studio.tables.package_check import reason_against

_MOST_SHEETS = 100

#: A cell's row and column, both from 1.
type Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SheetCells:
    """A sheet: its texts by row and column, and what isn't one.

    `formulas` hold a formula, `failed` the name of an error such as #REF!; `merged` are ranges.
    """

    name: str
    is_hidden: bool
    rows: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    formulas: tuple[Cell, ...] = ()
    failed: tuple[Cell, ...] = ()
    merged: tuple[str, ...] = ()


def sheets_in(content: bytes, file: str) -> tuple[SheetCells, ...]:
    """Return the sheets of the workbook called `file`; raise ContentError if it can't be read."""
    # Before all else: in the page, a library that is missing is fetched, and the call made again.
    from openpyxl import load_workbook

    if reason := reason_against(content):
        raise _refused(file, reason)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what the library leaves out
            book: Any = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
            sheets = _sheets(book)
    except Exception as error:
        # Archives, XML and the library raise whatever they stumble over in a damaged file.
        raise _refused(file, "damaged") from error
    if not 0 < len(sheets) <= _MOST_SHEETS:
        raise _refused(file, "crowded" if sheets else "damaged")
    return sheets


def _refused(file: str, reason: str) -> ContentError:
    return ContentError([Problem.of(CellPlace(file), f"workbook.{reason}")])


def _sheets(book: Any) -> tuple[SheetCells, ...]:
    try:
        return tuple(_cells(book, page) for page in book.worksheets[: _MOST_SHEETS + 1])
    finally:
        book.close()


def _cells(book: Any, page: Any) -> SheetCells:
    rows: dict[int, dict[int, str]] = {}
    formulas: list[Cell] = []
    failed: list[Cell] = []
    with page._get_source() as part:
        parser = _parser(book, page, part)
        for cell in (cell for _, row in parser.parse() for cell in row):
            where = (cell["row"], cell["column"])
            if cell["data_type"] == "f":
                formulas.append(where)
            elif cell["data_type"] == "e":
                failed.append(where)
            elif text := plain_text(cell["value"]):
                rows.setdefault(where[0], {})[where[1]] = text
        merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    ranges = tuple(str(area.ref) for area in merged)
    is_hidden = page.sheet_state != "visible"
    return SheetCells(page.title, is_hidden, rows, tuple(formulas), tuple(failed), ranges)


def _parser(book: Any, page: Any, part: Any) -> Any:
    from openpyxl.worksheet._reader import WorkSheetParser

    class Parser(WorkSheetParser):
        def parse_formula(self, element: Any) -> str:
            """Return no formula: that there is one, is all that's asked."""
            return "="

    return Parser(
        part,
        page._shared_strings,
        epoch=book.epoch,
        date_formats=book._date_formats,
        timedelta_formats=book._timedelta_formats,
    )
