"""Three versions of what a file says → one: what only one side has changed, counts.

Facts are compared key by key, lists whose entries have an `id` entry by entry; a text, and any
other list, is one part. Where both sides have changed a part, mine stays unless theirs is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from generator.model.document import Value

#: The ids and keys that lead to a part.
type Address = tuple[str, ...]


class Nothing(Enum):
    """Stands where a version says nothing at all; None is an empty value."""

    SAID = "nothing said"


NOTHING = Nothing.SAID

type Said = Value | Nothing

_ID, _HIDE = "id", "hide"


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part that theirs says otherwise than mine; `is_conflict` where mine was changed, too."""

    address: Address
    base: Said
    mine: Said
    theirs: Said
    is_conflict: bool


@dataclass(slots=True)
class ThreeWay:
    """One merge; `takes` says where theirs is chosen, and `changes` is what it has found."""

    takes: Callable[[Address], bool]
    changes: list[PartChange] = field(default_factory=list)

    def merged(self, base: Said, mine: Said, theirs: Said, address: Address = ()) -> Said:
        """Return what is said at the address once both are merged."""
        if mine == theirs or theirs == base:
            return mine
        if _are(dict, mine, theirs):
            return self._facts(_facts(base), _facts(mine), _facts(theirs), address)
        if _are(list, mine, theirs) and have_ids(mine) and have_ids(theirs):
            return self._entries(by_id(base), by_id(mine), by_id(theirs), address)
        return self._part(base, mine, theirs, address)

    def _part(self, base: Said, mine: Said, theirs: Said, address: Address) -> Said:
        is_conflict = mine != base
        self.changes.append(PartChange(address, base, mine, theirs, is_conflict))
        return mine if is_conflict and not self.takes(address) else theirs

    def _facts(
        self, base: dict[str, Value], mine: dict[str, Value], theirs: dict[str, Value], at: Address
    ) -> Said:
        found = {
            key: self.merged(_at(base, key), _at(mine, key), _at(theirs, key), (*at, key))
            for key in dict.fromkeys([*mine, *theirs])
            if not (at and key == _ID)
        }
        if at and _ID in (named := mine if _ID in mine else theirs):
            found = {_ID: named[_ID], **found}
        return {
            key: part for key, part in found.items() if not isinstance(part, Nothing)
        } or NOTHING

    def _entries(
        self, base: dict[str, Value], mine: dict[str, Value], theirs: dict[str, Value], at: Address
    ) -> Said:
        found = [
            self._entry(_at(base, name), _at(mine, name), _at(theirs, name), (*at, name))
            for name in dict.fromkeys([*mine, *theirs])
        ]
        said = [one for one in found if isinstance(one, dict) and len(one) > 1]
        return [*said] or NOTHING

    def _entry(self, base: Said, mine: Said, theirs: Said, address: Address) -> Said:
        """Return the entry; one that is hidden can't say anything else, and is one part."""
        if _is_hidden(mine) != _is_hidden(theirs):
            return self.merged_whole(base, mine, theirs, address)
        return self.merged(base, mine, theirs, address)

    def merged_whole(self, base: Said, mine: Said, theirs: Said, address: Address) -> Said:
        """Return what is said at the address as one part."""
        same = mine == theirs or theirs == base
        return mine if same else self._part(base, mine, theirs, address)


def _are(kind: type, mine: Said, theirs: Said) -> bool:
    """Return whether both are of a kind, or one is and the other says nothing."""
    said = [one for one in (mine, theirs) if one is not NOTHING]
    return bool(said) and all(isinstance(one, kind) for one in said)


def _facts(value: Said) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}


def _at(facts: dict[str, Value], key: str) -> Said:
    return facts.get(key, NOTHING)


def _is_hidden(entry: Said) -> bool:
    return isinstance(entry, dict) and _HIDE in entry


def have_ids(value: Said) -> bool:
    """Return whether each entry of a list has an id that no other has."""
    if not isinstance(value, list):
        return True
    names = [entry.get(_ID) if isinstance(entry, dict) else None for entry in value]
    return all(isinstance(name, str) for name in names) and len(names) == len(set(names))


def by_id(value: Said) -> dict[str, Value]:
    """Return the entries of such a list by their ids; none of anything else."""
    entries: Sequence[Value] = value if isinstance(value, list) and have_ids(value) else ()
    return {str(entry[_ID]): entry for entry in entries if isinstance(entry, dict)}
