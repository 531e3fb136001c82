"""Content → checked pages, from files alone: no MkDocs, Node, cache or runtime is needed for it.

So that the same can be done where there is nothing but Python, as in a browser.
"""

from __future__ import annotations

import logging
from datetime import date

from jinja2 import BytecodeCache

from generator.errors import ContentError
from generator.loading.configuration import configuration_problems
from generator.loading.load import load
from generator.loading.navigation import missing_pages
from generator.loading.page_files import twin_pages
from generator.loading.published import PublishedFiles
from generator.loading.stray_files import file_problems
from generator.model.playbook import Playbook
from generator.project import Project
from generator.quality import quality_problems
from generator.rendering.render import render

log = logging.getLogger(__name__)


def contents(
    project: Project,
    *,
    today: date,
    draft: bool = False,
    compiled: BytecodeCache | None = None,
) -> tuple[Playbook, dict[str, str]]:
    """Return the playbook and its generated pages as of `today`; raise ContentError.

    In a `draft`, what the quality checks find is only said: half-written content can be looked at.
    `compiled` holds templates as an earlier run compiled them.
    """
    strays = [*file_problems(PublishedFiles(project)), *configuration_problems(project)]
    try:
        playbook, pages = _complete(project, today, compiled)
    except ContentError as error:
        raise ContentError([*error.problems, *strays]) from error
    problems = [*strays, *quality_problems(playbook, pages)]
    if problems and not draft:
        raise ContentError(problems)
    for problem in sorted(problems):
        log.warning(problem)
    return playbook, pages


def _complete(
    project: Project, today: date, compiled: BytecodeCache | None
) -> tuple[Playbook, dict[str, str]]:
    playbook = load(project, today=today, compiled=compiled)
    pages = render(playbook, first_year=today.year, compiled=compiled)
    free = zip(playbook.pages, playbook.written.pages, strict=True)
    there = pages.keys() | playbook.pages.keys() | playbook.pages_off
    lost = missing_pages(project, there)
    if wrong := [*lost, *twin_pages(free, pages.keys())]:
        raise ContentError(wrong)
    return playbook, pages
