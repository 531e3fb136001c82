"""What fields, choices and collections are called: words of content/words/studio_fields.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

#: The file of the words.
FILE = "studio_fields"


@dataclass(frozen=True, slots=True)
class Labels:
    """The words by their keys. A field is named by its path, as in kits, script, minutes."""

    words: Mapping[str, str]

    def label(self, path: Sequence[str], called: str = "") -> str | None:
        """Return what the field at `path` is called; None where there are no words for it."""
        return self._first(path, called, "")

    def help(self, path: Sequence[str], called: str = "") -> str:
        """Return what helps to fill it in, if anything does."""
        own = self.words.get(f"{called}.{path[-1]}.help", "")
        return own if called else self._help(path)

    def adding(self, path: Sequence[str], called: str = "") -> str:
        """Return what the button says that adds a row, if it has words of its own."""
        key = f"{called or path[0]}.{path[-1]}.new"
        return self.words.get(key, "")

    def option(self, path: Sequence[str], option: str) -> str | None:
        """Return what a choice is called; None where there are no words for it."""
        return self._first((*path, option), "", "") if len(path) else None

    def collection(self, name: str) -> str:
        """Return what a collection is called."""
        return self.words.get(f"collection.{name}", name)

    def _help(self, path: Sequence[str]) -> str:
        """Return what helps with just what the label says, not with a field of the same name."""
        for key in _keys(path, ""):
            if f"{key}.help" in self.words or key in self.words:
                return self.words.get(f"{key}.help", "")
        return ""

    def _first(self, path: Sequence[str], called: str, ending: str) -> str | None:
        keys = (f"{key}{ending}" for key in _keys(path, called))
        return next((self.words[key] for key in keys if key in self.words), None)


def _keys(path: Sequence[str], called: str) -> Iterator[str]:
    """Yield the keys that words may stand under, the most particular first.

    A `*` is a name of somebody's own, as that of a worksheet's field.
    """
    if called:
        yield from (f"{called}.{path[-1]}", called)
    yield ".".join(path)
    if len(path) > 2:
        yield f"{path[0]}.{path[-2]}.{path[-1]}"
        yield f"{path[-2]}.{path[-1]}"
        yield f"{path[-3]}.*.{path[-1]}"
    yield path[-1]
