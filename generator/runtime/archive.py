"""Zip files whose bytes depend on nothing but what is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

type Members = Mapping[str, bytes]

_EPOCH = (1980, 1, 1, 0, 0, 0)


def member(path: str) -> zipfile.ZipInfo:
    """Return the entry for a stored file at `path`, with the earliest date a zip can hold.

    Stored, since every file we ship is gzip'd as a whole: Python then imports without inflating.
    """
    info = zipfile.ZipInfo(path, date_time=_EPOCH)
    info.external_attr = 0o100644 << 16
    return info


def pack(members: Members) -> bytes:
    """Return the members as a stored zip, in name order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(members):
            archive.writestr(member(path), members[path])
    return buffer.getvalue()


def unpack(file: Path) -> dict[str, bytes]:
    """Return the files in a zip by their path."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
