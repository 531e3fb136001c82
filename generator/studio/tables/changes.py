"""What somebody has changed in a workbook, entry by entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.document import Value

type Kind = Literal["added", "changed", "hidden", "shown", "removed"]


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that says something else than the entry: the column's key, and both texts."""

    key: str
    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry that comes, goes or changes; `row` is where the workbook says so, from 1.

    `values` are the new values of its fields, by their keys; None takes a field out.
    """

    kind: Kind
    id: str
    title: str
    row: int = 0
    cells: tuple[CellChange, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
