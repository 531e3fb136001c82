"""Documents of one name from several layers, merged into one: what a later layer says, counts.

Facts are merged key by key. In a list whose entries have an `id`, an entry changes the one of the
same id or is a new one (see `entries.py`). Any other list, and every text, is replaced whole: half
a list of steps would be nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce

from generator.errors import Place, Problem
from generator.layers.entries import MOVES, MergedRow, has_ids, merged_rows
from generator.model.document import Document, KeyPath, Part, Value, facts_in

#: What keeps a document from being merged over the one below it.
type Check = Callable[[Document, Document], Sequence[Problem]]


@dataclass(frozen=True, slots=True)
class Merged:
    """A document with the layers above it merged in, and what is wrong with those.

    `hidden` says where the ids of a collection were taken out; `new` holds the id of each entry
    that came in above the first layer, by its place.
    """

    document: Document
    problems: tuple[Problem, ...] = ()
    hidden: Mapping[str, Place] = field(default_factory=dict)
    new: Mapping[Place, str] = field(default_factory=dict)


def merged(layers: Sequence[Document], check: Check = lambda _below, _above: ()) -> Merged:
    """Return the document of all `layers`, the lowest first; none of them is changed.

    A layer in which `check(below, above)` finds a problem is left out.
    """
    lowest, *above = layers
    return reduce(lambda below, layer: _over(below, layer, check), above, Merged(lowest))


def _over(below: Merged, above: Document, check: Check) -> Merged:
    if problems := _misfits(below.document, above) or check(below.document, above):
        return Merged(below.document, (*below.problems, *problems), below.hidden, below.new)
    merge = _Merge()
    value = merge.merged(Part(below.document), Part(above), ())
    files = below.document.files | above.files
    return Merged(
        Document(below.document.file, files, value, merge.places, merge.keys),
        (*below.problems, *merge.problems),
        {**_still(below.hidden, merge.new), **merge.hidden},
        {**below.new, **merge.new},
    )


def _misfits(below: Document, above: Document) -> Sequence[Problem]:
    if type(below.value) is type(above.value):
        return ()
    code = "layer.no_list" if isinstance(below.value, list) else "layer.no_facts"
    return (Problem.of(above.place(()), code),)


def _still(hidden: Mapping[str, Place], new: Mapping[Place, str]) -> Mapping[str, Place]:
    """Return what is `hidden` and doesn't come back as a `new` entry of a layer above."""
    back = set(new.values())
    return {name: place for name, place in hidden.items() if name not in back}


class _Merge:
    """Builds the value, and beside it the place in one of the files where each part stands."""

    def __init__(self) -> None:
        self.places: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []
        self.hidden: dict[str, Place] = {}
        self.new: dict[Place, str] = {}

    def merged(self, below: Part, above: Part, path: KeyPath) -> Value:
        """Return what stands at `path` of the result."""
        match below.value, above.value:
            case dict(), dict():
                return self._facts(below, above, path)
            case list(), list() if has_ids(below):
                return self._rows(below, above, path)
        return self._copied(above, path)

    def _facts(self, below: Part, above: Part, path: KeyPath) -> Value:
        self.places[path] = above.place
        said = [key for key in above.facts if key not in _moves(above)]
        keys = dict.fromkeys([*below.facts, *said])
        return {key: self._fact(key, below, above, path) for key in keys}

    def _fact(self, key: str, below: Part, above: Part, path: KeyPath) -> Value:
        where = (*path, key)
        self.keys[where] = (above if key in above.facts else below).step(key).key_place
        if key not in above.facts:
            return self._copied(below.step(key), where)
        if key not in below.facts:
            return self._copied(above.step(key), where)
        return self.merged(below.step(key), above.step(key), where)

    def _rows(self, below: Part, above: Part, path: KeyPath) -> Value:
        found = merged_rows(below, above)
        self.places[path] = above.place
        self.problems += found.problems
        if not path:
            self.hidden |= found.hidden
        return [self._row(row, (*path, number)) for number, row in enumerate(found.rows)]

    def _row(self, row: MergedRow, path: KeyPath) -> Value:
        match row:
            case MergedRow(below=Part() as below, above=Part() as above):
                return self._facts(below, above, path)
            case MergedRow(below=Part() as below):
                return self._copied(below, path)
            case MergedRow(name, above=Part() as above):
                self.new[above.place] = name
                return self._copied(above, path)
        raise ValueError(f"The row {row.name!r} is in neither layer; correct `merged_rows`.")

    def _copied(self, part: Part, path: KeyPath) -> Value:
        self.places[path] = part.place
        match part.value:
            case dict() as facts:
                said = [key for key in facts if key not in _moves(part)]
                for key in said:
                    self.keys[*path, key] = part.step(key).key_place
                return {key: self._copied(part.step(key), (*path, key)) for key in said}
            case list() as entries:
                return [
                    self._copied(part.step(number), (*path, number))
                    for number in range(len(entries))
                ]
        return part.value


def _moves(part: Part) -> tuple[str, ...]:
    """Return the keys of an entry that say where it goes, not what it is."""
    return MOVES if "id" in facts_in(part.value) else ()
