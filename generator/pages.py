"""The free Markdown pages of content/, with the organisation's facts filled in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from generator.document import Document
from generator.errors import Place, Problem
from generator.project import Project
from generator.source import RejectedError, text_of
from generator.variables import fill_text


def free_pages(
    project: Project, facts: Mapping[str, str | None]
) -> tuple[dict[str, Document], list[Problem]]:
    """Return each page by its path in content/, its filled text as value, and the problems."""
    problems: list[Problem] = []
    pages: dict[str, Document] = {}
    for path in sorted(project.content.rglob("*.md")):
        try:
            page, found = _page(path, project.name_of(path), facts)
        except RejectedError as rejected:
            problems.append(rejected.problem)
        else:
            pages[path.relative_to(project.content).as_posix()] = page
            problems += found
    return pages, problems


def _page(path: Path, name: str, facts: Mapping[str, str | None]) -> tuple[Document, list[Problem]]:
    text = text_of(path, name)
    body = _body(text)
    first_line = text.removesuffix(body).count("\n") + 1
    written = Document(name, text, body, {(): Place(name, first_line)}, {})
    filled, problems = fill_text(body, facts, partial(written.place_of_text, ()))
    return Document(name, text, filled, written.places, {}), problems


def _body(text: str) -> str:
    """Return the page without its front matter, as MkDocs hands it over."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---\n", 3)
    return text if end < 0 else text[end + 5 :]
