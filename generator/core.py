"""Content → checked pages, from files alone: no MkDocs, Node, cache or runtime is needed for it.

So that the same can be done where there is nothing but Python, as in a browser.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import date

from jinja2 import BytecodeCache

from generator.errors import ContentError, Problem
from generator.lint import lint_in_steps
from generator.lint.passages import KnownPassages
from generator.loading.configuration import configuration_problems
from generator.loading.language import in_its_language
from generator.loading.load import load_in_steps
from generator.loading.memo import Memo
from generator.loading.navigation import missing_pages
from generator.loading.page_files import duplicate_pages
from generator.loading.published import PublishedFiles
from generator.loading.stray_files import file_problems
from generator.model.playbook import Playbook
from generator.project import Project
from generator.rendering.draft import Draft
from generator.rendering.known_pages import KnownPages
from generator.rendering.render import render_in_steps
from generator.sentences import MISTAKES
from generator.steps import Steps, completed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReusedWork:
    """What earlier runs made, for whoever checks at each key: of files, pages, and texts."""

    files: Memo = field(default_factory=Memo)
    pages: KnownPages = field(default_factory=KnownPages)
    passages: KnownPassages = field(default_factory=KnownPassages)


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of content: the playbook, its generated pages, and what the linter finds."""

    playbook: Playbook
    pages: dict[str, str]
    problems: tuple[Problem, ...]


def contents(
    project: Project,
    *,
    today: date,
    draft: bool = False,
    compiled: BytecodeCache | None = None,
    reused: ReusedWork | None = None,
) -> tuple[Playbook, dict[str, str]]:
    """Return the playbook and its generated pages as of `today`; raise ContentError.

    In a `draft`, what the linter finds is only said: half-written content can be looked at.
    `compiled` holds templates as an earlier run compiled them, `reused` what one made of files.
    """
    steps = contents_in_steps(project, today=today, compiled=compiled, reused=reused)
    made = completed(steps)
    if made.problems and not draft:
        raise ContentError(made.problems)
    words = made.playbook.words[MISTAKES].by_key
    for problem in sorted(made.problems):
        log.warning(problem.said(words))
    return made.playbook, made.pages


def contents_in_steps(
    project: Project,
    *,
    today: date,
    compiled: BytecodeCache | None = None,
    reused: ReusedWork | None = None,
    draft: Draft | None = None,
) -> Steps[Made]:
    """Make all of the content as of `today`, none of whose steps takes long.

    `draft` has what is there before all of it is. Raises ContentError with what keeps pages from
    being made.
    """
    reused = reused or ReusedWork()
    project, _ = in_its_language(project)  # `load` says what is wrong with it
    strays = [*file_problems(PublishedFiles(project)), *configuration_problems(project)]
    yield
    try:
        playbook, pages = yield from _complete(project, today, compiled, reused, draft)
    except ContentError as error:
        raise ContentError([*error.problems, *strays]) from error
    found = yield from lint_in_steps(playbook, pages, reused.passages)
    return Made(playbook, pages, (*strays, *found))


def _complete(
    project: Project,
    today: date,
    compiled: BytecodeCache | None,
    reused: ReusedWork,
    draft: Draft | None,
) -> Steps[tuple[Playbook, dict[str, str]]]:
    read = load_in_steps(project, today=today, compiled=compiled, memo=reused.files)
    playbook = yield from read
    pages = yield from render_in_steps(playbook, today.year, compiled, reused.pages, draft)
    free = zip(playbook.pages, playbook.written.pages, strict=True)
    there = pages.keys() | playbook.pages.keys() | playbook.pages_off
    lost = missing_pages(project, there)
    if wrong := [*lost, *duplicate_pages(free, pages.keys())]:
        raise ContentError(wrong)
    return playbook, pages
