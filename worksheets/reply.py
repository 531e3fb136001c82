"""What the engine answers: the result, problems in words, changes, and a file where asked for."""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.content.sheet import Option
from worksheets.outcome import Change, Note, RowFacts
from worksheets.problems import Remedy
from worksheets.request import PROTOCOL


@dataclass(frozen=True, slots=True)
class ProblemMessage:
    """A problem in words, beside its field, with the buttons that put it right.

    `row` is the row of a group, or None.
    """

    field: str
    row: str | None
    message: str
    choices: tuple[Remedy, ...] = ()


@dataclass(frozen=True, slots=True)
class Download:
    """A file the page can save."""

    name: str
    type: str
    content: str | bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one request; `exports` are the downloads on offer now.

    `html` is None after an action: the page asks again once it has made the `changes`. Then `undo`
    names them for the button that undoes them, and `note` is what may be written beside them.
    """

    sheet: str
    html: str | None
    problems: tuple[ProblemMessage, ...] = ()
    exports: tuple[str, ...] = ()
    download: Download | None = None
    changes: tuple[Change, ...] = ()
    message: str = ""
    undo: str = ""
    note: Note | None = None
    choices: Mapping[str, tuple[Option, ...]] = MappingProxyType({})
    rows: Mapping[str, RowFacts] = MappingProxyType({})


def reply_text(reply: Reply) -> str:
    """Return the reply as JSON text, the same bytes for the same reply everywhere."""
    value = {
        "protocol": PROTOCOL,
        "sheet": reply.sheet,
        "html": reply.html,
        "problems": [_message(message) for message in reply.problems],
        "exports": reply.exports,
        "download": _download(reply.download),
        "changes": [_change(change) for change in reply.changes],
        "message": reply.message,
        "undo": reply.undo,
        "note": _plain(reply.note) if reply.note else None,
        "choices": {
            field: [_plain(o) for o in options] for field, options in reply.choices.items()
        },
        "rows": {row: _plain(facts) for row, facts in reply.rows.items()},
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _message(message: ProblemMessage) -> dict[str, object]:
    plain: dict[str, object] = {
        "field": message.field,
        "row": message.row,
        "message": message.message,
    }
    if not message.choices:
        return plain
    choices = [
        {"label": choice.label, "action": choice.action, "values": dict(choice.values)}
        for choice in message.choices
    ]
    return plain | {"choices": choices}


def _plain(value: Note | Option | RowFacts) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__slots__}


def _change(change: Change) -> dict[str, object]:
    values = None if change.values is None else dict(change.values)
    return {"collection": change.collection, "id": change.id, "values": values}


def _download(download: Download | None) -> dict[str, str] | None:
    """Return the file for JSON: text as it is, bytes as base64."""
    if download is None:
        return None
    named = {"name": download.name, "type": download.type}
    if isinstance(download.content, str):
        return named | {"text": download.content}
    return named | {"base64": b64encode(download.content).decode()}
