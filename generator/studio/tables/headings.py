"""Which column of a sheet is which, by what stands above it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.errors import Problem
from generator.nearest import closest
from generator.sentences import Sentence
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.columns import Table
from generator.studio.tables.record import RecordedTable
from generator.studio.tables.words import TableWords
from generator.studio.tables.workbook_reading import SheetCells

#: The columns that hold no field of an entry.
ID, SHOWN = "id", "shown"

_WITHIN = 10  # rows, of which one holds the headings: somebody may have put a title above them


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of the headings, and the number of each column by its key."""

    row: int
    columns: Mapping[str, int]
    problems: tuple[Problem, ...] = ()


def known_headings(table: Table, words: TableWords) -> dict[str, str]:
    """Return the key of each column by what may stand above it, in small letters."""
    if table.key:
        own = {words["entry"]: ID, ID: ID}
    else:
        own = {words["id"]: ID, ID: ID, words["shown"]: SHOWN, SHOWN: SHOWN}
    keys = {column.key: column.key for column in table.columns}
    labels = {column.heading: column.key for column in table.columns}
    return {_plain(text): key for text, key in (keys | own | labels).items()}


def heading_row(sheet: SheetCells, known: Mapping[str, str]) -> tuple[int, int]:
    """Return the row with most known headings, and how many; zeros where no row has an id."""
    found = [(row, _keys(sheet, row, known)) for row in sorted(sheet.rows)[:_WITHIN]]
    fit = [(len(keys), -row) for row, keys in found if ID in keys]
    most, row = max(fit, default=(0, 0))
    return -row, most


def headings_of(
    sheet: SheetCells,
    table: Table,
    words: TableWords,
    recorded: RecordedTable | None,
    file: str,
) -> Headings:
    """Return which column is which; what stands above none of them is a problem."""
    known = known_headings(table, words)
    row, _ = heading_row(sheet, known)
    found: dict[str, int] = {}
    problems: list[Problem] = []
    for number, text in sorted(sheet.rows.get(row, {}).items()):
        key = known.get(_plain(text))
        place = CellPlace(file, row, number, sheet.name)
        if key is None:
            names = _Names(table, recorded)
            problems.append(_unknown(place, text, names.meant(number, text, sheet.rows[row])))
        elif key in found:
            problems.append(_twice(place, text))
        else:
            found[key] = number
    problems += _bare(sheet, row, file)
    return Headings(row, found, tuple(problems))


@dataclass(frozen=True, slots=True)
class _Names:
    """What the columns are called, to say which of them a renamed one was."""

    table: Table
    recorded: RecordedTable | None

    def meant(self, number: int, text: str, row: Mapping[int, str]) -> str:
        """Return the heading that stood in this column, or most like what stands there."""
        there = set(map(_plain, row.values()))
        missing = [
            column.heading
            for column in self.table.columns
            if not {_plain(column.heading), column.key} & there
        ]
        was = self._was(number)
        return was if was in missing else closest(text, missing) or ""

    def _was(self, number: int) -> str:
        place = number - (2 if self.table.key else 3)
        columns = self.recorded.columns if self.recorded else ()
        key = columns[place] if 0 <= place < len(columns) else ""
        column = self.table.column(key)
        return column.heading if column else ""


def _keys(sheet: SheetCells, row: int, known: Mapping[str, str]) -> set[str]:
    texts = map(_plain, sheet.rows[row].values())
    return {known[text] for text in texts if text in known}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _bare(sheet: SheetCells, heading: int, file: str) -> Iterator[Problem]:
    """Yield a problem for the first cell of each column that has nothing above it."""
    seen = set(sheet.rows.get(heading, {}))
    for row in (row for row in sorted(sheet.rows) if row > heading):
        for number in sheet.rows[row].keys() - seen:
            seen.add(number)
            yield Problem.of(CellPlace(file, row, number, sheet.name), "heading.bare")


def _unknown(place: CellPlace, text: str, meant: str) -> Problem:
    again = Sentence.of("heading.name_again", name=meant) if meant else None
    return Problem.of(place, "heading.unknown", instead=again, text=text)


def _twice(place: CellPlace, text: str) -> Problem:
    return Problem.of(place, "heading.twice", text=text)
