"""One cell of a workbook, written as what it is: text as text, whatever it begins with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from worksheets.files.spreadsheet import safe_cell

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

#: The format that has a program take what is typed as it is, `1/2` too.
TEXT = "@"


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """Return the cell of a sheet that has none merged."""
    return cast("Cell", page.cell(row, column))


def write(cell: Cell, text: str, kind: str = "text") -> None:
    """Write a text as text, and a number as a number where the column's `kind` is one."""
    if kind == "number" and text.removeprefix("-").isascii() and text.removeprefix("-").isdecimal():
        cell.value = int(text)
        return
    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = safe_cell(text) != text
    cell.number_format = TEXT


def write_row(page: Worksheet, row: int, texts: Sequence[str]) -> None:
    """Write a row of texts, and no cell for an empty one."""
    for column, text in enumerate(texts, start=1):
        if text:
            write(cell_at(page, row, column), text)
