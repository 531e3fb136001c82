"""Templates as they were compiled before: a third of a build would be spent on that alone."""

from __future__ import annotations

from pathlib import Path

from jinja2 import BytecodeCache, FileSystemBytecodeCache


def compiled_templates(cache: Path) -> BytecodeCache | None:
    """Return what is cached in the folder `cache`, or None where nobody may write.

    A template is compiled again when its text has changed.
    """
    folder = cache / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a check may run where it can only read
        return None
    return FileSystemBytecodeCache(str(folder))
