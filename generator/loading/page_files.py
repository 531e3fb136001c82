"""Where the free pages are: those that came, and the organisation's own."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from generator.errors import Place, Problem
from generator.loading.content_file import content_files
from generator.model.document import Document
from generator.project import Project


def page_files(project: Project) -> dict[str, Path]:
    """Return the file of each free page by its path: the organisation's own where it has one."""
    return dict(sorted((shipped_pages(project) | _pages(project.own, own=True)).items()))


def shipped_pages(project: Project) -> dict[str, Path]:
    """Return the file of each page that is not the organisation's own, by its path."""
    return _pages(project.content, own=False)


def _pages(folder: Path, *, own: bool) -> dict[str, Path]:
    files = content_files(folder, own=own)
    return {str(file.name): file.path for file in files if file.is_page}


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
