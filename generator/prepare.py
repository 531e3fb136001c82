"""A project → all its site is made of, checked before a single file is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator import core
from generator.caching.runtime import cached_runtime
from generator.caching.state import installed_libraries
from generator.caching.templates import compiled_templates
from generator.model.playbook import Playbook
from generator.packing.studio import build_studio, with_project
from generator.packing.wheels import FOLDER
from generator.project import Project
from generator.runtime.build import build_runtime
from generator.runtime.sources import RuntimeSources
from generator.shipped import Runtime, Studio
from generator.site import Site, site_of


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
    studio = None if preview or not playbook.org.has_studio else _studio(project, playbook, runtime)
    return site_of(project, playbook, pages, runtime, made, studio)


def _studio(project: Project, playbook: Playbook, runtime: Runtime) -> Studio:
    """Return the studio: its Python as long as no code changes, the project as it is now."""
    sources = RuntimeSources.in_checkout(project.root)
    made = project.cache / "studio"
    made_from = (
        sources.worksheets,
        sources.browser,
        sources.node_modules / ".package-lock.json",
        Path(__file__).parent,
        project.cache / FOLDER,
        project.config_file,
        *installed_libraries(),
    )
    cache_dir = project.cache / "runtime"
    code = cached_runtime(
        made, made_from, lambda: build_studio(sources, project, made, cache_dir=cache_dir)
    )
    return with_project(code, runtime, project, playbook.org, made)


def _runtime(project: Project, made: Path, *, preview: bool) -> Runtime:
    sources = RuntimeSources.in_checkout(project.root)
    made_from = (
        sources.worksheets,
        sources.browser,
        sources.node_modules / ".package-lock.json",
        Path(__file__).with_name("runtime"),
        *installed_libraries(),
    )
    return cached_runtime(
        made,
        made_from,
        lambda: build_runtime(sources, made, cache_dir=project.cache / "runtime", preview=preview),
    )
