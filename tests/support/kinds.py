"""The pages of a built site, one of each kind."""

from __future__ import annotations

from pathlib import Path

#: The empty page in which the studio shows a draft: nobody opens it by itself.
FRAME = "studio-preview.html"


def one_of_each_kind(site: Path) -> list[str]:
    """Return every page, but of those made from one template with different items only one."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = [path for path in found if path != FRAME]
    plays = [path for path in pages if path.startswith("plays/")]
    return [path for path in pages if path not in plays[1:]]
