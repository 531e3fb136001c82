"""What entries are called in lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from generator.model.document import Value

#: The fields that name an entry, the first that is filled in; a text does where there is no other.
NAMING = ("title", "term", "ask", "story", "who", "name", "label", "text")
#: A heading, without the address or the class it may have.
_HEADING = re.compile(r"^#\s+(.+?)\s*#*(?:\s*\{[^{}\n]*\})?\s*$", re.MULTILINE)


def title_of(facts: Mapping[str, Value]) -> str | None:
    """Return what an entry is called by one of its fields; None if none of them is filled in."""
    return next((text for key in NAMING if isinstance(text := facts.get(key), str) and text), None)


def heading_of(page: str) -> str | None:
    """Return the first heading of a page in Markdown."""
    found = _HEADING.search(page)
    return found and unescape(found[1])
