"""A worksheet of an organisation's own, to begin with: a file that works as it is."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

from generator.errors import PlaybookError
from generator.project import SHEET_FILE, Project
from generator.studio.sheet_start import sheet_start

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_MOST_LETTERS = 60
#: What Windows calls devices, and lets nobody call a folder.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)


class NewWorksheetError(PlaybookError):
    """No worksheet of that name can be made, and why."""


def new_worksheet(project: Project, name: str) -> Path:
    """Return the file that was written for a new worksheet `name` in content/own/sheets/.

    Raises NewWorksheetError for a name that can't be an address, or is taken.
    """
    _refuse(project, name)
    folder = project.own / "sheets" / name
    folder.mkdir(parents=True)
    path = folder / SHEET_FILE
    text = sheet_start(name, name.replace("-", " ").capitalize())
    path.write_text(text, "utf-8", newline="\n")
    return path


def _refuse(project: Project, name: str) -> None:
    if not _NAME.fullmatch(name) or len(name) > _MOST_LETTERS or name in _DEVICES:
        raise NewWorksheetError(
            f"`{name}` can't be a worksheet's name – it is part of an address, so it has small "
            f"letters, digits and hyphens only, and at most {_MOST_LETTERS} of them – "
            f"write for example `{_possible(name)}`"
        )
    for taken, how in _taken(project, name):
        if taken.exists():
            raise NewWorksheetError(
                f"`{name}` is taken by {project.name_of(taken)} – {how}, "
                f"or choose another name, for example `{name}-2`"
            )


def _possible(name: str) -> str:
    """Return a name that is as near to `name` as one can be."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = _NO_LETTER.sub("-", plain.casefold()).strip("-0123456789")[:_MOST_LETTERS].strip("-")
    return words if _NAME.fullmatch(words) and words not in _DEVICES else "shift-handover"


def _taken(project: Project, name: str) -> list[tuple[Path, str]]:
    """Return each path that would stand in the way, and what to do about it."""
    module = name.replace("-", "_")
    words = f"write its words in your own way into content/own/sheets/{name}.yaml"
    return [
        (project.root / "worksheets" / "sheets" / module, words),
        (project.content / "sheets" / name, words),
        (project.own / "sheets" / name, "change what is there"),
        (project.own / "sheets" / f"{name}.yaml", "move that file away"),
        (project.own / "worksheets" / f"{name}.md", "move that page away"),
    ]
