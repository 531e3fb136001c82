"""What an update has changed, in sentences.

Nothing has to be merged: what the organisation says in its own way stays. It is told where the
words below its own have changed, and what else is new.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.project import Project
from generator.updating.statements import Address, Statement
from generator.updating.versions import own, shipped

_LONGEST = 90
_LONGEST_SHOWN = 400
_MOST_NAMED = 8

type Said = Mapping[Address, Statement]


@dataclass(frozen=True, slots=True)
class News:
    """A sentence for each change below the organisation's own words, and for each changed file."""

    below_own: tuple[str, ...]
    by_file: tuple[str, ...]


def news(old: Project, new: Project) -> News:
    """Return what `new` says otherwise than `old`; raise ContentError where one can't be read."""
    before, after, mine = shipped(old, new), shipped(new, new), own(new)
    below = (
        sentence
        for name, said in mine.items()
        for sentence in _below_own(said, before.get(name, {}), after[name])
    )
    names = sorted(before.keys() | after.keys())
    lines = (_of_file(name, before.get(name, {}), after.get(name, {})) for name in names)
    return News(tuple(below), tuple(line for line in lines if line))


def _below_own(mine: Said, before: Said, after: Said) -> Iterator[str]:
    for address, statement in mine.items():
        old, new = before.get(address), after.get(address)
        if old != new and (old is None or new is None or old.text != new.text):
            what = _below(old, new)
            yield f"{statement.place}: {what} – yours stay – look whether they still fit"


def _below(old: Statement | None, new: Statement | None) -> str:
    """Return what became of the words below the organisation's own."""
    if new is None:
        return "the words that yours replace are no longer there"
    if old is None:
        return f"the playbook now has words here, too: “{_short(new.text)}”"
    if max(len(old.text), len(new.text)) > _LONGEST_SHOWN:
        return "the words that yours replace have changed"
    return (
        f"the words that yours replace were “{_short(old.text)}” and are now “{_short(new.text)}”"
    )


def _short(text: str) -> str:
    return textwrap.shorten(text, _LONGEST, placeholder=" …")


def _of_file(name: str, before: Said, after: Said) -> str:
    """Return how many parts of a file are new, gone and changed, and which; nothing if none."""
    old, new = _by_part(before), _by_part(after)
    kinds = {
        "new": [part for part in new if part not in old],
        "gone": [part for part in old if part not in new],
        "changed": [part for part in new if part in old and new[part] != old[part]],
    }
    said = [f"{kind}: {_listed(parts)}" for kind, parts in kinds.items() if parts]
    return f"{name} – {'; '.join(said)}" if said else ""


def _listed(parts: list[str]) -> str:
    more = len(parts) - _MOST_NAMED
    return ", ".join(parts[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _by_part(said: Said) -> dict[str, list[tuple[Address, str]]]:
    """Return what is said by the entry of a collection, or by the fact, that says it."""
    parts: dict[str, list[tuple[Address, str]]] = {}
    for address, statement in said.items():
        part = address[0] if address else "the page"
        parts.setdefault(part, []).append((address, statement.text))
    return parts
