"""What the page asks: open a sheet, evaluate it, make a download of it, or carry out an act."""

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
from worksheets.opened import OpenWorksheet, OpenWorksheets
from worksheets.raw import Raw, need, optional

PROTOCOL = 2


@dataclass(frozen=True, slots=True)
class Act:
    """Something the person does in a result, with the values its button carries."""

    id: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Request:
    """One question to the engine; without `export` and `act` the sheet is only evaluated."""

    opened: OpenWorksheet
    notebook: Notebook
    today: date
    export: Export | None = None
    act: Act | None = None
    attachments: Mapping[str, Attachment] = MappingProxyType({})
    address: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The sheet of a page that has just been entered: the requests to come name it by its id."""

    sheet: Sheet


def request_from(text: str, opened_sheets: OpenWorksheets) -> Request | Opening:
    """Return the request in JSON text. Raises ValueError when it is not one."""
    raw = json.loads(text)
    if need(raw, "protocol", int) != PROTOCOL:
        raise ValueError(
            f"Protocol {raw['protocol']} is not {PROTOCOL}: the page and the worksheets come from "
            f"different builds. Load the page again."
        )
    action = need(raw, "action", str)
    if action == "open":
        return Opening(opened(Sheet, need(raw, "sheet", dict)))
    if action not in ("evaluate", "export", "act"):
        raise ValueError(f"Unknown action {action!r}. Use open, evaluate, export or act.")
    asked = opened_sheets[need(raw, "sheet", str)]
    today = date.fromisoformat(need(raw, "today", str))
    return Request(
        opened=asked,
        notebook=notebook_from(raw.get("notebook"), today),
        today=today,
        export=_export(optional(raw, "export", str), asked.sheet) if action == "export" else None,
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
