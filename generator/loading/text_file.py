"""A file → its text, if it is one that people can edit."""

from __future__ import annotations

from pathlib import Path

from generator.errors import Place, Problem

MAX_BYTES = 2_000_000


class RejectedError(Exception):
    """A file that can't be read further; carries the one problem that stopped it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def text_of(path: Path, name: str) -> str:
    """Return the text in the file at `path`, each line of which ends as on Unix.

    Raises RejectedError where it is no text, or too long.
    """
    data = path.read_bytes()
    if len(data) > MAX_BYTES:
        raise RejectedError(_too_long(name, len(data)))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise RejectedError(_not_text(name, data, error.start)) from error


def _too_long(name: str, size_bytes: int) -> Problem:
    return Problem(
        Place(name),
        f"the file is {size_bytes:,} bytes long",
        f"a content file may hold {MAX_BYTES:,} bytes",
        "split it into several files",
    )


def _not_text(name: str, data: bytes, at: int) -> Problem:
    before = data[:at]
    return Problem(
        Place(name, before.count(b"\n") + 1, at - before.rfind(b"\n")),
        f"the byte 0x{data[at]:02x} is not UTF-8",
        "only UTF-8 keeps every letter the same on every computer",
        "save the file again with the encoding UTF-8",
    )
