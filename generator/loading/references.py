"""References between items: every name that is used must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from generator.errors import Problem
from generator.model.base import Model, Refers
from generator.model.document import Document, KeyPath
from generator.nearest import nearest


def unknown_references(
    model: Model, document: Document, path: KeyPath, ids: Mapping[str, Set[str]]
) -> list[Problem]:
    """Return a problem for each reference in `model` (read from `path`) that names no item.

    `ids` holds the known ids of each collection.
    """
    return [
        _problem(name, collection, document, where, ids[collection])
        for name, collection, where in _references(model, path)
        if name not in ids[collection]
    ]


def _references(model: Model, path: KeyPath) -> Iterator[tuple[str, str, KeyPath]]:
    """Yield name, collection and place of every reference in the model and those inside it."""
    for field_name, field in type(model).model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, Refers)]
        value = getattr(model, field_name)
        where = (*path, field.alias or field_name)
        for index, part in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(part, Model):
                yield from _references(part, where if part is value else (*where, index))
            elif marks and part is not None:
                yield part, marks[0].collection, (*where, index)


def _problem(
    name: str, collection: str, document: Document, path: KeyPath, known: Set[str]
) -> Problem:
    return Problem(
        document.place(path),
        f"`{name}` is not the id of anything in {collection}",
        "a reader who follows it would find nothing",
        nearest(name, sorted(known)) or f"add it to {collection}, or use an id that is there",
    )
