"""What the theme's search plugin found on a page before: to parse all pages again takes it long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

type Entries = list[dict[str, Any]]

_PASSED_OVER = {"exclude": True}


@dataclass(frozen=True, slots=True)
class _Found:
    made_from: tuple[str, ...]
    entries: Entries


class SearchEntries:
    """The newest search entries of each page; a page that has a say in its search keeps none."""

    def __init__(self) -> None:
        self._newest: dict[str, _Found] = {}
        self._entries_before = 0

    def before_search(self, page: Any, entries: Entries) -> None:
        """Have the plugin pass over the MkDocs `page` where it would find the same again.

        `entries` are those of the pages before.
        """
        self._entries_before = len(entries)
        known = self._newest.get(page.file.src_uri)
        if known and known.made_from == _made_from(page):
            page.meta["search"] = _PASSED_OVER

    def after_search(self, page: Any, entries: Entries, tags: Mapping[str, list[str]]) -> None:
        """Add to `entries` what is known of the page, or keep what the plugin has added.

        `tags` are what an entry is found by beside its words, by its address.
        """
        path = page.file.src_uri
        if page.meta.get("search") is _PASSED_OVER:
            del page.meta["search"]
            entries += self._newest[path].entries
        elif "search" not in page.meta:
            self._newest[path] = _Found(_made_from(page), entries[self._entries_before :])
        for entry in entries[self._entries_before :]:
            if entry["location"] in tags:
                entry["tags"] = tags[entry["location"]]


def _made_from(page: Any) -> tuple[str, ...]:
    return page.content, page.url, str(page.title)
