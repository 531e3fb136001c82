"""What is set of a field: its kind uses it, limits agree, and a default fits them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields

from generator.errors import Problem
from generator.model.document import Document, KeyPath
from generator.model.field_kinds import COMMON, KINDS
from generator.model.sheet import SheetField
from worksheets.content import sheet
from worksheets.fields import AnswerError, read_answer

#: What a field can be given, with what it is otherwise.
_SETTINGS = {
    one.name: one.default if one.default is not MISSING else None for one in fields(SheetField)
}


def unused_settings(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    """Yield a problem for what is set of `field` and does nothing, or can't be."""
    yield from _unused(field, document, path)
    if field.min is not None and field.max is not None and field.min > field.max:
        yield Problem.of(
            document.place((*path, "min")), "field.min_over_max", min=field.min, max=field.max
        )
    yield from _default(field, document, path)


def _unused(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    known = COMMON | KINDS[field.kind].settings
    for name, usual in _SETTINGS.items():
        # What a kind's options or rows lack or have too many of is said where they are checked.
        if name in known or name == "options" or getattr(field, name) in (usual, (), {}):
            continue
        able = ", ".join(kind for kind, one in KINDS.items() if name in one.settings)
        yield Problem.of(
            document.key_place((*path, name)), "field.unused", kind=field.kind, name=name, able=able
        )


def _default(field: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    if field.default is None or isinstance(field.options, str):
        return
    carried = sheet.Field(
        field.id,
        field.kind,
        field.label,
        max_length=field.max_length,
        min=field.min,
        max=field.max,
        options=field.options,
    )
    try:
        read_answer(carried, field.default)
    except AnswerError:
        yield Problem.of(
            document.place((*path, "default")), "field.default", default=field.default, id=field.id
        )
