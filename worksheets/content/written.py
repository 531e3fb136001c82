"""What a value must be where people write it, said beside the field that holds it.

The generator has pydantic check what is written; it asks a `Rule` by the name of its one method, so
that nothing here imports pydantic, which the browser does not have.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, ClassVar

#: A page somewhere else, by its whole address.
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?")
#: A language, a script, a country: as much of BCP 47 as a browser needs for days and times.
_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


class WrittenError(ValueError):
    """Why a written value can't be used: a code, and by name the values that say more."""

    def __init__(self, code: str, found: Mapping[str, object] = MappingProxyType({})) -> None:
        super().__init__(code)
        self.code = code
        self.found = found


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field whose text is the `id` of an item in another collection.

    An item is hidden with its `owner`, or once all are that it names there.
    """

    collection: str
    owner: bool = False


class Rule:
    """What pydantic checks besides the type: its own limits by name, or a function before it."""

    __slots__ = ("before", "limits")

    def __init__(
        self, before: Callable[[object], object] | None = None, /, **limits: object
    ) -> None:
        self.before = before
        self.limits = limits

    def __get_pydantic_core_schema__(
        self, source: object, handler: Callable[[object], dict]
    ) -> dict[str, object]:
        """Return pydantic's schema of `source` with this rule in it."""
        schema = {**handler(source), **self.limits}
        if self.before is None:
            return schema
        function = {"type": "no-info", "function": self.before}
        return {"type": "function-before", "function": function, "schema": schema}


def _flag(value: object) -> object:
    if value in (True, False):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise WrittenError("flag")


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _locale(value: object) -> object:
    if isinstance(value, str) and not _LOCALE.fullmatch(value.strip()):
        raise WrittenError("locale")
    return value


def _web_address(value: object) -> object:
    if isinstance(value, str) and not _WEB_ADDRESS.fullmatch(value.strip()):
        raise WrittenError("web_address")
    return value


AT_LEAST_ONE = Rule(min_length=1)

Text = Annotated[str, Rule(min_length=1)]
Id = Annotated[str, Rule(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
FieldId = Annotated[str, Rule(pattern=r"^[a-z][a-z0-9_]*$")]
Locale = Annotated[str, Rule(_locale)]
WebAddress = Annotated[str, Rule(_web_address)]
Count = Annotated[int, Rule(ge=1)]
Flag = Annotated[bool, Rule(_flag)]
Texts = Annotated[tuple[Text, ...], AT_LEAST_ONE]
Answers = Annotated[tuple[Text, ...], Rule(_listed, min_length=1)]
Sources = Annotated[tuple[Text, ...], Rule(_listed, min_length=1)]


class Written:
    """What people write; a key nobody reads is a mistake, because someone meant something by it."""

    __slots__ = ()
    #: How pydantic checks every class below this one.
    __pydantic_config__: ClassVar = {"extra": "forbid", "str_strip_whitespace": True}


@dataclass(frozen=True, slots=True)
class Item(Written):
    """One entry of a collection: its stable `id` is its anchor, its address and its name."""

    id: Id


def require_order(value: Written, least: str, most: str) -> None:
    """Raise WrittenError where the field `least` of `value` is more than its field `most`."""
    found = {name: getattr(value, name) for name in (least, most)}
    if found[least] > found[most]:
        raise WrittenError("out_of_order", found)
