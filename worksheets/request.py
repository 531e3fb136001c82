"""What the page asks of one sheet: evaluate it, make one of its downloads, or carry out an act."""

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from worksheets.content.plain import opened
from worksheets.content.sheet import Export, Sheet
from worksheets.context import Attachment
from worksheets.notebook import Notebook, notebook_from
from worksheets.raw import Raw, need, optional

PROTOCOL = 1


@dataclass(frozen=True, slots=True)
class Act:
    """Something the person does in a result, with the values its button carries."""

    id: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the engine; without `export` and `act` the sheet is only evaluated."""

    sheet: Sheet
    notebook: Notebook
    today: date
    export: Export | None = None
    act: Act | None = None
    attachments: Mapping[str, Attachment] = MappingProxyType({})
    address: str = ""


def request_from(text: str) -> Request:
    """Return the request in JSON text. Raises ValueError when it is not one."""
    raw = json.loads(text)
    if need(raw, "protocol", int) != PROTOCOL:
        raise ValueError(
            f"Protocol {raw['protocol']} is not {PROTOCOL}: the page and the worksheets come from "
            f"different builds. Load the page again."
        )
    sheet = opened(Sheet, need(raw, "sheet", dict))
    action = need(raw, "action", str)
    if action not in ("evaluate", "export", "act"):
        raise ValueError(f"Unknown action {action!r}. Use evaluate, export or act.")
    today = date.fromisoformat(need(raw, "today", str))
    return Request(
        sheet=sheet,
        notebook=notebook_from(raw.get("notebook"), today),
        today=today,
        export=_export(optional(raw, "export", str), sheet) if action == "export" else None,
        act=_act(need(raw, "act", dict)) if action == "act" else None,
        address=optional(raw, "address", str) or "",
        attachments=_attachments(optional(raw, "attachments", dict) or {}),
    )


def _export(export_id: str | None, sheet: Sheet) -> Export:
    for export in sheet.exports:
        if export.id == export_id:
            return export
    known = ", ".join(export.id for export in sheet.exports) or "none"
    raise ValueError(f"Sheet {sheet.id!r} has no export {export_id!r}. It has: {known}.")


def _act(raw: Raw) -> Act:
    values = optional(raw, "values", dict) or {}
    return Act(need(raw, "id", str), {name: need(values, name, str) for name in values})


def _attachments(raw: Raw) -> Mapping[str, Attachment]:
    return MappingProxyType({field: _attachment(need(raw, field, dict)) for field in raw})


def _attachment(raw: Raw) -> Attachment:
    try:
        content = b64decode(need(raw, "base64", str), validate=True)
    except binascii.Error as error:
        raise ValueError(
            "The attachment is not base64. The page encodes it; mend it there."
        ) from error
    return Attachment(need(raw, "name", str), content)
