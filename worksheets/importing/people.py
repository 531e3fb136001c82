"""The rows of a file as people, with what could not be read left out and listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from worksheets.fields import AnswerError
from worksheets.importing.cells import (
    DAY_FIELDS,
    NAME_MAX_LENGTH,
    Choices,
    Habits,
    contact_text,
)
from worksheets.importing.columns import ColumnMapping
from worksheets.importing.dates import day_order
from worksheets.importing.grid import READ_SHARE, Grid, Line
from worksheets.progress import followed

_SHOWN_LENGTH = 200  # of a refused cell


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A cell that could not be read, and the code of why; its row stays."""

    field: str
    text: str
    code: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row no person could be read from, and the code of why."""

    number: int
    code: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person a file tells of in `lines`; `values` holds filled fields only."""

    lines: tuple[Line, ...]
    values: Mapping[str, str]
    refused: tuple[RefusedCell, ...] = ()


def people_of(
    grid: Grid, mapping: ColumnMapping, choices: Choices
) -> tuple[list[Candidate], list[RefusedRow]]:
    """Return a candidate for each row with a name, and the other rows with the reason.

    The codes of rows are `no_name`, `too_long` (the name), and those the formats give:
    `unclosed_quote`, `not_a_person`.
    """
    habits = Habits.of(day_order(_day_cells(grid, mapping)), choices)
    people: list[Candidate] = []
    refused: list[RefusedRow] = []
    for line in followed(grid.lines, len(grid.lines), READ_SHARE, 1):
        read = _person(line, mapping, habits)
        if isinstance(read, Candidate):
            people.append(read)
        else:
            refused.append(read)
    return people, refused


def _day_cells(grid: Grid, mapping: ColumnMapping) -> Iterator[str]:
    for field in DAY_FIELDS:
        for place in mapping.places.get(field, ()):
            yield from (line.cells[place] for line in grid.lines if place < len(line.cells))


def _person(line: Line, mapping: ColumnMapping, habits: Habits) -> Candidate | RefusedRow:
    if line.refusal:
        return RefusedRow(line.number, line.refusal, line.cells)
    values: dict[str, str] = {}
    refused: list[RefusedCell] = []
    for field, places in mapping.places.items():
        cell = _first_filled(line.cells, places)
        try:
            text = contact_text(field, cell, habits) if cell else ""
        except AnswerError as error:
            refused.append(RefusedCell(field, cell[:_SHOWN_LENGTH], error.code))
        else:
            values |= {field: text} if text else {}
    name = _full_name(values)
    if not name or len(name) > NAME_MAX_LENGTH:
        is_long = name or any(cell.code == "too_long" and "name" in cell.field for cell in refused)
        return RefusedRow(line.number, "too_long" if is_long else "no_name", line.cells)
    return Candidate((line,), {"name": name} | values, tuple(refused))


def _first_filled(cells: tuple[str, ...], places: Iterable[int]) -> str:
    for place in places:
        if place < len(cells) and cells[place].strip():
            return cells[place]
    return ""


def _full_name(values: dict[str, str]) -> str:
    """Take the names out of `values`: the full one, else given and family name together."""
    given, family = values.pop("given_name", ""), values.pop("family_name", "")
    return values.pop("name", "") or f"{given} {family}".strip()
