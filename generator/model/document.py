"""One file of content: its value, and where each part of the value stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.errors import Place

type Value = str | list[Value] | dict[str, Value] | None
type KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as values; every scalar is text (or None), the model decides what it means.

    `places` says where each value stands, `keys` where each key does.
    """

    file: str
    text: str
    value: Value
    places: dict[KeyPath, Place] = field(repr=False)
    keys: dict[KeyPath, Place] = field(repr=False)

    def texts(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield every text in the value, with its path."""
        return _texts(self.value, ())

    def place(self, path: KeyPath) -> Place:
        """Return where the value at `path` stands, or its nearest ancestor that is there."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.file))

    def key_place(self, path: KeyPath) -> Place:
        """Return where the key of the value at `path` stands, or what holds it."""
        return self.keys.get(path) or self.place(path)

    def place_of_text(self, path: KeyPath, needle: str) -> Place:
        """Return where `needle` stands inside the text at `path`, else where the text begins."""
        start = self.place(path)
        for offset, line in enumerate(self.text.splitlines()[start.line - 1 :]):
            column = line.find(needle, start.column - 1 if offset == 0 else 0)
            if column >= 0:
                return Place(self.file, start.line + offset, column + 1)
        return start


def _texts(value: Value, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    match value:
        case str():
            yield path, value
        case dict():
            for key, part in value.items():
                yield from _texts(part, (*path, key))
        case list():
            for index, part in enumerate(value):
                yield from _texts(part, (*path, index))
