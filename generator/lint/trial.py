"""A worksheet of templates, answered in many ways: `python -m generator.lint.trial SECONDS`.

Reads the worksheet as JSON and writes what failed as JSON. It is a program of its own because a
template can go on for ever, or ask for more memory than there is; its caller ends it then.
"""

from __future__ import annotations

import contextlib
import json
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.field_kinds import KINDS, SAMPLE_PERSON
from worksheets.content.plain import plain
from worksheets.engine import run
from worksheets.notebook import VERSION
from worksheets.request import PROTOCOL

#: The status of a program that had no memory left.
MEMORY_FULL = 3
MOST_MEMORY_BYTES = 500_000_000
#: Any day will do: a result is tried out on it.
TODAY = date(2026, 11, 27)
_MOST_OPTIONS = 20
_MOST_ITEMS = 2  # of a collection, which are all alike
_PAGE = {"action": "evaluate"}
_DOWNLOAD = {"action": "export", "export": "md"}
#: Somebody to choose where a worksheet asks for a person.
_PERSON = {
    "id": SAMPLE_PERSON,
    "name": "Ada Bell",
    "role": "Engineer",
    "department": "Planning",
    "organisation": "Mill",
    "email": "ada@mill.example",
    "phone": "0123",
    "note": "Knows everyone",
}

type Typed = dict[str, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is typed at once: the answers, and how many rows each list has."""

    typed: Typed
    rows: tuple[Typed, ...]

    @property
    def empty(self) -> tuple[str, ...]:
        """The fields that were left out, in the only row where there is one."""
        answers = [*self.typed.items(), *(self.rows[0].items() if len(self.rows) == 1 else ())]
        return tuple(name for name, text in answers if not text)


@dataclass(frozen=True, slots=True)
class Fault:
    """What failed: in which template and line, how, and with which answers (`filled` or not)."""

    template: str
    line: int
    kind: str
    empty: tuple[str, ...]


def faults(sheet: dict[str, Any]) -> list[Fault]:
    """Return each fault of the templates of `sheet`, a worksheet's definition, once.

    Raises MemoryError where one asks for more than there is.
    """
    found: dict[tuple[str, int, str], Fault] = {}
    opening = {"protocol": PROTOCOL, "action": "open", "sheet": _with_md(sheet)}
    try:
        run(json.dumps(opening))
    except MemoryError:
        raise
    except Exception as error:  # whatever a worksheet may hold
        return [Fault("html", 1, type(error).__name__, ())]
    for trial in _trials(sheet):
        # A download begins with what the page shows: the page's is at fault where it fails alone.
        if fault := _fault(sheet, trial, _DOWNLOAD):
            fault = _fault(sheet, trial, _PAGE) or fault
            found.setdefault((fault.template, fault.line, fault.kind), fault)
    return list(found.values())


def _with_md(sheet: dict[str, Any]) -> dict[str, Any]:
    return sheet | {"exports": [{"id": "md", "label": "Download", "filename": "result.md"}]}


def _trials(sheet: dict[str, Any]) -> Iterator[Trial]:
    """Yield all typed, each field left out once, nothing typed, and each choice once.

    A list has a row for each of the same of its fields, and once none at all.
    """
    fields = [field for field in sheet["fields"] if field["kind"] != "group"]
    inner = [field for group in _groups(sheet) for field in group["fields"]]
    rows = tuple(_variants(inner)) if inner else ()
    for typed in _variants(fields):
        yield Trial(typed, rows[:1])
    if inner:
        full = next(_variants(fields))
        yield from (Trial(full, (row,)) for row in rows)
        yield Trial(full, rows)
        yield Trial(full, ())


def _variants(fields: list[dict[str, Any]]) -> Iterator[Typed]:
    """Yield answers to the fields: all, all but one, none, and each choice once."""
    full = {field["id"]: _sample(field) for field in fields}
    yield full
    for field in fields:
        yield full | {field["id"]: ""}
    yield dict.fromkeys(full, "")
    for field in fields:
        most = _MOST_ITEMS if field.get("source") else _MOST_OPTIONS
        for option in field.get("options", [])[:most]:
            yield full | {field["id"]: option["id"]}


def _sample(field: dict[str, Any]) -> str:
    if field.get("options", []):
        return field["options"][0]["id"]
    if field["kind"] == "number" and field.get("min") is not None:
        return str(field["min"])
    return KINDS[field["kind"]].sample[: field.get("max_length") or None]


def _fault(sheet: dict[str, Any], trial: Trial, action: dict[str, str]) -> Fault | None:
    typed = trial.typed
    notebook: dict[str, Any] = {
        "version": VERSION,
        "answers": {sheet["id"]: typed},
        "owner": typed,
        "settings": typed,
        "contacts": [_PERSON],
    }
    for group in _groups(sheet):
        notebook[group["notebook"]] = [*notebook.get(group["notebook"], ()), *_rows(group, trial)]
    request = {
        "protocol": PROTOCOL,
        "today": TODAY.isoformat(),
        "notebook": notebook,
        "sheet": sheet["id"],
    } | action
    try:
        run(json.dumps(request))
    except MemoryError:
        raise
    except Exception as error:  # whatever a template does
        template = "md" if "export" in action else "html"
        return Fault(template, _line(error), type(error).__name__, trial.empty)
    return None


def _groups(sheet: dict[str, Any]) -> list[dict[str, Any]]:
    return [field for field in sheet["fields"] if field["kind"] == "group"]


def _rows(group: dict[str, Any], trial: Trial) -> Iterator[dict[str, str]]:
    fields = {field["id"] for field in group["fields"]}
    for number, row in enumerate(trial.rows):
        known = {name: text for name, text in row.items() if name in fields}
        of_list = {"belongs_to": group["belongs_to"]} if group.get("belongs_to") else {}
        yield {"id": f"{group['id']}-{number}", **of_list, **known}


def _line(error: BaseException) -> int:
    """Return the line of the template in which `error` came up; Jinja names it in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == "<template>"]
    return lines[-1] if lines and lines[-1] else getattr(error, "lineno", None) or 1


def main() -> None:
    """Read a worksheet from the standard input; write its faults to the standard output.

    The argument says how many seconds of a processor's time that may take.
    """
    _limit_itself(int(sys.argv[1]))
    try:
        found = faults(json.load(sys.stdin))
    except MemoryError:
        sys.exit(MEMORY_FULL)
    json.dump(plain(tuple(found)), sys.stdout)


def _limit_itself(seconds: int) -> None:
    """Let the system end this program after so long, or beyond its memory, where it can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    limits = {resource.RLIMIT_CPU: seconds, resource.RLIMIT_AS: MOST_MEMORY_BYTES}
    for limit, most in limits.items():
        with contextlib.suppress(ValueError, OSError):  # macOS limits no memory
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main()
