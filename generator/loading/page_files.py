"""Where the free pages and pictures are: those that came, and the organisation's own."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from generator.errors import Place, Problem
from generator.model.document import Document
from generator.project import Project

_WORDS = (".yaml", ".jinja")


def page_files(project: Project) -> dict[str, Path]:
    """Return the file of each free page by its path: the organisation's own where it has one."""
    return dict(sorted((shipped_pages(project) | own_files(project, "*.md")).items()))


def shipped_pages(project: Project) -> dict[str, Path]:
    """Return the file of each page that is not the organisation's own, by its path."""
    files = project.content.rglob("*.md")
    shipped = (path for path in files if not path.is_relative_to(project.own))
    return {path.relative_to(project.content).as_posix(): path for path in shipped}


def own_files(project: Project, pattern: str = "*") -> dict[str, Path]:
    """Return the organisation's own pages and pictures, by the path they have in the site."""
    found = {path.relative_to(project.own): path for path in sorted(project.own.rglob(pattern))}
    return {
        name.as_posix(): path
        for name, path in found.items()
        if path.is_file() and path.suffix not in _WORDS and not _is_hidden(name)
    }


def twin_pages(pages: Iterable[tuple[str, Document]], generated: Set[str]) -> list[Problem]:
    """Return a problem for each free page whose path one of the `generated` pages has."""
    return [
        Problem(
            Place(document.file),
            f"the playbook makes a page `{path}` itself",
            "readers could see only one of the two",
            "give yours another name; what that page says is in the YAML files",
        )
        for path, document in pages
        if path in generated
    ]


def _is_hidden(name: Path) -> bool:
    return any(part.startswith(".") for part in name.parts)
