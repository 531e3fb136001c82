"""The `playbook` plugin of MkDocs: its hooks adapt, the work is elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from generator.errors import PlaybookError
from generator.hosting import offline
from generator.hosting.installable import write_manifest
from generator.hosting.policy import template_scripts, write_policies
from generator.hosting.search_worker import write_search_script
from generator.kept.pages import KeptPages, kept_pages
from generator.kept.templates import compiled_templates
from generator.preview import watch
from generator.project import Project
from generator.site import ASSETS, Site, prepare

log = logging.getLogger("mkdocs.plugins.playbook")

#: What stands in the sitemap while nobody knows the site's address; theme/partials/any-address.html
#: puts the real one in its place.
_NOWHERE = "https://playbook.invalid/"

#: The theme's search, by the name MkDocs gives it.
_SEARCH = "material/search"


class PlaybookPlugin(BasePlugin):
    """Adds the generated pages, the browser's Python and the security policy to a MkDocs site."""

    preview = False
    site: Site | None = None
    kept: KeptPages | None = None
    scripts: dict[str, None]

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Begin anew: MkDocs uses a plugin again. A preview builds the site at every save."""
        self.preview = command == "serve"
        self.kept = None
        self.scripts = {}
        if self.preview:
            self.site = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Gather everything before MkDocs touches the site's folder."""
        project = _project(config)
        if self.site is None or self.preview:
            self.site = self._prepared(project)
        self.kept = kept_pages(project, get_toc, self.kept)
        config.extra["playbook"] = self.site.runtime
        config.extra["polyfills"] = []  # the offline plugin names one on another host
        config.extra["written_for"] = config.site_url or _NOWHERE
        config.extra["offline"] = None if self.preview else offline.SCRIPT
        config.extra["words"] = self.site.words
        config.extra["home"] = self.site.home
        config.extra["locale"] = self.site.locale
        config.site_name = self.site.words["title"]
        if config.nav:
            config.nav = _with_own(_without(config.nav, self.site.pages_off), self.site)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what is not published; add what was generated, and the organisation's own."""
        for file in _unpublished(files, config.docs_dir, self.site.shipped_files):
            files.remove(file)
        for path, own in self.site.own_files.items():
            if shipped := files.get_file_from_path(path):
                files.remove(shipped)
            files.append(File.generated(config, path, abs_src_path=str(own)))
        for path, text in self.site.pages.items():
            files.append(File.generated(config, path, content=text))
        for path, made in self.site.assets.items():
            files.append(File.generated(config, path, abs_src_path=str(made)))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Point the edit link at the YAML behind the page, and fill in the organisation's facts."""
        path = page.file.src_uri
        if config.repo_url and config.edit_uri:
            edited = _project(config).edited(page.meta.get("edit", f"content/{path}"))
            page.edit_url = self.site.edit_url(config.repo_url, config.edit_uri, edited)
        if path in self.site.pages:
            return self.kept.conversions.left_to_do(path, markdown)
        return self.site.free_pages.get(path, markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take what was converted before."""
        generated = page.file.src_uri in self.site.pages
        return self.kept.conversions.completed(page, html) if generated else html

    @event_priority(1)
    def _before_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if search := config.plugins.get(_SEARCH):
            self.kept.search_entries.before_search(page, search.search_index.entries)

    @event_priority(-1)
    def _after_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if search := config.plugins.get(_SEARCH):
            entries = search.search_index.entries
            self.kept.search_entries.after_search(page, entries, self.site.search_tags)

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Take the theme's templates as they were compiled before."""
        config.repo_url = None  # the edit links are made by now; readers have no use for the rest
        env.bytecode_cache = compiled_templates(_project(config).cache)
        env.auto_reload = False  # it is made anew for each build, and asks 60 times a page
        return env

    @event_priority(-101)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Take note of the theme's inline scripts in pages without content."""
        self.scripts |= dict.fromkeys(template_scripts(output))
        return output

    @event_priority(-101)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take note of the theme's inline scripts around a page's content."""
        self.scripts |= dict.fromkeys(template_scripts(output, page.content))
        return output

    @event_priority(-101)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add what depends on all other files: after the `offline` plugin, whose turn is -100."""
        self.kept.keep()
        site_dir = Path(config.site_dir)
        write_policies(site_dir, self.scripts, preview=self.preview)
        write_search_script(site_dir)
        write_manifest(
            site_dir,
            self.site.words["title"],
            self.site.words["short_title"],
            language=config.theme["language"],
            stylesheet=site_dir / ASSETS / self.site.runtime.stylesheet,
        )
        if self.preview:
            offline.write_service_worker_that_leaves(site_dir)
        else:
            offline.write_service_worker(site_dir, self.site.runtime)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch all that pages are made of, and often."""
        watch(server, config)
        return server

    def _prepared(self, project: Project) -> Site:
        """Return the site as its files are; in a preview, as they were before the mistakes."""
        try:
            return prepare(project, preview=self.preview)
        except PlaybookError as error:
            if self.site is None:
                raise PluginError(str(error)) from error
            log.error("%s\nUntil this is mended, the preview stays as it was.", error)
            return self.site


def _with_own(nav: list[Any], site: Site) -> list[Any]:
    """Return the navigation with the organisation's pages that it does not name itself."""
    named = set(_named(nav))
    own = [path for path in site.own_pages if path not in named]
    return [*nav, {site.own_title: own}] if own else nav


def _without(nav: Any, pages: frozenset[str]) -> Any:
    """Return the navigation without `pages`, and without headings that have nothing below them."""
    match nav:
        case list():
            left = [_without(part, pages) for part in nav]
            return [part for part in left if part not in (None, {}, [])]
        case dict():
            left = {title: _without(part, pages) for title, part in nav.items()}
            return {title: part for title, part in left.items() if part not in (None, {}, [])}
    return None if nav in pages else nav


def _named(nav: Any) -> Iterator[str]:
    match nav:
        case str():
            yield nav
        case dict():
            yield from _named(list(nav.values()))
        case list():
            for part in nav:
                yield from _named(part)


def _unpublished(files: Files, docs_dir: str, published: frozenset[str]) -> list[File]:
    """Return the files of content/ that are not `published`; the theme's stay."""
    return [file for file in files if file.src_dir == docs_dir and file.src_uri not in published]


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.config_file_path).parent)


def build_site(project: Project, site_dir: Path) -> None:
    """Build the site into `site_dir`, which must be free to overwrite.

    Raises a PlaybookError before MkDocs begins when the content or the runtime is not right.
    """
    config = load_config(str(project.config_file), site_dir=str(site_dir))
    config.plugins["playbook"].site = prepare(project)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
