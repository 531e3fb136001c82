"""What the studio calls a part of a file below content/own/: its entry, and the field there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.playbook import COLLECTIONS
from generator.project import TRANSLATIONS

_FOLDERS = ("words", "sheets")
_PAGE = ".md"


@dataclass(frozen=True, slots=True)
class EditablePart:
    """A part of what can be edited, such as the field `title` of `tips/be-specific`.

    Without a field it is the whole entry.
    """

    entry: str
    field: str = ""


def part_of(path: str, address: Sequence[str] = ()) -> EditablePart:
    """Return what the address in the file at `path`, below content/own/, is called."""
    file = PurePosixPath(path)
    folder, *inner = file.parts
    if folder == TRANSLATIONS and len(inner) > 1:
        return part_of("/".join(inner[1:]), address)
    name = file.with_suffix("").as_posix()
    if file.suffix == _PAGE:
        return EditablePart(f"pages/{name}", "text")
    if file.suffix != ".yaml":
        return EditablePart(f"files/{path}")
    if folder in _FOLDERS and inner:
        return EditablePart(f"{folder}/{PurePosixPath(inner[0]).stem}", ".".join(address))
    if name in COLLECTIONS and address:
        return EditablePart(f"{name}/{address[0]}", ".".join(address[1:]))
    return EditablePart(f"{name}/{name}", ".".join(address))
