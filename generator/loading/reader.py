"""Files of content → checked values; what is wrong with any of them gathers on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import BytecodeCache

from generator.errors import Place, Problem
from generator.layers.merge import Merged, merged
from generator.layers.worksheet import worksheet_errors
from generator.loading import source, variables
from generator.loading.cldr import cldr_dates
from generator.loading.dependents import is_hidden
from generator.loading.file_problems import (
    duplicate,
    missing_file,
    not_a_list,
    not_a_word,
    not_words,
)
from generator.loading.gathered import Gathered
from generator.loading.memo import Memo
from generator.loading.messages import missing_keys
from generator.loading.other_language import without_english_rules
from generator.loading.own_sheet import own_sheet_problems
from generator.loading.placeholders import without_marks
from generator.loading.plural_forms import sheet_form_problems, with_flat_forms
from generator.loading.references import Hidden, without_hidden
from generator.loading.result_template import read_template
from generator.loading.retired import without_retired
from generator.loading.sheet_placeholders import filled_in
from generator.loading.sheets import sheet_problems
from generator.loading.validation import validate
from generator.loading.word_processor import pasted_from_word
from generator.loading.words_needed import words_needed, words_problems
from generator.model.document import Document, KeyPath, Value, entries_in, facts_in, value_at
from generator.model.language import language_by_tag
from generator.model.sheet import Sheet, SheetWords
from generator.model.words import PageWords
from generator.model.written import Entry
from generator.nearest import nearest
from generator.project import RESULTS, SHEET_FILE
from generator.sentences import quoted
from worksheets.content.written import Item, Written


@dataclass(slots=True)
class Reader(Gathered):
    """One run over all files."""

    compiled: BytecodeCache | None
    memo: Memo = field(default_factory=Memo)

    def is_there(self, path: Path) -> bool:
        """Return whether the file comes with the playbook, or a layer above has one."""
        return any(version.exists() for version in self.project.versions(path))

    def written(self, path: Path) -> Merged | None:
        """Return the file with the layers above it merged in, or None if it can't be read."""
        lowest, *above = self.project.versions(path)
        shipped = self._read(lowest)
        if shipped:
            shipped = without_english_rules(shipped, path.name, self.project.language)
        layers = (shipped, self._cldr(path), *map(self._read, above))
        found = [document for document in layers if document]
        check = (worksheet_errors,) if path.name == SHEET_FILE else ()
        return merged(found, *check) if found else None

    def _cldr(self, path: Path) -> Document | None:
        """Return what is known of the language itself, above what is shipped in English."""
        is_dates = path == self.project.words / "dates.yaml"
        return cldr_dates(self.project.language) if is_dates else None

    def document(self, path: Path) -> Document | None:
        """Return the file with its variables filled, or None if it can't be read."""
        found = self._merged(path)
        return found.document if found else None

    def _without_marks(self, path: Path) -> Document | None:
        """Return a file of words with its variables filled, as its placeholders are filled."""
        document = self.document(path)
        return document and replace(document, value=_unmarked(document.value))

    def _as_it_came(self, path: Path) -> Document | None:
        """Return what the lowest layer says; None if it can't be read."""
        lowest, *_ = self.project.versions(path)
        document, _ = source.read(lowest, self.project.name_of(lowest))
        if document is None:
            return None
        filled, _ = variables.fill(document, self.facts)
        return with_flat_forms(filled) if lowest.parent.name == "words" else filled

    def _merged(self, path: Path) -> Merged | None:
        found = self.written(path)
        if found is None:
            return None
        self.problems += found.problems
        filled, problems = variables.fill(found.document, self.facts)
        self.problems += problems
        return replace(found, document=filled)

    def _read(self, path: Path) -> Document | None:
        if not path.exists():
            return None
        document, problems = source.read(path, self.project.name_of(path))
        self.problems += problems
        if document is None:
            return None
        self.problems += pasted_from_word(document.files[document.file], document.file)
        if path.parent.name == "words":
            document = with_flat_forms(document)
        return without_retired(document, path.name)

    def model[M: Written](self, model: type[M], path: Path) -> M | None:
        """Return the whole file as one model."""
        return self.memo.read(self, "model", path, lambda: self._model(model, path))

    def _model[M: Written](self, model: type[M], path: Path) -> M | None:
        if not path.exists():
            self.problems.append(missing_file(self.project.name_of(path), path.stem))
            return None
        merge = self._merged(path)
        if merge is None:
            return None
        before = len(self.problems)
        found = self._part(model, merge.document, ())
        self.problems[before:] = _said_once(merge.new, self.problems[before:])
        return found

    def items[I: Item](self, model: type[I], path: Path) -> tuple[I, ...]:
        """Return the file's list of items, those that are right."""
        return self.memo.read(self, "items", path, lambda: self._items(model, path))

    def _items[I: Item](self, model: type[I], path: Path) -> tuple[I, ...]:
        merge = self._merged(path)
        if merge is None:
            return ()
        document = merge.document
        if not isinstance(document.value, list):
            self.problems.append(not_a_list(document))
            return ()
        self.hidden[path.stem] = merge.hidden
        self.ids[path.stem] = frozenset(filter(None, map(_id_in, entries_in(document.value))))
        found = [self._item(model, merge, (index,)) for index in range(len(document.value))]
        self.note_duplicates(document)
        return tuple(item for item in found if item is not None)

    def words(self, path: Path) -> PageWords:
        """Return the file's words by key."""
        return self.memo.read(self, "words", path, lambda: self._words(path))

    def _words(self, path: Path) -> PageWords:
        name = self.project.name_of(path)
        document = self._without_marks(path)
        if document is None:
            return PageWords(name, {})
        self.words_files.append(document)
        if not isinstance(document.value, dict):
            self.problems.append(not_words(document))
            return PageWords(name, {})
        if lowest := self._as_it_came(path):
            needed = words_needed(lowest)
            self.shared_words[path.stem] = needed.keys()
            self.problems += words_problems(path.stem, document, needed, self.project.language)
        self.problems += _not_text(document)
        texts = {key: text for key, text in document.value.items() if isinstance(text, str)}
        return PageWords(name, texts, language_by_tag(self.project.language).plurals)

    def sheet(self, folder: Path) -> Sheet | None:
        """Return the worksheet in `folder`."""
        return self.memo.read(self, "sheet", folder / SHEET_FILE, lambda: self._sheet(folder))

    def _sheet(self, folder: Path) -> Sheet | None:
        document = self._without_marks(folder / SHEET_FILE)
        declared = self._part(SheetWords, document, ()) if document else None
        html, md = (self._template(folder / f"result.{kind}.jinja") for kind in RESULTS)
        if document is None or declared is None:
            return None
        lowest = self._as_it_came(folder / SHEET_FILE) or document
        self.problems += sheet_problems(declared, document, filled_in(lowest))
        self.problems += sheet_form_problems(document, self.project.language)
        sheet = Sheet(declared=declared, html_template=html, md_template=md, file=document.file)
        self.problems += own_sheet_problems(sheet, document, self.shared_words)
        return sheet

    def hide(self, hidden: Hidden) -> None:
        """Take out the hidden entries, and their names where others are named besides."""
        self.hidden = {**hidden}
        self.entries = [
            replace(entry, value=without_hidden(entry.value, hidden))
            for entry in self.entries
            if not is_hidden(entry.value, hidden)
        ]

    def note_duplicates(self, document: Document, path: KeyPath = ()) -> None:
        """Add a problem for each entry of the list at `path` whose id an earlier one has."""
        first: dict[str, Place] = {}
        for index, entry in enumerate(entries_in(value_at(document.value, path))):
            name = _id_in(entry)
            if name is None:
                continue
            place = document.place((*path, index, "id"))
            if name in first:
                self.problems.append(duplicate(name, place, first[name]))
            first.setdefault(name, place)

    def _template(self, path: Path) -> str | None:
        """Return a template; None where the worksheet shows the result that others share."""
        if not path.exists() and not path.is_relative_to(self.project.root / "worksheets"):
            return None
        text, problems = read_template(path, self.project.name_of(path), self.compiled)
        self.problems += problems
        return text

    def _item[I: Item](self, model: type[I], merge: Merged, path: KeyPath) -> I | None:
        """Return an entry of a list; one that came in under a misspelt id says so and no more."""
        before = len(self.problems)
        item = self._part(model, merge.document, path)
        if item is None and merge.document.place(path) in merge.new:
            self.problems[before:] = _unless_misspelt(merge, path, self.problems[before:])
        return item

    def _part[M: Written](self, model: type[M], document: Document, path: KeyPath) -> M | None:
        found, problems = validate(model, document, path, value_at(document.value, path))
        self.problems += problems
        if found is not None:
            self.entries.append(Entry(found, document, path))
        return found


#: From here on an id is a slip of the keyboard, and no new one.
_MISSPELT = 0.8

#: A file with more new entries than this is no slip, and to compare each with all takes long.
_MOST_GUESSED = 500


def _unless_misspelt(merge: Merged, path: KeyPath, problems: list[Problem]) -> list[Problem]:
    entry = merge.document.place(path)
    name = merge.new[entry]
    problems = _said_once({entry: name}, problems)
    if len(merge.new) > _MOST_GUESSED:
        return problems
    own = set(merge.new.values())
    names = [_id_in(one) for one in entries_in(merge.document.value)]
    shipped = [one for one in names if one and one not in own]
    hint = nearest(name, shipped, likeness=_MISSPELT)
    place = merge.document.place((*path, "id"))
    return [Problem.of(place, "layer.incomplete", instead=hint, name=name)] if hint else problems


def _said_once(new: Mapping[Place, str], problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems, with one for all that each `new` entry (id by place) lacks."""
    lacking: dict[Place, list[str]] = defaultdict(list)
    others = []
    for problem in problems:
        if problem.place in new and (keys := missing_keys(problem)):
            lacking[problem.place] += keys
        else:
            others.append(problem)
    return [
        *others,
        *(
            Problem.of(place, "layer.unfinished", name=new[place], keys=quoted(keys))
            for place, keys in lacking.items()
        ),
    ]


def _id_in(entry: Value) -> str | None:
    name = entry.get("id") if isinstance(entry, dict) else None
    return name if isinstance(name, str) else None


def _not_text(words: Document) -> Iterable[Problem]:
    return (
        not_a_word(words, key)
        for key, text in facts_in(words.value).items()
        if not isinstance(text, str)
    )


def _unmarked(value: Value) -> Value:
    match value:
        case str():
            return without_marks(value)
        case dict():
            return {key: _unmarked(part) for key, part in value.items()}
        case list():
            return [_unmarked(part) for part in value]
    return value
