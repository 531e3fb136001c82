"""What a workbook holds, before any program's format: its sheets, their columns and rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.document import Value
from generator.studio.tables.cell_text import text_of, value_at
from generator.studio.tables.columns import Column, Table
from generator.studio.tables.entries import CurrentEntry
from generator.studio.tables.words import TableWords


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: the entry it is about, whether that is shown, and a text for each column."""

    id: str
    is_shown: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A table with its rows; `name` stands on the tab."""

    name: str
    table: Table
    rows: tuple[TableRow, ...]


def table_sheets(
    tables: Sequence[Table], entries: Sequence[CurrentEntry], words: TableWords
) -> tuple[TableSheet, ...]:
    """Return a sheet for each table; columns stand in the order in which entries write them."""
    ordered = [_in_written_order(table, entries) for table in tables]
    return tuple(
        TableSheet(words.sheet(one, tables[0]), one, tuple(_rows(one, entries, words.flags)))
        for one in ordered
    )


def _rows(
    table: Table, entries: Sequence[CurrentEntry], flags: Mapping[bool, str]
) -> Iterator[TableRow]:
    for entry in entries:
        for facts in groups_of(entry, table):
            cells = (text_of(value_at(facts, one.path), one, flags) for one in table.columns)
            yield TableRow(entry.id, not entry.is_hidden, tuple(cells))


def groups_of(entry: CurrentEntry, table: Table) -> list[Mapping[str, Value]]:
    """Return what the table has a row for: the entry itself, or each group of its list."""
    if not table.key:
        return [entry.facts]
    listed = entry.facts.get(table.key)
    return [part for part in listed if isinstance(part, dict)] if isinstance(listed, list) else []


def _in_written_order(table: Table, entries: Sequence[CurrentEntry]) -> Table:
    """Return the table as most would write it; sources come last."""
    facts = [one for entry in entries for one in groups_of(entry, table)]
    seen = list(dict.fromkeys(key for one in facts for key in one))
    columns = sorted(table.columns, key=lambda one: _place(one, seen))
    return replace(table, columns=tuple(columns))


def _place(column: Column, seen: list[str]) -> int:
    first, most = column.path[0], len(seen)
    return most + 1 if first == "source" else seen.index(first) if first in seen else most
