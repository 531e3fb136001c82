"""Documents → models, with every mistake said in words and placed to the column."""

from __future__ import annotations

import functools

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Mistake, Problem
from generator.loading.messages import message_of
from generator.model.document import Document, KeyPath, Value
from generator.model.fields import fields_of, model_in
from generator.nearest import nearest
from worksheets.content.written import Written


def validate[M: Written](
    model: type[M], document: Document, path: KeyPath, value: Value
) -> tuple[M | None, list[Problem]]:
    """Return `value` (found at `path` of the document) as a `model`, or None, and its problems."""
    try:
        return _checker(model).validate_python(value), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
        return None, [_problem(model, document, path, detail) for detail in details]


@functools.cache
def _checker(model: type[Written]) -> TypeAdapter:
    return TypeAdapter(model)


def _follows(detail: ErrorDetails) -> bool:
    """Whether it only says that a list is empty once its wrong entries are left out."""
    return detail["type"] == "too_short" and bool(detail["input"])


def _problem(
    model: type[Written], document: Document, path: KeyPath, detail: ErrorDetails
) -> Problem:
    location = _written(document, path, detail["loc"])
    if detail["type"] == "unexpected_keyword_argument":
        return _unknown_key(model, detail).at(document.key_place(location))
    named = (*location, *detail["loc"][-1:]) if detail["type"] == "missing" else location
    keys = [step for step in named if isinstance(step, str)]  # loc also names parts of our types
    key = keys[-1] if keys else document.file
    return message_of(key, detail).at(document.place(location))


def _written(document: Document, path: KeyPath, loc: tuple[int | str, ...]) -> KeyPath:
    """Return the part of pydantic's `loc` that stands in the file (it also names union members)."""
    for step in loc:
        if (*path, step) in document.places:
            path = (*path, step)
    return path


def _unknown_key(model: type[Written], detail: ErrorDetails) -> Mistake:
    key = str(detail["loc"][-1])
    known = _keys(_model_at(model, detail["loc"][:-1]))
    hint, names = nearest(key, known), ", ".join(known)
    return Mistake.of("value.unknown_key", instead=hint, key=key, known=names)


def _keys(model: type[Written]) -> list[str]:
    return [field.key for field in fields_of(model)]


def _model_at(model: type[Written], loc: tuple[int | str, ...]) -> type[Written]:
    """Return the model class that pydantic was filling at `loc`."""
    for step in loc:
        for field in fields_of(model):
            if step in (field.name, field.key):
                model = model_in(field.annotation) or model
    return model
