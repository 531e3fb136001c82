"""What was read of files before: a file that is unchanged is not read again while somebody types.

Besides time it saves objects: who made something of them before can see that they are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.loading.gathered import Gathered
from generator.project import RESULTS, SHEET_FILE

_FACT = re.compile(rb"org\.(\w+)")

#: What is gathered while files are read, in lists and by name.
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

    def read(self, gathered: Gathered, name: str, path: Path, read: Callable[[], Any]) -> Any:
        """Return what `read` does of the files of `path`, from before where they are the same.

        Adds to `gathered` what it adds. `name` says what is made of them.
        """
        key = (name, str(path), *_seen(gathered, path))
        found = self._last.get(key) or self._now.get(key)
        if found is None:
            found = _gathering(gathered, read)
        else:
            _replay(gathered, found)
        self._now[key] = found
        return found.result


def _seen(gathered: Gathered, path: Path) -> tuple:
    """Return all that the result depends on: files, facts they name, language, shared words."""
    project = gathered.project
    files = project.versions(path)
    if path.name == SHEET_FILE:
        files += [path.parent / f"result.{kind}.jinja" for kind in RESULTS]
    data = [one.read_bytes() if one.is_file() else None for one in files]
    named = {word.decode() for one in data if one for word in _FACT.findall(one)}
    facts = [(name, gathered.facts.get(name)) for name in sorted(named)]
    is_sheet = path.name == SHEET_FILE
    shared = [(name, *words) for name, words in gathered.shared_words.items()] if is_sheet else []
    keys = tuple(gathered.facts)
    return (project.language, project.translations, *data, *facts, *shared, keys)


def _gathering(gathered: Gathered, read: Callable[[], Any]) -> _Read:
    before = {name: len(getattr(gathered, name)) for name in _LISTS}
    known = {name: set(getattr(gathered, name)) for name in _BY_NAME}
    result = read()
    return _Read(
        result,
        {name: getattr(gathered, name)[start:] for name, start in before.items()},
        {
            name: {key: part for key, part in getattr(gathered, name).items() if key not in there}
            for name, there in known.items()
        },
    )


def _replay(gathered: Gathered, found: _Read) -> None:
    for name, parts in found.gathered.items():
        getattr(gathered, name).extend(parts)
    for name, parts in found.named.items():
        getattr(gathered, name).update(parts)
