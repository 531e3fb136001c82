"""A file → its text, if it is one that people can edit."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import Place, Problem

MAX_BYTES = 2_000_000

#: Where YAML ends a line, and some editors do.
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")

#: The first bytes of a file in another of the encodings of Unicode.
_MARKS = {
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
#: A file of no text begins with these, and what is said of it.
_NO_TEXT = {
    b"PK\x03\x04": "text.office",
    b"%PDF": "text.pdf",
    b"\x89PNG": "text.picture",
}


class RejectedError(Exception):
    """A file that can't be read further; carries the one problem that stopped it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def text_of(path: Path, name: str) -> str:
    """Return the text in the file at `path`, each line of which ends as on Unix.

    Raises RejectedError where it is no text, or too long.
    """
    data = path.read_bytes()
    if len(data) > MAX_BYTES:
        raise RejectedError(_too_long(name, len(data)))
    if _unicode_encoding(data):  # without a mark its zeros are letters to UTF-8
        raise RejectedError(_not_text(name, data, 0))
    try:
        return _LINE_ENDS.sub("\n", data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RejectedError(_not_text(name, data, error.start)) from error


def _too_long(name: str, size_bytes: int) -> Problem:
    return Problem.of(
        Place(name), "text.too_long", size_bytes=f"{size_bytes:,}", max_bytes=f"{MAX_BYTES:,}"
    )


def _not_text(name: str, data: bytes, at: int) -> Problem:
    for start, code in _NO_TEXT.items():
        if data.startswith(start):
            return Problem.of(Place(name), code)
    if encoding := _unicode_encoding(data):
        return Problem.of(Place(name), "text.not_utf8", encoding=encoding)
    before = data[:at]
    place = Place(name, before.count(b"\n") + 1, len(_as_utf8(before.rpartition(b"\n")[2])) + 1)
    letter = data[at : at + 1].decode("cp1252", "replace")
    return Problem.of(place, "text.windows_1252", letter=letter)


def _as_utf8(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _unicode_encoding(data: bytes) -> str | None:
    """Return which other encoding of Unicode the file is in, by its mark or its zeros."""
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            return name
    return "UTF-16" if data[:200].count(0) * 3 > len(data[:200]) else None
