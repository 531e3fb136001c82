"""References between items: every name that is used must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from generator.errors import Place, Problem
from generator.model.document import Document, KeyPath, Part
from generator.model.fields import WrittenField, fields_of
from generator.model.written import Entry
from generator.nearest import nearest
from worksheets.content.written import Written

#: By collection, where the organisation took out which id.
type Hidden = Mapping[str, Mapping[str, Place]]


def unknown_references(entry: Entry, ids: Mapping[str, Set[str]], hidden: Hidden) -> list[Problem]:
    """Return a problem for each reference in `entry` that names no item.

    `ids` holds the known ids of each collection.
    """
    return [
        _hidden(name, entry.document, where, hidden[collection][name])
        if name in hidden.get(collection, ())
        else _unknown(name, collection, entry.document.place(where), ids[collection])
        for name, collection, where in _references(entry.value, entry.path)
        if name not in ids[collection]
    ]


def without_hidden[M: Written](model: M, hidden: Hidden) -> M:
    """Return `model` without the names of hidden items, where it can do without them."""
    if not any(hidden.values()):
        return model
    parts: Any = model  # a dataclass, which its base class isn't
    left = {
        field.name: _left(getattr(model, field.name), field, hidden)
        for field in fields_of(type(model))
    }
    return replace(parts, **left)


def _left(value: object, field: WrittenField, hidden: Hidden) -> object:
    if isinstance(value, Written):
        return without_hidden(value, hidden)
    gone = hidden.get(field.collection or "", ())
    if not isinstance(value, tuple):
        return None if field.may_be_none and value in gone else value
    parts = (without_hidden(part, hidden) if isinstance(part, Written) else part for part in value)
    left = tuple(part for part in parts if part not in gone)
    return left if left or field.may_be_empty else value


def _references(model: Written, path: KeyPath) -> Iterator[tuple[str, str, KeyPath]]:
    """Yield name, collection and place of every reference in the model and those inside it."""
    for field in fields_of(type(model)):
        value = getattr(model, field.name)
        where = (*path, field.key)
        for index, part in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(part, Written):
                yield from _references(part, where if part is value else (*where, index))
            elif field.collection and part is not None:
                yield part, field.collection, (*where, index)


def _hidden(name: str, document: Document, path: KeyPath, hidden_at: Place) -> Problem:
    owner = _owner(document, path)
    at = document.place(path)
    return Problem.of(hidden_at, "reference.hidden", fix="hidden", name=name, owner=owner, path=at)


def _owner(document: Document, path: KeyPath) -> str:
    """Return the id of the entry that what stands at `path` belongs to, or else its file."""
    above = [Part(document, path[:length]).value for length in range(len(path))]
    ids = [str(part["id"]) for part in above if isinstance(part, dict) and "id" in part]
    return ids[-1] if ids else document.file


def _unknown(name: str, collection: str, place: Place, known: Set[str]) -> Problem:
    return Problem.of(
        place,
        "reference.unknown",
        instead=nearest(name, sorted(known)),
        name=name,
        collection=collection,
    )
