"""Files of content → checked values; what is wrong with any of them gathers on the way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import BytecodeCache

from generator.errors import Place, Problem
from generator.loading import source, variables
from generator.loading.file_problems import (
    missing_file,
    not_a_list,
    not_a_word,
    not_words,
    twin,
)
from generator.loading.result_template import read_template
from generator.loading.sheets import sheet_problems
from generator.loading.validation import validate
from generator.loading.words_needed import words_problems
from generator.model.base import Item, Model
from generator.model.document import Document, KeyPath, Value
from generator.model.sheet import Sheet, SheetWords
from generator.model.words import Words
from generator.model.written import Entry
from generator.project import Project


@dataclass(slots=True)
class Reader:
    """One run over all files. `facts` fill the variables of what is read after they are known."""

    project: Project
    compiled: BytecodeCache | None
    facts: Mapping[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    words_files: list[Document] = field(default_factory=list)

    def document(self, path: Path) -> Document | None:
        """Return the file with its variables filled, or None if it can't be read."""
        raw, problems = source.read(path, self.project.name_of(path))
        self.problems += problems
        if raw is None:
            return None
        filled, problems = variables.fill(raw, self.facts)
        self.problems += problems
        return filled

    def model[M: Model](self, model: type[M], path: Path, why: str) -> M | None:
        """Return the whole file as one model; `why` there must be such a file."""
        if not path.exists():
            self.problems.append(missing_file(self.project.name_of(path), why))
            return None
        document = self.document(path)
        return self._part(model, document, ()) if document else None

    def items[I: Item](self, model: type[I], path: Path) -> tuple[I, ...]:
        """Return the file's list of items, those that are right."""
        document = self.document(path)
        if document is None:
            return ()
        if not isinstance(document.value, list):
            self.problems.append(not_a_list(document))
            return ()
        found = [self._part(model, document, (index,)) for index in range(len(document.value))]
        self.refuse_twins(document)
        return tuple(item for item in found if item is not None)

    def words(self, path: Path) -> Words:
        """Return the file's words by key."""
        name = self.project.name_of(path)
        document = self.document(path)
        if document is None:
            return Words(name, {})
        self.words_files.append(document)
        if not isinstance(document.value, dict):
            self.problems.append(not_words(document))
            return Words(name, {})
        self.problems += words_problems(path.stem, document)
        self.problems += _not_text(document)
        return Words(name, document.value)

    def sheet(self, folder: Path) -> Sheet | None:
        """Return the worksheet in `folder`."""
        document = self.document(folder / "sheet.yaml")
        declared = self._part(SheetWords, document, ()) if document else None
        html, md = (self._template(folder / f"result.{kind}.jinja") for kind in ("html", "md"))
        if document is None or declared is None:
            return None
        self.problems += sheet_problems(declared, document)
        return Sheet(declared=declared, html_template=html, md_template=md, file=document.file)

    def refuse_twins(self, document: Document, path: KeyPath = ()) -> None:
        """Add a problem for each entry of the list at `path` whose id an earlier one has."""
        first: dict[str, Place] = {}
        for index, entry in enumerate(_at(document.value, path)):
            name = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(name, str):
                continue
            place = document.place((*path, index, "id"))
            if name in first:
                self.problems.append(twin(name, place, first[name]))
            first.setdefault(name, place)

    def _template(self, path: Path) -> str:
        text, problems = read_template(path, self.project.name_of(path), self.compiled)
        self.problems += problems
        return text

    def _part[M: Model](self, model: type[M], document: Document, path: KeyPath) -> M | None:
        found, problems = validate(model, document, path, _at(document.value, path))
        self.problems += problems
        if found is not None:
            self.entries.append(Entry(found, document, path))
        return found


def _not_text(words: Document) -> Iterable[Problem]:
    return (
        not_a_word(words, key) for key, text in words.value.items() if not isinstance(text, str)
    )


def _at(value: Value, path: KeyPath) -> Value:
    for step in path:
        value = value[step]
    return value
