"""The navigation in mkdocs.yml: every page it leads to must be there."""

from __future__ import annotations

from collections.abc import Iterator, Set

from generator.errors import Place, Problem
from generator.loading import source
from generator.model.document import Document, KeyPath, Value
from generator.project import Project


def missing_pages(project: Project, pages: Set[str]) -> list[Problem]:
    """Return a problem for each page of the navigation that is not among `pages`."""
    name = project.name_of(project.config_file)
    if not project.config_file.exists():
        return [_no_navigation(name)]
    document, problems = source.read(project.config_file, name, marks=True)
    if document is None or not isinstance(document.value, dict):
        return problems
    led_to = _pages(document.value.get("nav"), ("nav",))
    return [*problems, *(_problem(document, *it) for it in led_to if it[1] not in pages)]


def _no_navigation(name: str) -> Problem:
    return Problem.of(Place(name), "navigation.missing")


def _pages(value: Value, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield where the navigation names a page, and which."""
    match value:
        case str() if value.endswith(".md"):
            yield path, value
        case list():
            for index, part in enumerate(value):
                yield from _pages(part, (*path, index))
        case dict():
            for key, part in value.items():
                yield from _pages(part, (*path, key))


def _problem(document: Document, path: KeyPath, page: str) -> Problem:
    return Problem.of(document.place(path), "navigation.no_page", page=page)
