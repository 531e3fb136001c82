"""Everything MkDocs needs of us, gathered and checked before a single file is written."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from generator.errors import ContentError
from generator.kept.runtime import kept_runtime
from generator.kept.state import installed_libraries
from generator.kept.templates import compiled_templates
from generator.loading.load import load
from generator.loading.navigation import missing_pages
from generator.model.days_off import this_year
from generator.model.playbook import Playbook
from generator.model.words import Words
from generator.project import Project
from generator.quality import quality_problems
from generator.rendering.render import render
from generator.rendering.search_tags import search_tags
from generator.runtime import Runtime, RuntimeSources, build_runtime

log = logging.getLogger(__name__)

ASSETS = "assets/playbook"


@dataclass(frozen=True, slots=True)
class Site:
    """The generated pages and assets by their path, and the free pages with their facts filled.

    `words` are those that several pages share. `search_tags` says by address what is found by more
    than its words.
    """

    words: Words
    locale: str
    pages: dict[str, str]
    free_pages: dict[str, str]
    assets: dict[str, Path]
    search_tags: dict[str, list[str]]
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
    compiled = compiled_templates(project.cache)
    pages = render(playbook, first_year=this_year(), compiled=compiled)
    if lost := missing_pages(project, pages.keys() | playbook.pages.keys()):
        raise ContentError(lost)
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
    runtime = _runtime(project, made, preview=preview)
    assets = {f"{ASSETS}/{file.path}": made / file.path for file in runtime.files}
    return Site(
        playbook.words_of("site"),
        playbook.org.locale,
        pages,
        playbook.pages,
        assets,
        search_tags(playbook),
        runtime,
    )


def _runtime(project: Project, made: Path, *, preview: bool) -> Runtime:
    sources = RuntimeSources.in_checkout(project.root)
    made_from = (
        sources.worksheets,
        sources.browser,
        sources.node_modules / ".package-lock.json",
        Path(__file__).with_name("runtime"),
        *installed_libraries(),
    )
    return kept_runtime(
        made,
        made_from,
        lambda: build_runtime(sources, made, cache_dir=project.cache / "runtime", preview=preview),
    )
