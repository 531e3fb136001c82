"""The building blocks of every content model: frozen, nothing unknown, one kind of text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

#: A language, a script, a country: as much of BCP 47 as a browser needs for days and times.
_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


class Model(BaseModel):
    """A frozen value; a key nobody reads is a mistake, because someone meant something by it."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field whose text is the `id` of an item in another collection."""

    collection: str


def in_order[M: Model](value: M, least: str, most: str) -> M:
    """Return `value`; raise where its field `least` is more than its field `most`."""
    if getattr(value, least) > getattr(value, most):
        found = {name: getattr(value, name) for name in (least, most)}
        raise PydanticCustomError("out_of_order", "out of order", {"found": found})
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("flag", "true or false")


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _locale(value: str) -> str:
    if _LOCALE.fullmatch(value):
        return value
    raise PydanticCustomError("locale", "a language, a country")


Text = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Locale = Annotated[str, AfterValidator(_locale)]
Count = Annotated[int, Field(ge=1)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Sources = Annotated[tuple[Text, ...], BeforeValidator(_listed), Field(min_length=1)]


class Item(Model):
    """One entry of a collection: its stable `id` is its anchor, its address and its name."""

    id: Id


class Sourced(Item):
    """An entry that states facts, and says where they come from."""

    source: Annotated[Sources, Refers("sources")]
