"""YAML → plain values that know their file, line and column.

Reads YAML the way people write it: `no`, `on`, `12:30`, `2024-01-05` and `3` are text, and the
model decides which of them is a number, a date or a yes-or-no. Only an empty value is None.
Aliases are refused, because 341 bytes of them can explode past a million values.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.errors import Place, Problem
from generator.loading import scalar_slips
from generator.loading.parsed_before import events_before
from generator.loading.syntax import control_character
from generator.loading.text_file import RejectedError, text_of
from generator.loading.yaml_events import Events, libyaml
from generator.model.document import Document, KeyPath, Value, facts_in

MAX_DEPTH = 40

_NULL = re.compile(r"~|null|Null|NULL|")


def read(path: Path, name: str, *, marks: bool = False) -> tuple[Document | None, list[Problem]]:
    """Return the document in the file at `path`, called `name` in messages, and its problems.

    The document is None when the file can't be read as YAML at all. With `marks`, words that begin
    with `!` or `&` are the marks they are to YAML, as a configuration may have them.
    """
    try:
        return parse(text_of(path, name), name, marks=marks)
    except RejectedError as rejected:
        return None, [rejected.problem]


def listed(path: Path) -> dict[str, Value]:
    """Return the facts in a file of ours. Raises RejectedError where it can't be read as YAML."""
    document, problems = read(path, path.name)
    if document is None:
        raise RejectedError(problems[0])
    return facts_in(document.value)


@functools.lru_cache(maxsize=200)
def parse(
    text: str, name: str, *, marks: bool = False, events: Events = libyaml
) -> tuple[Document | None, list[Problem]]:
    """Return the document in `text` and its problems, as `read` does.

    The same text called the same gives the same document again, which nobody may change.
    """
    builder = _Builder(name, text.replace("\r", "\n").split("\n"), marks)
    try:
        for event in events_before(text) or events(text, name):
            builder.feed(event)
    except RejectedError as rejected:
        return None, [*builder.problems, rejected.problem]
    if builder.places.get(()) is None:
        return None, [Problem.of(Place(name), "yaml.empty_file")]
    return Document(
        name, {name: text}, builder.root, builder.places, builder.keys
    ), builder.problems


@dataclass(slots=True)
class _Open:
    """A list or mapping being filled, and the key that waits for its value."""

    value: list[Value] | dict[str, Value]
    path: KeyPath
    key: str | None = None


class _Builder:
    """Builds the value from parser events: no recursion, so depth can't hurt."""

    def __init__(self, file: str, lines: list[str], marks: bool) -> None:
        self.file = file
        self.lines = lines
        self.marks = marks
        self.root: Value = None
        self.places: dict[KeyPath, Place] = {}
        self.keys: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []
        self._open: list[_Open] = []

    def feed(self, event: yaml.Event) -> None:
        """Take the next event; raise RejectedError where nothing after it could be trusted."""
        place = self._place(event)
        self._look_for_marks(event, place)
        match event:
            case yaml.AliasEvent():
                raise RejectedError(Problem.of(place, "yaml.alias", name=event.anchor))
            case yaml.ScalarEvent():
                self._scalar(event, place)
            case yaml.SequenceStartEvent():
                self._begin([], place)
            case yaml.MappingStartEvent():
                self._begin({}, place)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._open.pop()
            case yaml.DocumentStartEvent() if () in self.places:
                raise RejectedError(Problem.of(place, "yaml.second_document"))

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1)

    def _look_for_marks(self, event: yaml.Event, place: Place) -> None:
        if self.marks or isinstance(event, yaml.AliasEvent):
            return
        if tag := getattr(event, "tag", None):
            self.problems.append(scalar_slips.mark(place, "!", tag.lstrip("!")))
        elif anchor := getattr(event, "anchor", None):
            self.problems.append(scalar_slips.mark(place, "&", anchor))

    def _look_for_slips(self, event: yaml.ScalarEvent, place: Place) -> None:
        """Note the words that YAML takes from a text, and those it adds to it."""
        end = event.end_mark
        if end.line >= len(self.lines):
            return
        lines = [
            self.lines[place.line - 1][place.column - 1 :],
            *self.lines[place.line : end.line + 1],
        ]
        if event.style in ("'", '"'):
            found = scalar_slips.swallowed_lines(lines, place, event.style)
        elif not event.style:
            at = Place(self.file, end.line + 1)
            line, empty = self.lines[end.line], not event.value
            found = scalar_slips.lost_behind_hash(line, end.column, at, empty=empty)
            self.problems += scalar_slips.slips_in_text(lines, place)
        else:
            return
        self.problems += [found] if found else []

    def _coded(self, place: Place, number: str) -> Problem:
        """Return the problem that a code in double quotes stands for no letter."""
        column = self.lines[place.line - 1].find("\\", place.column) + 1
        at = Place(place.file, place.line, column) if column else place
        return Problem.of(at, "yaml.control_character", number=number)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> None:
        if found := event.style == '"' and control_character(event.value):
            raise RejectedError(self._coded(place, found[1]))
        self._look_for_slips(event, place)
        top = self._open[-1] if self._open else None
        if top and isinstance(top.value, dict) and top.key is None:
            self._take_key(top, event.value, place)
        else:
            empty = event.implicit[0] and _NULL.fullmatch(event.value)
            self._put(None if empty else event.value, place)

    def _take_key(self, top: _Open, key: str, place: Place) -> None:
        if key in top.value:
            first = self.keys[*top.path, key]
            self.problems.append(Problem.of(place, "yaml.second_key", key=key, line=first.line))
        top.key = key
        self.keys[*top.path, key] = place

    def _begin(self, value: list[Value] | dict[str, Value], place: Place) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise RejectedError(Problem.of(place, "yaml.too_deep", most_levels=MAX_DEPTH))
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
        elif top.key is not None:
            top.value[top.key] = value
            top.key = None
        self.places[path] = place
        return path

    def _step(self, top: _Open, place: Place) -> str | int:
        """Return what leads from `top` to the value that comes next."""
        if isinstance(top.value, list):
            return len(top.value)
        if top.key is None:
            raise RejectedError(Problem.of(place, "yaml.no_key", example="{", other="["))
        return top.key
