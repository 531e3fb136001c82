"""What a project says, for the many tests that change one file of it: all else is read once."""

from __future__ import annotations

from datetime import date
from typing import cast

from jinja2 import BytecodeCache

from generator import core
from generator.model.playbook import Playbook
from generator.project import Project
from generator.studio.checks import CompiledTemplates

_COMPILED = cast(BytecodeCache, CompiledTemplates())
_REUSED = core.ReusedWork()


def contents(
    project: Project, *, today: date, draft: bool = False
) -> tuple[Playbook, dict[str, str]]:
    """Return the playbook and its pages, as `core.contents` does, and raise as it does."""
    return core.contents(project, today=today, draft=draft, compiled=_COMPILED, reused=_REUSED)
