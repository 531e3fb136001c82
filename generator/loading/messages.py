"""What pydantic found → the mistake a colleague would name."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from generator.errors import Mistake, Problem
from generator.nearest import nearest
from generator.sentences import Sentence

_NO_SPACE = re.compile(r"(\w+):\S")

#: The mistake, and which words a form has for it, by pydantic's code or our own.
_MISTAKES = {
    "missing": ("value.missing", "missing"),
    "string_type": ("value.no_text", "missing"),
    "string_too_short": ("value.no_text", "missing"),
    "string_pattern_mismatch": ("value.no_id", "id"),
    "int_type": ("value.no_number", "number"),
    "int_parsing": ("value.no_number", "number"),
    "int_from_float": ("value.no_number", "number"),
    "greater_than_equal": ("value.too_small", ""),
    "flag": ("value.no_flag", "flag"),
    "locale": ("value.no_locale", "locale"),
    "web_address": ("value.no_web_address", "web_address"),
    "out_of_order": ("value.out_of_order", ""),
    "part_or_text": ("value.part_or_text", ""),
    "pattern": ("value.no_pattern", ""),
    "literal_error": ("value.no_choice", ""),
    "options": ("value.no_options", "list"),
    "switches": ("value.no_switches", ""),
    "tuple_type": ("value.no_list", "list"),
    "too_short": ("value.empty_list", "list"),
    "dataclass_type": ("value.no_facts", ""),
    "dict_type": ("value.no_facts", ""),
    "date_type": ("value.no_date", ""),
    "date_parsing": ("value.no_date", ""),
    "date_from_datetime_parsing": ("value.no_date", ""),
}


def message_of(key: str, detail: ErrorDetails) -> Mistake:
    """Return what is wrong with what stands under `key`."""
    name, fix = _MISTAKES.get(_code(detail), ("value.other", ""))
    match name:
        case "value.no_text" if detail["input"] is None:
            name = "value.empty"
        case "value.no_id" if "_" in str(_context(detail)["pattern"]):
            name = "value.no_name"
        case "value.no_facts" if found := _NO_SPACE.match(str(detail["input"] or "")):
            return Mistake.of("line.no_space", key=found[1])
        case "value.no_choice":
            known = str(_context(detail)["expected"]).replace("'", "").replace(" or ", ", ")
            return no_choice(key, detail, known.split(", "))
    return Mistake.of(name, fix=fix, key=key, shown=_shown(detail), **_limits(detail))


def no_choice(key: str, detail: ErrorDetails, known: list[str]) -> Mistake:
    """Return the mistake that what stands under `key` is not among what is `known`."""
    hint, shown = nearest(str(detail["input"]), known), _shown(detail)
    expected = ", ".join(known)
    return Mistake.of("value.no_choice", instead=hint, key=key, shown=shown, expected=expected)


def missing_keys(problem: Problem) -> list[str]:
    """Return the keys that a problem says are missing, if it is about that."""
    values = dict(problem.mistake.what.values)
    match problem.mistake.what.key.removesuffix(".what"):
        case "value.missing":
            return [str(values["key"])]
        case "layer.unfinished":
            return str(values["keys"]).strip("`").split("`, `")
    return []


def _code(detail: ErrorDetails) -> str:
    code = detail["type"]
    return getattr(_context(detail)["error"], "code", code) if code == "value_error" else code


def _context(detail: ErrorDetails) -> dict[str, Any]:
    return detail.get("ctx", {})


def _limits(detail: ErrorDetails) -> dict[str, Any]:
    """Return the limit that a value is beyond, or what our own check has found."""
    context = _context(detail)
    found = getattr(context.get("error"), "found", {})
    match [*found.items()]:
        case [(least, low), (most, high)]:
            return {"least": least, "low": low, "most": most, "high": high}
        case [_]:
            return found
    return {"limit": context["ge"]} if "ge" in context else {}


def _shown(detail: ErrorDetails) -> str | Sentence:
    value = detail["input"]
    match value:
        case None:
            return Sentence.of("found.nothing")
        case dict():
            return Sentence.of("found.facts")
        case list():
            return Sentence.of("found.list")
    return f"`{value if len(str(value)) < 60 else str(value)[:57] + '…'}`"
