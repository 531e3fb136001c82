"""`show_when` names an earlier field and answers that it can have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Problem
from generator.model.document import Document, KeyPath
from generator.model.sheet import SheetField, SheetWords
from generator.model.show_when import values_for
from generator.nearest import nearest


def show_when_problems(sheet: SheetWords, document: Document) -> Iterator[Problem]:
    """Yield a problem for each condition in `sheet` that could never be asked."""
    earlier: dict[str, SheetField] = {}
    for number, step in enumerate(sheet.steps):
        for index, field in enumerate(step.fields):
            path = ("steps", number, "fields", index)
            yield from _field(field, earlier, document, path)
            yield from _inner(field, document, (*path, "fields"))
            earlier[field.id] = field


def _inner(group: SheetField, document: Document, path: KeyPath) -> Iterator[Problem]:
    earlier: dict[str, SheetField] = {}
    for index, field in enumerate(group.fields):
        if field.show_when and group.notebook is not None:
            yield _in_shared_list(group, document, (*path, index, "show_when"))
        else:
            yield from _field(field, earlier, document, (*path, index))
        earlier[field.id] = field


def _field(
    field: SheetField, earlier: dict[str, SheetField], document: Document, path: KeyPath
) -> Iterator[Problem]:
    for name, values in field.show_when.items():
        where = (*path, "show_when", name)
        asked = earlier.get(name)
        if asked is None or asked.kind == "group":
            yield _not_earlier(name, list(earlier), document, where)
            continue
        known = values_for(asked)
        for value in values:
            if known is not None and value not in known:
                yield _never(field, asked, value, known, document, where)


def _not_earlier(name: str, earlier: list[str], document: Document, path: KeyPath) -> Problem:
    return Problem.of(
        document.key_place(path),
        "show_when.not_earlier" if earlier else "show_when.first",
        instead=nearest(name, earlier),
        name=name,
        earlier=", ".join(earlier),
    )


def _never(
    field: SheetField,
    asked: SheetField,
    value: str,
    known: tuple[str, ...],
    document: Document,
    path: KeyPath,
) -> Problem:
    return Problem.of(
        document.place(path),
        "show_when.never",
        instead=nearest(value, known),
        id=asked.id,
        value=value,
        field=field.id,
        known=", ".join(known),
    )


def _in_shared_list(group: SheetField, document: Document, path: KeyPath) -> Problem:
    return Problem.of(
        document.key_place(path), "show_when.in_shared_list", id=group.id, notebook=group.notebook
    )
