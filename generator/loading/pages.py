"""The free Markdown pages of content/, with the organisation's facts filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import replace
from functools import partial
from pathlib import Path

from generator.errors import Place, Problem
from generator.loading.page_files import page_files
from generator.loading.page_markup import page_markup_problems
from generator.loading.source import parse
from generator.loading.switched_links import markdown_without
from generator.loading.text_file import RejectedError, text_of
from generator.loading.variables import fill_text
from generator.model.document import Document, text_in
from generator.project import Project

#: The facts at the top of a page, as MkDocs finds them.
_FRONT_BEGINS = re.compile(r"-{3}[ \t]*\n")
_FRONT = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)


def free_pages(
    project: Project, facts: Mapping[str, str | None], off: Set[str] = frozenset()
) -> tuple[dict[str, Document], list[Problem]]:
    """Return each page by its path in content/, its filled text as value, and the problems.

    A page of the organisation's own stands in the place of the one that has its path. Ours do
    without their links to the pages `off`; in one of its own, such a link is a mistake.
    """
    problems: list[Problem] = []
    pages: dict[str, Document] = {}
    for name, path in page_files(project).items():
        try:
            page, found = _page(path, project.name_of(path), facts)
        except RejectedError as rejected:
            problems.append(rejected.problem)
        else:
            problems += page_markup_problems(page)
            is_own = path.is_relative_to(project.own)
            pages[name] = page if is_own else _without_links(page, off)
            problems += found
    return pages, problems


def _page(path: Path, name: str, facts: Mapping[str, str | None]) -> tuple[Document, list[Problem]]:
    text = text_of(path, name)
    front, body = _parts(text)
    first_line = text.removesuffix(body).count("\n") + 1
    written = Document(name, {name: text}, body, {(): Place(name, first_line)}, {})
    filled, problems = fill_text(body, facts, partial(written.place_of_text, ()))
    problems += _front_matter_problems(front, name)
    return replace(written, value=filled), problems


def _without_links(page: Document, off: Set[str]) -> Document:
    return replace(page, value=markdown_without(text_in(page.value), off))


def _parts(text: str) -> tuple[str, str]:
    """Return the page's front matter, and the rest as MkDocs hands it over."""
    if not _FRONT_BEGINS.match(text):
        return "", text
    front = _FRONT.match(text)
    return (text[: front.end(1)], text[front.end() :]) if front else ("---\n", text)


def _front_matter_problems(front: str, name: str) -> list[Problem]:
    """Return what keeps the front matter from being facts; its lines are those of the page."""
    if not front:
        return []
    if front == "---\n":
        return [Problem.of(Place(name), "page.endless_facts")]
    document, problems = parse(front, name)
    if document is not None and not isinstance(document.value, dict):
        problems = [*problems, Problem.of(Place(name), "page.no_facts")]
    return problems
