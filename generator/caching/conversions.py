"""Markdown of generated pages, converted before: to convert all of it is a third of a build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from pydantic import TypeAdapter

from generator.caching.cache import DigestCache, Entry
from generator.caching.state import digest


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's table of contents, as Python-Markdown describes it."""

    level: int
    id: str
    name: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversion:
    """A page's HTML, its headings, and what a link can lead to in it."""

    html: str
    headings: tuple[Heading, ...]
    anchors: tuple[str, ...]


#: Headings as mappings → the table of contents of a MkDocs page.
type ToContents = Callable[[list[Any]], Any]

CONVERSIONS = TypeAdapter(dict[str, Entry[Conversion]])


@dataclass(slots=True)
class Conversions:
    """The newest conversion of each page.

    A generated page's links are HTML, which MkDocs leaves alone, so that its conversion depends on
    its own text only, beside what converts it. `to_contents` is MkDocs' own.
    """

    cache: DigestCache[Conversion]
    to_contents: ToContents
    _begun: dict[str, str] = field(default_factory=dict)

    def left_to_do(self, path: str, markdown: str) -> str:
        """Return what of the page's `markdown` is still to be converted: all of it, or nothing."""
        self._begun[path] = markdown
        return "" if self.cache.get(path, digest(markdown)) else markdown

    def completed(self, page: Any, html: str) -> str:
        """Return the HTML of the MkDocs `page`, and give it its contents and anchors.

        `html` is what became of what `left_to_do` returned.
        """
        path = page.file.src_uri
        markdown = self._begun.pop(path)
        if page.markdown:
            made = Conversion(html, _headings(page.toc), tuple(sorted(page.present_anchor_ids)))
            self.cache.put(path, digest(markdown), made)
            return html
        cached = self.cache[path, digest(markdown)]
        page.markdown = markdown
        page.toc = self.to_contents([asdict(heading) for heading in cached.headings])
        page.present_anchor_ids = set(cached.anchors)
        return cached.html


def _headings(contents: Any) -> tuple[Heading, ...]:
    return tuple(
        Heading(entry.level, entry.id, entry.title, _headings(entry.children)) for entry in contents
    )
