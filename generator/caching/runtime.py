"""The runtime of an earlier build, for as long as nothing it was made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.caching.state import state
from generator.shipped import Runtime


@dataclass(frozen=True, slots=True)
class _Note:
    made_from: str
    runtime: Runtime


_NOTES = TypeAdapter(_Note)


def cached_runtime(
    folder: Path, made_from: Iterable[Path], build: Callable[[], Runtime]
) -> Runtime:
    """Return the runtime in `folder`: what `build` made there before, or what it makes now.

    `made_from` are files and folders; a change is told by a file's time and size, as make does.
    """
    note = _note_of(folder)
    now = state(made_from)
    cached = _read(note)
    if cached and cached.made_from == now and _is_whole(cached.runtime, folder):
        return cached.runtime
    note.unlink(missing_ok=True)  # an interrupted build leaves no note of what is half there
    runtime = build()
    note.write_bytes(_NOTES.dump_json(_Note(now, runtime)))
    return runtime


def _note_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.json")


def _read(note: Path) -> _Note | None:
    try:
        return _NOTES.validate_json(note.read_bytes())
    except (FileNotFoundError, ValidationError):  # there is none, or an older version's
        return None


def _is_whole(runtime: Runtime, folder: Path) -> bool:
    return all((folder / file.path).is_file() for file in runtime.files)
