"""ZIPs as people, and those who mean harm, hand them in."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from typing import Any

LINK = 0o120777


def zipped(files: Mapping[str, bytes | str], *, attributes: int = 0) -> bytes:
    """Return a ZIP of the files, each with these Unix attributes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in files.items():
            member = zipfile.ZipInfo(path)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = attributes << 16
            archive.writestr(member, data)
    return out.getvalue()


def hostile(case: Mapping[str, Any]) -> bytes:
    """Return the ZIP of a case of `refused.yaml`."""
    if "bytes" in case:
        return case["bytes"].encode("latin-1")
    files = dict.fromkeys(case.get("files", ()), b"x")
    for path, megabytes in case.get("megabytes", {}).items():
        files[path] = b"\0" * (megabytes * 1_000_000)
    if "long" in case:
        files[f"content/own/{'a' * case['long']}.md"] = b"x"
    files |= {f"content/own/{number}.md": b"" for number in range(case.get("count", 0))}
    made = zipped(files, attributes=LINK if case.get("links") else 0)
    if "called" in case:
        before, after = case["called"]
        made = made.replace(before.encode(), after.encode("cp437"))
    if case.get("locked"):
        made = _flagged(made, 0x1)
    return made[: len(made) // 2] if case.get("cut") else made


def _flagged(data: bytes, flag: int) -> bytes:
    """Return the ZIP with a flag set in each place that lists a file."""
    made = bytearray(data)
    for mark, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = made.find(mark)
        while at >= 0:
            (old,) = struct.unpack_from("<H", made, at + offset)
            struct.pack_into("<H", made, at + offset, old | flag)
            at = made.find(mark, at + 4)
    return bytes(made)
