"""What can be wrong with a row of a workbook, in words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.errors import Problem
from generator.studio.tables.cell_place import CellPlace


def twice(place: CellPlace, name: str, first: int) -> Problem:
    """Return the problem that the row `first` is about the same entry."""
    return Problem(
        place,
        f"`{name}` stands here a second time",
        f"only one of the two can count (the first is in row {first})",
        "put what both say into one row; for a new entry, leave this cell empty",
    )


def no_such_entry(place: CellPlace, name: str, hint: str) -> Problem:
    """Return the problem that a row belongs to no entry."""
    return Problem(
        place,
        f"there is no entry `{name}`" if name else "this cell is empty",
        "by it, it is known which entry the row belongs to",
        hint or "choose one from the list of this cell",
    )


def no_flag(place: CellPlace, text: str, flags: Mapping[bool, str]) -> Problem:
    """Return the problem that a cell says neither yes nor no."""
    yes, no = flags[True], flags[False]
    return Problem(
        place, f"`{text}` is neither {yes} nor {no}", "only those fit here", f"choose {yes} or {no}"
    )


def hidden_and_changed(place: CellPlace, heading: str, flags: Mapping[bool, str]) -> Problem:
    """Return the problem that what is changed belongs to an entry nobody sees."""
    return Problem(
        place,
        f"this entry is hidden, and its “{heading}” is changed",
        "nobody would see the change",
        f"choose {flags[True]} here, or take the change back",
    )


def changed_id(place: CellPlace, name: str, hint: str) -> Problem:
    """Return the problem that a row looks like an entry that was called otherwise."""
    return Problem(
        place,
        f"`{name}` is no entry of this table, and the row looks like one",
        "links lead to an entry by this name, so it has to stay as it is",
        hint,
    )


def too_few(place: CellPlace, gone: int, known: int) -> Problem:
    """Return the problem that most rows are gone."""
    return Problem(
        place,
        f"{gone} of the {known} rows of this table are gone",
        "an entry whose row is gone is hidden from readers, and so many look like a slip",
        "put the rows back; to hide an entry, say so in its row",
    )


def other_collection(place: CellPlace, found: str, wanted: str) -> Problem:
    """Return the problem that the workbook holds another table."""
    return Problem(
        place,
        f"this workbook holds the table “{found}”, not “{wanted}”",
        "its rows belong to other entries",
        f"open it from “{found}”, or choose the workbook of “{wanted}”",
    )


def no_collection(place: CellPlace) -> Problem:
    """Return the problem that a workbook doesn't say which table it holds."""
    return Problem(
        place,
        "it can't be told which table of the playbook this is",
        "it wasn't exported from here, and no sheet is called like one",
        "export the table, and copy your rows into it",
    )
