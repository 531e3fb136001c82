"""What `sheet.yaml` promises must be there: its content, its choices, what fills its words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Place, Problem
from generator.loading.each import EACH_SOURCES
from generator.loading.sheet_gaps import sheet_gap_problems
from generator.model.document import Document, KeyPath
from generator.model.fields import fields_of
from generator.model.playbook import COLLECTIONS
from generator.model.sheet import SheetField, SheetWords
from generator.nearest import nearest

CONTENT_NAMES = ("org", "pitch", *COLLECTIONS)
OPTION_SOURCES = ("org.tiers", "pitch.audiences", *COLLECTIONS)


def sheet_problems(sheet: SheetWords, document: Document) -> list[Problem]:
    """Return what in `sheet` (read from `document`) nothing could make work."""
    return [
        *_unknown_content(sheet, document),
        *_unknown_content_fields(sheet, document),
        *sheet_gap_problems(sheet.id, document),
        *(
            problem
            for number, step in enumerate(sheet.steps)
            for problem in _field_problems(step.fields, document, ("steps", number, "fields"))
        ),
    ]


def _unknown_content(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    for index, name in enumerate(sheet.content):
        if name not in CONTENT_NAMES:
            yield Problem(
                document.place(("content", index)),
                f"`{name}` is not a part of the content",
                "the worksheet would be sent nothing",
                nearest(name, CONTENT_NAMES) or f"use one of: {', '.join(CONTENT_NAMES)}",
            )


def _unknown_content_fields(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    for name, fields in sheet.content_fields.items():
        model = COLLECTIONS.get(name)
        known = tuple(field.key for field in fields_of(model)) if model else ()
        for index, field in enumerate(fields):
            if field not in known:
                yield Problem(
                    document.place(("content_fields", name, index)),
                    f"`{field}` is not a field of {name}",
                    "the worksheet would not be sent it",
                    nearest(field, known) or f"use one of: {', '.join(known) or 'none'}",
                )


def _field_problems(
    fields: tuple[SheetField, ...], document: Document, path: KeyPath
) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, field in enumerate(fields):
        where = (*path, index)
        if field.id in seen and not field.each:
            yield _twin(field, document.place((*where, "id")))
        if not field.each:
            seen.add(field.id)
        yield from _choice_problems(field, document, where)
        yield from _group_problems(field, document, where)
        yield from _each_problems(field, document, where)
        yield from _field_problems(field.fields, document, (*where, "fields"))


def _choice_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if isinstance(field.options, str) and field.options not in OPTION_SOURCES:
        yield Problem(
            document.place((*path, "options")),
            f"`{field.options}` is not a list of choices",
            "there would be nothing to choose from",
            nearest(field.options, OPTION_SOURCES) or f"use one of: {', '.join(OPTION_SOURCES)}",
        )
    if (field.kind == "choice") != bool(field.options):
        yield Problem(
            document.place(path),
            f"`{field.id}` and its options don't fit together",
            "a choice needs options, and nothing else can have any",
            "set `kind: choice` and list the `options`, or remove them",
        )


def _group_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    complete = field.fields and field.row and field.add and field.remove
    if field.kind == "group" and not complete:
        yield Problem(
            document.place(path),
            f"the group `{field.id}` is not complete",
            "its rows need fields, and words for their title and their buttons",
            "give it `row`, `add`, `remove` and `fields`",
        )


def _each_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.each and field.each not in EACH_SOURCES:
        yield Problem(
            document.place((*path, "each")),
            f"`{field.each}` is nothing there can be a field for each of",
            "the worksheet would have no such field",
            nearest(field.each, EACH_SOURCES) or f"use one of: {', '.join(EACH_SOURCES)}",
        )


def _twin(field: SheetField, place: Place) -> Problem:
    return Problem(
        place,
        f"the field `{field.id}` is already there",
        "two answers can't be kept under one name",
        f"choose another name, for example `{field.id}_2`",
    )
