"""Pages that were rendered before, and of which parts of a playbook each was made.

While somebody types, one part changes from one run to the next: the pages made of others are the
same as before.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from generator.model.kits import Kit
from generator.model.playbook import Playbook
from worksheets.content.organisation import FRAME_FACTS, Organisation

#: Where a part of a playbook is: the name of a field, and a key where that is a mapping.
type Key = tuple[str, str | None]


class _Watched[V](dict[str, V]):
    """A mapping of a playbook that notes which of its values somebody asks for."""

    __slots__ = ("_field", "_used")

    def __init__(self, values: Mapping[str, V], used: dict[Key, Any], name: str) -> None:
        super().__init__(values)
        self._used, self._field = used, name

    def _note(self, key: str) -> None:
        self._used[self._field, key] = dict.get(self, key)

    def __contains__(self, key: object) -> bool:
        self._note(str(key))
        return super().__contains__(key)

    def __getitem__(self, key: str) -> V:
        self._note(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value under `key`, or else the default."""
        self._note(key)
        return super().get(key, default)

    def items(self) -> Any:
        """Return all values with their keys."""
        for key in self:
            self._note(key)
        return super().items()


class _WatchedOrganisation(Organisation):
    """An organisation that notes which of its facts somebody asks for."""

    __slots__ = ("used",)

    @classmethod
    def of(cls, org: Organisation, used: dict[Key, Any]) -> Organisation:
        """Return the organisation, watched."""
        watched = cls(**{part.name: getattr(org, part.name) for part in fields(Organisation)})
        object.__setattr__(watched, "used", used)
        return watched

    def __getattribute__(self, name: str) -> Any:
        """Return a fact, and note that it was asked for."""
        value = object.__getattribute__(self, name)
        if name in _FACTS:
            with contextlib.suppress(AttributeError):  # a copy, with other facts
                object.__getattribute__(self, "used")[_ORG, name] = value
        return value


class WatchedPlaybook(Playbook):
    """A playbook that notes in `used` which of its parts somebody asks for."""

    __slots__ = ("used",)

    used: dict[Key, Any]

    @classmethod
    def of(cls, playbook: Playbook) -> WatchedPlaybook:
        """Return the playbook, watched."""
        used: dict[Key, Any] = {}
        values = {part.name: getattr(playbook, part.name) for part in fields(Playbook)}
        for name in ("words", "collections"):
            values[name] = _Watched(values[name], used, name)
        values[_ORG] = _WatchedOrganisation.of(playbook.org, used)
        watched = cls(**values)
        object.__setattr__(watched, "used", used)
        return watched

    def __getattribute__(self, name: str) -> Any:
        """Return a part, and note that it was asked for."""
        value = super().__getattribute__(name)
        if name in _WHOLE:
            self.used[name, None] = value
        return value

    def kit_of(self, play: str) -> Kit | None:
        """Return the kit for a play."""
        found = self._kit_of(play)
        self.used[_KIT_OF, play] = found
        return found

    def _kit_of(self, play: str) -> Kit | None:
        kits = dict.get(object.__getattribute__(self, "collections"), "kits", ())
        return next((kit for kit in kits if kit.play == play), None)

    def part(self, key: Key) -> Any:
        """Return the part that `key` names."""
        name, inside = key
        if name == _KIT_OF:
            return self._kit_of(str(inside))
        value = object.__getattribute__(self, name)
        if name == _ORG:
            return object.__getattribute__(value, str(inside))
        return value if inside is None else dict.get(value, inside)


#: The parts that are noted as a whole.
_WHOLE = frozenset(part.name for part in fields(Playbook)) - {"words", "collections", "org"}
_FACTS = frozenset(part.name for part in fields(Organisation)) - FRAME_FACTS
_ORG, _KIT_OF = "org", "kit_of"


@dataclass(frozen=True, slots=True)
class _Page:
    """A page, the parts it was made of, and what besides."""

    text: str
    used: Mapping[Key, Any]
    besides: object


@dataclass(slots=True)
class KnownPages:
    """The pages of the last run by their path; `besides` is what all of them depend on."""

    _pages: dict[str, _Page] = field(default_factory=dict)

    def page(
        self, path: str, playbook: WatchedPlaybook, besides: object, make: Callable[[], str]
    ) -> str:
        """Return the page at `path`, made anew where a part of it or what is `besides` changed."""
        known = self._pages.get(path)
        if known and known.besides == besides and _are_same(playbook, known.used):
            return known.text
        playbook.used.clear()
        text = make()
        self._pages[path] = _Page(text, dict(playbook.used), besides)
        return text


def _are_same(playbook: WatchedPlaybook, used: Mapping[Key, Any]) -> bool:
    return all(playbook.part(key) == value for key, value in used.items())
