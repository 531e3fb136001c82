"""Words that somebody changed where an update replaces them, moved to where it doesn't."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.files import in_memory
from generator.project import OWN_FOLDER, Project
from generator.studio.receiving.layout import Received
from generator.studio.receiving.merging import value_in
from generator.studio.receiving.three_way import NOTHING, Nothing, ThreeWay
from generator.studio.writing.own_file import file_saying
from generator.updating.in_place import EditedInPlace, edited_in_place


@dataclass(frozen=True, slots=True)
class Moved:
    """The own files with what was moved there, and from where: a place in a file for each part."""

    own: Mapping[str, bytes]
    places: tuple[str, ...] = ()


def moved_over(found: Received, new: Project) -> Moved:
    """Return the own files of an older project that was handed in, and what `new` isn't told else.

    Where the own files say something already, that stays. Raises ContentError where the project
    can't be read.
    """
    if not found.shipped:
        return Moved(found.own)
    edits = edited_in_place(Project(in_memory(found.shipped)), new) or []
    own = dict(found.own)
    for edit in edits:
        path = edit.own.removeprefix(OWN_FOLDER)
        own[path] = _with(own.get(path), edit, path, found)
    return Moved(own, tuple(edit.place for edit in edits))


def _with(data: bytes | None, edit: EditedInPlace, path: str, found: Received) -> bytes:
    if edit.value is None:
        return data if data is not None else found.shipped[f"content/{path}"]
    said = ThreeWay(lambda address: False).merged(NOTHING, value_in(path, data), edit.value)
    value = None if isinstance(said, Nothing) else said
    return file_saying(data, value, f"{OWN_FOLDER}{path}") or b""
