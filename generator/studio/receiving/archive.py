"""A ZIP → its files, or why it can't be opened: nothing is believed that it says of itself."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.errors import ContentError, Place, Problem
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
            shown, most = _shown(path), _mb(MOST_FILE_BYTES)
            problem = Problem.of(Place(self.name), "zip.large_file", path=shown, most=most)
            raise ContentError([problem])
        try:
            return self.zip.read(member)
        except (*_DAMAGED, NotImplementedError, RuntimeError) as error:
            # The last two: packed in a way nobody knows.
            problem = Problem.of(Place(self.name), "zip.damaged_file", path=_shown(path))
            raise ContentError([problem]) from error


def archive_in(content: bytes, name: str) -> Archive:
    """Return the files of the ZIP called `name`; raise ContentError with why it isn't opened."""
    if not content.startswith(b"PK"):
        code = "zip.no_zip" if content else "zip.empty"
        raise ContentError([Problem.of(Place(name), code)])
    if (count := content.count(_ENTRY)) > MOST_FILES:  # before an object is made of each
        found, most = f"{count:,}", f"{MOST_FILES:,}"
        problem = Problem.of(Place(name), "zip.too_many", found=found, most=most)
        raise ContentError([problem])
    try:
        opened = zipfile.ZipFile(io.BytesIO(content))
        members = [member for member in opened.infolist() if not _is_of_computers(member)]
    except (*_DAMAGED, NotImplementedError) as error:
        raise ContentError([Problem.of(Place(name), "zip.damaged")]) from error
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
        yield too_large(name, total, MOST_BYTES)


def _wrong(members: Iterable[zipfile.ZipInfo], name: str) -> Iterator[Problem]:
    """Yield what is wrong with the members, of each the first thing."""
    seen: dict[str, str] = {}
    for member in members:
        path = _path_of(member)
        if path is None:
            shown = _shown(member.orig_filename)
            yield Problem.of(Place(name), "zip.wrong_encoding", path=shown)
            continue
        if code := _fault(member, path):
            yield Problem.of(Place(name), code, path=_shown(path))
        elif member.is_dir():
            continue
        elif first := seen.get(_one_of(path)):
            code = "zip.twice" if path == first else "zip.alike"
            yield Problem.of(Place(name), code, path=_shown(path), first=_shown(first))
        seen.setdefault(_one_of(path), path)
    folders = {_one_of(str(above)) for path in seen.values() for above in _above(path)}
    for key in seen.keys() & folders:
        yield Problem.of(Place(name), "zip.file_and_folder", path=_shown(seen[key]))


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


def _fault(member: zipfile.ZipInfo, path: str) -> str | None:
    """Return which mistake a member is, if it is one."""
    plain = path.replace("\\", "/")
    is_link = (member.external_attr >> 16) & _KIND_OF_FILE == _LINK
    faults = {
        "zip.control_character": bool(_UNSEEN.search(path)),
        "zip.no_name": not path.strip("/"),
        "zip.long_name": len(path) > _LONGEST_PATH,
        "zip.absolute": plain.startswith("/") or plain[1:2] == ":",
        "zip.leads_out": ".." in plain.split("/"),
        "zip.backslash": "\\" in path,
        "zip.link": is_link,
        "zip.encrypted": bool(member.flag_bits & _ENCRYPTED),
    }
    return next((code for code, found in faults.items() if found), None)


def too_large(name: str, found: int, most: int) -> Problem:
    """Return the problem that a ZIP would fill the browser's memory."""
    return Problem.of(Place(name), "zip.too_large", found=_mb(found), most=_mb(most))


def _mb(count: int) -> str:
    return f"{count / 1e6:,.0f}"


def _shown(path: str) -> str:
    shown = "".join(letter if letter.isprintable() else "�" for letter in path)
    return shown if len(shown) <= 60 else f"{shown[:57]}…"
