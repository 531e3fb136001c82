"""What a form shows ↔ what YAML says: numbers, yes or no, lists and pairs of words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.model.document import Value
from generator.studio.forms.shape import PAIR, Shape

#: A value as a form has it, JSON-able.
type FormValue = str | int | bool | list[FormValue] | dict[str, FormValue] | None

_NUMBER = re.compile(r"-?\d{1,15}")
_LISTS = ("list", "choices", "references")
_YES = frozenset({"true", "on", "yes"})


def shown(shape: Shape, value: Value) -> FormValue:
    """Return what a form shows for a value that YAML holds; nothing for one of another type."""
    match shape.kind:
        case "group":
            facts = facts_of(shape, value)
            return {part.key: shown(part, facts.get(part.key)) for part in shape.fields}
        case "groups" | "condition":
            return [shown(row_shape(shape), row) for row in _rows(shape, value)]
        case kind if kind in _LISTS:
            listed = [value] if isinstance(value, str) else value
            return [one for one in listed or [] if isinstance(one, str)]
    return _plain(shape, value)


def _plain(shape: Shape, value: Value) -> FormValue:
    if not isinstance(value, str):
        nothing = None if shape.kind in ("number", "yes_no") else ""
        return nothing if shape.default is None else shape.default
    if shape.kind == "yes_no":
        return value.casefold() in _YES
    is_number = shape.kind == "number" and _NUMBER.fullmatch(value)
    return int(value) if is_number else value.strip()


def _rows(shape: Shape, value: Value) -> Sequence[Value]:
    if shape.pairs:
        pairs = value.items() if isinstance(value, dict) else ()
        return [dict(zip(PAIR, pair, strict=True)) for pair in pairs]
    if shape.single and isinstance(value, str):
        return [{"id": value}]
    rows = value if isinstance(value, list) else []
    return [{"id": one, "label": one} if isinstance(one, str) else one for one in rows]


def written(shape: Shape, value: FormValue) -> Value:
    """Return what YAML holds for what was filled in; None where nothing was."""
    match shape.kind:
        case "yes_no":
            return None if value is None else shape.written[bool(value)]
        case "group":
            facts = _facts(shape, value)
            return _listed(facts) if shape.by_id else facts
        case "groups" | "condition":
            rows = [_facts(shape, row) for row in value] if isinstance(value, list) else []
            if shape.single and (short := _in_short(rows)):
                return short
            return _pairs(rows) if shape.pairs else [row or {} for row in rows]
        case kind if kind in _LISTS:
            listed = value if isinstance(value, list) else [value]
            texts: list[Value] = [text for one in listed if (text := _text(one))]
            return texts[0] if shape.single and len(texts) == 1 else texts
    return _text(value)


def _text(value: FormValue) -> str | None:
    """Return a text as a person would have typed it into a file; None for an empty one."""
    if value is None or isinstance(value, list | dict):
        return None
    if isinstance(value, bool):
        return str(value).lower()
    text = re.sub("\r\n?|[\x85\u2028\u2029]", "\n", str(value)).strip()
    return text or None


def _in_short(rows: Sequence[Value]) -> Value:
    """Return choices as people write them: names alone, or where they are taken from."""
    facts = [row for row in rows if isinstance(row, dict)]
    if len(facts) == 1 and facts[0].keys() == {"id"}:
        return facts[0]["id"]
    are_short = all(row.keys() == {"id", "label"} and row["id"] == row["label"] for row in facts)
    return [row["id"] for row in facts] if are_short else None


def facts_of(shape: Shape, value: Value) -> dict[str, Value]:
    """Return the parts of a group by their keys."""
    if shape.by_id:
        facts = [one for one in _rows(shape, value) if isinstance(one, dict)]
        return {str(one["id"]): one for one in facts if _has_id(one)}
    return value if isinstance(value, dict) else {}


def _has_id(value: Value) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str)


def _listed(facts: Value) -> Value:
    parts = facts.items() if isinstance(facts, dict) else ()
    return [{"id": name, **part} for name, part in parts if isinstance(part, dict)]


def row_shape(shape: Shape) -> Shape:
    """Return the shape of one row of `groups`."""
    return Shape(shape.key, "group", fields=shape.fields)


def _facts(shape: Shape, value: FormValue) -> Value:
    """Return what is filled in; what is as it would be without a line needs none."""
    given = value if isinstance(value, Mapping) else {}
    facts = {
        part.key: written(part, given[part.key])
        for part in shape.fields
        if part.key in given and not _is_usual(part, given[part.key])
    }
    return {key: part for key, part in facts.items() if not _is_nothing(part)} or None


def _is_usual(shape: Shape, value: FormValue) -> bool:
    return shape.default is not None and value == shape.default


def _is_nothing(value: Value) -> bool:
    return value is None or value in ([], {})


def _pairs(rows: Sequence[Value]) -> Value:
    pairs = ([row.get(name) for name in PAIR] for row in rows if isinstance(row, dict))
    return {key: value for key, value in pairs if isinstance(key, str)}
