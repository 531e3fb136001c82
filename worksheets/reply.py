"""What the engine answers: the result, problems in words, and a file where one was asked for."""

import json
from dataclasses import asdict, dataclass

from worksheets.request import PROTOCOL


@dataclass(frozen=True, slots=True)
class Message:
    """A problem in words, beside its field; `row` is the row of a group, or None."""

    field: str
    row: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file the page can save."""

    name: str
    type: str
    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer to one request; `exports` are the downloads on offer now."""

    sheet: str
    html: str
    problems: tuple[Message, ...]
    exports: tuple[str, ...]
    download: Download | None


def reply_text(reply: Reply) -> str:
    """Return the reply as JSON text, the same bytes for the same reply everywhere."""
    value = {"protocol": PROTOCOL, **asdict(reply)}
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
