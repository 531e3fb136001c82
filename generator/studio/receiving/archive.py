"""A ZIP → its files, or why it can't be opened: nothing is believed that it says of itself."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.errors import ContentError, Problem
from generator.studio.receiving import archive_errors as errors
from worksheets.fields import MOST_FILE_BYTES

#: Of all files together; a site of ours takes up a fifth of it.
MOST_BYTES = 250_000_000
MOST_FILES = 20_000
_LONGEST_PATH = 300
_MOST_PROBLEMS = 50
_MOST_TIMES = 1_032  # what packed bytes can become at most
_ENTRY = b"PK\x01\x02"
_NAME_IN_UTF_8 = 0x800
_ENCRYPTED = 0x1
#: Control characters, half characters, and what turns the letters after it around.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_LINK, _KIND_OF_FILE = 0o120000, 0o170000
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)
#: What computers put beside the files, for themselves.
_OF_COMPUTERS = frozenset({"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Archive:
    """The files in a ZIP, by their paths; each is unpacked when it is read."""

    name: str
    zip: zipfile.ZipFile
    files: Mapping[str, zipfile.ZipInfo] = field(repr=False)

    def read(self, path: str) -> bytes:
        """Return what a file holds. Raises ContentError where it can't be unpacked."""
        member = self.files[path]
        if member.file_size > MOST_FILE_BYTES:
            raise ContentError([errors.large_file(self.name, path, MOST_FILE_BYTES)])
        try:
            return self.zip.read(member)
        except (*_DAMAGED, NotImplementedError, RuntimeError) as error:
            # The last two: packed in a way nobody knows.
            raise ContentError([errors.damaged(self.name, path)]) from error


def archive_in(content: bytes, name: str) -> Archive:
    """Return the files of the ZIP called `name`; raise ContentError with why it isn't opened."""
    if not content.startswith(b"PK"):
        raise ContentError([errors.no_zip(name, is_empty=not content)])
    if (count := content.count(_ENTRY)) > MOST_FILES:  # before an object is made of each
        raise ContentError([errors.too_many(name, count, MOST_FILES)])
    try:
        opened = zipfile.ZipFile(io.BytesIO(content))
        members = [member for member in opened.infolist() if not _is_of_computers(member)]
    except (*_DAMAGED, NotImplementedError) as error:
        raise ContentError([errors.damaged(name)]) from error
    problems = [*_too_much(members, len(content), name)] or [*_wrong(members, name)]
    if problems:
        raise ContentError(problems[:_MOST_PROBLEMS])
    files = {_name_of(member): member for member in members if not member.is_dir()}
    return Archive(name, opened, files)


def _is_of_computers(member: zipfile.ZipInfo) -> bool:
    return not _OF_COMPUTERS.isdisjoint(PurePosixPath(member.filename).parts)


def _too_much(members: list[zipfile.ZipInfo], size: int, name: str) -> Iterator[Problem]:
    """Yield the problem that the ZIP would unpack to more than there is any use for."""
    total = sum(member.file_size for member in members)
    if total > MOST_BYTES or total > size * _MOST_TIMES:
        yield errors.too_large(name, total, MOST_BYTES)


def _wrong(members: Iterable[zipfile.ZipInfo], name: str) -> Iterator[Problem]:
    """Yield what is wrong with the members, of each the first thing."""
    seen: dict[str, str] = {}
    for member in members:
        path = _path_of(member)
        if path is None:
            yield errors.wrong_encoding(name, member.orig_filename)
            continue
        if problem := _problem(member, path, name):
            yield problem
        elif member.is_dir():
            continue
        elif first := seen.get(_one_of(path)):
            yield errors.twice(name, path, first)
        seen.setdefault(_one_of(path), path)
    folders = {_one_of(str(above)) for path in seen.values() for above in _above(path)}
    for key in seen.keys() & folders:
        yield errors.file_and_folder(name, seen[key])


def _one_of(path: str) -> str:
    """Return what a path is on a computer that knows no capitals."""
    return str(PurePosixPath(path)).casefold()


def _above(path: str) -> list[PurePosixPath]:
    return list(PurePosixPath(path).parents)[:-1]


def _name_of(member: zipfile.ZipInfo) -> str:
    return str(PurePosixPath(_path_of(member) or ""))


def _path_of(member: zipfile.ZipInfo) -> str | None:
    """Return the member's path; None where nobody can tell which letters are meant.

    Some computers write UTF-8 and don't say so, and are then taken for an old PC.
    """
    path = member.orig_filename
    if member.flag_bits & _NAME_IN_UTF_8 or path.isascii():
        return path
    try:
        return path.encode("cp437").decode("utf-8")
    except UnicodeError:
        return None


def _problem(member: zipfile.ZipInfo, path: str, name: str) -> Problem | None:
    plain = path.replace("\\", "/")
    if _UNSEEN.search(path):
        return errors.control_character(name, path)
    if not path.strip("/") or len(path) > _LONGEST_PATH:
        return errors.no_name(name, path)
    if plain.startswith("/") or plain[1:2] == ":":
        return errors.absolute(name, path)
    if ".." in plain.split("/"):
        return errors.leads_out(name, path)
    if "\\" in path:
        return errors.backslash(name, path)
    if (member.external_attr >> 16) & _KIND_OF_FILE == _LINK:
        return errors.link(name, path)
    return errors.encrypted(name, path) if member.flag_bits & _ENCRYPTED else None
