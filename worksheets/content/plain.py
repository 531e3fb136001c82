"""Frozen values ↔ what JSON holds, by the types their classes declare.

A class whose JSON is another than its fields by name has a pair of its own: a class method
`opened(data)` and a method `plain()`.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAliasType, Union, get_args, get_origin, get_type_hints

from worksheets.parsing import required

type Reader = Callable[[object, str], Any]


def opened[T](declared: type[T], data: object, key: str = "") -> T:
    """Return the value of the type `declared` that `plain` made `data` from; it stands at `key`.

    Raises ValueError for a missing part or a wrong type; what a class does not know is left out.
    """
    return _reader(declared)(data, key or declared.__name__)


def plain(value: Any) -> Any:
    """Return `value` as JSON can hold it."""
    if hasattr(value, "plain"):
        return value.plain()
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    match value:
        case date():
            return value.isoformat()
        case Mapping():
            return {key: plain(part) for key, part in value.items()}
        case tuple():
            return [plain(part) for part in value]
    return value


@cache
def _reader(hint: Any) -> Reader:
    """Return what reads a value of the type `hint`, whose place in the JSON it is told."""
    if isinstance(hint, TypeAliasType):
        return _reader(hint.__value__)
    if hasattr(hint, "opened"):
        return lambda data, key: hint.opened(data)
    if is_dataclass(hint):
        return _fields_reader(hint)
    parts = get_args(hint)
    match get_origin(hint):
        case origin if origin in (Union, UnionType):
            return _union_reader(parts)
        case origin if origin is tuple:
            return _tuple_reader(parts[0])
        case origin if origin is dict:
            return _mapping_reader(parts[1])
        case origin if origin is Literal:
            return _reader(str)
    return _day if hint is date else _scalar_reader(hint)


def _scalar_reader(kind: type) -> Reader:
    return lambda data, key: required({key: data}, key, kind)


def _day(data: object, key: str) -> date:
    return date.fromisoformat(required({key: data}, key, str))


def _tuple_reader(hint: Any) -> Reader:
    def read(data: object, key: str) -> object:
        read_part = _reader(hint)  # not before: a group's fields are fields
        return tuple([read_part(part, key) for part in required({key: data}, key, list)])

    return read


def _mapping_reader(hint: Any) -> Reader:
    def read(data: object, key: str) -> object:
        read_part = _reader(hint)
        found = required({key: data}, key, dict)
        return {name: read_part(part, name) for name, part in found.items()}

    return read


def _union_reader(kinds: tuple[Any, ...]) -> Reader:
    """Return what reads one of several: null, a mapping as a dataclass, all else as the scalar."""
    composed = next((kind for kind in kinds if is_dataclass(kind)), None)
    scalar = next((kind for kind in kinds if kind not in (composed, NoneType)), composed)

    def read(data: object, key: str) -> object:
        if data is None and NoneType in kinds:
            return None
        return _reader(composed if composed and isinstance(data, dict) else scalar)(data, key)

    return read


def _fields_reader(declared: Any) -> Reader:
    hints = get_type_hints(declared)
    readers = [
        (field.name, _reader(hints[field.name]), _is_required(field)) for field in fields(declared)
    ]

    def read(data: object, key: str) -> object:
        found = required({key: data}, key, dict)
        values = {
            name: read_part(found.get(name), name)
            for name, read_part, is_required in readers
            if is_required or name in found
        }
        return declared(**values)

    return read


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
