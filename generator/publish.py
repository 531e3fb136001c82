"""A finished site takes the place of the old one in one step; a failed build changes nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path


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
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
