"""What an organisation says in its own way, laid over what comes with the playbook.

Facts are laid over facts, key by key. In a list whose entries have an `id`, an entry changes the
one of the same id or is a new one (see `entries.py`). Any other list, and every text, is
replaced whole: half a list of steps would be nobody's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.errors import Place, Problem
from generator.model.document import Document, KeyPath, Part, Value
from generator.overlay import refusals
from generator.overlay.entries import MOVES, Row, has_ids, laid_rows


@dataclass(frozen=True, slots=True)
class Laid:
    """A document with the organisation's own laid over it, and what is wrong with the own one.

    `hidden` says where the ids of a collection were taken out; `new` holds the id of each entry
    that came in, by its path.
    """

    document: Document
    problems: tuple[Problem, ...] = ()
    hidden: Mapping[str, Place] = field(default_factory=dict)
    new: Mapping[KeyPath, str] = field(default_factory=dict)


def laid_over(shipped: Document, own: Document) -> Laid:
    """Return `shipped` with `own` laid over it; neither is changed."""
    if type(shipped.value) is not type(own.value):
        return Laid(shipped, (refusals.another_shape(own.place(()), shipped.value),))
    laying = _Laying()
    value = laying.merged(Part(shipped), Part(own), ())
    files = shipped.files | own.files
    document = Document(shipped.file, files, value, laying.places, laying.keys)
    return Laid(document, tuple(laying.problems), laying.hidden, laying.new)


class _Laying:
    """Builds the value, and beside it the place in one of the two files where each part stands."""

    def __init__(self) -> None:
        self.places: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []
        self.hidden: dict[str, Place] = {}
        self.new: dict[KeyPath, str] = {}

    def merged(self, shipped: Part, own: Part, path: KeyPath) -> Value:
        """Return what stands at `path` of the result."""
        match shipped.value, own.value:
            case dict(), dict():
                return self._facts(shipped, own, path)
            case list(), list() if has_ids(shipped):
                return self._rows(shipped, own, path)
        return self._copied(own, path)

    def _facts(self, shipped: Part, own: Part, path: KeyPath) -> Value:
        self.places[path] = own.place
        said = [key for key in own.value if key not in _moves(own)]
        keys = dict.fromkeys([*shipped.value, *said])
        return {key: self._fact(key, shipped, own, path) for key in keys}

    def _fact(self, key: str, shipped: Part, own: Part, path: KeyPath) -> Value:
        where = (*path, key)
        self.keys[where] = (own if key in own.value else shipped).step(key).key_place
        if key not in own.value:
            return self._copied(shipped.step(key), where)
        if key not in shipped.value:
            return self._copied(own.step(key), where)
        return self.merged(shipped.step(key), own.step(key), where)

    def _rows(self, shipped: Part, own: Part, path: KeyPath) -> Value:
        laid = laid_rows(shipped, own)
        self.places[path] = own.place
        self.problems += laid.problems
        if not path:
            self.hidden |= laid.hidden
        return [self._row(row, (*path, number)) for number, row in enumerate(laid.rows)]

    def _row(self, row: Row, path: KeyPath) -> Value:
        match row:
            case Row(shipped=Part() as shipped, own=Part() as own):
                return self._facts(shipped, own, path)
            case Row(shipped=Part() as shipped):
                return self._copied(shipped, path)
        self.new[path] = row.name
        return self._copied(row.own, path)

    def _copied(self, part: Part, path: KeyPath) -> Value:
        self.places[path] = part.place
        match part.value:
            case dict() as facts:
                kept = [key for key in facts if key not in _moves(part)]
                for key in kept:
                    self.keys[*path, key] = part.step(key).key_place
                return {key: self._copied(part.step(key), (*path, key)) for key in kept}
            case list() as entries:
                return [
                    self._copied(part.step(number), (*path, number))
                    for number in range(len(entries))
                ]
        return part.value


def _moves(part: Part) -> tuple[str, ...]:
    """Return the keys of an entry that say where it goes, not what it is."""
    return MOVES if "id" in part.value else ()
