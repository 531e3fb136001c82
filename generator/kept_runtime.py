"""The runtime of an earlier build, for as long as nothing it was made from has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.runtime import Runtime


@dataclass(frozen=True, slots=True)
class _Note:
    made_from: str
    runtime: Runtime


_NOTES = TypeAdapter(_Note)


def kept_runtime(folder: Path, made_from: Iterable[Path], build: Callable[[], Runtime]) -> Runtime:
    """Return the runtime in `folder`: what `build` made there before, or what it makes now.

    `made_from` are files and folders; a change is told by a file's time and size, as make does.
    """
    note = folder.with_name(f"{folder.name}.json")
    state = _state(made_from)
    kept = _read(note)
    if kept and kept.made_from == state and _is_whole(kept.runtime, folder):
        return kept.runtime
    note.unlink(missing_ok=True)  # an interrupted build leaves no note of what is half there
    runtime = build()
    note.write_bytes(_NOTES.dump_json(_Note(state, runtime)))
    return runtime


def _read(note: Path) -> _Note | None:
    try:
        return _NOTES.validate_json(note.read_bytes())
    except (FileNotFoundError, ValidationError):  # there is none, or an older version's
        return None


def _is_whole(runtime: Runtime, folder: Path) -> bool:
    return all((folder / file.path).is_file() for file in runtime.files)


def _state(made_from: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(file for path in made_from for file in _files(path)):
        stat = file.stat()
        digest.update(f"{file}\0{stat.st_mtime_ns}\0{stat.st_size}\n".encode())
    return digest.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    """Yield the files at or below `path`; Python's own by-products are not what is made from."""
    found = path.rglob("*") if path.is_dir() else (path,)
    return (file for file in found if file.is_file() and file.suffix != ".pyc")
