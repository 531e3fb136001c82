"""What was read of files before: a file that is unchanged is not read again while somebody types.

Besides time it saves objects: who made something of them before can see that they are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.project import RESULTS, SHEET_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from generator.loading.reader import Reader

_FACT = re.compile(rb"org\.(\w+)")

#: What a reader gathers while it reads, in lists and by name.
_LISTS = ("problems", "entries", "words_files")
_BY_NAME = ("shared_words", "hidden", "ids")


@dataclass(frozen=True, slots=True)
class _Read:
    """A result, and what came with it."""

    result: Any
    gathered: Mapping[str, list]
    named: Mapping[str, dict]


@dataclass(slots=True)
class Memo:
    """The results of one reading after the other; those of the last one are kept."""

    _last: dict[tuple, _Read] = field(default_factory=dict)
    _now: dict[tuple, _Read] = field(default_factory=dict)

    def begin(self) -> None:
        """Begin another reading."""
        self._last, self._now = {**self._now}, {}

    def read(self, reader: Reader, name: str, path: Path, read: Callable[[], Any]) -> Any:
        """Return what `read` does of the files of `path`, from before where they are the same.

        Gathers in `reader` what it gathers. `name` says what is made of them.
        """
        key = (name, str(path), *_seen(reader, path))
        found = self._last.get(key) or self._now.get(key)
        if found is None:
            found = _gathering(reader, read)
        else:
            _replay(reader, found)
        self._now[key] = found
        return found.result


def _seen(reader: Reader, path: Path) -> tuple:
    """Return all that the result depends on: files, facts they name, language, shared words."""
    project = reader.project
    files = project.versions(path)
    if path.name == SHEET_FILE:
        files += [path.parent / f"result.{kind}.jinja" for kind in RESULTS]
    data = [one.read_bytes() if one.is_file() else None for one in files]
    named = {word.decode() for one in data if one for word in _FACT.findall(one)}
    facts = [(name, reader.facts.get(name)) for name in sorted(named)]
    is_sheet = path.name == SHEET_FILE
    shared = [(name, *words) for name, words in reader.shared_words.items()] if is_sheet else []
    keys = tuple(reader.facts)
    return (project.language, project.translations, *data, *facts, *shared, keys)


def _gathering(reader: Reader, read: Callable[[], Any]) -> _Read:
    before = {name: len(getattr(reader, name)) for name in _LISTS}
    known = {name: set(getattr(reader, name)) for name in _BY_NAME}
    result = read()
    return _Read(
        result,
        {name: getattr(reader, name)[start:] for name, start in before.items()},
        {
            name: {key: part for key, part in getattr(reader, name).items() if key not in there}
            for name, there in known.items()
        },
    )


def _replay(reader: Reader, found: _Read) -> None:
    for name, parts in found.gathered.items():
        getattr(reader, name).extend(parts)
    for name, parts in found.named.items():
        getattr(reader, name).update(parts)
