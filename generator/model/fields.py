"""The fields of a class of written values, as the checks walk them."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import Field, dataclass, fields, is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from worksheets.content.written import Refers


@dataclass(frozen=True, slots=True)
class WrittenField:
    """A field: its name, its key in YAML, its type, and the collection it refers to.

    That may be the owner of what has the field. `may_be_empty` says that a list of none will do.
    """

    name: str
    key: str
    annotation: Any
    collection: str | None
    is_owner: bool = False
    may_be_empty: bool = False

    @property
    def may_be_none(self) -> bool:
        """Whether what is written may leave it out."""
        inner = get_args(self.annotation)[0] if get_origin(self.annotation) is Annotated else None
        return type(None) in get_args(inner)


@functools.cache
def fields_of(model: type[Any]) -> tuple[WrittenField, ...]:
    """Return the fields of `model`, in order."""
    hints = get_type_hints(model, include_extras=True)
    return tuple(_field(field, hints[field.name]) for field in fields(model))


def _field(field: Field[Any], hint: Any) -> WrittenField:
    marks = list(_marks(hint))
    keys = (mark.alias for mark in marks if isinstance(mark, FieldInfo) and mark.alias)
    refers = next((mark for mark in marks if isinstance(mark, Refers)), None)
    return WrittenField(
        field.name,
        next(keys, field.name),
        hint,
        refers and refers.collection,
        bool(refers and refers.owner),
        field.default == (),
    )


def _marks(hint: Any) -> Iterator[Any]:
    if get_origin(hint) is Annotated:
        inner, *marks = get_args(hint)
        yield from marks
        yield from _marks(inner)


def model_in(annotation: Any) -> type[Any] | None:
    """Return the class of written values inside a type, such as `Tier` in `tuple[Tier, ...]`."""
    if isinstance(annotation, type) and is_dataclass(annotation):
        return annotation
    inside = (getattr(annotation, "__value__", None), *get_args(annotation))
    found = (model_in(part) for part in inside if part is not None)
    return next((model for model in found if model), None)
