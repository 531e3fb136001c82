"""Markdown of generated pages, converted before: a preview builds the site at every save."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class _Conversion:
    markdown: str
    html: str
    toc: Any
    anchors: frozenset[str]


class Conversions:
    """The newest conversion of each page.

    A generated page's links are HTML, which MkDocs leaves alone, so that its conversion depends on
    its own text only. One instance serves one set of Markdown extensions.
    """

    def __init__(self) -> None:
        self._newest: dict[str, _Conversion] = {}

    def left_to_do(self, path: str, markdown: str) -> str:
        """Return what of the page's `markdown` is still to be converted: all of it, or nothing."""
        kept = self._newest.get(path)
        return "" if kept and kept.markdown == markdown else markdown

    def completed(self, page: Any, html: str) -> str:
        """Return the HTML of the MkDocs `page`, and give it its contents and anchors.

        `html` is what became of what `left_to_do` returned.
        """
        path = page.file.src_uri
        if page.markdown:
            anchors = frozenset(page.present_anchor_ids)
            self._newest[path] = _Conversion(page.markdown, html, page.toc, anchors)
        kept = self._newest[path]
        page.markdown, page.toc = kept.markdown, kept.toc
        page.present_anchor_ids = set(kept.anchors)
        return kept.html
