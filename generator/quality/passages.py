"""Every text that people read, with the place where it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.errors import Place
from generator.model.document import Document, KeyPath
from generator.model.fields import fields_of
from generator.model.playbook import Playbook
from generator.quality.prose import paragraphs, words
from worksheets.content.written import Written


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

    def place_of(self, part: str) -> Place:
        """Return where `part` of the text begins, even where its words run over several lines."""
        start = self.document.place(self.path)
        text = self.document.files[start.file]
        lines = text.splitlines(keepends=True)
        offset = sum(map(len, lines[: start.line - 1])) + start.column - 1
        first_words = r"\W+".join(map(re.escape, words(part)[:6]))
        found = re.compile(first_words).search(text, offset)
        return _place(start.file, text[: found.start()]) if found else start


def passages(playbook: Playbook) -> Iterator[Passage]:
    """Yield every text that people read: items, worksheets, words of the site, free pages."""
    written = playbook.written
    for entry in written.entries:
        for path, text in _texts(entry.value, entry.path):
            yield Passage(text, entry.document, path)
    for document in written.words:
        for path, text in document.texts():
            yield Passage(text, document, path)
    for page in written.pages:
        yield Passage(page.value, page, ())


def _texts(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text inside a model, tuple or mapping; names that refer to items are no prose."""
    match value:
        case str():
            yield path, value
        case Written():
            for field in fields_of(type(value)):
                if not field.collection:
                    yield from _texts(getattr(value, field.name), (*path, field.key))
        case dict():
            for key, part in value.items():
                yield from _texts(part, (*path, key))
        case tuple():
            for index, part in enumerate(value):
                yield from _texts(part, (*path, index))


def _place(file: str, before: str) -> Place:
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
