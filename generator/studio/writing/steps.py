"""A list and what it should be → what comes, what goes and what becomes of the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.model.document import Value


@dataclass(frozen=True, slots=True)
class EntryMove:
    """An entry by its place before and after; one without a place after goes, and so on."""

    before: int | None = None
    after: int | None = None


def steps_between(before: Sequence[Value], after: Sequence[Value]) -> Iterator[EntryMove]:
    """Yield what has to be done, in order.

    Entries are the same by their `id`, others by what they say; of others, one in the place of
    another is that one changed.
    """
    matcher = SequenceMatcher(None, [*map(_name, before)], [*map(_name, after)], autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        pairs = min(i2 - i1, j2 - j1)
        if what == "replace" and any(_has_id(one) for one in (*before[i1:i2], *after[j1:j2])):
            pairs = 0
        yield from (EntryMove(i1 + at, j1 + at) for at in range(pairs))
        yield from (EntryMove(before=at) for at in range(i1 + pairs, i2))
        yield from (EntryMove(after=at) for at in range(j1 + pairs, j2))


def _has_id(value: Value) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str)


def _name(value: Value) -> str:
    match value:
        case {"id": str(name)}:
            return f"id {name}"
    return json.dumps(value)
