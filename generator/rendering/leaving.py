"""Links that leave the site: a style marks them, and nobody is told where a reader came from."""

from __future__ import annotations

import re

#: As Markdown and templates write them; what has a `rel` of its own keeps it.
_LEAVING = re.compile(r'<a (href="https?://[^"]*")(?![^>]*\brel=)', re.IGNORECASE)


def marked(html: str) -> str:
    """Return the content of a page with `rel="noreferrer"` at each link to another site."""
    return _LEAVING.sub(r'<a rel="noreferrer" \1', html)
