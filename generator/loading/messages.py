"""What pydantic found → what a colleague would say: what is wrong, why it matters, what instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pydantic_core import ErrorDetails

from generator.nearest import nearest

_NO_SPACE = re.compile(r"(\w+):\S")

#: How a message ends that something has to be added.
MISSING = " is missing"

type Message = tuple[str, str, str]


def message_of(key: str, detail: ErrorDetails) -> Message:
    """Return what is wrong under `key`, why, and what to write instead."""
    code = detail["type"]
    if code == "value_error":
        code = getattr(_context(detail)["error"], "code", code)
    return _MESSAGES.get(code, _otherwise)(key, detail)


def fix_of(detail: ErrorDetails) -> str:
    """Return which words a form has for what to do about it, "" for none of its own."""
    code = detail["type"]
    if code == "value_error":
        code = getattr(_context(detail)["error"], "code", code)
    return _FIXES.get(code, "")


def _context(detail: ErrorDetails) -> dict[str, Any]:
    return detail.get("ctx", {})


def _shown(detail: ErrorDetails) -> str:
    value = detail["input"]
    match value:
        case None:
            return "nothing"
        case dict():
            return "a set of facts (`key: value`)"
        case list():
            return "a list (`- …`)"
    return f"`{value if len(str(value)) < 60 else str(value)[:57] + '…'}`"


def _missing(key: str, detail: ErrorDetails) -> Message:
    return f"`{key}`{MISSING}", "every entry of this kind needs one", f"add `{key}: …`"


def _not_text(key: str, detail: ErrorDetails) -> Message:
    if detail["input"] is None:
        return f"`{key}` is empty", "it is shown to readers", "write it, or remove the whole entry"
    return f"`{key}` is {_shown(detail)}", "text belongs here", f"write `{key}: some words`"


def _not_id(key: str, detail: ErrorDetails) -> Message:
    pattern = str(_context(detail)["pattern"])
    joint = "underscores" if "_" in pattern else "hyphens"
    return (
        f"`{key}` is {_shown(detail)}",
        f"a name used in addresses has small letters, digits and {joint} only",
        "write for example `ask-for-advice`" if joint == "hyphens" else "write `last_contact`",
    )


def _not_number(key: str, detail: ErrorDetails) -> Message:
    return f"`{key}` is {_shown(detail)}", "a whole number belongs here", f"write `{key}: 30`"


def _too_small(key: str, detail: ErrorDetails) -> Message:
    least = _context(detail)["ge"]
    return (
        f"`{key}` is {_shown(detail)}",
        f"it can't be less than {least}",
        f"write {least} or more",
    )


def _not_flag(key: str, detail: ErrorDetails) -> Message:
    return f"`{key}` is {_shown(detail)}", "only true or false fit here", f"write `{key}: true`"


def _not_choice(key: str, detail: ErrorDetails) -> Message:
    expected = str(_context(detail)["expected"]).replace("'", "").replace(" or ", ", ")
    hint = nearest(str(detail["input"]), expected.split(", "))
    return f"`{key}` is {_shown(detail)}", f"it is one of: {expected}", hint or "choose one of them"


def _not_list(key: str, detail: ErrorDetails) -> Message:
    return f"`{key}` is {_shown(detail)}", "a list belongs here", "begin each entry with `- `"


def _too_short(key: str, detail: ErrorDetails) -> Message:
    return f"`{key}` is an empty list", "at least one entry is needed", "add an entry with `- `"


def _not_facts(key: str, detail: ErrorDetails) -> Message:
    if found := _NO_SPACE.match(str(detail["input"] or "")):
        return (
            f"there is no space after `{found[1]}:`",
            "without one, YAML takes the colon for a part of the word",
            f"write `{found[1]}: ` and then the value",
        )
    return f"this is {_shown(detail)}", "a set of facts belongs here", "write `key: value` lines"


def _not_date(key: str, detail: ErrorDetails) -> Message:
    return f"`{key}` is {_shown(detail)}", "a day belongs here", "write it as 2026-12-24"


def _not_locale(key: str, detail: ErrorDetails) -> Message:
    why = "a language belongs here, with a country where it matters"
    return f"`{key}` is {_shown(detail)}", why, f"write `{key}: en-GB`"


def _not_web_address(key: str, detail: ErrorDetails) -> Message:
    why = "a reader who follows it leaves this site, and needs the whole address"
    return f"`{key}` is {_shown(detail)}", why, f"write `{key}: https://example.org/page`"


def _out_of_order(key: str, detail: ErrorDetails) -> Message:
    (least, low), (most, high) = _context(detail)["error"].found.items()
    what = f"`{least}` is {low}, and `{most}` is {high}"
    return what, "nothing lies between the two", f"write {high} or less, or raise `{most}`"


def _not_switches(key: str, detail: ErrorDetails) -> Message:
    return (
        f"`{key}` is {_shown(detail)}",
        "each worksheet that is not on offer is named on a line of its own",
        f"write `{key}:`, and below it lines such as `  contact-map: off`",
    )


def _no_options(key: str, detail: ErrorDetails) -> Message:
    return (
        f"`{key}` is {_shown(detail)}",
        "the answers on offer belong here, as a list",
        f"write `{key}: [good, bad]`, or entries with an `id` and a `label`",
    )


def _not_part_or_text(key: str, detail: ErrorDetails) -> Message:
    what = "a sentence of a pitch is either a `part` or fixed words without braces"
    why = "an answer is made to fit its sentence, which fixed words can't do"
    return what, why, "write `part: what`, with your own words for it under `said`"


def _not_a_pattern(key: str, detail: ErrorDetails) -> Message:
    found = _context(detail)["error"].found
    what = f"`{found['pattern']}` is no regular expression, or what it becomes isn't"
    why = "what people type is put right by it"
    return what, why, "close each bracket, and write a backslash twice to mean itself"


def _otherwise(key: str, detail: ErrorDetails) -> Message:
    return (
        f"`{key}` is {_shown(detail)}",
        "something else belongs here",
        "compare with an entry that works; the first lines of the file say what it needs",
    )


_MESSAGES: dict[str, Callable[[str, ErrorDetails], Message]] = {
    "missing": _missing,
    "string_type": _not_text,
    "string_too_short": _not_text,
    "string_pattern_mismatch": _not_id,
    "int_type": _not_number,
    "int_parsing": _not_number,
    "int_from_float": _not_number,
    "greater_than_equal": _too_small,
    "flag": _not_flag,
    "locale": _not_locale,
    "web_address": _not_web_address,
    "out_of_order": _out_of_order,
    "part_or_text": _not_part_or_text,
    "pattern": _not_a_pattern,
    "literal_error": _not_choice,
    "options": _no_options,
    "switches": _not_switches,
    "tuple_type": _not_list,
    "too_short": _too_short,
    "dataclass_type": _not_facts,
    "dict_type": _not_facts,
    "date_type": _not_date,
    "date_parsing": _not_date,
    "date_from_datetime_parsing": _not_date,
}

_FIXES = {
    "missing": "missing",
    "string_type": "missing",
    "string_too_short": "missing",
    "string_pattern_mismatch": "id",
    "int_type": "number",
    "int_parsing": "number",
    "int_from_float": "number",
    "flag": "flag",
    "locale": "locale",
    "web_address": "web_address",
    "too_short": "list",
    "tuple_type": "list",
    "options": "list",
}
