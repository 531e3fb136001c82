"""Where the free pages are: those that came, and those of the layers above."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path

from generator.errors import Place, Problem
from generator.loading.content_file import content_files
from generator.model.document import Document
from generator.project import Layer, Project


def page_files(project: Project) -> dict[str, Path]:
    """Return the file of each free page by its path: that of the last layer that has one."""
    found: dict[str, Path] = {}
    for layer in project.layers:
        found |= pages_of(layer)
    return dict(sorted(found.items()))


def shipped_pages(project: Project) -> dict[str, Path]:
    """Return the file of each page that is not the organisation's own, by its path."""
    return {
        name: path
        for layer in project.layers
        if not layer.own
        for name, path in pages_of(layer).items()
    }


def pages_of(layer: Layer) -> dict[str, Path]:
    """Return the file of each page of one layer by its path."""
    return {str(file.name): file.path for file in content_files(layer) if file.is_page}


def duplicate_pages(pages: Iterable[tuple[str, Document]], generated: Set[str]) -> list[Problem]:
    """Return a problem for each free page whose path one of the `generated` pages has."""
    return [
        Problem.of(Place(document.file), "page.duplicate", path=path)
        for path, document in pages
        if path in generated
    ]
