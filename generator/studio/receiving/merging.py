"""A colleague's changes and mine → one folder, and each part of theirs that is other than mine."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.errors import ContentError
from generator.files import in_memory
from generator.loading.source import read
from generator.studio.receiving.naming import EditablePart, part_of
from generator.studio.receiving.three_way import (
    NOTHING,
    Address,
    Nothing,
    PartChange,
    Said,
    ThreeWay,
)
from generator.studio.writing.own_file import file_saying

type Files = Mapping[str, bytes]

_FOLDER = "content/own"
_YAML = (".yaml", ".yml")
_MINE = 1


@dataclass(frozen=True, slots=True)
class Difference:
    """A part that a colleague says otherwise; texts are as files have them, None where none is.

    `base` is what both began with. In a conflict, both have changed it since.
    """

    part: EditablePart
    path: str
    address: Address
    base: str | None
    mine: str | None
    theirs: str | None
    is_conflict: bool


@dataclass(frozen=True, slots=True)
class Merge:
    """The differences, and the files that become others: None for one that goes."""

    differences: tuple[Difference, ...]
    files: Mapping[str, bytes | None]


def merge(base: Files, mine: Files, theirs: Files, taken: Collection[EditablePart] = ()) -> Merge:
    """Return what theirs changes of mine; paths are those below content/own/.

    Of a part that both have changed mine stays, but of those that are `taken`. Raises ContentError
    where a file of theirs can't be read.
    """
    found: list[Difference] = []
    files: dict[str, bytes | None] = {}
    for path in sorted({*mine, *theirs}):
        versions = (base.get(path), mine.get(path), theirs.get(path))
        differences, data = _of_file(path, *versions, taken)
        found += differences
        if data != mine.get(path):
            files[path] = data
    return Merge(tuple(found), files)


def _of_file(
    path: str,
    base: bytes | None,
    mine: bytes | None,
    theirs: bytes | None,
    taken: Collection[EditablePart],
) -> tuple[list[Difference], bytes | None]:
    """Return the differences in one file, and what it then holds."""
    if theirs in (mine, base):
        return [], mine
    is_yaml = PurePosixPath(path).suffix in _YAML
    read_as = value_in if is_yaml else _whole
    said = (read_as(path, base), read_as(path, mine), read_as(path, theirs))
    three = ThreeWay(lambda address: part_of(path, address) in taken)
    merged = three.merged(*said)
    differences = [_difference(path, change) for change in three.changes]
    return differences, _file(path, merged, said[_MINE], mine, theirs)


def _file(
    path: str, merged: Said, said: Said, mine: bytes | None, theirs: bytes | None
) -> bytes | None:
    """Return what the file holds that says what is merged, where mine says `said`."""
    if merged == said:
        return mine
    if isinstance(merged, Nothing) or mine is None or PurePosixPath(path).suffix not in _YAML:
        return theirs
    return file_saying(mine, merged, f"{_FOLDER}/{path}")


def value_in(path: str, data: bytes | None) -> Said:
    """Return what a YAML file says. Raises ContentError where it can't be read."""
    if data is None:
        return NOTHING
    name = f"{_FOLDER}/{path}"
    document, problems = read(in_memory({name: data}, name), name)
    if document is None:
        raise ContentError(problems)
    return document.value


def _whole(_path: str, data: bytes | None) -> Said:
    """Return a page, or any other file, as the one part it is: equal bytes are equal parts."""
    return NOTHING if data is None else data.decode("utf-8", "surrogateescape")


def _difference(path: str, change: PartChange) -> Difference:
    texts = (shown(one) for one in (change.base, change.mine, change.theirs))
    part = part_of(path, change.address)
    return Difference(part, path, change.address, *texts, is_conflict=change.is_conflict)


def shown(said: Said) -> str | None:
    """Return what is said as people read it; None for nothing."""
    match said:
        case Nothing() | None:
            return None
        case str():
            return said.encode("utf-8", "replace").decode("utf-8")
        case list():
            return "\n".join(shown(part) or "" for part in said)
        case dict():
            return "\n".join(f"{key}: {shown(part) or ''}" for key, part in said.items())
