"""A copy of this checkout whose files can be changed, ready to build."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.project import Project

_COPIED = ("content", "generator", "worksheets", "mkdocs.yml")
_SHARED = ("node_modules", ".cache/runtime", ".cache/templates", ".cache/wheels")


def copied_checkout(project: Project, folder: Path) -> Project:
    """Return the copy in `folder`; what costs time to make is shared with the original."""
    (folder / ".cache").mkdir(parents=True)
    for name in _COPIED:
        source = project.root / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    (project.cache / "templates").mkdir(parents=True, exist_ok=True)
    for name in _SHARED:
        (folder / name).symlink_to(project.root / name)
    return Project(folder)
