"""Text without the links to pages that are switched off, and without what leads up to them.

A sentence that sends a reader to a page which isn't there would be worse than none. So a line of a
list or a paragraph goes with its link, and so does a button; all else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

_BUTTON = re.compile(r"[ \t]*\[[^\]]*\]\([^)]*\)\{[^}]*\.md-button[^}]*\}[ \t]*\n?")
_BLOCKS = re.compile(r"(\n(?:[ \t]*\n)+)")
_ITEM = re.compile(r"^(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])", re.MULTILINE)
_PARAGRAPH = re.compile(r"[ \t]*<p\b[^>\n]*>(?:(?!</p>)[^\n])*</p>\n?")
_ANCHOR = re.compile(r"<a\b[^>]*?\bhref=\"([^\"]*)\"[^>]*>.*?</a>", re.DOTALL)
_SEPARATOR = " · "


def markdown_without(text: str, off: Iterable[str]) -> str:
    """Return the Markdown of a page without its links to the pages `off`, by their paths."""
    link = _link(off)
    if link is None or not link.search(text):
        return text
    text = _BUTTON.sub(lambda button: "" if link.search(button[0]) else button[0], text)
    return "".join(_block_without(block, link) for block in _BLOCKS.split(text))


def _block_without(block: str, link: re.Pattern[str]) -> str:
    """Return a block without what links there: its items if it is a list, else all of it."""
    if not link.search(block):
        return block
    first, *items = _ITEM.split(block)
    return "".join(part for part in (first, *items) if not link.search(part))


def _link(off: Iterable[str]) -> re.Pattern[str] | None:
    paths = "|".join(map(re.escape, sorted(off)))
    return re.compile(rf"\]\(\s*<?(?:\.\./)*(?:{paths})\b") if paths else None


def html_without(template: str, off: Set[str]) -> str:
    """Return the template of a worksheet's result without its links to the worksheets `off`.

    A paragraph in one line goes with its last link.
    """
    if not off:
        return template
    template = _PARAGRAPH.sub(lambda paragraph: _unless_all_off(paragraph[0], off), template)
    for anchor in [found[0] for found in _ANCHOR.finditer(template) if _is_off(found[1], off)]:
        for written in (_SEPARATOR + anchor, anchor + _SEPARATOR, anchor):
            template = template.replace(written, "")
    return template


def _unless_all_off(paragraph: str, off: Set[str]) -> str:
    links = _ANCHOR.findall(paragraph)
    return "" if links and all(_is_off(href, off) for href in links) else paragraph


def _is_off(href: str, off: Set[str]) -> bool:
    """Return whether `href`, on the page of a worksheet, leads to another that is off."""
    found = re.match(r"(?:\.\./worksheets/)?([a-z0-9-]+)\.html", href)
    return bool(found) and found[1] in off
