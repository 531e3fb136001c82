"""What a build read in the YAML files that ship, for a browser: to read them there takes seconds.

A table has the events of each file, by the digest of its text, as numbers: the code of what begins,
how many lines below the one before, and in which column. A text is found again in the file; only
what can't be is in the table itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import yaml

from generator.loading.yaml_events import libyaml

#: The file of the table, below a project's cache.
TABLE = "parsed.json"

_NOT_LOOKED_AT = 1 << 30  # a line behind every file: nobody looks for slips in what was checked
_LIST, _FACTS, _END, _WORD, _QUOTED, _BLOCK, _LINES, _ELSE = range(8)

type Table = dict[str, tuple[list[int], list[str]]]

_known: Table = {}


def table_of(texts: Iterable[str]) -> bytes:
    """Return the table of these files, which have no mistakes."""
    made = {_digest(text): _written(text) for text in texts}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def know(table: bytes) -> None:
    """Have `events_before` return what this table has."""
    _known.update(json.loads(table))


def events_before(text: str) -> Iterator[yaml.Event] | None:
    """Return the events in a file as a build read them; None for one that no table has."""
    if not _known or (found := _known.get(_digest(text))) is None:
        return None
    return _read(text, *found)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:20]


@dataclass(slots=True)
class _Written:
    """The numbers of a file so far, and the texts that can't be found in it."""

    lines: Sequence[str]
    numbers: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    line: int = 0

    def add(self, code: int, mark: yaml.Mark, *more: int) -> None:
        self.numbers += (code, mark.line - self.line, mark.column, *more)
        self.line = mark.line

    def scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = event.start_mark, event.end_mark
        length = len(event.value)
        for code, more in (
            (_WORD if not event.style else _QUOTED, length),
            (_BLOCK, end.line - start.line - (end.column == 0)),
            (_LINES, end.line - start.line + 1),
        ):
            is_plain = code in (_WORD, _LINES)
            if is_plain == (not event.style) and event.value == _text(
                self.lines, code, start.line, start.column, more
            ):
                return self.add(code, start, more)
        self.texts.append(event.value)
        return self.add(_ELSE, start, int(not event.style))


def _written(text: str) -> tuple[list[int], list[str]]:
    made = _Written(text.split("\n"))
    for event in libyaml(text, ""):
        match event:
            case yaml.ScalarEvent():
                made.scalar(event)
            case yaml.SequenceStartEvent():
                made.add(_LIST, event.start_mark)
            case yaml.MappingStartEvent():
                made.add(_FACTS, event.start_mark)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                made.numbers.append(_END)
    return made.numbers, made.texts


def _text(lines: Sequence[str], code: int, line: int, column: int, more: int) -> str:
    """Return the text that begins at a place, `more` letters or lines of it."""
    if code in (_WORD, _QUOTED):
        start = column + (code == _QUOTED)
        return lines[line][start : start + more]
    if code == _BLOCK:
        return _folded(lines[line + 1 : line + 1 + more])
    return _folded([lines[line][column:], *lines[line + 1 : line + more]])


def _folded(lines: Sequence[str]) -> str:
    """Return lines as YAML folds them where none is indented further than the others."""
    joined = " ".join(line.strip() or "\n" for line in lines).strip()
    return joined.replace(" \n ", "\n")


def _read(text: str, numbers: Sequence[int], texts: Sequence[str]) -> Iterator[yaml.Event]:
    lines, left, others = text.split("\n"), iter(numbers), iter(texts)
    line = 0
    end = yaml.Mark("", 0, _NOT_LOOKED_AT, 0, None, 0)
    for code in left:
        if code == _END:
            yield yaml.SequenceEndEvent(end, end)
            continue
        line += next(left)
        column = next(left)
        start = yaml.Mark("", 0, line, column, None, 0)
        if code in (_LIST, _FACTS):
            begins = yaml.SequenceStartEvent if code == _LIST else yaml.MappingStartEvent
            yield begins(None, None, True, start, end)
            continue
        more = next(left)
        is_plain = code in (_WORD, _LINES) or (code == _ELSE and bool(more))
        value = next(others) if code == _ELSE else _text(lines, code, line, column, more)
        yield yaml.ScalarEvent(None, None, (is_plain, not is_plain), value, start, end)
