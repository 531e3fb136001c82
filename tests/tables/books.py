"""Workbooks as people hand them back: exported, and then changed as a case says."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from generator.files import in_memory
from generator.project import Project
from generator.studio.content import EditedContent
from generator.studio.tables.exporting import export_workbook
from generator.studio.tables.workbook_reading import SheetCells
from tests.content.in_memory import files_of


def content_of(project: Project, own: Mapping[str, str] | None = None) -> EditedContent:
    """Return the playbook's content, with these files in content/own/."""
    shipped = {
        path: data
        for path, data in files_of(project).items()
        if not path.startswith("content/own/")
    }
    return EditedContent(shipped, {path: text.encode() for path, text in (own or {}).items()})


def opened(content: EditedContent, collection: str) -> Workbook:
    """Return the collection's workbook, opened."""
    return load_workbook(io.BytesIO(export_workbook(content, collection)))


def saved(book: Workbook) -> bytes:
    """Return the workbook's bytes."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def changed(content: EditedContent, case: Mapping[str, Any]) -> bytes:
    """Return the workbook of the case's collection as somebody has changed it."""
    book = opened(content, case.get("collection", "tips"))
    page: Worksheet = book[case["sheet"]] if "sheet" in case else book.worksheets[0]
    for row in case.get("rows_before", ()):
        page.insert_rows(row)
    for where, value in case.get("cells", {}).items():
        _cell(page, where).value = value
    for area in case.get("merged", ()):
        page.merge_cells(area)
    for row in case.get("rows_gone", ()):
        page.delete_rows(row)
    for column in case.get("columns_gone", ()):
        page.delete_cols(column)
    for name, state in case.get("sheets", {}).items():
        _sheet(book, name, state)
    if "called" in case:
        page.title = case["called"]
    return saved(book)


def _cell(page: Worksheet, where: str) -> Cell:
    """Return a cell: C4, or “Title@4” by what stands above it."""
    heading, _, row = where.rpartition("@")
    above = [number for number, cell in enumerate(page[1], 1) if heading and cell.value == heading]
    return cast(Cell, page.cell(int(row), next(iter(above))) if above else page[where])


def _sheet(book: Workbook, name: str, state: str) -> None:
    if state == "gone":
        del book[name]
    elif name in book.sheetnames:
        book[name].sheet_state = state
    else:
        page = book.create_sheet(name)
        page["A1"] = "Notes"
        page.sheet_state = state


def filled(
    sheets: Sequence[SheetCells], heading: str, texts: Sequence[str]
) -> tuple[SheetCells, ...]:
    """Return the sheets with these texts in the first rows below a heading."""
    main, *others = sheets
    column = next(number for number, text in main.rows[1].items() if text == heading)
    rows = {number: dict(cells) for number, cells in main.rows.items()}
    for number, text in enumerate(texts, start=2):
        rows[number][column] = text
    return replace(main, rows=rows), *others


def memory(content: EditedContent) -> Project:
    """Return the content as a project."""
    own = {f"content/own/{path}": data for path, data in content.own.items()}
    return Project(in_memory({**content.shipped, **own}))
