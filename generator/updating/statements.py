"""A file of content as single statements, each under an address that a later version has, too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.errors import Place
from generator.layers.entries import MOVES, has_ids
from generator.model.document import Document, Part, Value, text_in

#: The keys and ids that lead to a statement: it keeps its address when others come and go.
type Address = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file says under one address, and where; a list without ids is one statement."""

    text: str
    place: Place


def statements(document: Document) -> dict[Address, Statement]:
    """Return all that `document` says, in its order."""
    return dict(_statements(Part(document), ()))


def _statements(part: Part, address: Address) -> Iterator[tuple[Address, Statement]]:
    match part.value:
        case dict() as facts:
            for key in (key for key in facts if key not in _names(facts)):
                yield from _statements(part.step(key), (*address, key))
        case list() if has_ids(part):
            for entry in part.parts():
                yield from _statements(entry, (*address, text_in(entry.facts["id"])))
        case _:
            yield address, Statement(_text(part.value), part.place)


def _names(facts: dict[str, Value]) -> tuple[str, ...]:
    """Return the keys that name an entry or place it, and say nothing to a reader."""
    return ("id", *MOVES) if "id" in facts else ()


def _text(value: Value) -> str:
    match value:
        case dict():
            return " ".join(_text(part) for part in value.values())
        case list():
            return ", ".join(_text(part) for part in value)
    return value or ""
