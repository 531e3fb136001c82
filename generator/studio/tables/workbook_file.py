"""Sheets → an .xlsx file: headings that stay, lists to choose from, ids that can't slip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from generator.studio.tables.cell_writing import TEXT, cell_at, write
from generator.studio.tables.choices import Lists, ListsSheet, Offer, offers
from generator.studio.tables.record import write_record
from generator.studio.tables.sheet_rows import TableSheet
from generator.studio.tables.words import TableWords

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_SPARE_ROWS = 500  # free to be filled in, with the same lists
_WIDTHS: Mapping[str, int] = {"text": 60, "number": 11, "yes_no": 11, "choice": 15, "reference": 22}
_WIDTH_OF_SEVERAL, _WIDTH_OF_ID = 44, 24
_HEADING_COLOUR = "E8EAF6"
_ALLOWED = ("formatCells", "formatColumns", "formatRows", "insertRows", "autoFilter")
_ALLOWED_IN_LISTS = ("sort", "deleteRows")
_DAY = datetime(2000, 1, 1)  # of every file: the same content, the same bytes
_CORE = "docProps/core.xml"


def workbook_bytes(
    collection: str, sheets: Sequence[TableSheet], words: TableWords, lists: Lists
) -> bytes:
    """Return the sheets as an .xlsx file; the same input, the same bytes."""
    from openpyxl import Workbook

    workbook, chosen = Workbook(), ListsSheet()
    workbook.remove(workbook.worksheets[0])
    ids = [row.id for row in sheets[0].rows]
    for sheet in sheets:
        page = workbook.create_sheet(sheet.name)
        offered = list(offers(sheet, words, lists, ids))
        _write_headings(page, sheet, words, offered)
        _write_rows(page, sheet, words)
        _format(page, len(sheet.rows), is_main=not sheet.table.key)
        for column, offer in enumerate(offered, start=1):
            chosen.offer(page, column, len(sheet.rows) + 1 + _SPARE_ROWS, offer)
    chosen.write(workbook)
    write_record(workbook, collection, sheets)
    return _dated(workbook)


def _write_headings(
    page: Worksheet, sheet: TableSheet, words: TableWords, offered: Sequence[Offer]
) -> None:
    columns = zip(_headings(sheet, words), offered, strict=True)
    for number, ((heading, width), offer) in enumerate(columns, start=1):
        cell = cell_at(page, 1, number)
        write(cell, heading)
        _style_heading(cell, offer.help)
        page.column_dimensions[cell.column_letter].width = width


def _headings(sheet: TableSheet, words: TableWords) -> Iterator[tuple[str, int]]:
    """Yield what stands above each column, and how wide it is."""
    if sheet.table.key:
        yield words["entry"], _WIDTH_OF_ID
    else:
        yield words["id"], _WIDTH_OF_ID
        yield words["shown"], _WIDTHS["yes_no"]
    for column in sheet.table.columns:
        yield column.heading, _WIDTHS.get(column.kind, _WIDTH_OF_SEVERAL)


def _style_heading(cell: Cell, text: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor=_HEADING_COLOUR)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.comment = Comment(text, "", height=110, width=280)


def _write_rows(page: Worksheet, sheet: TableSheet, words: TableWords) -> None:
    kinds = [column.kind for column in sheet.table.columns]
    for number, row in enumerate(sheet.rows, start=2):
        first = [row.id] if sheet.table.key else [row.id, words.flags[row.is_shown]]
        texts = [*((text, "text") for text in first), *zip(row.cells, kinds, strict=True)]
        for column, (text, kind) in enumerate(texts, start=1):
            write(cell_at(page, number, column), text, kind)


def _format(page: Worksheet, rows: int, *, is_main: bool) -> None:
    """Freeze the headings; lock them and the ids there are, and leave everything else open.

    A column's own style goes for its cells that aren't written yet, such as those of new rows.
    """
    from openpyxl.styles import Alignment, Protection

    wrapped, is_open = Alignment(vertical="top", wrap_text=True), Protection(locked=False)
    for number in range(1, page.max_column + 1):
        column = page.column_dimensions[cell_at(page, 1, number).column_letter]
        column.alignment, column.protection, column.number_format = wrapped, is_open, TEXT
        for row in range(2, rows + 2):
            cell = cell_at(page, row, number)
            cell.alignment = wrapped
            if not is_main or number > 1:
                cell.protection = is_open
    last = cell_at(page, 1, page.max_column).column_letter
    page.freeze_panes = "C2" if is_main else "B2"
    page.auto_filter.ref = f"A1:{last}{rows + 1}"
    page.protection.sheet = True
    for allowed in (*_ALLOWED, *(() if is_main else _ALLOWED_IN_LISTS)):
        setattr(page.protection, allowed, False)


def _dated(workbook: Workbook) -> bytes:
    """Return the saved workbook without the times the library puts into it."""
    from openpyxl.xml.functions import tostring

    saved, dated = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    workbook.properties.creator = None
    workbook.properties.created = workbook.properties.modified = _DAY
    core = tostring(workbook.properties.to_tree())
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(dated, "w") as new:
        for member in old.namelist():
            entry = zipfile.ZipInfo(member, (_DAY.year, _DAY.month, _DAY.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, core if member == _CORE else old.read(member))
    return dated.getvalue()
