"""What crosses between the page and the desk: JSON as a text, with the bytes in it beside it."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from generator.loading.parsed_before import TABLE, know
from generator.project import Project
from generator.studio.calls import reply_to
from generator.studio.desk import Desk, Tell

#: Stands in the text for the bytes of this number, as in generator/browser/studio/crossing.mjs.
BYTES = "$bytes"

type Packed = tuple[str, list[bytes]]


def packed(value: object) -> Packed:
    """Return the value as a text, and the bytes that were in it."""
    blobs: list[bytes] = []

    def number(part: object) -> dict[str, int]:
        if not isinstance(part, bytes):
            raise TypeError(f"A {type(part).__name__} can't cross to the page. Use plain values.")
        blobs.append(part)
        return {BYTES: len(blobs) - 1}

    return json.dumps(value, ensure_ascii=False, default=number), blobs


def unpacked(text: str, blobs: Sequence[bytes]) -> Any:
    """Return the value that was packed."""
    return json.loads(text, object_hook=lambda part: blobs[part[BYTES]] if BYTES in part else part)


def crossing(root: str) -> Callable[[str, str, Sequence[Any], Tell], Packed]:
    """Return what answers the page's calls about the project below `root`, packed as they come.

    One that a snapshot holds goes on, for as long as it is the same day.
    """
    return _crossing(root, date.today())


@functools.cache
def _crossing(root: str, today: date) -> Callable[[str, str, Sequence[Any], Tell], Packed]:
    table = Project(Path(root)).cache / TABLE
    if table.is_file():
        know(table.read_bytes())
    desk = Desk(_files_below(Path(root)), today)

    def answer(name: str, text: str, blobs: Sequence[Any], tell: Tell) -> Packed:
        payload = unpacked(text, [blob.to_bytes() for blob in blobs])
        return packed(reply_to(desk, name, payload, tell))

    return answer


def _files_below(root: Path) -> dict[str, bytes]:
    """Return the project's files by their path from its root; what is cached is no part of it."""
    cache = Project(root).cache
    found = (path for path in root.rglob("*") if path.is_file() and cache not in path.parents)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}
