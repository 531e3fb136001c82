"""Something the person can put right, tied to the field it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Remedy:
    """A way to put it right: a button with a label that calls an action with its values."""

    label: str
    action: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A problem code with the field, the row of a group, and the limit that was passed.

    `values` are further values in its words; `choices` are buttons beside them.
    """

    field: str
    code: str
    row: str | None = None
    limit: int | None = None
    values: Mapping[str, str] = MappingProxyType({})
    choices: tuple[Remedy, ...] = ()
