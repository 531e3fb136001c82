"""Content as values, and where in which file each part of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from generator.errors import Place

type Value = str | list[Value] | dict[str, Value] | None
type KeyPath = tuple[str | int, ...]


def facts_in(value: Value) -> dict[str, Value]:
    """Return `value`, which must be a set of facts. Raises TypeError for anything else."""
    if not isinstance(value, dict):
        raise _another_kind(value, "a set of facts")
    return value


def entries_in(value: Value) -> list[Value]:
    """Return `value`, which must be a list. Raises TypeError for anything else."""
    if not isinstance(value, list):
        raise _another_kind(value, "a list")
    return value


def texts_in(value: Value) -> list[str]:
    """Return `value`, which must be a list of texts. Raises TypeError for anything else."""
    return [text_in(entry) for entry in entries_in(value)]


def text_in(value: Value) -> str:
    """Return `value`, which must be a text. Raises TypeError for anything else."""
    if not isinstance(value, str):
        raise _another_kind(value, "a text")
    return value


def value_at(value: Value, path: KeyPath) -> Value:
    """Return what stands at `path` inside `value`. Raises LookupError where nothing does."""
    for step in path:
        value = entries_in(value)[step] if isinstance(step, int) else facts_in(value)[step]
    return value


def _another_kind(value: Value, kind: str) -> TypeError:
    return TypeError(f"{value!r:.80} is not {kind}. Check what it is before asking for its parts.")


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as values; every scalar is text (or None), the model decides what it means.

    `files` holds the text of each file it was read from by name: that of `file`, and that of
    others where they are merged over it. `places` says where each value stands, `keys` each key.
    """

    file: str
    files: dict[str, str] = field(repr=False)
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
        lines = _lines(self.files[start.file])
        for number in range(start.line, len(lines) + 1):
            column = lines[number - 1].find(needle, start.column - 1 if number == start.line else 0)
            if column >= 0:
                return Place(start.file, number, column + 1)
        return start


@dataclass(frozen=True, slots=True)
class Part:
    """A value inside a document; the whole of it without a path."""

    document: Document
    path: KeyPath = ()

    @property
    def value(self) -> Value:
        """What stands there."""
        return value_at(self.document.value, self.path)

    @property
    def facts(self) -> dict[str, Value]:
        """The set of facts that stands there."""
        return facts_in(self.value)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.document.place(self.path)

    @property
    def key_place(self) -> Place:
        """Where its key stands, or what holds it."""
        return self.document.key_place(self.path)

    def step(self, key: str | int) -> Part:
        """Return the part of it under `key`."""
        return Part(self.document, (*self.path, key))

    def parts(self) -> list[Part]:
        """Return the entries of a list, or the values of a set of facts."""
        value = self.value
        keys = list(value) if isinstance(value, dict) else range(len(value or ()))
        return [self.step(key) for key in keys]


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    """Return the lines of `text`, which is asked for its places one after the other."""
    return text.split("\n")


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
