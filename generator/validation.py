"""Documents → models, with every mistake said in words and placed to the column."""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable, Iterable
from typing import Annotated, Any, TypeAliasType, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.document import Document, KeyPath, Value
from generator.errors import Problem
from generator.model.base import Model

type Saying = tuple[str, str, str]


def validate[M: Model](
    model: type[M], document: Document, path: KeyPath, value: Value
) -> tuple[M | None, list[Problem]]:
    """Return `value` (found at `path` of the document) as a `model`, or None, and its problems."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
        return None, [_problem(model, document, path, detail) for detail in details]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return " – did you mean …" naming what `word` most resembles in `known`, or nothing."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"did you mean `{close[0]}`?" if close else ""


def _follows(detail: ErrorDetails) -> bool:
    """Whether it only says that a list is empty once its wrong entries are left out."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _problem(
    model: type[Model], document: Document, path: KeyPath, detail: ErrorDetails
) -> Problem:
    location = _written(document, path, detail["loc"])
    if detail["type"] == "extra_forbidden":
        return Problem(document.key_place(location), *_unknown_key(model, detail))
    keys = [step for step in detail["loc"] if isinstance(step, str)]
    key = keys[-1] if keys else document.file
    say = _SAYINGS.get(detail["type"], _otherwise)
    return Problem(document.place(location), *say(key, detail))


def _written(document: Document, path: KeyPath, loc: tuple[int | str, ...]) -> KeyPath:
    """Return the part of pydantic's `loc` that stands in the file (it also names union members)."""
    for step in loc:
        if (*path, step) in document.places:
            path = (*path, step)
    return path


def _unknown_key(model: type[Model], detail: ErrorDetails) -> Saying:
    key = str(detail["loc"][-1])
    known = _keys(_model_at(model, detail["loc"][:-1]))
    hint = nearest(key, known) or f"use one of: {', '.join(known)}"
    return f"`{key}` is not a key that belongs here", "nothing would read it", hint


def _keys(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel]:
    """Return the model class that pydantic was filling at `loc`."""
    for step in loc:
        for name, field in model.model_fields.items():
            if step in (name, field.alias):
                model = _model_in(field.annotation) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, TypeAliasType):
        return _model_in(annotation.__value__)
    if get_origin(annotation) in (tuple, dict, Annotated, Union, types.UnionType):
        found = (_model_in(argument) for argument in get_args(annotation))
        return next((model for model in found if model), None)
    return None


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


def _missing(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is missing", "every entry of this kind needs one", f"add `{key}: …`"


def _not_text(key: str, detail: ErrorDetails) -> Saying:
    if detail["input"] is None:
        return f"`{key}` is empty", "it is shown to readers", "write it, or remove the whole entry"
    return f"`{key}` is {_shown(detail)}", "text belongs here", f"write `{key}: some words`"


def _not_id(key: str, detail: ErrorDetails) -> Saying:
    pattern = str(detail["ctx"]["pattern"])
    joint = "underscores" if "_" in pattern else "hyphens"
    return (
        f"`{key}` is {_shown(detail)}",
        f"a name used in addresses has small letters, digits and {joint} only",
        "write for example `ask-for-advice`" if joint == "hyphens" else "write `last_contact`",
    )


def _not_number(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is {_shown(detail)}", "a whole number belongs here", f"write `{key}: 30`"


def _too_small(key: str, detail: ErrorDetails) -> Saying:
    least = detail["ctx"]["ge"]
    return (
        f"`{key}` is {_shown(detail)}",
        f"it can't be less than {least}",
        f"write {least} or more",
    )


def _not_flag(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is {_shown(detail)}", "only true or false fit here", f"write `{key}: true`"


def _not_choice(key: str, detail: ErrorDetails) -> Saying:
    expected = str(detail["ctx"]["expected"]).replace("'", "").replace(" or ", ", ")
    hint = nearest(str(detail["input"]), expected.split(", "))
    return f"`{key}` is {_shown(detail)}", f"it is one of: {expected}", hint or "choose one of them"


def _not_list(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is {_shown(detail)}", "a list belongs here", "begin each entry with `- `"


def _too_short(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is an empty list", "at least one entry is needed", "add an entry with `- `"


def _not_facts(key: str, detail: ErrorDetails) -> Saying:
    return f"this is {_shown(detail)}", "a set of facts belongs here", "write `key: value` lines"


def _not_date(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is {_shown(detail)}", "a day belongs here", "write it as 2026-12-24"


def _out_of_order(key: str, detail: ErrorDetails) -> Saying:
    (least, low), (most, high) = detail["ctx"]["found"].items()
    what = f"`{least}` is {low}, and `{most}` is {high}"
    return what, "nothing lies between the two", f"write {high} or less, or raise `{most}`"


def _otherwise(key: str, detail: ErrorDetails) -> Saying:
    return f"`{key}` is {_shown(detail)}", detail["msg"], "compare with an entry that works"


_SAYINGS: dict[str, Callable[[str, ErrorDetails], Saying]] = {
    "missing": _missing,
    "string_type": _not_text,
    "string_too_short": _not_text,
    "string_pattern_mismatch": _not_id,
    "int_type": _not_number,
    "int_parsing": _not_number,
    "int_from_float": _not_number,
    "greater_than_equal": _too_small,
    "flag": _not_flag,
    "out_of_order": _out_of_order,
    "literal_error": _not_choice,
    "tuple_type": _not_list,
    "too_short": _too_short,
    "model_type": _not_facts,
    "model_attributes_type": _not_facts,
    "dict_type": _not_facts,
    "date_type": _not_date,
    "date_parsing": _not_date,
    "date_from_datetime_parsing": _not_date,
}
