"""What an update has changed, in sentences.

Nothing has to be merged: what the organisation says in its own way stays. It is told where the
words below its own have changed, and what else is new.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.loading.language import in_its_language
from generator.project import Project
from generator.updating.below import changes_since
from generator.updating.statements import Address, Statement
from generator.updating.versions import shipped

_MOST_NAMED = 8

type Said = Mapping[Address, Statement]


@dataclass(frozen=True, slots=True)
class UpgradeReport:
    """A sentence for each change below the organisation's own words, and for each changed file."""

    below_own: tuple[str, ...]
    by_file: tuple[str, ...]


def upgrade_report(old: Project, new: Project) -> UpgradeReport:
    """Return what `new` says otherwise than `old`; raise ContentError where one can't be read."""
    new, _ = in_its_language(new)
    old = replace(old, language=new.language, translations=new.translations)
    before, after = shipped(old, new), shipped(new, new)
    below = tuple(change.sentence for change in changes_since(old, new))
    names = sorted(before.keys() | after.keys())
    lines = (_of_file(name, before.get(name, {}), after.get(name, {})) for name in names)
    return UpgradeReport(below, tuple(line for line in lines if line))


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
