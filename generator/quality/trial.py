"""A worksheet of templates, answered in many ways: `python -m generator.quality.trial`.

Reads the worksheet as JSON and writes what failed as JSON. It is a program of its own because a
template can go on for ever, or ask for more memory than there is; its caller ends it then.
"""

from __future__ import annotations

import contextlib
import json
import sys
import traceback
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from worksheets.engine import run
from worksheets.request import PROTOCOL

MOST_MEMORY_BYTES = 500_000_000
#: Any day will do: a result is tried out on it.
TODAY = date(2026, 11, 27)
_MOST_OPTIONS = 20
_SAMPLES = {
    "text": "Ada Bell",
    "long_text": "Two lines\nof text",
    "number": "3",
    "date": "2026-12-01",
    "birthday": "1990-05-17",
    "rating": "3",
    "flag": "yes",
    "names": "Ada Bell, Bo Cole",
}

type Typed = dict[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What failed: in which template and line, how, and with which answers (`filled` or not)."""

    template: str
    line: int
    kind: str
    message: str
    empty: tuple[str, ...]


def faults(sheet: dict[str, Any]) -> list[Fault]:
    """Return each fault of the templates of `sheet`, a worksheet's definition, once."""
    found: dict[tuple[str, int, str], Fault] = {}
    for typed in _answers(sheet):
        for action in ({"action": "evaluate"}, {"action": "export", "export": "md"}):
            if fault := _fault(_with_md(sheet), typed, action):
                found.setdefault((fault.template, fault.line, fault.kind), fault)
                break  # a download begins with what the page shows
    return list(found.values())


def _with_md(sheet: dict[str, Any]) -> dict[str, Any]:
    return sheet | {"exports": [{"id": "md", "label": "Download", "filename": "result.md"}]}


def _answers(sheet: dict[str, Any]) -> Iterator[Typed]:
    """Yield all typed, each field left out once, nothing typed, and each choice once."""
    fields = [field for field in sheet["fields"] if field["kind"] != "group"]
    full = {field["id"]: _sample(field) for field in fields}
    yield full
    for field in fields:
        yield full | {field["id"]: ""}
    yield dict.fromkeys(full, "")
    for field in fields:
        for option in field.get("options", [])[:_MOST_OPTIONS]:
            yield full | {field["id"]: option["id"]}


def _sample(field: dict[str, Any]) -> str:
    if field.get("options", []):
        return field["options"][0]["id"]
    if field["kind"] == "number" and field.get("min") is not None:
        return str(field["min"])
    return _SAMPLES.get(field["kind"], "")[: field.get("max_length") or None]


def _fault(sheet: dict[str, Any], typed: Typed, action: dict[str, str]) -> Fault | None:
    notebook = {"version": 2, "answers": {sheet["id"]: typed}, "owner": typed, "settings": typed}
    notebook |= {field["notebook"]: [_row(field)] for field in _groups(sheet)}
    opening = {"protocol": PROTOCOL, "action": "open", "sheet": sheet}
    request = {
        "protocol": PROTOCOL,
        "today": TODAY.isoformat(),
        "notebook": notebook,
        "sheet": sheet["id"],
    } | action
    try:
        run(json.dumps(opening))
        run(json.dumps(request))
    except Exception as error:  # whatever a template does
        template = "md" if "export" in action else "html"
        empty = tuple(name for name, text in typed.items() if not text)
        kind, message = type(error).__name__, str(error.args[0]) if error.args else ""
        return Fault(template, _line(error), kind, message, empty)
    return None


def _groups(sheet: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        field for field in sheet["fields"] if field["kind"] == "group" and field.get("notebook")
    ]


def _row(group: dict[str, Any]) -> dict[str, str]:
    return {"id": "a", **{field["id"]: _sample(field) for field in group["fields"]}}


def _line(error: BaseException) -> int:
    """Return the line of the template in which `error` came up; Jinja names it in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
    return lines[-1] if lines and lines[-1] else getattr(error, "lineno", None) or 1


def main() -> None:
    """Read a worksheet from the standard input; write its faults to the standard output."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows knows no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    found = faults(json.load(sys.stdin))
    json.dump([asdict(fault) for fault in found], sys.stdout)


if __name__ == "__main__":
    main()
