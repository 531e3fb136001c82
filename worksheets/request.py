"""What the page asks: one sheet evaluated, or one download of it, for one notebook and day."""

import json
from dataclasses import dataclass
from datetime import date

from worksheets.notebook import Notebook, notebook_from
from worksheets.raw import need, optional
from worksheets.sheet import Export, Sheet, sheet_from

PROTOCOL = 1


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the engine; `export` is None when the sheet is only evaluated."""

    sheet: Sheet
    notebook: Notebook
    today: date
    export: Export | None


def request_from(text: str) -> Request:
    """Return the request in JSON text. Raises ValueError when it is not one."""
    raw = json.loads(text)
    if need(raw, "protocol", int) != PROTOCOL:
        raise ValueError(
            f"Protocol {raw['protocol']} is not {PROTOCOL}: the page and the worksheets come from "
            f"different builds. Load the page again."
        )
    sheet = sheet_from(need(raw, "sheet", dict))
    return Request(
        sheet=sheet,
        notebook=notebook_from(raw.get("notebook")),
        today=date.fromisoformat(need(raw, "today", str)),
        export=_export(need(raw, "action", str), optional(raw, "export", str), sheet),
    )


def _export(action: str, export_id: str | None, sheet: Sheet) -> Export | None:
    if action == "evaluate":
        return None
    if action != "export":
        raise ValueError(f"Unknown action {action!r}. Use evaluate or export.")
    for export in sheet.exports:
        if export.id == export_id:
            return export
    known = ", ".join(export.id for export in sheet.exports) or "none"
    raise ValueError(f"Sheet {sheet.id!r} has no export {export_id!r}. It has: {known}.")
