"""A whole site, built by MkDocs with our plugin into an empty folder."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.plugin import Progress, plugin_of
from generator.project import Project
from generator.site import Site


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
    build(config)
    config.plugins.on_shutdown()
