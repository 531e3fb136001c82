"""Whether an .xlsx file is one, and small enough, before any program's library opens it."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from worksheets.fields import MOST_FILE_BYTES

_MOST_UNPACKED_BYTES = 60_000_000
_MOST_PARTS = 400
_MOST_TAGS = 500_000
_CHUNK_BYTES = 262_144
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_STRICT = b"http://purl.oclc.org/ooxml/"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
_WORKBOOK, _BINARY = "xl/workbook.xml", "xl/workbook.bin"


def reason_against(content: bytes) -> str:
    """Return why the file is no workbook, by its name among the mistakes; empty if it is."""
    if not content:
        return "empty"
    if content.startswith(_OLD_EXCEL):
        return "old_excel"
    if not content.startswith(b"PK"):
        return "no_workbook"
    if len(content) > MOST_FILE_BYTES:
        return "too_large"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _reason(archive)
    except (*_DAMAGED, NotImplementedError, RuntimeError):
        return "damaged"  # the last two: packed in a way nobody knows, or with a password


def _reason(archive: zipfile.ZipFile) -> str:
    members = archive.infolist()
    names = {member.filename for member in members}
    if _BINARY in names or "mimetype" in names or "Index/Document.iwa" in names:
        return "other_spreadsheet"
    if _WORKBOOK not in names:
        return "no_workbook"
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MOST_PARTS or unpacked > _MOST_UNPACKED_BYTES:
        return "too_large"
    return _reason_in_parts(archive, members)


def _reason_in_parts(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> str:
    tags = 0
    for member in members:
        if not member.filename.endswith((".xml", ".rels", ".vml")):
            continue
        for chunk in _chunks(archive, member):
            tags += chunk.count(b"<")
            # Entities are declared there, and no spreadsheet program declares any.
            if _DOCTYPE.search(chunk):
                return "damaged"
            if member.filename == _WORKBOOK and _STRICT in chunk:
                return "strict"
            if tags > _MOST_TAGS:
                return "crowded"
    return ""


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the bytes of a part, each piece with the end of the one before."""
    before = b""
    with archive.open(member) as part:
        while chunk := part.read(_CHUNK_BYTES):
            yield before + chunk
            before = chunk[-40:]
