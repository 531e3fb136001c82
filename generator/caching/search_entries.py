"""What the theme's search plugin found on a page before: to parse all pages again takes it long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from generator.caching.cache import DigestCache, Entry
from generator.caching.state import digest

type Entries = list[dict[str, Any]]

ENTRIES = TypeAdapter(dict[str, Entry[Entries]])

_PASSED_OVER = {"exclude": True}


@dataclass(slots=True)
class SearchEntries:
    """The newest search entries of each page; a page that has a say in its search keeps none."""

    cache: DigestCache[Entries]
    _entries_before: int = 0

    def before_search(self, page: Any, entries: Entries) -> None:
        """Have the plugin pass over the MkDocs `page` where it would find the same again.

        `entries` are those of the pages before.
        """
        self._entries_before = len(entries)
        if "search" not in page.meta and self._known(page) is not None:
            page.meta["search"] = _PASSED_OVER

    def after_search(self, page: Any, entries: Entries, tags: Mapping[str, list[str]]) -> None:
        """Add to `entries` what is known of the page, or remember what the plugin has added.

        `tags` are what an entry is found by beside its words, by its address.
        """
        if page.meta.get("search") is _PASSED_OVER:
            del page.meta["search"]
            entries += self.cache[page.file.src_uri, _made_from(page)]
        elif "search" not in page.meta:
            found = entries[self._entries_before :]
            self.cache.put(page.file.src_uri, _made_from(page), found)
        for number, entry in enumerate(entries[self._entries_before :], self._entries_before):
            if entry["location"] in tags:
                entries[number] = entry | {"tags": tags[entry["location"]]}

    def _known(self, page: Any) -> Entries | None:
        return self.cache.get(page.file.src_uri, _made_from(page))


def _made_from(page: Any) -> str:
    return digest(page.content, page.url, str(page.title), repr(page.meta.get("tags")))
