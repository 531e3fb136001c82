"""What is in a ZIP that somebody opens: changes, a site that carries them, or a project."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from generator.errors import ContentError, Place, Problem
from generator.loading.content_file import SYSTEM_FILES
from generator.project import OWN_FOLDER
from generator.studio.receiving.archive import Archive, archive_in, too_large
from generator.updating.in_place import DIGESTS

#: Where an organisation's own files lie in a project.
OWN = tuple(OWN_FOLDER.rstrip("/").split("/"))
#: What lies beside them in a ZIP of changes: what was shipped below them then.
BELOW = "below.json"

_CONFIG, _CONTENT, _SHEETS = "mkdocs.yml", "content", ("worksheets", "sheets")
#: The archives of a site that together hold its project, by how their names begin.
_PROJECT_IN_SITE = ("studio-project.", "studio-own.")
_OWN_FOLDERS = frozenset({"words", "sheets", "assets", "languages", "own"})
_MOST_OF_PROJECT = 100_000_000
_DAMAGED = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Received:
    """What a ZIP holds: the own files by their path below content/own/.

    `shipped` are the files of the playbook they stood above, by their path from its root, where
    they are in the ZIP; `below` is what a ZIP of changes says of them.
    """

    own: Mapping[str, bytes]
    shipped: Mapping[str, bytes] = field(default_factory=dict)
    below: Mapping[str, str] = field(default_factory=dict)


def received(content: bytes, name: str) -> Received:
    """Return what the ZIP called `name` holds; raise ContentError with why it isn't taken."""
    archive = archive_in(content, name)
    if (top := _top(archive.files)) is not None:
        wanted = [path for path in archive.files if _is_wanted(path, top)]
        return _of_project({path.removeprefix(top): archive.read(path) for path in wanted})
    if project := _project_in_site(archive):
        return _of_project(project)
    if (folder := _own_folder(archive.files)) is not None:
        paths = [path for path in archive.files if path.startswith(folder)]
        return Received(_own({path.removeprefix(folder): archive.read(path) for path in paths}))
    raise ContentError([Problem.of(Place(name), "zip.nothing_of_ours")])


def _of_project(files: Mapping[str, bytes]) -> Received:
    folder = OWN_FOLDER
    own = {
        path.removeprefix(folder): data for path, data in files.items() if path.startswith(folder)
    }
    shipped = {
        path: data for path, data in files.items() if not path.startswith(folder) and path != BELOW
    }
    has_all = _CONFIG in shipped and any(path.startswith(f"{_CONTENT}/") for path in shipped)
    return Received(_own(own), shipped if has_all else {}, _below(files.get(BELOW, b"")))


def _own(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files without those that computers write for themselves."""
    return {
        path: data for path, data in files.items() if PurePosixPath(path).name not in SYSTEM_FILES
    }


def _top(files: Mapping[str, object]) -> str | None:
    """Return the folder in which content/own/, or a whole project, lies; None where none does."""
    tops: list[str] = []
    for path in files:
        parts = PurePosixPath(path).parts
        places = [at for at in range(len(parts) - 2) if parts[at : at + 2] == OWN]
        if parts[-1:] == (_CONFIG,):
            places.append(len(parts) - 1)
        tops += ["".join(f"{part}/" for part in parts[:at]) for at in places[:1]]
    return min(tops, key=len, default=None)


def _is_wanted(path: str, top: str) -> bool:
    """Return whether a file of a project says something: nothing that is made or installed."""
    if not path.startswith(top):
        return False
    parts = PurePosixPath(path.removeprefix(top)).parts
    first = parts[0]
    is_sheet = parts[:2] == _SHEETS and parts[-1].endswith((".yaml", ".jinja"))
    is_known = path.removeprefix(top) in (_CONFIG, BELOW, DIGESTS)
    return first == _CONTENT or is_sheet or is_known


def _own_folder(files: Mapping[str, object]) -> str | None:
    """Return the one folder whose files look like an organisation's own; None if none does."""
    common = _common([PurePosixPath(path).parts[:-1] for path in files])
    while common and common[-1] in _OWN_FOLDERS - {"own"}:
        common = common[:-1]  # all of them are words, or pictures
    folder = "".join(f"{part}/" for part in common)
    rest = [PurePosixPath(path.removeprefix(folder)) for path in files]
    known = [path for path in rest if path.suffix in (".yaml", ".yml", ".md", ".jinja")]
    places = {path.parts[0] for path in known if len(path.parts) > 1}
    is_ours = known and (places <= _OWN_FOLDERS or any(path.name == "org.yaml" for path in known))
    return folder if is_ours else None


def _common(folders: list[tuple[str, ...]]) -> tuple[str, ...]:
    if not folders:
        return ()
    least, most = min(folders), max(folders)
    same = [a == b for a, b in zip(least, most, strict=False)]
    return least[: same.index(False) if False in same else len(same)]


def _project_in_site(archive: Archive) -> dict[str, bytes]:
    """Return the files of the project that a site's studio carries; none where it has no studio."""
    files: dict[str, bytes] = {}
    for begin in _PROJECT_IN_SITE:
        found = (path for path in archive.files if PurePosixPath(path).name.startswith(begin))
        packed = min((path for path in found if path.endswith(".bin")), key=len, default=None)
        if packed:
            files |= _unpacked(archive, packed)
    return files


def _unpacked(archive: Archive, path: str) -> dict[str, bytes]:
    """Return the files of the project in one archive of a site."""
    try:
        with gzip.open(io.BytesIO(archive.read(path))) as stream:
            plain = stream.read(_MOST_OF_PROJECT + 1)
        if len(plain) > _MOST_OF_PROJECT:
            raise ContentError([too_large(archive.name, len(plain), _MOST_OF_PROJECT)])
        return dict(_members(plain))
    except _DAMAGED as error:
        problem = Problem.of(Place(archive.name), "zip.damaged_file", path=path)
        raise ContentError([problem]) from error


def _members(tar: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the project's files in the tar, by their path from its root."""
    with tarfile.open(fileobj=io.BytesIO(tar)) as members:
        for member in members:
            parts = PurePosixPath(member.name).parts
            stream = members.extractfile(member) if member.isreg() else None
            if stream and len(parts) > 1 and ".." not in parts and not member.name.startswith("/"):
                yield "/".join(parts[1:]), stream.read()


def _below(data: bytes) -> dict[str, str]:
    """Return what was shipped below the changes; nothing where that can't be read."""
    try:
        found = json.loads(data or b"{}")
    except ValueError:
        return {}
    texts = found.items() if isinstance(found, dict) else ()
    return {key: text for key, text in texts if isinstance(key, str) and isinstance(text, str)}
