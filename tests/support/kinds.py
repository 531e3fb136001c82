"""The pages of a built site, one of each kind."""

from __future__ import annotations

from pathlib import Path


def one_of_each_kind(site: Path) -> list[str]:
    """Return every page, but of those made from one template with different items only one."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    plays = [path for path in pages if path.startswith("plays/")]
    return [path for path in pages if path not in plays[1:]]
