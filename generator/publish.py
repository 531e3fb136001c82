"""A finished site takes the place of the old one; a failed build changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from generator.errors import PublishError


def refuse_other_work(target: Path, mark: str) -> None:
    """Raise PublishError where a site in `target` would take the place of something else.

    Every site holds the folder `mark`.
    """
    is_site = (target / mark).is_dir()
    if target.exists() and not is_site and not (target.is_dir() and not any(target.iterdir())):
        raise PublishError(target)


def publish(build: Callable[[Path], None], target: Path) -> None:
    """Run `build` on a new folder beside `target`, then put that folder in its place.

    Whatever `build` raises is passed on, with `target` as it was.
    """
    fresh = target.with_name(f".{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        build(fresh)
        _replace(target, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _replace(target: Path, fresh: Path) -> None:
    old = target.with_name(f".{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except OSError:  # somebody has a file of it open, where that locks it
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
