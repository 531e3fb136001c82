"""content/ and worksheets/sheets/ → one `Playbook`, or every mistake at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import BytecodeCache

from generator import source, variables
from generator.compiled import compiled_templates
from generator.document import Document, KeyPath, Value
from generator.errors import ContentError, Place, Problem
from generator.file_problems import (
    missing_file,
    not_a_list,
    not_a_word,
    not_words,
    strangers,
    twin,
    unknown_country,
)
from generator.model.base import Item, Model
from generator.model.collections import PitchWords
from generator.model.organisation import Organisation
from generator.model.playbook import COLLECTIONS, Playbook
from generator.model.sheet import Sheet, SheetWords
from generator.model.words import Words
from generator.pages import free_pages
from generator.project import Project
from generator.references import unknown_references
from generator.sheets import TEMPLATES, read_template, sheet_problems
from generator.validation import validate
from generator.words_needed import words_needed, words_problems
from generator.written import Entry, Written

#: The files that hold one set of facts, and why there is no site without each.
SINGLE_FILES = {
    "org": "every page takes the organisation's name and rhythms from it",
    "pitch": "the pitch worksheet takes its sentences from it",
}


@dataclass(slots=True)
class _Load:
    """One run over all files; problems gather here until everything has been looked at."""

    project: Project
    compiled: BytecodeCache | None
    problems: list[Problem] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    words_files: list[Document] = field(default_factory=list)
    facts: dict[str, str | None] = field(default_factory=dict)

    def document(self, path: Path) -> Document | None:
        """Return the file with its variables filled, or None if it can't be read."""
        raw, problems = source.read(path, self.project.name_of(path))
        self.problems += problems
        if raw is None:
            return None
        filled, problems = variables.fill(raw, self.facts)
        self.problems += problems
        return filled

    def model[M: Model](self, model: type[M], path: Path) -> M | None:
        """Return the whole file as one model."""
        if not path.exists():
            self.problems.append(missing_file(self.project.name_of(path), SINGLE_FILES[path.stem]))
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
        items = tuple(item for item in found if item is not None)
        self.refuse_twins(document)
        return items

    def words(self, path: Path) -> Words:
        """Return the file's words by key."""
        document = self.document(path)
        if document is not None:
            self.words_files.append(document)
            if isinstance(document.value, dict):
                self.problems += words_problems(path.stem, document)
        by_key = document.value if document and isinstance(document.value, dict) else {}
        if document is not None and document.value is not by_key:
            self.problems.append(not_words(document))
        for key, text in by_key.items():
            if not isinstance(text, str):
                self.problems.append(not_a_word(document, key))
        return Words(self.project.name_of(path), by_key)

    def sheet(self, folder: Path) -> Sheet | None:
        """Return the worksheet in `folder`."""
        document = self.document(folder / "sheet.yaml")
        declared = self._part(SheetWords, document, ()) if document else None
        templates = {kind: self._template(folder / f"result.{kind}.jinja") for kind in TEMPLATES}
        if document is None or declared is None:
            return None
        self.problems += sheet_problems(declared, document)
        return Sheet(
            declared=declared,
            html_template=templates["html"],
            md_template=templates["md"],
            file=document.file,
        )

    def _template(self, path: Path) -> str:
        name = self.project.name_of(path)
        text, problems = read_template(path, name, self.compiled)
        self.problems += problems
        return text

    def _part[M: Model](self, model: type[M], document: Document, path: KeyPath) -> M | None:
        found, problems = validate(model, document, path, _at(document.value, path))
        self.problems += problems
        if found is not None:
            self.entries.append(Entry(found, document, path))
        return found

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


def _at(value: Value, path: KeyPath) -> Value:
    for step in path:
        value = value[step]
    return value


def load(project: Project) -> Playbook:
    """Return the project's content; raise ContentError with every problem in every file."""
    run = _Load(project, compiled_templates(project.cache))
    org = _organisation(run)
    pitch = run.model(PitchWords, project.content / "pitch.yaml")
    collections = {
        name: run.items(model, project.content / f"{name}.yaml")
        for name, model in COLLECTIONS.items()
        if (project.content / f"{name}.yaml").exists()
    }
    words = {path.stem: run.words(path) for path in sorted(project.words.glob("*.yaml"))}
    sheets = tuple(filter(None, map(run.sheet, project.sheet_folders())))
    run.problems += _strangers(project)
    _check_references(run, collections, sheets)
    pages, problems = free_pages(project, run.facts)
    run.problems += problems
    if run.problems or org is None or pitch is None:
        raise ContentError(run.problems)
    return Playbook(
        org=org,
        pitch=pitch,
        words=words,
        sheets=sheets,
        pages={path: page.value for path, page in pages.items()},
        collections=collections,
        written=Written(tuple(run.entries), tuple(run.words_files), tuple(pages.values())),
    )


def _organisation(run: _Load) -> Organisation | None:
    """Return the organisation, read first for its facts, then again with them filled in."""
    path = run.project.content / "org.yaml"
    raw, _ = source.read(path, run.project.name_of(path)) if path.exists() else (None, [])
    run.facts = dict.fromkeys(Organisation.model_fields, "…")  # unreadable: said once is enough
    if raw is not None:
        bare, _ = validate(Organisation, raw, (), raw.value)
        run.facts = variables.facts(bare) if bare else variables.written_facts(raw.value)
    org = run.model(Organisation, path)
    if raw is not None and org is not None:
        run.problems += unknown_country(org, raw)
        run.refuse_twins(raw, ("tiers",))
    return org


def _check_references(
    run: _Load, collections: dict[str, tuple[Item, ...]], sheets: Iterable[Sheet]
) -> None:
    ids = {name: frozenset(i.id for i in collections.get(name, ())) for name in COLLECTIONS}
    ids["sheets"] = frozenset(sheet.id for sheet in sheets)
    for entry in run.entries:
        run.problems += unknown_references(entry.value, entry.document, entry.path, ids)


def _strangers(project: Project) -> list[Problem]:
    return [
        *strangers(project.content, {*SINGLE_FILES, *COLLECTIONS}, project),
        *strangers(project.words, words_needed().keys(), project),
    ]
