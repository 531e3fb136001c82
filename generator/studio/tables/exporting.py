"""A collection → a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from generator.errors import ContentError, Place, Problem
from generator.model.playbook import COLLECTIONS
from generator.nearest import nearest
from generator.studio.addresses import SHEETS, sheet_names
from generator.studio.catalogue import Catalogue
from generator.studio.content import EditedContent
from generator.studio.tables.choices import Lists
from generator.studio.tables.columns import Table, tables_of
from generator.studio.tables.entries import current_entries
from generator.studio.tables.sheet_rows import TableSheet, table_sheets
from generator.studio.tables.words import field_labels, table_words
from generator.studio.tables.workbook_file import workbook_bytes

_MOST_LETTERS = 32_767  # in one cell: Excel's own limit


def export_workbook(content: EditedContent, collection: str) -> bytes:
    """Return the collection as an .xlsx file.

    Raises ContentError where there is none of that name, its files can't be read, or a text is too
    long for a cell.
    """
    if collection not in COLLECTIONS:
        raise ContentError([_no_collection(collection)])
    words = table_words(content)
    tables = tables_of(collection, field_labels(content))
    sheets = table_sheets(tables, current_entries(content, collection), words)
    if problems := _too_long(collection, sheets):
        raise ContentError(problems)
    known = known_names(content, tables)
    lists = Lists({name: list(titles) for name, titles in known.items()})
    return workbook_bytes(collection, sheets, words, lists)


def known_names(content: EditedContent, tables: Sequence[Table]) -> dict[str, dict[str, str]]:
    """Return the entries that the tables can refer to: by collection, titles by their ids."""
    wanted = {one.collection for table in tables for one in table.columns if one.collection}
    catalogue = Catalogue(content, field_labels(content))
    return {
        name: {one: one for one in sheet_names(content.project)}
        if name == SHEETS
        else dict(catalogue.known(name))
        for name in sorted(wanted)
    }


def _no_collection(name: str) -> Problem:
    return Problem.of(
        Place("content"),
        "export.no_collection",
        instead=nearest(name, COLLECTIONS),
        name=name,
        known=", ".join(COLLECTIONS),
    )


def _too_long(collection: str, sheets: Sequence[TableSheet]) -> list[Problem]:
    return [
        Problem.of(
            Place(f"content/{collection}.yaml"),
            "export.too_long",
            heading=column.heading,
            id=row.id,
            count=f"{len(text):,}",
            most=f"{_MOST_LETTERS:,}",
        )
        for sheet in sheets
        for row in sheet.rows
        for column, text in zip(sheet.table.columns, row.cells, strict=True)
        if len(text) > _MOST_LETTERS
    ]
