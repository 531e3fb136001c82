"""Files of content → checked values; what is wrong with any of them gathers on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
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
from generator.loading.own_sheet import own_sheet_problems
from generator.loading.references import without_hidden
from generator.loading.result_template import read_template
from generator.loading.retired import without_retired
from generator.loading.sayings import MISSING
from generator.loading.sheets import sheet_problems
from generator.loading.validation import validate
from generator.loading.word_processor import pasted_from_word
from generator.loading.words_needed import words_problems
from generator.model.document import Document, KeyPath, Value
from generator.model.sheet import Sheet, SheetWords
from generator.model.words import Words
from generator.model.written import Entry
from generator.nearest import nearest
from generator.overlay import refusals
from generator.overlay.laying import Laid, laid_over
from generator.overlay.worksheet import sheet_refusals
from generator.project import SHEET_FILE, Project
from worksheets.content.written import Item, Written


@dataclass(slots=True)
class Reader:
    """One run over all files. `facts` fill the variables of what is read after they are known."""

    project: Project
    compiled: BytecodeCache | None
    facts: Mapping[str, str | None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    words_files: list[Document] = field(default_factory=list)
    hidden: dict[str, Mapping[str, Place]] = field(default_factory=dict)

    def is_there(self, path: Path) -> bool:
        """Return whether the file comes with the playbook, or the organisation has one."""
        return path.exists() or self.project.own_version(path).exists()

    def written(self, path: Path) -> Laid | None:
        """Return the file with the organisation's own laid over it, or None if it can't be read."""
        over = self.project.own_version(path)
        shipped, own = self._read(path), self._read(over) if over != path else None
        return self._over(path, shipped, own)

    def _over(self, path: Path, shipped: Document | None, own: Document | None) -> Laid | None:
        if shipped is None or own is None:
            return Laid(shipped or own) if shipped or own else None
        if path.name == SHEET_FILE and (refused := sheet_refusals(shipped, own)):
            return Laid(shipped, tuple(refused))
        return laid_over(shipped, own)

    def document(self, path: Path) -> Document | None:
        """Return the file with its variables filled, or None if it can't be read."""
        laid = self._laid(path)
        return laid.document if laid else None

    def _laid(self, path: Path) -> Laid | None:
        laid = self.written(path)
        if laid is None:
            return None
        self.problems += laid.problems
        filled, problems = variables.fill(laid.document, self.facts)
        self.problems += problems
        return replace(laid, document=filled)

    def _read(self, path: Path) -> Document | None:
        if not path.exists():
            return None
        document, problems = source.read(path, self.project.name_of(path))
        self.problems += problems
        if document is None:
            return None
        self.problems += pasted_from_word(document.files[document.file], document.file)
        return without_retired(document, path.name)

    def model[M: Written](self, model: type[M], path: Path, why: str) -> M | None:
        """Return the whole file as one model; `why` there must be such a file."""
        if not path.exists():
            self.problems.append(missing_file(self.project.name_of(path), why))
            return None
        laid = self._laid(path)
        if laid is None:
            return None
        before = len(self.problems)
        found = self._part(model, laid.document, ())
        new = {laid.document.place(where): name for where, name in laid.new.items()}
        self.problems[before:] = _said_once(new, self.problems[before:])
        return found

    def items[I: Item](self, model: type[I], path: Path) -> tuple[I, ...]:
        """Return the file's list of items, those that are right."""
        laid = self._laid(path)
        if laid is None:
            return ()
        document = laid.document
        if not isinstance(document.value, list):
            self.problems.append(not_a_list(document))
            return ()
        self.hidden[path.stem] = laid.hidden
        found = [self._item(model, laid, (index,)) for index in range(len(document.value))]
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
        document = self.document(folder / SHEET_FILE)
        declared = self._part(SheetWords, document, ()) if document else None
        html, md = (self._template(folder / f"result.{kind}.jinja") for kind in ("html", "md"))
        if document is None or declared is None:
            return None
        self.problems += sheet_problems(declared, document)
        sheet = Sheet(declared=declared, html_template=html, md_template=md, file=document.file)
        self.problems += own_sheet_problems(sheet, document)
        return sheet

    def forget_hidden(self) -> None:
        """Take the names of hidden items out of all entries that name others besides."""
        self.entries = [
            replace(entry, value=without_hidden(entry.value, self.hidden)) for entry in self.entries
        ]

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

    def _item[I: Item](self, model: type[I], laid: Laid, path: KeyPath) -> I | None:
        """Return an entry of a list; one that came in under a misspelt id says so and no more."""
        before = len(self.problems)
        item = self._part(model, laid.document, path)
        if item is None and path in laid.new:
            self.problems[before:] = _unless_misspelt(laid, path, self.problems[before:])
        return item

    def _part[M: Written](self, model: type[M], document: Document, path: KeyPath) -> M | None:
        found, problems = validate(model, document, path, _at(document.value, path))
        self.problems += problems
        if found is not None:
            self.entries.append(Entry(found, document, path))
        return found


#: From here on an id is a slip of the keyboard, and no new one.
_MISSPELT = 0.8

#: A file with more new entries than this is no slip, and to compare each with all takes long.
_MOST_GUESSED = 500


def _unless_misspelt(laid: Laid, path: KeyPath, problems: list[Problem]) -> list[Problem]:
    problems = _said_once({laid.document.place(path): laid.new[path]}, problems)
    if len(laid.new) > _MOST_GUESSED:
        return problems
    own = set(laid.new.values())
    shipped = [entry["id"] for entry in laid.document.value if entry.get("id", "") not in own]
    hint = nearest(laid.new[path], shipped, likeness=_MISSPELT)
    place = laid.document.place((*path, "id"))
    return [refusals.incomplete(place, laid.new[path], hint)] if hint else problems


def _said_once(new: Mapping[Place, str], problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, with one for all that each `new` entry (id by place) lacks."""
    lacking: dict[Place, list[str]] = defaultdict(list)
    others = []
    for problem in problems:
        if problem.place in new and problem.what.endswith(MISSING):
            lacking[problem.place].append(problem.what.removesuffix(MISSING))
        else:
            others.append(problem)
    return [
        *others,
        *(refusals.unfinished(place, new[place], keys) for place, keys in lacking.items()),
    ]


def _not_text(words: Document) -> Iterable[Problem]:
    return (
        not_a_word(words, key) for key, text in words.value.items() if not isinstance(text, str)
    )


def _at(value: Value, path: KeyPath) -> Value:
    for step in path:
        value = value[step]
    return value
