"""What the page asks: open a sheet, evaluate it, make a download, carry out an act or a job."""

import binascii
import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from worksheets.content.plain import opened
from worksheets.content.sheet import Export, SheetDefinition
from worksheets.context import Attachment
from worksheets.notebook import Notebook, notebook_from
from worksheets.notebook.references import with_references
from worksheets.opened import OpenWorksheet, OpenWorksheets
from worksheets.parsing import Json, optional, required

PROTOCOL = 2


@dataclass(frozen=True, slots=True)
class Act:
    """Something the person does in a result, with the values its button carries.

    A job takes seconds: it says how far it has come, and the page can cancel it.
    """

    id: str
    values: Mapping[str, str]
    is_job: bool = False


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

    sheet: SheetDefinition


def request_from(text: str, opened_sheets: OpenWorksheets) -> Request | Opening:
    """Return the request in JSON text. Raises ValueError when it is not one."""
    data = json.loads(text)
    if required(data, "protocol", int) != PROTOCOL:
        raise ValueError(
            f"Protocol {data['protocol']} is not {PROTOCOL}: the page and the worksheets come from "
            f"different builds. Load the page again."
        )
    action = required(data, "action", str)
    if action == "open":
        return Opening(opened(SheetDefinition, required(data, "sheet", dict)))
    if action not in ("evaluate", "export", "act", "job"):
        raise ValueError(f"Unknown action {action!r}. Use open, evaluate, export, act or job.")
    worksheet = opened_sheets[required(data, "sheet", str)]
    today = date.fromisoformat(required(data, "today", str))
    return Request(
        opened=worksheet,
        notebook=with_references(notebook_from(data.get("notebook"), today)),
        today=today,
        export=_export(optional(data, "export", str), worksheet.sheet)
        if action == "export"
        else None,
        act=_act(required(data, "act", dict), action == "job")
        if action in ("act", "job")
        else None,
        address=optional(data, "address", str) or "",
        attachments=_attachments(optional(data, "attachments", dict) or {}),
    )


def _export(export_id: str | None, sheet: SheetDefinition) -> Export:
    for export in sheet.exports:
        if export.id == export_id:
            return export
    known = ", ".join(export.id for export in sheet.exports) or "none"
    raise ValueError(f"Sheet {sheet.id!r} has no export {export_id!r}. It has: {known}.")


def _act(data: Json, is_job: bool) -> Act:
    values = optional(data, "values", dict) or {}
    return Act(
        required(data, "id", str), {name: required(values, name, str) for name in values}, is_job
    )


def _attachments(data: Json) -> Mapping[str, Attachment]:
    return MappingProxyType({field: _attachment(required(data, field, dict)) for field in data})


def _attachment(data: Json) -> Attachment:
    try:
        content = b64decode(required(data, "base64", str), validate=True)
    except binascii.Error as error:
        raise ValueError(
            "The attachment is not base64. The page encodes it; correct it there."
        ) from error
    return Attachment(required(data, "name", str), content)
