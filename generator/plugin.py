"""The `playbook` plugin of MkDocs: its hooks adapt, the work is elsewhere."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from generator.caching.pages import CachedPages, cached_pages
from generator.caching.templates import compiled_templates
from generator.errors import PlaybookError
from generator.hosting import offline
from generator.hosting.installable import write_manifest
from generator.hosting.one_build import BUILD_FILE, write_build
from generator.hosting.policy import template_scripts, write_policies
from generator.hosting.search_worker import write_search_script
from generator.hosting.styles import write_first_styles
from generator.menu import menu_of
from generator.model.stored import stored_data
from generator.project import RUNTIME_FOLDER, STUDIO_FOLDER, Project
from generator.rendering.leaving import marked
from generator.site import Site
from generator.theme_brand import wear
from generator.theme_language import in_language, speak

if TYPE_CHECKING:  # a browser's Python has neither servers nor Node
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.playbook")

#: Told how many of how many steps of a build are done.
type Progress = Callable[[int, int], object]

#: What stands in the sitemap while nobody knows the site's address; theme/partials/any-address.html
#: puts the real one in its place.
_NOWHERE = "https://playbook.invalid/"

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
        speak(self.site, config.theme)
        wear(self.site.brand, config)
        return config

    @event_priority(0)
    def _configured(self, config: MkDocsConfig) -> MkDocsConfig:
        """Hand over what the theme's templates name."""
        project = _project(config)
        self._cached = cached_pages(project, get_toc, self._cached)
        config.extra["playbook"] = self.site.runtime
        config.extra["studio"] = self.site.studio
        config.extra["folders"] = {"runtime": RUNTIME_FOLDER, "studio": STUDIO_FOLDER}
        if not self.site.studio:
            config.theme.static_templates.discard(_PREVIEW)
        config.extra["polyfills"] = []  # the offline plugin names one on another host
        config.extra["written_for"] = config.site_url or _NOWHERE
        config.extra["offline"] = None if self.preview else offline.SCRIPT
        config.extra["build_file"] = BUILD_FILE
        config.extra["words"] = self.site.words
        config.extra["home"] = self.site.home
        config.extra["stored"] = stored_data()
        config.extra["contact"] = self.site.contact
        config.extra["locale"] = self.site.locale
        language = self.site.language
        config.extra["language"] = {"tag": language.tag, "direction": language.direction}
        config.site_name = self.site.words["title"]
        self._repo_url = config.repo_url
        headings = config.mdx_configs.setdefault("toc", {})
        headings["permalink_title"] = self.site.words["permalink"]
        if config.nav:
            config.nav = menu_of(self.site, config.nav)
        return config

    on_config: Any = CombinedEvent(_before_search_is_configured, _configured)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what is not published; add what was generated, and the organisation's own."""
        for file in _unpublished(files, config.docs_dir, self.site.shipped_files):
            files.remove(file)
        for path, own in self.site.files_above.items():
            if shipped := files.get_file_from_path(path):
                files.remove(shipped)
            files.append(File.generated(config, path, abs_src_path=str(own)))
        for path, text in self.site.pages.items():
            files.append(File.generated(config, path, content=text))
        for path, text in self.site.brand.icons.items():
            files.append(File.generated(config, path, content=text))
        for path, made in self.site.assets.items():
            files.append(File.generated(config, path, abs_src_path=str(made)))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Point the edit link at the YAML behind the page, and fill in the organisation's facts."""
        path = page.file.src_uri
        edited = self.site.project.edited(page.meta.get("edit", f"content/{path}"))
        page.edit_url = self.site.brand.edit_url(edited, self._repo_url, config.edit_uri)
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
        return in_language(output, self.site.language)

    @event_priority(-101)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Add what depends on all other files: after the `offline` plugin, whose turn is -100."""
        self.cached.save()
        site_dir = Path(config.site_dir)
        if not self.preview:
            write_first_styles(site_dir, _project(config).cache / "first-styles.json")
        write_search_script(site_dir)
        write_manifest(
            site_dir,
            self.site.words["title"],
            self.site.words["short_title"],
            language=self.site.language.tag,
            brand=self.site.brand,
        )
        if not self.preview:
            write_build(site_dir, self.site.shipped)
        write_policies(site_dir, self.scripts, preview=self.preview)
        if self.preview:
            offline.write_service_worker_that_leaves(site_dir)
        else:
            offline.write_service_worker(site_dir, self.site.runtime, self.site.shipped)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Watch all that pages are made of, and often."""
        from generator.preview import watch

        watch(server, config)
        return server

    def _prepared(self, project: Project) -> Site:
        """Return the site as its files are; in a preview, as they were before the mistakes."""
        from generator.prepare import prepare

        try:
            return prepare(project, preview=self.preview)
        except PlaybookError as error:
            if self._site is None:
                raise PluginError(str(error)) from error
            log.error("%s\nUntil this is fixed, the preview stays as it was.", error)
            return self._site

    def _step(self) -> None:
        """Tell of a page that was read or written: each is done twice."""
        self._done += 1
        if self._tell:
            self._tell(self._done, 2 * (len(self.site.pages) + len(self.site.free_pages)))


def _unpublished(files: Files, docs_dir: str, published: frozenset[str]) -> list[File]:
    """Return the files of content/ that are not `published`; the theme's stay."""
    return [file for file in files if file.src_dir == docs_dir and file.src_uri not in published]


def _project(config: MkDocsConfig) -> Project:
    return Project(Path(config.config_file_path).parent)


def plugin_of(config: MkDocsConfig) -> PlaybookPlugin:
    """Return our plugin. Raises PluginError where another one goes by its name."""
    plugin = config.plugins["playbook"]
    if not isinstance(plugin, PlaybookPlugin):
        raise PluginError("mkdocs.yml names another plugin `playbook`. Put ours in its place.")
    return plugin


def build_site(project: Project, site_dir: Path) -> None:
    """Build the site into `site_dir`, which must be free to overwrite.

    Raises a PlaybookError before MkDocs begins when the content or the runtime is not right.
    """
    from generator.prepare import prepare

    build_prepared(prepare(project), site_dir)


def build_prepared(site: Site, site_dir: Path, tell: Progress | None = None) -> None:
    """Build `site` into `site_dir`; `tell` hears how many steps of how many are done."""
    config = load_config(str(site.project.config_file), site_dir=str(site_dir))
    plugin_of(config).take(site, tell)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
