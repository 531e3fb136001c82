"""What `sheet.yaml` promises must be there: its content, its choices, what fills its words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.loading.each import EACH_SOURCES
from generator.loading.sheet_placeholders import Filled, sheet_placeholder_problems
from generator.loading.shown_when import show_when_problems
from generator.model.document import Document, KeyPath
from generator.model.fields import fields_of
from generator.model.playbook import COLLECTIONS
from generator.model.sheet import SheetField, SheetWords
from generator.nearest import nearest

CONTENT_NAMES = ("org", "pitch", "messages", *COLLECTIONS)
OPTION_SOURCES = (
    "org.tiers",
    "pitch.audiences",
    "messages.purposes",
    "messages.channels",
    *COLLECTIONS,
)


def sheet_problems(sheet: SheetWords, document: Document, filled: Filled) -> list[Problem]:
    """Return what in `sheet` (read from `document`) nothing could make work.

    `filled` is what is filled into the words it came with.
    """
    seen: set[str] = set()
    return [
        *_unknown_content(sheet, document),
        *_unknown_content_fields(sheet, document),
        *_unknown_sample_fields(sheet, document),
        *show_when_problems(sheet, document),
        *sheet_placeholder_problems(document, filled),
        *(
            problem
            for number, step in enumerate(sheet.steps)
            for problem in _field_problems(step.fields, document, ("steps", number, "fields"), seen)
        ),
    ]


def _unknown_sample_fields(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    fields = {field.id: field for field in sheet.fields if not _is_shared_list(field)}
    for name, answer in sheet.sample.items():
        path = ("sample", name)
        if name not in fields:
            yield _unknown_sample(document.key_place(path), name, list(fields))
        elif isinstance(answer, str) is (fields[name].kind == "group"):
            yield _wrong_sample(document.place(path), fields[name])
        elif not isinstance(answer, str):
            inner = [field.id for field in fields[name].fields]
            for number, row in enumerate(answer):
                for key in row.keys() - set(inner):
                    yield _unknown_sample(document.key_place((*path, number, key)), key, inner)


def _is_shared_list(field: SheetField) -> bool:
    """Return whether it holds the people or the like of all worksheets, which have their own."""
    return field.kind == "group" and field.notebook is not None


def _unknown_sample(place: Place, name: str, known: list[str]) -> Problem:
    return Problem.of(
        place,
        "sheet.unknown_sample",
        instead=nearest(name, known),
        name=name,
        known=", ".join(known) or "–",
    )


def _wrong_sample(place: Place, field: SheetField) -> Problem:
    code = "sheet.rows_sample" if field.kind == "group" else "sheet.text_sample"
    return Problem.of(place, code, id=field.id, kind=field.kind)


def _unknown_content(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    for index, name in enumerate(sheet.content):
        if name not in CONTENT_NAMES:
            yield Problem.of(
                document.place(("content", index)),
                "sheet.unknown_content",
                instead=nearest(name, CONTENT_NAMES),
                name=name,
                known=", ".join(CONTENT_NAMES),
            )


def _unknown_content_fields(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    for name, fields in sheet.content_fields.items():
        model = COLLECTIONS.get(name)
        known = tuple(field.key for field in fields_of(model)) if model else ()
        for index, field in enumerate(fields):
            if field not in known:
                yield Problem.of(
                    document.place(("content_fields", name, index)),
                    "sheet.unknown_content_fields",
                    instead=nearest(field, known),
                    field=field,
                    name=name,
                    known=", ".join(known) or "–",
                )


def _field_problems(
    fields: tuple[SheetField, ...], document: Document, path: KeyPath, seen: set[str]
) -> Iterator[Problem]:
    """Yield what is wrong with fields; `seen` are those whose answers are saved beside theirs."""
    for index, field in enumerate(fields):
        where = (*path, index)
        if field.id in seen and not field.each:
            yield _twin(field, document.place((*where, "id")))
        if not field.each:
            seen.add(field.id)
        yield from _choice_problems(field, document, where)
        yield from _group_problems(field, document, where)
        yield from _each_problems(field, document, where)
        yield from _field_problems(field.fields, document, (*where, "fields"), set())


def _choice_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if isinstance(field.options, str) and field.options not in OPTION_SOURCES:
        yield Problem.of(
            document.place((*path, "options")),
            "sheet.unknown_options",
            instead=nearest(field.options, OPTION_SOURCES),
            options=field.options,
            known=", ".join(OPTION_SOURCES),
        )
    if (field.kind in ("choice", "choices")) != bool(field.options):
        yield Problem.of(document.place(path), "sheet.options", id=field.id)


def _group_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.kind == "group" and not field.fields:
        yield Problem.of(document.place(path), "sheet.no_fields", id=field.id)


def _each_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.each and field.each not in EACH_SOURCES:
        yield Problem.of(
            document.place((*path, "each")),
            "sheet.unknown_each",
            instead=nearest(field.each, EACH_SOURCES),
            each=field.each,
            known=", ".join(EACH_SOURCES),
        )


def _twin(field: SheetField, place: Place) -> Problem:
    return Problem.of(place, "sheet.duplicate_field", id=field.id)
