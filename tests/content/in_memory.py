"""A project's files as a mapping."""

from __future__ import annotations

from generator.project import Project


def files_of(project: Project) -> dict[str, bytes]:
    """Return what the core may read of a project, by its path."""
    found = [project.config_file]
    for folder in ("content", "worksheets"):
        found += [path for path in (project.root / folder).rglob("*") if path.is_file()]
    return {
        path.relative_to(project.root).as_posix(): path.read_bytes()
        for path in found
        if "__pycache__" not in path.parts
    }
