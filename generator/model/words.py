"""Words of the site itself: headings, labels, buttons, messages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one part of the site, by key; `{{ words.key }}` in a template reads one."""

    file: str
    by_key: dict[str, str]

    def __getitem__(self, key: str) -> str:
        """Return the words under `key`; a KeyError makes a template say which ones are missing."""
        return self.by_key[key]

    def starting(self, *prefixes: str) -> dict[str, str]:
        """Return the words whose key begins with one of `prefixes`."""
        return {key: text for key, text in self.by_key.items() if key.startswith(prefixes)}
