"""A workbook → what it changes of a collection, to be looked at before anything is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.errors import ContentError, Problem
from generator.model.playbook import COLLECTIONS
from generator.project import OWN_FOLDER
from generator.studio.addresses import Address
from generator.studio.catalogue import by_id
from generator.studio.content import EditedContent
from generator.studio.forms.labels import Labels
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.changes import EntryChange
from generator.studio.tables.columns import tables_of
from generator.studio.tables.comparison import compared
from generator.studio.tables.entries import CurrentEntry, current_entries, shipped_entries
from generator.studio.tables.exporting import known_names
from generator.studio.tables.own_file import entries_with
from generator.studio.tables.record import Record, record_in
from generator.studio.tables.row_checks import RowChecks
from generator.studio.tables.row_references import Known
from generator.studio.tables.table_reading import MOST_ROWS, tables_in
from generator.studio.tables.words import field_labels, table_words
from generator.studio.tables.workbook_reading import SheetCells, sheets_in
from generator.studio.writing.own_file import file_saying

_MOST_PROBLEMS = 200


@dataclass(frozen=True, slots=True)
class WorkbookImport:
    """What a workbook changes of a collection, and what is wrong in it.

    `files` are those of content/own/ that are then others, by their path below it, None for one
    that goes. Without a change, or with a problem, there are none.
    """

    collection: str
    changes: tuple[EntryChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, bytes | None] = field(default_factory=dict)


def imported(
    content: EditedContent, data: bytes, file: str, collection: str | None = None
) -> WorkbookImport:
    """Return what the workbook called `file` changes; without a `collection`, it says which.

    Raises ContentError where it can't be read, or the own file of the collection can't.
    """
    return changes_in(content, sheets_in(data, file), file, collection)


def changes_in(
    content: EditedContent, sheets: Sequence[SheetCells], file: str, collection: str | None = None
) -> WorkbookImport:
    """Return the same for the sheets of a workbook that is read."""
    words, labels = table_words(content), field_labels(content)
    record = record_in(sheets)
    collection = _collection(sheets, record, labels, file, collection)
    entries = current_entries(content, collection)
    tables = tables_of(collection, labels)
    read = tables_in(sheets, tables, words, record, file)
    if any(len(table.rows) > MOST_ROWS for table in read.tables.values()):
        return WorkbookImport(collection, (), _first(read.problems))
    found = compared(read, entries, record, words)
    problems = [*read.problems, *found.problems]
    if not any(table.headings.problems for table in read.tables.values()):
        names = _with_new(known_names(content, tables), collection, found.changes)
        known = Known(names, {name: labels.collection(name) for name in names})
        checks = RowChecks(COLLECTIONS[collection], read.tables, known)
        problems += _wrong(checks, found.changes, entries)
    if problems:
        return WorkbookImport(collection, found.changes, _first(problems))
    return WorkbookImport(collection, found.changes, (), _files(content, collection, found.changes))


def _collection(
    sheets: Sequence[SheetCells],
    record: Record | None,
    labels: Labels,
    file: str,
    wanted: str | None,
) -> str:
    """Return which collection the workbook holds; raise ContentError where it can't be told."""
    named = {labels.collection(name): name for name in COLLECTIONS}
    by_name = (named[sheet.name] for sheet in sheets if sheet.name in named)
    found = record.collection if record else next(by_name, wanted)
    if found not in COLLECTIONS:
        raise ContentError([Problem.of(CellPlace(file), "row.no_collection")])
    if wanted and found != wanted:
        there, asked = labels.collection(found), labels.collection(wanted)
        place = CellPlace(file)
        raise ContentError([Problem.of(place, "row.other_collection", found=there, wanted=asked)])
    return found


def _with_new(
    known: Mapping[str, Mapping[str, str]], collection: str, changes: Sequence[EntryChange]
) -> Mapping[str, Mapping[str, str]]:
    """Return the names in collections with those that the workbook adds."""
    new = {one.id: one.title for one in changes if one.kind in ("added", "shown")}
    return {name: {**names, **(new if name == collection else {})} for name, names in known.items()}


def _wrong(
    checks: RowChecks, changes: Sequence[EntryChange], entries: Sequence[CurrentEntry]
) -> list[Problem]:
    there = {entry.id: entry for entry in entries}
    return [
        problem
        for change in changes
        if change.kind in ("added", "changed")
        for problem in checks.problems(change, there.get(change.id))
    ]


def _first(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems), key=_order))[:_MOST_PROBLEMS]


def _order(problem: Problem) -> tuple[str, int, int, str]:
    place = problem.place
    sheet = place.sheet if isinstance(place, CellPlace) else ""
    return sheet, place.line, place.column, problem.mistake.what.key


def _files(
    content: EditedContent, collection: str, changes: Sequence[EntryChange]
) -> dict[str, bytes | None]:
    """Return the own file of the collection where the changes make it another."""
    if not changes:
        return {}
    name = content.own_path(Address(collection, ""))
    before = content.own.get(name)
    own = by_id(content.mine(name))
    entries = entries_with(own.values(), changes, shipped_entries(content, collection))
    after = file_saying(before, entries, f"{OWN_FOLDER}{name}")
    return {name: after} if after != before else {}
