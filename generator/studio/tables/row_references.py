"""Names in the changed cells of an entry: each has to be somebody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.errors import Problem
from generator.model.document import Value
from generator.nearest import nearest
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.cell_text import value_at
from generator.studio.tables.changes import EntryChange
from generator.studio.tables.columns import MANY, Column
from generator.studio.tables.table_reading import ReadTable


@dataclass(frozen=True, slots=True)
class Known:
    """What can be referred to: titles by ids, by collection; and what a collection is called."""

    names: Mapping[str, Mapping[str, str]]
    called: Mapping[str, str]


def lost_references(
    change: EntryChange,
    facts: Mapping[str, Value],
    tables: Mapping[str, ReadTable],
    known: Known,
) -> Iterator[Problem]:
    """Yield a problem for each name in a changed cell of an entry that is no other's.

    `facts` are what the entry says with the change.
    """
    for key, table in tables.items():
        if key and key not in change.values:
            continue
        rows = [row.number for row in table.rows if row.id == change.id] if key else [change.row]
        listed = facts.get(key) if key else [dict(facts)]
        for number, group in zip(rows, listed if isinstance(listed, list) else [], strict=False):
            for column in table.table.columns:
                if key or column.path[0] in change.values:
                    value = value_at(group if isinstance(group, dict) else {}, column.path)
                    yield from _unknown(value, column, table.place(number, column.key), known)


def _unknown(value: Value, column: Column, place: CellPlace, known: Known) -> Iterator[Problem]:
    if column.collection is None:
        return
    names = value if isinstance(value, list) and column.kind in MANY else [value]
    there = known.names.get(column.collection, {})
    for name in (one for one in names if isinstance(one, str) and one not in there):
        yield Problem.of(
            place,
            "row.no_reference",
            instead=nearest(name, there),
            name=name,
            known=known.called[column.collection],
        )
