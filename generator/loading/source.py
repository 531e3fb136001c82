"""YAML → plain values that know their file, line and column. The only file that imports yaml.

Reads YAML the way people write it: `no`, `on`, `12:30`, `2024-01-05` and `3` are text, and the
model decides which of them is a number, a date or a yes-or-no. Only an empty value is None.
Aliases are refused, because 341 bytes of them can explode past a million values.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.errors import Place, Problem
from generator.loading import refusals
from generator.loading.syntax import syntax_problem
from generator.loading.text_file import RejectedError, text_of
from generator.model.document import Document, KeyPath, Value

MAX_DEPTH = 40

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = re.compile(r"~|null|Null|NULL|")


def read(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """Return the document in the file at `path`, called `name` in messages, and its problems.

    The document is None when the file can't be read as YAML at all.
    """
    try:
        return parse(text_of(path, name), name)
    except RejectedError as rejected:
        return None, [rejected.problem]


@functools.lru_cache(maxsize=200)
def parse(text: str, name: str) -> tuple[Document | None, list[Problem]]:
    """Return the document in `text` and its problems, as `read` does.

    The same text called the same gives the same document again, which nobody may change.
    """
    builder = _Builder(name)
    try:
        for event in _events(text, name):
            builder.feed(event)
    except RejectedError as rejected:
        return None, [*builder.problems, rejected.problem]
    if builder.places.get(()) is None:
        return None, [refusals.empty_file(name)]
    return Document(
        name, {name: text}, builder.root, builder.places, builder.keys
    ), builder.problems


def _events(text: str, name: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise RejectedError(_syntax_problem(error, text, name)) from error


def _syntax_problem(error: yaml.YAMLError, text: str, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return syntax_problem(text, place, what)


@dataclass(slots=True)
class _Open:
    """A list or mapping being filled, and the key that waits for its value."""

    value: list[Value] | dict[str, Value]
    path: KeyPath
    key: str | None = None


class _Builder:
    """Builds the value from parser events: no recursion, so depth can't hurt."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Value = None
        self.places: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []
        self._open: list[_Open] = []

    def feed(self, event: yaml.Event) -> None:
        """Take the next event; raise RejectedError where nothing after it could be trusted."""
        place = self._place(event)
        match event:
            case yaml.AliasEvent():
                raise RejectedError(refusals.alias(place, event.anchor))
            case yaml.ScalarEvent():
                self._scalar(event, place)
            case yaml.SequenceStartEvent():
                self._begin([], place)
            case yaml.MappingStartEvent():
                self._begin({}, place)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
            case yaml.DocumentStartEvent() if () in self.places:
                raise RejectedError(refusals.second_document(place))

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        top = self._open[-1] if self._open else None
        if top and isinstance(top.value, dict) and top.key is None:
            self._take_key(top, event.value, place)
        else:
            empty = event.implicit[0] and _NULL.fullmatch(event.value)
            self._put(None if empty else event.value, place)

    def _take_key(self, top: _Open, key: str, place: Place) -> None:
        if key in top.value:
            first = self.keys[*top.path, key]
            self.problems.append(refusals.second_key(place, key, first))
        top.key = key
        self.keys[*top.path, key] = place

    def _begin(self, value: list[Value] | dict[str, Value], place: Place) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise RejectedError(refusals.too_deep(place, MAX_DEPTH))
        path = self._put(value, place)
        self._open.append(_Open(value, path))

    def _put(self, value: Value, place: Place) -> KeyPath:
        if not self._open:
            self.root = value
            self.places[()] = place
            return ()
        top = self._open[-1]
        path = (*top.path, self._step(top, place))
        if isinstance(top.value, list):
            top.value.append(value)
        else:
            top.value[top.key] = value
            top.key = None
        self.places[path] = place
        return path

    def _step(self, top: _Open, place: Place) -> str | int:
        """Return what leads from `top` to the value that comes next."""
        if isinstance(top.value, list):
            return len(top.value)
        if top.key is None:
            raise RejectedError(refusals.no_key(place))
        return top.key
