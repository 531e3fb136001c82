"""Documents → models, with every mistake said in words and placed to the column."""

from __future__ import annotations

import types
from typing import Annotated, Any, TypeAliasType, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.errors import Problem
from generator.loading.sayings import Saying, saying
from generator.model.base import Model
from generator.model.document import Document, KeyPath, Value
from generator.nearest import nearest


def validate[M: Model](
    model: type[M], document: Document, path: KeyPath, value: Value
) -> tuple[M | None, list[Problem]]:
    """Return `value` (found at `path` of the document) as a `model`, or None, and its problems."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _follows(detail)]
        return None, [_problem(model, document, path, detail) for detail in details]


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
    return Problem(document.place(location), *saying(key, detail))


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
