"""Changed entries against what an entry may be; each mistake is placed at its cell."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Mistake, Problem
from generator.loading.messages import message_of, no_choice
from generator.model.document import Value
from generator.model.fields import fields_of
from generator.sentences import Sentence
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.changes import EntryChange
from generator.studio.tables.columns import Column
from generator.studio.tables.entries import CurrentEntry
from generator.studio.tables.headings import ID
from generator.studio.tables.row_references import Known, lost_references
from generator.studio.tables.table_reading import ReadTable

#: What to do about a mistake in a cell, by pydantic's name for it; the sheet knows no YAML.
_INSTEAD = {
    **dict.fromkeys(("missing", "string_type", "string_too_short"), "cell.fill_in"),
    "string_pattern_mismatch": "cell.write_id",
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), "cell.write_number"),
    "flag": "cell.choose_flag",
    "web_address": "cell.write_address",
    "tuple_type": "cell.write_lines",
    "too_short": "cell.write_one",
}
_EMPTY = ("missing", "string_type", "tuple_type", "int_type", "dataclass_type")


@dataclass(frozen=True, slots=True)
class RowChecks:
    """What entries are checked against: their class, the tables, and what can be referred to."""

    model: type[Any]
    tables: Mapping[str, ReadTable]
    known: Known

    def problems(self, change: EntryChange, entry: CurrentEntry | None) -> Iterator[Problem]:
        """Yield what is wrong with the entry as the change makes it."""
        facts = {**(entry.facts if entry else {}), **change.values, "id": change.id}
        try:
            _checker(self.model).validate_python(facts)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                yield self._problem(change, facts, detail)
        yield from lost_references(change, facts, self.tables, self.known)

    def _problem(
        self, change: EntryChange, facts: Mapping[str, Value], detail: ErrorDetails
    ) -> Problem:
        if detail["type"] == "value_error":  # about two fields at once
            detail = {**detail, "loc": (*detail["loc"], *_fields_in(detail))}
        place, name, column = self._cell(change, detail["loc"])
        code = detail["type"]
        if code in _EMPTY and (code == "missing" or detail["input"] is None):
            mistake = Mistake.of("cell.empty", key=name)
        elif column and column.choices and code == "literal_error":
            mistake = no_choice(name, detail, [*column.choices.values()])
        else:
            mistake = self._in_words(message_of(name, detail))
        instead = Sentence.of(_INSTEAD[code]) if code in _INSTEAD else mistake.instead
        return replace(mistake, instead=instead, fix="").at(place)

    def _in_words(self, mistake: Mistake) -> Mistake:
        """Return a mistake that calls columns what stands above them."""
        names = {column.key: column.heading for column in self.tables[""].table.columns}
        what, why, instead = (
            part.renamed(names) for part in (mistake.what, mistake.why, mistake.instead)
        )
        return Mistake(what, why, instead)

    def _cell(
        self, change: EntryChange, loc: tuple[int | str, ...]
    ) -> tuple[CellPlace, str, Column | None]:
        """Return the cell that pydantic's `loc` is about, what stands above it, and its column."""
        steps = [_key(self.model, step) if not number else step for number, step in enumerate(loc)]
        if steps and str(steps[0]) in self.tables:
            return self._cell_of_list(change, steps)
        main = self.tables[""]
        keys = tuple(str(step) for step in steps if isinstance(step, str))
        exact = [one for one in main.table.columns if one.path == keys[: len(one.path)]]
        first = [one for one in main.table.columns if one.path[:1] == keys[:1]]
        column = next(iter((*exact, *first)), None)
        key = column.key if column else ID
        return main.place(change.row, key), main.names[key], column

    def _cell_of_list(
        self, change: EntryChange, steps: Sequence[int | str]
    ) -> tuple[CellPlace, str, Column | None]:
        table = self.tables[str(steps[0])]
        rows = [row.number for row in table.rows if row.id == change.id]
        number = steps[1] if len(steps) > 1 and isinstance(steps[1], int) else 0
        row = rows[number] if number < len(rows) else 0
        columns = (table.table.column(str(step)) for step in steps[2:])
        column = next((one for one in columns if one), None)
        name = column.heading if column else table.sheet
        return table.place(row, column.key if column else ID), name, column


@functools.cache
def _checker(model: type[Any]) -> TypeAdapter:
    return TypeAdapter(model)


def _key(model: type[Any], step: int | str) -> int | str:
    """Return the key in YAML of the field that pydantic calls `step`."""
    return next((one.key for one in fields_of(model) if step in (one.name, one.key)), step)


def _fields_in(detail: ErrorDetails) -> tuple[str, ...]:
    error = detail.get("ctx", {}).get("error")
    return tuple(getattr(error, "found", {}))
