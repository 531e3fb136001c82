"""Everything MkDocs needs of us, gathered and checked before a single file is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from generator import core
from generator.kept.runtime import kept_runtime
from generator.kept.state import installed_libraries
from generator.kept.templates import compiled_templates
from generator.loading.page_files import shipped_pages
from generator.loading.published import PublishedFiles
from generator.model.playbook import Playbook
from generator.model.words import Words
from generator.project import Project
from generator.rendering.home import home_facts
from generator.rendering.search_tags import search_tags
from generator.runtime import Runtime, RuntimeSources, build_runtime

ASSETS = "assets/playbook"


@dataclass(frozen=True, slots=True)
class Site:
    """The generated pages and assets by their path, and the free pages with their facts filled.

    `own_files` are the organisation's own pages and pictures, in the place of others of their
    path, and `shipped_files` the paths of the published ones that came; nothing else of content/
    may be in the site. The pages `own_pages` stand under `own_title` in the navigation, which has
    no place for them. `words` are those that several pages share. `search_tags` says by address
    what is found by more than its words. `home` is what a page with one of Home's elements carries.
    what is found by more than its words. The menu does without `pages_off`.
    """

    words: Words
    locale: str
    pages: dict[str, str]
    free_pages: dict[str, str]
    assets: dict[str, Path]
    own_files: dict[str, Path]
    shipped_files: frozenset[str]
    own_pages: tuple[str, ...]
    own_title: str
    search_tags: dict[str, list[str]]
    home: dict[str, Any]
    pages_off: frozenset[str]
    runtime: Runtime

    def edit_url(self, repo_url: str, edit_uri: str, name: str) -> str:
        """Return where the file `name` of this checkout is edited; `edit_uri` leads to content/."""
        content = urljoin(repo_url.rstrip("/") + "/", edit_uri.rstrip("/") + "/")
        return urljoin(content, f"../{name}")


def contents(project: Project, *, draft: bool = False) -> tuple[Playbook, dict[str, str]]:
    """Return the playbook and its generated pages as of today, as `core.contents` does.

    What earlier builds left in the project's cache makes it quicker.
    """
    compiled = compiled_templates(project.cache)
    return core.contents(project, today=date.today(), draft=draft, compiled=compiled)


def prepare(project: Project, *, preview: bool = False) -> Site:
    """Return all that is needed; raise a PlaybookError with every reason why it can't be."""
    playbook, pages = contents(project, draft=preview)  # before a runtime is made, which takes long
    made = project.cache / ("preview" if preview else "site")
    runtime = _runtime(project, made, preview=preview)
    published = PublishedFiles(project)
    own = published.own_files()
    assets = {f"{ASSETS}/{file.path}": made / file.path for file in runtime.files}
    return Site(
        playbook.words_of("site"),
        playbook.org.locale,
        pages,
        playbook.pages,
        assets,
        own,
        published.shipped_names(),
        _own_pages(project, playbook, own),
        playbook.org.short_name,
        search_tags(playbook),
        home_facts(playbook),
        playbook.pages_off,
        runtime,
    )


def _own_pages(project: Project, playbook: Playbook, own: Mapping[str, Path]) -> tuple[str, ...]:
    """Return the organisation's own pages and worksheets, which no menu that came names."""
    shipped = shipped_pages(project)
    pages = [path for path in own if path.endswith(".md") and path not in shipped]
    sheets = [sheet for sheet in playbook.sheets if not sheet.has_python]
    return (*pages, *(f"worksheets/{sheet.id}.md" for sheet in sheets))


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
