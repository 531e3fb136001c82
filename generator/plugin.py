"""The `playbook` plugin of MkDocs: its hooks adapt, the work is elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from generator.caching.pages import CachedPages, cached_pages
from generator.caching.templates import compiled_templates
from generator.errors import PlaybookError
from generator.finished_site import finish, finish_preview
from generator.hosting.policy import template_scripts
from generator.menu import menu_of
from generator.project import Project
from generator.rendering.leaving import marked
from generator.site import Site
from generator.site_files import put_files
from generator.theme_brand import apply_brand
from generator.theme_context import theme_context
from generator.theme_language import apply_language, in_language

if TYPE_CHECKING:  # a browser's Python has neither servers nor Node
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.playbook")

#: Told how many of how many steps of a build are done.
type Progress = Callable[[int, int], object]

#: The frame of the studio's preview, a template of ours.
_PREVIEW = "studio-preview.html"

#: The theme's search, by the name MkDocs gives it.
_SEARCH = "material/search"


class PlaybookPlugin(BasePlugin):
    """Adds the generated pages, the browser's Python and the security policy to a MkDocs site."""

    preview = False
    _site: Site | None = None
    _cached: CachedPages | None = None
    _tell: Progress | None = None
    _done = 0
    _repo_url: str | None = None
    scripts: dict[str, None]

    @property
    def site(self) -> Site:
        """What was gathered. Raises PluginError before `on_config`, the first to need it."""
        if self._site is None:
            raise PluginError("Nothing was gathered yet. Call `on_config` or `take` before.")
        return self._site

    @property
    def cached(self) -> CachedPages:
        """The pages of the builds before. Raises PluginError before `on_config`."""
        if self._cached is None:
            raise PluginError("No pages were cached yet. Call `on_config` before.")
        return self._cached

    def take(self, site: Site, tell: Progress | None = None) -> None:
        """Build `site`, which was prepared before MkDocs begins; `tell` hears of each step."""
        self._site = site
        self._tell, self._done = tell, 0

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Begin anew: MkDocs uses a plugin again. A preview builds the site at every save."""
        self.preview = command == "serve"
        self._cached = None
        self.scripts = {}
        if self.preview:
            self._site = None

    @event_priority(50)
    def _before_search_is_configured(self, config: MkDocsConfig) -> MkDocsConfig:
        """Gather everything before MkDocs touches a file; the search asks for the language."""
        if self._site is None or self.preview:
            self._site = self._prepared(_project(config))
        apply_language(self.site.identity, config.theme)
        apply_brand(self.site.identity.brand, config)
        return config

    @event_priority(0)
    def _configured(self, config: MkDocsConfig) -> MkDocsConfig:
        """Hand over what the theme's templates name."""
        site = self.site
        self._cached = cached_pages(_project(config), get_toc, self._cached)
        if site.identity.address and not self.preview:
            config.site_url = site.identity.address
        config.extra.update(theme_context(site, config.site_url, preview=self.preview))
        if not site.studio:
            config.theme.static_templates.discard(_PREVIEW)
        config.site_name = site.identity.words["title"]
        self._repo_url = config.repo_url
        headings = config.mdx_configs.setdefault("toc", {})
        headings["permalink_title"] = site.identity.words["permalink"]
        if config.nav:
            config.nav = menu_of(site, config.nav)
        return config

    on_config: Any = CombinedEvent(_before_search_is_configured, _configured)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what is not published; add what was generated, and the organisation's own."""
        put_files(self.site, files, config)
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Point the edit link at the YAML behind the page, and fill in the organisation's facts."""
        path = page.file.src_uri
        edited = self.site.project.edited(page.meta.get("edit", f"content/{path}"))
        page.edit_url = self.site.identity.brand.edit_url(edited, self._repo_url, config.edit_uri)
        if path in self.site.pages:
            return self.cached.conversions.left_to_do(path, markdown)
        return self.site.free_pages.get(path, markdown)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take what was converted before, and mark the links that leave the site."""
        self._step()
        generated = page.file.src_uri in self.site.pages
        return marked(self.cached.conversions.completed(page, html) if generated else html)

    @event_priority(1)
    def _before_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if search := config.plugins.get(_SEARCH):
            self.cached.search_entries.before_search(page, search.search_index.entries)

    @event_priority(-1)
    def _after_search(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if search := config.plugins.get(_SEARCH):
            entries = search.search_index.entries
            self.cached.search_entries.after_search(page, entries, self.site.search_tags)

    on_page_context = CombinedEvent(_before_search, _after_search)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Take the theme's templates as they were compiled before."""
        config.repo_url = None  # the edit links are ours to make; readers have no use for the rest
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
        self._step()
        self.scripts |= dict.fromkeys(template_scripts(output, page.content or ""))
        return in_language(output, self.site.identity.language)

    @event_priority(-101)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add what depends on all other files: after the `offline` plugin, whose turn is -100."""
        self.cached.save()
        add_rest = finish_preview if self.preview else finish
        add_rest(self.site, Path(config.site_dir), self.scripts)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch all that pages are made of, and often."""
        from generator.preview import watch

        watch(server, config)
        return server

    def _prepared(self, project: Project) -> Site:
        """Return the site as its files are; in a preview, as they were before the mistakes."""
        from generator.loading.mistake_words import mistake_words
        from generator.prepare import prepare

        try:
            return prepare(project, preview=self.preview)
        except PlaybookError as error:
            said = error.said(mistake_words(project))
            if self._site is None:
                raise PluginError(said) from error
            log.error("%s\nUntil this is fixed, the preview stays as it was.", said)
            return self._site

    def _step(self) -> None:
        """Tell of a page that was read or written: each is done twice."""
        self._done += 1
        if self._tell:
            self._tell(self._done, 2 * (len(self.site.pages) + len(self.site.free_pages)))


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.config_file_path).parent)


def plugin_of(config: MkDocsConfig) -> PlaybookPlugin:
    """Return our plugin. Raises PluginError where another one goes by its name."""
    plugin = config.plugins["playbook"]
    if not isinstance(plugin, PlaybookPlugin):
        raise PluginError("mkdocs.yml names another plugin `playbook`. Put ours in its place.")
    return plugin
