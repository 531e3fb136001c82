"""MkDocs as it stands before a page is written: what all pages of a site have in common."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from generator.plugin import PlaybookPlugin, plugin_of
from generator.site import Site

#: Nobody searches a page that is only looked at: its words needn't be gathered each time.
_NOT_FOUND = {"exclude": True}


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """The configuration, the menu and the theme of a site, from which each page is made alone.

    So a changed page is there at once; what is not looked at is not made.
    """

    site: Site
    config: MkDocsConfig
    plugin: PlaybookPlugin
    files: Files
    menu: Navigation
    templates: Environment

    @classmethod
    def of(cls, site: Site) -> SiteFrame:
        """Return the frame of `site`, whose pages must be there: the menu has their titles."""
        config = load_config(str(site.project.config_file))
        plugin = plugin_of(config)
        plugin.take(site)
        config.plugins.on_startup(command="build", dirty=False)
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        templates = config.theme.get_env()
        files.add_files_from_theme(templates, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        menu = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        for file in files.documentation_pages():
            _page(file.page or Page(None, file, config)).read_source(config)
        templates = config.plugins.on_env(templates, config=config, files=files)
        return cls(site, config, plugin, files, menu, templates)

    def fits(self, site: Site) -> bool:
        """Return whether nothing but the text of pages is another one in `site`."""
        return _without_texts(self.site) == _without_texts(site)

    def html_of(self, path: str, site: Site) -> str:
        """Return a page such as "tips.md" as a template makes it of its text in `site`.

        It is what readers get, but for what depends on all files of a finished site: the id of
        its build, the policy, and the rules for a first paint. Raises KeyError for no page.
        """
        page = self._with_content(path, site)
        try:
            page.active = True
            context = get_context(self.menu, self.files, self.config, page)
            template = self.templates.get_template(page.meta.get("template", "main.html"))
            context = self.config.plugins.on_page_context(
                context, page=page, config=self.config, nav=self.menu
            )
            output = template.render(context)
            return self.config.plugins.on_post_page(output, page=page, config=self.config)
        finally:
            page.active = False

    def _with_content(self, path: str, site: Site) -> Page:
        self.plugin.take(site)
        self.config.extra["home"] = site.home
        file = self.files.src_uris[path]
        if path in site.pages:
            file.content_string = site.pages[path]
        page, plugins = _page(file.page), self.config.plugins
        page.read_source(self.config)
        page.meta["search"] = _NOT_FOUND
        page.markdown = plugins.on_page_markdown(
            page.markdown or "", page=page, config=self.config, files=self.files
        )
        page.render(self.config, self.files)
        page.content = plugins.on_page_content(
            page.content or "", page=page, config=self.config, files=self.files
        )
        return page


def _page(page: Page | None) -> Page:
    if page is None:
        raise LookupError("A file without a page is no page; ask for one that ends in `.md`.")
    return page


def _without_texts(site: Site) -> Site:
    """Return the site without what its pages say."""
    names = [dict.fromkeys(sorted(texts), "") for texts in (site.pages, site.free_pages)]
    return replace(site, pages=names[0], free_pages=names[1], search_tags={}, home={})
