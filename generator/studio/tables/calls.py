"""What the page asks about workbooks: one out, and one back to be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.errors import Problem
from generator.studio.desk import Desk, Payload, Reply, Tell, as_sent
from generator.studio.tables.cell_place import CellPlace
from generator.studio.tables.changes import EntryChange
from generator.studio.tables.exporting import export_workbook
from generator.studio.tables.importing import imported


def export(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return the collection's workbook, and what to call it."""
    collection = payload["collection"]
    return {"name": f"{collection}.xlsx", "bytes": export_workbook(desk.content, collection)}


def look_into(desk: Desk, payload: Payload, _tell: Tell | None = None) -> Reply:
    """Return what a workbook changes, what is wrong in it, and the files to `put`."""
    collection = payload.get("collection")
    name = payload.get("name") or f"{collection or 'table'}.xlsx"
    found = imported(desk.content, bytes(payload["bytes"]), name, collection)
    kinds = ("added", "changed", "hidden", "shown", "removed")
    changes = {
        kind: [_change(found.collection, one) for one in found.changes if one.kind == kind]
        for kind in kinds
    }
    return {
        "collection": found.collection,
        **changes,
        "problems": [_problem(desk, problem, found.collection) for problem in found.problems],
        "files": sent(found.files),
        "state": desk.state(),
    }


def sent(files: Mapping[str, bytes | None]) -> dict[str, str | bytes | None]:
    """Return files as a call carries them."""
    return {path: data if data is None else as_sent(data) for path, data in files.items()}


def _change(collection: str, change: EntryChange) -> dict[str, Any]:
    fields = [
        {"field": one.key, "label": one.heading, "before": one.before, "after": one.after}
        for one in change.cells
    ]
    entry = f"{collection}/{change.id}"
    return {"entry": entry, "title": change.title, "row": change.row, "fields": fields}


def _problem(desk: Desk, problem: Problem, collection: str) -> dict[str, Any]:
    place = problem.place
    sheet = place.sheet if isinstance(place, CellPlace) else ""
    return {
        "entry": None,
        "field": None,
        "collection": collection,
        "file": place.file,
        "sheet": sheet,
        "line": place.line,
        "column": place.column,
        "place": str(place),
        **desk.said(problem),
    }
