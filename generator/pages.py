"""The free Markdown pages of content/, with the organisation's facts filled in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from generator.errors import Place, Problem
from generator.project import Project
from generator.variables import fill_text


def free_pages(
    project: Project, facts: Mapping[str, str | None]
) -> tuple[dict[str, str], list[Problem]]:
    """Return each page's filled text by its path in content/, and the problems found."""
    problems: list[Problem] = []
    pages: dict[str, str] = {}
    for path in sorted(project.content.rglob("*.md")):
        text, name = path.read_text("utf-8"), project.name_of(path)
        filled, found = fill_text(_body(text), facts, partial(_locate, text, name))
        pages[path.relative_to(project.content).as_posix()] = filled
        problems += found
    return pages, problems


def _body(text: str) -> str:
    """Return the page without its front matter, as MkDocs hands it over."""
    if not text.startswith("---\n"):
        return text
    end = text.find("\n---\n", 3)
    return text if end < 0 else text[end + 5 :]


def _locate(text: str, name: str, needle: str) -> Place:
    for number, line in enumerate(text.splitlines(), start=1):
        if needle in line:
            return Place(name, number, line.index(needle) + 1)
    return Place(name)
