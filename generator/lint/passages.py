"""Every text that people read, with the place where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.errors import Place
from generator.lint.prose import paragraphs, words
from generator.model.document import Document, KeyPath, text_in
from generator.model.fields import fields_of
from generator.model.playbook import Playbook
from generator.model.written import Entry
from worksheets.content.written import Written

_TYPED = "sample"  # what somebody has typed into the example, perhaps a list: no prose of ours
_HEARD = "say_"  # ways to say a day: a worksheet knows them, and shows none of them


@dataclass(frozen=True, slots=True)
class Passage:
    """One text field, word or page: Markdown with its variables filled."""

    text: str
    document: Document
    path: KeyPath

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The paragraphs, headings and list items of the text."""
        return paragraphs(self.text)

    @property
    def place(self) -> Place:
        """Where the text begins."""
        return self.document.place(self.path)

    def place_of(self, part: str) -> Place:
        """Return where `part` of the text begins, even where its words run over several lines."""
        start = self.place
        text = self.document.files[start.file]
        lines = text.splitlines(keepends=True)
        offset = sum(map(len, lines[: start.line - 1])) + start.column - 1
        first_words = r"\W+".join(map(re.escape, words(part)[:6]))
        found = re.compile(first_words).search(text, offset)
        return Place.of(start.file, text, found.start()) if found else start


class KnownPassages:
    """The passages of what was written before: most of it is the same from one run to the next."""

    def __init__(self) -> None:
        self._last: dict[tuple[int, int, KeyPath], _Found] = {}
        self._now: dict[tuple[int, int, KeyPath], _Found] = {}

    def begin(self) -> None:
        """Begin another run; what the last one didn't ask for is forgotten."""
        self._last, self._now = self._now, {}

    def of_entry(self, entry: Entry) -> tuple[Passage, ...]:
        """Return the passages of an entry."""
        texts = _texts(entry.value, entry.path)
        found = (Passage(text, entry.document, path) for path, text in texts)
        return self._known(entry.value, entry.document, entry.path, found)

    def of_words(self, document: Document) -> tuple[Passage, ...]:
        """Return the passages of a file of words."""
        found = (Passage(text, document, path) for path, text in document.texts())
        return self._known(document, document, (), found)

    def _known(
        self, value: object, document: Document, path: KeyPath, found: Iterator[Passage]
    ) -> tuple[Passage, ...]:
        key = (id(value), id(document), path)
        known = self._last.get(key)  # which holds both, so that no other has their ids
        self._now[key] = known or _Found((value, document), tuple(found))
        return self._now[key].passages


@dataclass(frozen=True, slots=True)
class _Found:
    """Passages, and what they are of."""

    of: tuple[object, ...]
    passages: tuple[Passage, ...]


def passages(playbook: Playbook, known: KnownPassages | None = None) -> Iterator[Passage]:
    """Yield every text that people read: items, worksheets, words of the site, free pages."""
    written, known = playbook.written, known or KnownPassages()
    known.begin()
    for entry in written.entries:
        yield from known.of_entry(entry)
    for document in written.words:
        yield from known.of_words(document)
    for page in written.pages:
        yield Passage(text_in(page.value), page, ())


def _texts(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text inside a model, tuple or mapping; what refers to items is no prose."""
    match value:
        case str():
            yield path, value
        case Written():
            for field in fields_of(type(value)):
                if not field.collection and field.name != _TYPED:
                    yield from _texts(getattr(value, field.name), (*path, field.key))
        case dict():
            for key, part in value.items():
                if not str(key).startswith(_HEARD):
                    yield from _texts(part, (*path, key))
        case tuple():
            for index, part in enumerate(value):
                yield from _texts(part, (*path, index))
