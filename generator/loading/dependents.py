"""Entries that belong to a hidden one go with it, such as the kit of a play."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import cache

from generator.errors import Place
from generator.loading.references import Hidden
from generator.model.fields import WrittenField, fields_of
from generator.model.playbook import COLLECTIONS
from worksheets.content.written import Item, Written

_COLLECTION_OF: dict[type, str] = {model: name for name, model in COLLECTIONS.items()}

type Collections = Mapping[str, tuple[Item, ...]]


def with_dependents(collections: Collections, hidden: Hidden) -> Hidden:
    """Return `hidden` with each entry that belongs to nothing else, and with those of that."""
    if not any(hidden.values()):
        return hidden
    found = {name: _dependents(items, hidden) for name, items in collections.items()}
    more = {name: {**hidden.get(name, {}), **found.get(name, {})} for name in (*hidden, *found)}
    return with_dependents(collections, more) if _counts(more) > _counts(hidden) else more


def is_hidden(value: Written, hidden: Hidden) -> bool:
    """Return whether `value` is an item that is hidden."""
    collection = _COLLECTION_OF.get(type(value), "")
    return isinstance(value, Item) and value.id in hidden.get(collection, ())


def _counts(hidden: Hidden) -> int:
    return sum(map(len, hidden.values()))


def _dependents(items: tuple[Item, ...], hidden: Hidden) -> dict[str, Place]:
    """Return where what each belongs to was hidden, by id."""

    def hidden_in(name: str) -> Mapping[str, Place]:
        return hidden.get(name, {})

    owners = {item.id: owner_hidden(type(item), _facts(item), hidden_in) for item in items}
    return {name: hidden[owner[0]][owner[1]] for name, owner in owners.items() if owner}


def owner_hidden(
    model: type[Item], facts: Mapping[str, object], hidden_in: Callable[[str], Container[str]]
) -> tuple[str, str] | None:
    """Return collection and id of the hidden item that one of class `model` goes with, if any."""
    for field in _owners(model):
        value = facts.get(field.name)
        names = value if isinstance(value, (tuple, list)) else (value,)
        gone = hidden_in(field.collection or "")
        if names and all(isinstance(name, str) and name in gone for name in names):
            return str(field.collection), str(names[0])
    return None


def _facts(item: Item) -> dict[str, object]:
    return {field.name: getattr(item, field.name) for field in _owners(type(item))}


@cache
def _owners(model: type[Item]) -> tuple[WrittenField, ...]:
    return tuple(field for field in fields_of(model) if field.is_owner)
