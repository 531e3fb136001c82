"""The theme in the language of the site: its own words, its direction, and the page's `lang`."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.theme import Theme

from generator.model.locale import beginnings
from generator.site import Identity
from worksheets.content.language import Language

_PARTIALS = "partials/languages"
_HTML = re.compile(r'<html lang="[^"]*"')
#: Languages that the theme has under another tag: the macrolanguage's, or an older one.
_ALIKE = {"no": "nb", "iw": "he", "in": "id"}


def apply_language(identity: Identity, theme: Theme) -> None:
    """Have the theme say its words in the language of the site, or in English where it can't."""
    theme["language"] = theme_language(identity.language.tag, theme.dirs)
    theme["direction"] = identity.language.direction
    for palette in theme.get("palette") or []:
        toggle = palette.get("toggle", {})
        toggle["name"] = identity.menu.by_key.get(toggle.get("name"), toggle.get("name"))


def theme_language(tag: str, folders: list[str]) -> str:
    """Return the name of the theme's words for `tag`, or for the longest beginning of it."""
    files = [file for folder in folders for file in Path(folder, _PARTIALS).glob("*.html")]
    known = {file.stem.lower(): file.stem for file in files}
    for part in reversed(beginnings(tag.lower())):
        name = _ALIKE.get(part, part)
        if name in known:
            return known[name]
    return "en"


def in_language(page: str, language: Language) -> str:
    """Return the HTML of a page whose root says the language: the theme says only its own."""
    root = f'<html lang="{language.tag}" dir="{language.direction}"'
    return _HTML.sub(root, page, count=1)
