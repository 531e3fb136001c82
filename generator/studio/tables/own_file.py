"""Changes of entries → the list of the organisation's own file, with nothing in it that ships."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model.document import Value
from generator.studio.tables.changes import EntryChange

type Facts = Mapping[str, Value]


def entries_with(
    own: Iterable[Facts], changes: Iterable[EntryChange], shipped: Mapping[str, Facts]
) -> list[Value]:
    """Return the entries of the own file as the changes make them, those that say something."""
    entries: dict[str, dict[str, Value]] = {str(facts.get("id")): dict(facts) for facts in own}
    for change in changes:
        match change.kind:
            case "hidden":
                entries[change.id] = {"id": change.id, "hide": "true"}
            case "shown" | "removed":
                entries.pop(change.id, None)
            case _:
                now = entries.get(change.id, {"id": change.id})
                entries[change.id] = _with(now, change.values, shipped.get(change.id, {}))
    changed = {change.id for change in changes}
    return [facts for name, facts in entries.items() if name not in changed or len(facts) > 1]


def _with(own: Facts, values: Facts, shipped: Facts) -> dict[str, Value]:
    """Return what the organisation says once `values` are said: only what ships otherwise."""
    said = dict(own)
    for key, value in values.items():
        before = shipped.get(key)
        if value == before or (value is None and key not in shipped):
            said.pop(key, None)
        elif isinstance(value, dict) and isinstance(before, dict):
            said[key] = {name: part for name, part in value.items() if part != before.get(name)}
        else:
            said[key] = value
    return said
