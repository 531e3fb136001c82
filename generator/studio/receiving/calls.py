"""What the page asks about files that somebody hands in, and about an update below its changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.errors import ContentError
from generator.files import in_memory
from generator.project import OWN_FOLDER, Project
from generator.studio.desk import Desk, Payload, Reply, Tell
from generator.studio.receiving.changes_file import changes_zip
from generator.studio.receiving.layout import Received, received
from generator.studio.receiving.merging import Difference, merge, shown
from generator.studio.receiving.moved import moved_over
from generator.studio.receiving.naming import EditablePart, part_of
from generator.studio.receiving.shipped_part import shipped_value, without_part
from generator.studio.tables.calls import sent
from generator.updating.below import BelowChange, changes_since_record, key_of, record_of


def unpack(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return the own files in a ZIP, and what was shipped below them when they were written.

    Of a project, `moved` names the places where somebody changed what an update replaces; the
    files say it now.
    """
    found = received(bytes(payload["bytes"]), payload.get("name") or "changes.zip")
    moved = moved_over(found, desk.project())
    below = _below(replace(found, own=moved.own))
    return {"files": sent(moved.own), "below": below, "moved": list(moved.places)}


def _below(found: Received) -> Mapping[str, str]:
    """Return the record of a ZIP, or that of the older playbook in it."""
    if found.below or not found.shipped:
        return found.below
    own = {f"{OWN_FOLDER}{path}": data for path, data in found.own.items()}
    try:
        return record_of(Project(in_memory({**found.shipped, **own})))
    except ContentError:
        return {}  # what can't be read is said of the own files by the check


def record(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return the record of what ships below the own words; `below` is the one to go on from."""
    earlier = payload.get("below") or {}
    try:
        return {"below": record_of(desk.project(), earlier)}
    except ContentError:
        return {"below": earlier}  # a draft with mistakes is saved all the same


def changes(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return a ZIP of content/own/; `below` is the record that the draft began with."""
    below = record(desk, payload)["below"]
    return {"name": "changes.zip", "bytes": changes_zip(desk.own, below)}


def combine(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return what a colleague's ZIP says otherwise, part by part, and the files to `put`.

    Of a part that both have changed, mine stays, unless it's among those `taken`.
    """
    found = received(bytes(payload["bytes"]), payload.get("name") or "changes.zip")
    taken = [EditablePart(one["entry"], one.get("field", "")) for one in payload.get("taken", ())]
    made = merge(desk.built, desk.own, found.own, taken)
    differences = [_difference(desk, one) for one in made.differences]
    return {"differences": differences, "files": sent(made.files)}


def _difference(desk: Desk, one: Difference) -> dict[str, Any]:
    shipped = shown(shipped_value(desk.content, one.path, one.address))
    texts = {"base": one.base, "mine": one.mine, "theirs": one.theirs}
    return {
        **_named(desk, one.part),
        **{name: shipped if text is None else text for name, text in texts.items()},
        "conflict": one.is_conflict,
    }


def updates(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return what has changed below the own words since the record `below` was made."""
    found = changes_since_record(payload.get("below") or {}, desk.project())
    return {"news": [_news(desk, change) for change in found]}


def _news(desk: Desk, change: BelowChange) -> dict[str, Any]:
    path = change.mine.place.file.removeprefix(OWN_FOLDER)
    return {
        **_named(desk, part_of(path, change.address)),
        "mine": change.mine.text,
        "before": change.before,
        "now": change.now,
        "sentence": change.what,
        "file": change.mine.place.file,
        "line": change.mine.place.line,
    }


def keep_mine(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return the record `below` once somebody has looked at what ships, and kept their own."""
    record = dict(payload["below"])
    for change in _about(desk, payload):
        record[key_of(change.file, change.address)] = change.now or ""
    return {"below": record}


def take_theirs(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Take what is shipped in the place of a part; return the files that change, and the state."""
    files: dict[str, bytes | None] = {}
    for change in _about(desk, payload):
        path = change.mine.place.file.removeprefix(OWN_FOLDER)
        files |= without_part(desk.content.with_own(files), path, change.address)
    return desk.take(files)


def _about(desk: Desk, payload: Payload) -> list[BelowChange]:
    """Return the changes below the part that the payload names; all of an entry without a field."""
    wanted = EditablePart(payload["entry"], payload.get("field") or "")
    return [
        change
        for change in changes_since_record(payload["below"], desk.project())
        if _is_in(part_of(change.mine.place.file.removeprefix(OWN_FOLDER), change.address), wanted)
    ]


def _is_in(part: EditablePart, wanted: EditablePart) -> bool:
    return part.entry == wanted.entry and wanted.field in ("", part.field)


def _named(desk: Desk, part: EditablePart) -> dict[str, str]:
    collection, _, _ = part.entry.partition("/")
    keys = part.field.split(".") if part.field else []
    label = desk.labels().label((collection, *keys)) if keys else None
    return {"entry": part.entry, "field": part.field, "label": label or part.field}
