"""Everything MkDocs needs of us, gathered and checked before a single file is written."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from generator.days_off import this_year
from generator.errors import ContentError
from generator.load import load
from generator.model.playbook import Playbook
from generator.project import Project
from generator.quality import quality_problems
from generator.render import render
from generator.runtime import Runtime, RuntimeSources, build_runtime

log = logging.getLogger(__name__)

ASSETS = "assets/playbook"


@dataclass(frozen=True, slots=True)
class Site:
    """The generated pages and assets by their path, and the free pages with their facts filled."""

    title: str
    short_title: str
    pages: dict[str, str]
    free_pages: dict[str, str]
    assets: dict[str, Path]
    runtime: Runtime

    def edit_url(self, repo_url: str, edit_uri: str, words_file: str) -> str:
        """Return where `words_file` is edited: inside content/, or from the root with a slash."""
        content = urljoin(repo_url.rstrip("/") + "/", edit_uri.rstrip("/") + "/")
        inside = words_file if "/" not in words_file else f"../{words_file}"
        return urljoin(content, inside)


def contents(project: Project, *, draft: bool = False) -> tuple[Playbook, dict[str, str]]:
    """Return the playbook and its generated pages; raise ContentError.

    In a `draft`, what the quality checks find is only said: half-written content can be looked at.
    """
    playbook = load(project)
    pages = render(playbook, first_year=this_year())
    problems = quality_problems(playbook, pages)
    if problems and not draft:
        raise ContentError(problems)
    for problem in sorted(problems):
        log.warning(problem)
    return playbook, pages


def prepare(project: Project, *, preview: bool = False) -> Site:
    """Return all that is needed; raise a PlaybookError with every reason why it can't be."""
    playbook, pages = contents(project, draft=preview)
    made = project.cache / ("preview" if preview else "site")
    runtime = build_runtime(
        RuntimeSources.in_checkout(project.root),
        made,
        cache_dir=project.cache / "runtime",
        preview=preview,
    )
    assets = {f"{ASSETS}/{file.path}": made / file.path for file in runtime.files}
    words = playbook.words_of("site")
    return Site(words["title"], words["short_title"], pages, playbook.pages, assets, runtime)
