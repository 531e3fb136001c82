"""Rows → what they change of an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model.document import Value
from generator.studio.tables.cell_text import text_of, value_at, value_of
from generator.studio.tables.changes import CellChange
from generator.studio.tables.columns import Column
from generator.studio.tables.entries import CurrentEntry
from generator.studio.tables.record import RecordedRow
from generator.studio.tables.sheet_rows import groups_of
from generator.studio.tables.table_reading import ReadRow, ReadTable
from generator.studio.tables.words import TableWords


def changed_fields(
    read: ReadTable,
    row: ReadRow,
    entry: CurrentEntry,
    recorded: RecordedRow | None,
    words: TableWords,
) -> tuple[list[CellChange], dict[str, Value]]:
    """Return the cells in which the row says something else than before, and the new values.

    Before is what stood there when the workbook was made, or else what the entry says now.
    """
    cells: list[CellChange] = []
    values: dict[str, Value] = {}
    for column in (one for one in read.table.columns if one.key in row.cells):
        text, now = row.cells[column.key], value_at(entry.facts, column.path)
        shown = text_of(now, column, words.flags)
        before = recorded.cells.get(column.key, shown) if recorded else shown
        value = value_of(text, column, now, words.flags)
        if text in (before.strip(), shown) or value == now:
            continue
        cells.append(CellChange(column.key, read.names[column.key], shown, text))
        _put(values, entry.facts, column.path, value)
    return cells, values


def changed_list(
    read: ReadTable,
    rows: Sequence[ReadRow],
    entry: CurrentEntry,
    recorded: Sequence[RecordedRow] | None,
    words: TableWords,
) -> tuple[list[CellChange], dict[str, Value]]:
    """Return the same for the rows of a list inside an entry: all of it is new, or nothing."""
    columns = [one for one in read.table.columns if one.key in read.headings.columns]
    now = groups_of(entry, read.table)
    shown = [_texts(facts, columns, words) for facts in now]
    before = shown
    if recorded is not None:
        before = [[row.cells.get(one.key, "") for one in columns] for row in recorded]
    after = [[row.cells.get(one.key, "") for one in columns] for row in rows]
    if after in (before, shown):
        return [], {}
    facts = [_group(read, row, _nth(now, number), words) for number, row in enumerate(rows)]
    change = CellChange(read.table.key, read.sheet, _lines(shown), _lines(after))
    return [change], {read.table.key: [*facts] or None}


def _group(
    read: ReadTable, row: ReadRow, now: Mapping[str, Value], words: TableWords
) -> dict[str, Value]:
    """Return what a row says as a group, in the order in which `now` says it."""
    facts: dict[str, Value] = dict(now)
    for column in (one for one in read.table.columns if one.key in row.cells):
        old = value_at(facts, column.path)
        text = row.cells[column.key]
        is_same = text == text_of(old, column, words.flags)
        _put(
            facts, facts, column.path, old if is_same else value_of(text, column, old, words.flags)
        )
    return {key: value for key, value in facts.items() if value is not None}


def _put(
    values: dict[str, Value], facts: Mapping[str, Value], path: tuple[str, ...], value: Value
) -> None:
    """Put the value into `values` under its path, beside what `facts` say of the same field."""
    key, *inner = path
    if not inner:
        values[key] = value
        return
    old = values.get(key, facts.get(key))
    group: dict[str, Value] = dict(old) if isinstance(old, dict) else {}
    _put(group, group, tuple(inner), value)
    values[key] = {name: part for name, part in group.items() if part is not None}


def _texts(facts: Mapping[str, Value], columns: Sequence[Column], words: TableWords) -> list[str]:
    return [text_of(value_at(facts, one.path), one, words.flags) for one in columns]


def _nth(groups: Sequence[Mapping[str, Value]], number: int) -> Mapping[str, Value]:
    return groups[number] if number < len(groups) else {}


def _lines(rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(" | ".join(texts) for texts in rows)
