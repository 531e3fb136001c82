"""The icons of Material for MkDocs that a site makes use of, of the fourteen thousand there are."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Where they lie in the package.
ICONS = "material/templates/.icons/"

#: As templates, mkdocs.yml and the head of a page name them.
_NAME = re.compile(rb"\b(?:material|fontawesome|octicons|simple)/[a-z0-9][\w/-]*")


def icons_in_use(texts: Iterable[bytes]) -> frozenset[str]:
    """Return the paths of the icons that the texts may name, as far as they look like a name."""
    names = {name.decode() for text in texts for name in _NAME.findall(text)}
    return frozenset(f"{ICONS}{name}.svg" for name in names)
