"""What an entry says → the text of a cell, and back: as people fill cells in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from generator.model.document import Value
from generator.studio.tables.columns import MANY, Column

_LINE_ENDS = re.compile(r"_x000D_\n|\r\n?|\n|[\x0b\x85\u2028\u2029]")
_BULLET = re.compile(r"[-•*–]\s+")
_BETWEEN_NAMES = re.compile(r"[,;\n]")
_WHOLE = re.compile(r"([+-]?\d+)\.0+")
_ALL_DAY = time()

#: What people write for yes and no besides the words on offer.
_YES = frozenset({"yes", "y", "true", "1", "on", "x"})
_NO = frozenset({"no", "n", "false", "0", "off"})


def value_at(facts: Mapping[str, Value], path: tuple[str, ...]) -> Value:
    """Return what stands under the keys of `path`; None where nothing does."""
    value: Value = dict(facts)
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def text_of(value: Value, column: Column, flags: Mapping[bool, str]) -> str:
    """Return the value as the text of a cell; `flags` are the words for yes and no.

    Several stand on a line each, with an empty line between them where one has line breaks.
    """
    if isinstance(value, list):
        texts = [_named(part.strip(), column) for part in value if isinstance(part, str)]
        return ("\n\n" if _has_breaks(value) else "\n").join(texts)
    text = column.default if value is None else value.strip() if isinstance(value, str) else ""
    if column.kind == "yes_no" and text in ("true", "false"):
        return flags[text == "true"]
    return _named(text, column)


def value_of(text: str, column: Column, now: Value, flags: Mapping[bool, str]) -> Value:
    """Return what the text of a cell means in YAML, where `now` stands; None for an empty cell.

    What doesn't fit its column stays text, which the check then refuses.
    """
    if not text:
        return None
    if column.kind in MANY:
        parts = _parts(text, column, now)
        return parts[0] if isinstance(now, str) and len(parts) == 1 else [*parts]
    if column.kind == "yes_no":
        flag = flag_of(text, flags)
        return text if flag is None else str(flag).lower()
    if column.kind == "number":
        whole = _WHOLE.fullmatch(text)
        return whole[1] if whole else text
    return _chosen(text, column)


def flag_of(text: str, flags: Mapping[bool, str]) -> bool | None:
    """Return whether the text says yes; None where it says neither yes nor no."""
    said = text.casefold()
    if said == flags[True].casefold() or said in _YES:
        return True
    return False if said == flags[False].casefold() or said in _NO else None


def plain_text(value: object) -> str:
    """Return what a program has in a cell as somebody would type it; days as year-month-day."""
    match value:
        case None:
            return ""
        case str():
            return _LINE_ENDS.sub("\n", value).strip()
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case datetime() if value.time() == _ALL_DAY:
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case timedelta():
            return str(value).removesuffix(":00")
    return str(value)


def _named(name: str, column: Column) -> str:
    """Return what a choice is called."""
    return column.choices.get(name, name)


def _chosen(text: str, column: Column) -> str:
    """Return the choice somebody means: by what it's called, or by its id."""
    said = " ".join(text.casefold().split())
    return next(
        (name for name, called in column.choices.items() if said in (called.casefold(), name)), text
    )


def _has_breaks(parts: list[Value]) -> bool:
    return any("\n" in part.strip() for part in parts if isinstance(part, str))


def _parts(text: str, column: Column, now: Value) -> list[str]:
    between = "\n\n" if isinstance(now, list) and _has_breaks(now) else "\n"
    parts = text.split(between) if column.kind == "list" else _BETWEEN_NAMES.split(text)
    found = [part.strip() for part in parts if part.strip()]
    if all(map(_BULLET.match, found)):
        found = [_BULLET.sub("", part, count=1) for part in found]
    return [_chosen(part, column) for part in found]
