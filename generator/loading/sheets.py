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
    return Problem(
        place,
        f"`{name}` is no field of this worksheet",
        "the filled-in example would show it nowhere",
        nearest(name, known) or f"use one of: {', '.join(known) or 'none'}",
    )


def _wrong_sample(place: Place, field: SheetField) -> Problem:
    of_list = "a list of rows, each with `field: answer`" if field.kind == "group" else "one text"
    return Problem(
        place,
        f"the example of `{field.id}` does not fit its kind, `{field.kind}`",
        "the filled-in example could not show it",
        f"write {of_list}",
    )


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
        yield Problem(
            document.place((*path, "options")),
            f"`{field.options}` is not a list of choices",
            "there would be nothing to choose from",
            nearest(field.options, OPTION_SOURCES) or f"use one of: {', '.join(OPTION_SOURCES)}",
        )
    if (field.kind in ("choice", "choices")) != bool(field.options):
        yield Problem(
            document.place(path),
            f"`{field.id}` and its options don't fit together",
            "a choice needs options, and nothing else can have any",
            "set `kind: choice` or `kind: choices` and list the `options`, or remove them",
        )


def _group_problems(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.kind == "group" and not field.fields:
        yield Problem(
            document.place(path),
            f"the list `{field.id}` asks nothing",
            "its rows would be empty",
            "give it `fields`: the questions of each row",
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
        "two answers can't be saved under one name",
        f"choose another name, for example `{field.id}_2`",
    )
