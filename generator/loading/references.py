"""References between items: every name that is used must be there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from pydantic.fields import FieldInfo

from generator.errors import Place, Problem
from generator.model.base import Model, Refers
from generator.model.document import Document, KeyPath, Part
from generator.model.written import Entry
from generator.nearest import nearest

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


def without_hidden[M: Model](model: M, hidden: Hidden) -> M:
    """Return `model` without the names of hidden items, where a list names others besides."""
    if not any(hidden.values()):
        return model
    fields = type(model).model_fields.items()
    left = {name: _left(getattr(model, name), field, hidden) for name, field in fields}
    return model.model_copy(update=left)


def _left(value: object, field: FieldInfo, hidden: Hidden) -> object:
    if isinstance(value, Model):
        return without_hidden(value, hidden)
    if not isinstance(value, tuple):
        return value
    gone = hidden.get(_collection(field) or "", ())
    parts = (without_hidden(part, hidden) if isinstance(part, Model) else part for part in value)
    return tuple(part for part in parts if part not in gone) or value


def _references(model: Model, path: KeyPath) -> Iterator[tuple[str, str, KeyPath]]:
    """Yield name, collection and place of every reference in the model and those inside it."""
    for field_name, field in type(model).model_fields.items():
        collection = _collection(field)
        value = getattr(model, field_name)
        where = (*path, field.alias or field_name)
        for index, part in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(part, Model):
                yield from _references(part, where if part is value else (*where, index))
            elif collection and part is not None:
                yield part, collection, (*where, index)


def _collection(field: FieldInfo) -> str | None:
    return next((mark.collection for mark in field.metadata if isinstance(mark, Refers)), None)


def _hidden(name: str, document: Document, path: KeyPath, hidden_at: Place) -> Problem:
    owner = _owner(document, path)
    return Problem(
        hidden_at,
        f"`{name}` is hidden, and `{owner}` ({document.place(path)}) names nothing else",
        "a reader who follows it would find nothing",
        f"hide `{owner}` too, or name another there in a file of your own",
    )


def _owner(document: Document, path: KeyPath) -> str:
    """Return the id of the entry that what stands at `path` belongs to, or else its file."""
    above = [Part(document, path[:length]).value for length in range(len(path))]
    ids = [part["id"] for part in above if isinstance(part, dict) and "id" in part]
    return ids[-1] if ids else document.file


def _unknown(name: str, collection: str, place: Place, known: Set[str]) -> Problem:
    return Problem(
        place,
        f"`{name}` is not the id of anything in {collection}",
        "a reader who follows it would find nothing",
        nearest(name, sorted(known)) or f"add it to {collection}, or use an id that is there",
    )
