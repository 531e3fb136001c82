"""Rows of a workbook against the entries as they are: what comes, goes and changes."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.errors import Problem
from generator.model.document import Value
from generator.nearest import nearest
from generator.sentences import Sentence
from generator.studio.tables.cell_text import flag_of
from generator.studio.tables.changes import CellChange, EntryChange, Kind
from generator.studio.tables.entries import CurrentEntry
from generator.studio.tables.headings import ID, SHOWN
from generator.studio.tables.record import Record, RecordedRow, RecordedTable
from generator.studio.tables.row_values import changed_fields, changed_list
from generator.studio.tables.table_reading import ReadRow, ReadTable, ReadTables
from generator.studio.tables.words import TableWords

_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 40
#: From here on an id is a slip, and no new one.
_MISSPELT = 0.8
_MOST_GONE = 0.5
#: Who reads so many mistakes knows what to look for.
_MOST_GUESSED = 50
_FEW = 4


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes in the order of the rows, and what is wrong with the rows themselves."""

    changes: tuple[EntryChange, ...]
    problems: tuple[Problem, ...]


def compared(
    read: ReadTables, entries: Sequence[CurrentEntry], record: Record | None, words: TableWords
) -> Comparison:
    """Return what the tables change of the entries; `record` is what they held when made."""
    work = _Comparing(read, {entry.id: entry for entry in entries}, record, words)
    changes = tuple(work.changes())
    return Comparison(changes, tuple(work.problems))


@dataclass(slots=True)
class _Comparing:
    read: ReadTables
    entries: Mapping[str, CurrentEntry]
    record: Record | None
    words: TableWords
    problems: list[Problem] = field(default_factory=list)

    def changes(self) -> Iterator[EntryChange]:
        """Yield the changes; the problems are known once all are taken."""
        main = self.read.tables.get("")
        if main is None:
            return
        rows = self._named(main)
        lists = self._lists(rows)
        for row in rows.values():
            yield from self._of_row(main, row, lists)
        yield from self._gone(main, rows)

    def _named(self, main: ReadTable) -> dict[str, ReadRow]:
        """Return the rows by their ids; a new one may have none, and is given one."""
        rows: dict[str, ReadRow] = {}
        for row in main.rows:
            name = row.id or self._new_id(main, row, rows)
            if name in rows:
                place = main.place(row.number, ID)
                first = rows[name].number
                self.problems.append(Problem.of(place, "row.twice", name=name, first=first))
            rows.setdefault(name, replace(row, id=name))
        return rows

    def _new_id(self, main: ReadTable, row: ReadRow, rows: Mapping[str, ReadRow]) -> str:
        taken = {*self.entries, *rows, *(one.id for one in main.rows)}
        base = _id_from(_title(main, row.cells))
        names = (base, *(f"{base}-{number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def _lists(self, rows: Mapping[str, ReadRow]) -> dict[str, dict[str, list[ReadRow]]]:
        """Return the rows of each list by the entry they belong to."""
        found: dict[str, dict[str, list[ReadRow]]] = {}
        for key, table in self.read.tables.items():
            if not key:
                continue
            found[key] = defaultdict(list)
            for row in table.rows:
                if row.id in rows or row.id in self.entries:
                    found[key][row.id].append(row)
                else:
                    place = table.place(row.number, ID)
                    hint = nearest(row.id, rows)
                    code = "row.no_entry" if row.id else "row.empty"
                    self.problems.append(Problem.of(place, code, instead=hint, name=row.id))
        return found

    def _of_row(
        self, main: ReadTable, row: ReadRow, lists: Mapping[str, Mapping[str, list[ReadRow]]]
    ) -> Iterator[EntryChange]:
        entry = self.entries.get(row.id)
        if entry is None and (problem := self._unknown(main, row)):
            self.problems.append(problem)
            return
        if entry is None and self._is_untouched(row):
            return  # an update has taken it away since, and nobody asks for it
        cells, values = self._changed(main, row, entry or CurrentEntry(row.id, {}), lists)
        title = _title(main, row.cells) or row.id
        is_shown = self._shown(main, row, entry)
        if entry is None:
            yield EntryChange("added", row.id, title, row.number, tuple(cells), values)
            return
        if is_shown == entry.is_hidden:
            yield EntryChange(_coming(entry, is_shown), row.id, title, row.number)
        if cells and is_shown:
            yield EntryChange("changed", row.id, title, row.number, tuple(cells), values)
        elif cells and entry.is_hidden:
            place = main.place(row.number, SHOWN)
            heading, yes = cells[0].heading, self.words.flags[True]
            problem = Problem.of(place, "row.hidden_and_changed", heading=heading, yes=yes)
            self.problems.append(problem)

    def _changed(
        self,
        main: ReadTable,
        row: ReadRow,
        entry: CurrentEntry,
        lists: Mapping[str, Mapping[str, list[ReadRow]]],
    ) -> tuple[list[CellChange], dict[str, Value]]:
        was = self._was(row.id)
        cells, values = changed_fields(main, row, entry, was, self.words)
        for key, by_entry in lists.items():
            table = self._recorded(key)
            before = table.of(row.id) if table and was else None
            now = by_entry.get(row.id, [])
            more, new = changed_list(self.read.tables[key], now, entry, before, self.words)
            cells += more
            values |= new
        return cells, values

    def _shown(self, main: ReadTable, row: ReadRow, entry: CurrentEntry | None) -> bool:
        """Return whether the row says that its entry is shown; as it is where it says nothing."""
        as_it_is = not (entry and entry.is_hidden)
        if not row.shown:
            return as_it_is
        said = flag_of(row.shown, self.words.flags)
        was = self._was(row.id)
        if said is None:
            place = main.place(row.number, SHOWN)
            yes, no = self.words.flags[True], self.words.flags[False]
            problem = Problem.of(place, "row.no_flag", text=row.shown, yes=yes, no=no)
            self.problems.append(problem)
        return as_it_is if said is None or (was and was.is_shown == said) else said

    def _was(self, name: str) -> RecordedRow | None:
        recorded = self._recorded("")
        return recorded.row(name) if recorded else None

    def _recorded(self, key: str) -> RecordedTable | None:
        return self.record.tables.get(key) if self.record else None

    def _unknown(self, main: ReadTable, row: ReadRow) -> Problem | None:
        """Return the problem that the id of an entry was changed, where the row looks like it."""
        if len(self.problems) > _MOST_GUESSED:
            return None
        title = _title(main, row.cells)
        same = [name for name in self._lost(main) if title and self._title_before(name) == title]
        again = Sentence.of("row.write_again", name=same[0]) if same else None
        hint = again or nearest(row.id, self._lost(main), likeness=_MISSPELT)
        place = main.place(row.number, ID)
        return Problem.of(place, "row.changed_id", instead=hint, name=row.id) if hint else None

    def _lost(self, main: ReadTable) -> list[str]:
        """Return the entries that no row is about any more."""
        there = {one.id for one in main.rows}
        return [name for name in self._known() if name not in there]

    def _known(self) -> list[str]:
        recorded = self._recorded("")
        return [*(recorded.rows if recorded else self.entries)]

    def _title_before(self, name: str) -> str:
        was = self._was(name)
        return _title(self.read.tables[""], was.cells) if was else ""

    def _is_untouched(self, row: ReadRow) -> bool:
        was = self._was(row.id)
        return was is not None and all(
            text == was.cells.get(key, "").strip() for key, text in row.cells.items()
        )

    def _gone(self, main: ReadTable, rows: Mapping[str, ReadRow]) -> Iterator[EntryChange]:
        """Yield the entries whose rows somebody has taken out of the workbook."""
        recorded = self._recorded("")
        known = [*recorded.rows] if recorded else []
        gone = [
            self.entries[name]
            for name in known
            if name not in rows and name in self.entries and not self.entries[name].is_hidden
        ]
        if len(gone) > max(_FEW, _MOST_GONE * len(known)):
            place = main.place(main.headings.row, ID)
            problem = Problem.of(place, "row.too_few", gone=len(gone), known=len(known))
            self.problems.append(problem)
            return
        for entry in gone:
            yield EntryChange(_coming(entry, False), entry.id, _title_of(main, entry))


def _coming(entry: CurrentEntry, is_shown: bool) -> Kind:
    if is_shown:
        return "shown"
    return "removed" if entry.is_own else "hidden"


def _title(main: ReadTable, cells: Mapping[str, str]) -> str:
    """Return the text by which people know an entry: its first."""
    texts = (column.key for column in main.table.columns if column.kind == "text")
    return next((cells[key] for key in texts if cells.get(key)), "")


def _title_of(main: ReadTable, entry: CurrentEntry) -> str:
    texts = {key: value for key, value in entry.facts.items() if isinstance(value, str)}
    return _title(main, texts) or entry.id


def _id_from(title: str) -> str:
    """Return an id in small letters that says what the title says."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    name = _NOT_IN_AN_ID.sub("-", plain)[:_LONGEST_ID].strip("-")
    return name if name[:1].isalpha() else f"new-{name}".strip("-")
