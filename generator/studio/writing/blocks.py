"""Whole values → YAML: entries, sets of facts and lists, one below the other."""

from __future__ import annotations

import re

from generator.model.document import Value
from generator.studio.writing.scalars import (
    WIDTH,
    written_in_flow,
    written_key,
    written_scalar,
)

#: What a list of ids or other single words holds: such lists stand in one line.
_WORD = re.compile(r"[\w.-]+")


def document_of(value: Value) -> str:
    """Return a whole file that says `value`, with a blank line between two entries."""
    if isinstance(value, list) and value and not _in_one_line(value, 0):
        return "\n".join(f"- {written_value(entry, 2, 2)}\n" for entry in value)
    return written_value(value, 0, 0) + "\n"


def written_value(value: Value, indent: int, column: int, style: str | None = None) -> str:
    """Return `value` as it stands at `column` of a line, its further lines indented by `indent`."""
    match value:
        case dict() if value:
            facts = (written_fact(key, part, indent) for key, part in value.items())
            return f"\n{' ' * indent}".join(facts)
        case list() if value and not _in_one_line(value, column):
            entries = (written_value(part, indent + 2, indent + 2) for part in value)
            return f"\n{' ' * indent}".join(f"-{after_blank(entry)}" for entry in entries)
        case dict() | list():
            return in_brackets(value)
    return written_scalar(value, indent, column, style)


def written_fact(key: str, value: Value, indent: int) -> str:
    """Return the lines `key: value`, those after the first indented by `indent` and further."""
    name = written_key(key)
    return f"{name}:{behind_key(value, indent + 2, indent + len(name) + 2)}"


def behind_key(value: Value, indent: int, column: int, style: str | None = None) -> str:
    """Return `value` as it stands behind a colon: in the same line from `column`, or below."""
    below = isinstance(value, dict | list) and value and not _in_one_line(value, column)
    if below:
        return f"\n{' ' * indent}{written_value(value, indent, indent)}"
    return after_blank(written_value(value, indent, column, style))


def after_blank(written: str) -> str:
    """Return what is written with a blank before it; nothing where there is nothing."""
    return f" {written}" if written else ""


def in_brackets(value: Value) -> str:
    """Return `value` in one line, its parts between brackets."""
    match value:
        case dict():
            facts = (
                f"{written_key(key)}:{after_blank(in_brackets(part))}"
                for key, part in value.items()
            )
            return f"{{{', '.join(facts)}}}"
        case list():
            return f"[{', '.join(map(in_brackets, value))}]"
    return written_in_flow(value)


def _in_one_line(value: Value, column: int) -> bool:
    if not isinstance(value, list):
        return not value
    words = all(isinstance(part, str) and _WORD.fullmatch(part) for part in value)
    return words and column + len(in_brackets(value)) <= WIDTH
