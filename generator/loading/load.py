"""content/ and worksheets/sheets/ → one `Playbook`, or every mistake at once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from jinja2 import BytecodeCache

from generator.errors import ContentError, Problem
from generator.loading import variables
from generator.loading.brand import brand_problems
from generator.loading.dependents import is_hidden, with_dependents
from generator.loading.each import with_each
from generator.loading.file_problems import (
    duplicate_sheets,
    no_address,
    unknown_country,
    unknown_files,
    unknown_layer_files,
)
from generator.loading.language import chosen_within, in_its_language
from generator.loading.memo import Memo
from generator.loading.message_parts import message_problems
from generator.loading.pages import free_pages
from generator.loading.pitch_parts import pitch_problems
from generator.loading.reader import Reader
from generator.loading.references import unknown_references, without_hidden
from generator.loading.switches import switch_problems, switched_off, without_rating_columns
from generator.loading.validation import validate
from generator.loading.words_needed import words_read
from generator.model.document import Document, text_in
from generator.model.playbook import COLLECTIONS, Playbook, paths_off
from generator.model.sheet import Sheet
from generator.model.words import PageWords
from generator.model.written import WrittenContent
from generator.project import SHEET_FILE, Project
from generator.steps import Steps, completed
from worksheets.content.messages import MessageWords
from worksheets.content.organisation import Organisation
from worksheets.content.pitch import PitchWords
from worksheets.content.written import Item

#: The files that hold one set of facts; without each of them there is no site.
SINGLE_FILES = ("org", "pitch")

#: The file that "Write a message" takes its sentences from; without it there is no such worksheet.
MESSAGES = "messages"

type Collections = dict[str, tuple[Item, ...]]


def load(
    project: Project,
    *,
    today: date,
    compiled: BytecodeCache | None = None,
    memo: Memo | None = None,
) -> Playbook:
    """Return the project's content; raise ContentError with every problem in every file.

    The country's holidays must be known for the year of `today`. `compiled` holds templates of
    results that were found right before, `memo` what was read before.
    """
    return completed(load_in_steps(project, today=today, compiled=compiled, memo=memo))


def load_in_steps(
    project: Project,
    *,
    today: date,
    compiled: BytecodeCache | None = None,
    memo: Memo | None = None,
) -> Steps[Playbook]:
    """Do as `load` does, a step for each worksheet."""
    project, language_problems = in_its_language(project)
    memo = memo or Memo()
    memo.begin()
    reader = Reader(project, compiled, memo, problems=language_problems)
    found = yield from _found(reader, today)
    reader.hide(with_dependents(found.collections, reader.hidden))
    problems = _problems(reader, found)
    if problems or found.org is None or found.pitch is None:
        raise ContentError(problems)
    return _playbook(reader, found, found.org, found.pitch)


@dataclass(frozen=True, slots=True)
class _Found:
    """What is in the files; None stands for a file that can't be read."""

    org: Organisation | None
    pitch: PitchWords | None
    messages: MessageWords | None
    collections: Collections
    words: dict[str, PageWords]
    sheets: tuple[Sheet, ...]
    off: frozenset[str]
    pages: dict[str, Document]
    page_problems: list[Problem]


def _found(reader: Reader, today: date) -> Steps[_Found]:
    project = reader.project
    org = _organisation(reader, today)
    pitch = reader.model(PitchWords, project.content / "pitch.yaml")
    messages = _messages(reader)
    collections = _collections(reader)
    words = {path.stem: reader.words(path) for path in sorted(project.words.glob("*.yaml"))}
    sheets = yield from _sheets(reader)
    off = switched_off(org, sheets) if org else frozenset()
    if org and not org.rates:
        sheets = tuple(map(without_rating_columns, sheets))
    paths = paths_off(off, has_studio=org is None or org.has_studio)
    pages, problems = free_pages(project, reader.facts, paths)
    return _Found(org, pitch, messages, collections, words, sheets, off, pages, problems)


def _problems(reader: Reader, found: _Found) -> list[Problem]:
    return [
        *reader.problems,
        *_unknown_files(reader.project),
        *_lost_references(reader, found.sheets),
        *duplicate_sheets(reader.entries),
        *pitch_problems(reader.entries),
        *message_problems(reader.entries),
        *found.page_problems,
        *_switch_problems(reader, found.org, found.sheets),
    ]


def _playbook(reader: Reader, found: _Found, org: Organisation, pitch: PitchWords) -> Playbook:
    """Return the playbook without what is hidden or off."""
    hidden, off, pages = reader.hidden, found.off, found.pages
    return Playbook(
        org=org,
        pitch=without_hidden(pitch, hidden),
        words=found.words,
        sheets=tuple(with_each(one, pitch.audiences) for one in found.sheets if one.id not in off),
        off=off,
        pages={path: text_in(page.value) for path, page in pages.items()},
        collections={
            name: tuple(without_hidden(one, hidden) for one in items if not is_hidden(one, hidden))
            for name, items in found.collections.items()
        },
        messages=found.messages and without_hidden(found.messages, hidden),
        written=WrittenContent(
            tuple(reader.entries), tuple(reader.words_files), tuple(pages.values())
        ),
    )


def _organisation(reader: Reader, today: date) -> Organisation | None:
    """Return the organisation, read first for its facts, then again with them filled in."""
    path = reader.project.content / "org.yaml"
    merge = reader.written(path) if path.exists() else None
    raw = merge.document if merge else None
    names = (field.name for field in fields(Organisation))
    reader.facts = dict.fromkeys(names, "…")  # unreadable: said once is enough
    if raw is not None:
        bare, _ = validate(Organisation, raw, (), raw.value)
        reader.facts = variables.facts(bare) if bare else variables.written_facts(raw.value)
    org = reader.model(Organisation, path)
    if raw is not None and org is not None:
        reader.problems += [
            *unknown_country(org, raw, today.year),
            *no_address(org, raw),
            *brand_problems(org, raw, reader.project),
            *chosen_within(reader.project),
        ]
        reader.note_duplicates(raw, ("tiers",))
    return org


def _sheets(reader: Reader) -> Steps[tuple[Sheet, ...]]:
    sheets = []
    for folder in reader.project.sheet_folders():
        sheets.append(reader.sheet(folder))
        yield
    return tuple(filter(None, sheets))


def _messages(reader: Reader) -> MessageWords | None:
    path = reader.project.content / f"{MESSAGES}.yaml"
    return reader.model(MessageWords, path) if path.exists() else None


def _switch_problems(
    reader: Reader, org: Organisation | None, sheets: tuple[Sheet, ...]
) -> list[Problem]:
    merge = reader.written(reader.project.content / "org.yaml")
    if org is None or merge is None or len(sheets) < len(reader.project.sheet_folders()):
        return []  # a worksheet that can't be read is said there
    return switch_problems(org, merge.document, {sheet.id for sheet in sheets})


def _collections(reader: Reader) -> Collections:
    files = {name: reader.project.content / f"{name}.yaml" for name in COLLECTIONS}
    return {
        name: reader.items(COLLECTIONS[name], path)
        for name, path in files.items()
        if reader.is_there(path)
    }


def _lost_references(reader: Reader, sheets: tuple[Sheet, ...]) -> list[Problem]:
    # Also those with a mistake: it is said where it stands, and not again by who names them.
    ids = {
        name: reader.ids.get(name, frozenset()) - {*reader.hidden.get(name, ())}
        for name in COLLECTIONS
    }
    ids["sheets"] = frozenset(sheet.id for sheet in sheets)
    return [
        problem
        for entry in reader.entries
        for problem in unknown_references(entry, ids, reader.hidden)
    ]


def _unknown_files(project: Project) -> list[Problem]:
    return [
        *unknown_files(project.content, {*SINGLE_FILES, MESSAGES, *COLLECTIONS}, project),
        *unknown_files(project.words, words_read(), project),
        *unknown_layer_files(_known_names(project), project),
    ]


def _known_names(project: Project) -> list[str]:
    """Return the names of the files in which a layer can say something in its own way."""
    files = [
        *(project.content / f"{name}.yaml" for name in [*SINGLE_FILES, MESSAGES, *COLLECTIONS]),
        *(project.words / f"{name}.yaml" for name in words_read()),
        *(folder / SHEET_FILE for folder in project.sheet_folders()),
    ]
    return [project.name_in_layers(path) for path in files]
