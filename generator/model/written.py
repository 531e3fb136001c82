"""Where everything is written: what lets a later check point at a line."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Place
from generator.model.document import Document, KeyPath
from worksheets.content import written


@dataclass(frozen=True, slots=True)
class Entry[V: written.Written]:
    """A checked value, and where in which file it is written."""

    value: V
    document: Document
    path: KeyPath

    def place(self, *steps: str | int) -> Place:
        """Return where the part at `steps` inside this value stands."""
        return self.document.place((*self.path, *steps))


@dataclass(frozen=True, slots=True)
class WrittenContent:
    """The checked values, the words files and the free pages, each with its file."""

    entries: tuple[Entry, ...] = ()
    words: tuple[Document, ...] = ()
    pages: tuple[Document, ...] = ()

    def entries_of[M: written.Written](self, model: type[M]) -> list[Entry[M]]:
        """Return the entries whose value is a `model`, in the order they are written."""
        return [
            Entry(entry.value, entry.document, entry.path)
            for entry in self.entries
            if isinstance(entry.value, model)
        ]
