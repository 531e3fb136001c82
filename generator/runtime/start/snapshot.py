"""A snapshot of Python's memory right after the start: a page restores it and starts nothing.

It depends on code alone, never on content or on what anybody typed,
and where a browser can't restore it the plain start serves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.imports import imports_of
from generator.runtime.node import run_node
from generator.runtime.package import Package
from generator.runtime.packages import Packages
from generator.runtime.sources import RuntimeSources, fingerprint, our_scripts
from generator.runtime.start.core import core_key, core_of
from generator.runtime.start.pyodide import CORE, LIBRARY

SNAPSHOT = "python.snapshot"
_LAYOUT = "layout.json"
CORE_FILE, SNAPSHOT_FILE = "python-core", "python-snapshot"

_RECIPE = {
    "python.mjs",
    "zero-free-heap.mjs",
    "snapshot-layout.mjs",
    "zstd.mjs",
    "importing.py",
}

#: Sheets for whoever organises something, or used once: their Python comes when it is asked for.
LATER_SHEETS = ("coffee_season", "import_people", "matching", "measuring", "programme")

#: Above it the files hardly shrink and packing takes twice as long.
SMALLEST_LEVEL = 19
#: For what travels no further than this machine.
QUICKEST_LEVEL = 3


@dataclass(frozen=True, slots=True)
class StreamFile:
    """A file inside the stream: its name, its size in bytes, and the half it ends in."""

    name: str
    size: int
    half: str


@dataclass(frozen=True, slots=True)
class Start:
    """One packed stream in two halves: Pyodide itself, and the snapshot, which needs the first.

    `halves` are the packed bytes by the name of their file, `parts` the files inside, in the
    order of the stream, and `layout` says where in the heap the snapshot belongs; see
    snapshot-layout.mjs.
    A preview has no second half.
    """

    halves: Mapping[str, bytes]
    parts: tuple[StreamFile, ...]
    layout: Mapping[str, object] | None = None


def start_of(
    sources: RuntimeSources,
    packages: Packages,
    compiled: Sequence[Package],
    library: bytes,
    cache: Cache,
    *,
    with_snapshot: bool,
    zstd_level: int,
) -> Start:
    """Return Pyodide and, `with_snapshot`, the snapshot once `compiled` is imported.

    `library` is the standard library it starts with, `compiled` what is put into the browser.
    """
    if not with_snapshot:
        return _core_alone(sources, cache, zstd_level)
    core = core_of(sources, cache).folder
    early = [package for package in compiled if package.name not in packages.later]
    templates = templates_of(sources)
    facts = [hashlib.sha256(library).hexdigest(), *(package.fingerprint for package in early)]

    def make(folder: Path) -> None:
        _take_snapshot(folder, core, sources, packages, early, library, templates)
        halves = [folder / CORE_FILE, folder / SNAPSHOT_FILE]
        pack_halves(sources, core, folder / SNAPSHOT, halves, zstd_level)

    folder = cache.get(
        "start", _key(sources, str(zstd_level), *LATER_SHEETS, *facts, *templates), make
    )
    return Start(
        {name: (folder / name).read_bytes() for name in (CORE_FILE, SNAPSHOT_FILE)},
        (
            *_core_parts(core),
            StreamFile(SNAPSHOT, (folder / SNAPSHOT).stat().st_size, SNAPSHOT_FILE),
        ),
        json.loads((folder / _LAYOUT).read_bytes()),
    )


def _core_alone(sources: RuntimeSources, cache: Cache, zstd_level: int) -> Start:
    core = core_of(sources, cache).folder

    def make(folder: Path) -> None:
        (folder / "nothing").write_bytes(b"")
        halves = [folder / CORE_FILE, folder / "end"]
        pack_halves(sources, core, folder / "nothing", halves, zstd_level)

    folder = cache.get("core", _key(sources, str(zstd_level)), make)
    return Start({CORE_FILE: (folder / CORE_FILE).read_bytes()}, _core_parts(core))


def _core_parts(core: Path) -> tuple[StreamFile, ...]:
    return tuple(StreamFile(name, (core / name).stat().st_size, CORE_FILE) for name in CORE)


def pack_halves(
    sources: RuntimeSources, core: Path, second: Path, targets: Sequence[Path], zstd_level: int
) -> None:
    """Write the two halves of one stream: the Pyodide in the folder `core`, and `second`."""
    first = [str(core / name) for name in CORE]
    names = [str(target) for target in targets]
    job = {"first": first, "second": str(second), "targets": names, "level": zstd_level}
    run_node(sources, "start/zstd.mjs", job)


def _take_snapshot(
    folder: Path,
    core: Path,
    sources: RuntimeSources,
    packages: Packages,
    early: Sequence[Package],
    library: bytes,
    templates: Sequence[str],
) -> None:
    (folder / "library.zip").write_bytes(library)
    wheels = [folder / package.file_name for package in early]
    for package, wheel in zip(early, wheels, strict=True):
        wheel.write_bytes(package.wheel())
    snapshot = {
        "packages": [str(wheel) for wheel in wheels],
        "package": packages.ours.name,
        "later": list(LATER_SHEETS),
        "more": _foreign_imports(packages),
        "templates": list(templates),
        "target": str(folder / SNAPSHOT),
        "layout": str(folder / _LAYOUT),
    }
    stdlib = str(folder / "library.zip")
    job = {"core": str(core.resolve()), "stdlib": stdlib, "snapshot": snapshot}
    run_node(sources, "start/python.mjs", job)


def _foreign_imports(packages: Packages) -> list[str]:
    """Return what our modules import of others, and of ours inside functions."""
    imports, ours = imports_of(packages.ours.members), packages.ours.name
    foreign = {name for name in imports.at_once if name.partition(".")[0] != ours}
    return sorted(foreign | imports.later)


def templates_of(sources: RuntimeSources) -> list[str]:
    """Return the results' templates as a page hands them over, word for word."""
    files = sorted(sources.worksheets.glob("sheets/*/*.html.jinja"))
    return [path.read_text("utf-8") for path in files if path.parent.name not in LATER_SHEETS]


def _key(sources: RuntimeSources, *facts: str) -> str:
    own = [file for file in our_scripts() if file.name in _RECIPE]
    pyodide = [sources.pyodide / "package.json", sources.pyodide / LIBRARY]
    return fingerprint([*own, *pyodide], core_key(sources), *facts)
