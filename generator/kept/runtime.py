"""The runtime of an earlier build, for as long as nothing it was made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator.kept.state import state
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
    now = state(made_from)
    kept = _read(note)
    if kept and kept.made_from == now and _is_whole(kept.runtime, folder):
        return kept.runtime
    note.unlink(missing_ok=True)  # an interrupted build leaves no note of what is half there
    runtime = build()
    note.write_bytes(_NOTES.dump_json(_Note(now, runtime)))
    return runtime


def _read(note: Path) -> _Note | None:
    try:
        return _NOTES.validate_json(note.read_bytes())
    except (FileNotFoundError, ValidationError):  # there is none, or an older version's
        return None


def _is_whole(runtime: Runtime, folder: Path) -> bool:
    return all((folder / file.path).is_file() for file in runtime.files)
