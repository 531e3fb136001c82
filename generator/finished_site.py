"""What a site gets once all its pages are there, since it depends on every other file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.hosting import offline
from generator.hosting.installable import write_manifest
from generator.hosting.one_build import write_build
from generator.hosting.policy import write_policies
from generator.hosting.search_worker import write_search_script
from generator.hosting.styles import write_first_styles
from generator.hosting.theme_script import compile_theme_script_at_once
from generator.site import Site


def finish(site: Site, site_dir: Path, scripts: Iterable[str]) -> None:
    """Add it to the folder of a site for readers; `scripts` are all that stand in its pages."""
    write_first_styles(site_dir, site.project.cache / "first-styles.json")
    compile_theme_script_at_once(site_dir)
    _write_for_both(site, site_dir)
    write_build(site_dir, site.shipped)
    write_policies(site_dir, scripts, preview=False)
    offline.write_service_worker(site_dir, site.runtime, site.shipped)


def finish_preview(site: Site, site_dir: Path, scripts: Iterable[str]) -> None:
    """Add what a preview shows of it: nothing that takes long, and no copy in the browser."""
    _write_for_both(site, site_dir)
    write_policies(site_dir, scripts, preview=True)
    offline.write_service_worker_that_leaves(site_dir)


def _write_for_both(site: Site, site_dir: Path) -> None:
    identity = site.identity
    write_search_script(site_dir, identity.words["search.telling"])
    write_manifest(
        site_dir,
        identity.words["title"],
        identity.words["short_title"],
        language=identity.language.tag,
        brand=identity.brand,
    )
