"""Python's memory as it is right after the start, so that a page restores it and starts nothing.

Pyodide calls it a snapshot. It depends on code alone, never on content or on what anybody typed,
and where a browser can't restore it the plain start serves.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.core import CORE, core_key, core_of
from generator.runtime.imports import imports_of
from generator.runtime.node import run_node
from generator.runtime.package import Package
from generator.runtime.packages import Packages
from generator.runtime.sources import RuntimeSources, fingerprint, our_scripts

MEMORY = "python.memory"
_LAYOUT = "layout.json"
CORE_FILE, MEMORY_FILE = "python-core", "python-memory"

#: Above it the files hardly shrink and packing takes twice as long.
SMALLEST_LEVEL = 19
#: For what travels no further than this machine.
QUICKEST_LEVEL = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A file inside the stream: its name, its size in bytes, and the half it ends in."""

    name: str
    size: int
    half: str


@dataclass(frozen=True, slots=True)
class Start:
    """One packed stream in two halves: Pyodide itself, and the memory, which needs the first.

    `halves` are the packed bytes by the name of their file, `parts` the files inside, in the
    order of the stream, and `layout` says where in the heap the memory belongs; see layout.mjs.
    A preview has no second half.
    """

    halves: Mapping[str, bytes]
    parts: tuple[Part, ...]
    layout: Mapping[str, object] | None = None


def start_of(
    sources: RuntimeSources,
    packages: Packages,
    compiled: Sequence[Package],
    library: bytes,
    cache: Cache,
    *,
    with_memory: bool,
    zstd_level: int,
) -> Start:
    """Return Pyodide and, `with_memory`, what it remembers once `compiled` is imported.

    `library` is the standard library it starts with, `compiled` what is put into the browser.
    """
    if not with_memory:
        return _core_alone(sources, cache, zstd_level)
    core = core_of(sources, cache)
    early = [package for package in compiled if package.name not in packages.later]
    templates = templates_of(sources)
    facts = [hashlib.sha256(library).hexdigest(), *(package.fingerprint for package in early)]

    def make(folder: Path) -> None:
        _remember(folder, core, sources, packages, early, library, templates)
        halves = [folder / CORE_FILE, folder / MEMORY_FILE]
        _pack(sources, core, folder / MEMORY, halves, zstd_level)

    folder = cache.get("start", _key(sources, str(zstd_level), *facts, *templates), make)
    return Start(
        {name: (folder / name).read_bytes() for name in (CORE_FILE, MEMORY_FILE)},
        (*_core_parts(core), Part(MEMORY, (folder / MEMORY).stat().st_size, MEMORY_FILE)),
        json.loads((folder / _LAYOUT).read_bytes()),
    )


def _core_alone(sources: RuntimeSources, cache: Cache, zstd_level: int) -> Start:
    core = core_of(sources, cache)

    def make(folder: Path) -> None:
        (folder / "nothing").write_bytes(b"")
        halves = [folder / CORE_FILE, folder / "end"]
        _pack(sources, core, folder / "nothing", halves, zstd_level)

    folder = cache.get("core", _key(sources, str(zstd_level)), make)
    return Start({CORE_FILE: (folder / CORE_FILE).read_bytes()}, _core_parts(core))


def _core_parts(core: Path) -> tuple[Part, ...]:
    return tuple(Part(name, (core / name).stat().st_size, CORE_FILE) for name in CORE)


def _pack(
    sources: RuntimeSources, core: Path, second: Path, targets: Sequence[Path], zstd_level: int
) -> None:
    first = [str(core / name) for name in CORE]
    names = [str(target) for target in targets]
    job = {"first": first, "second": str(second), "targets": names, "level": zstd_level}
    run_node(sources, "zstd.mjs", job)


def _remember(
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
    remember = {
        "packages": [str(wheel) for wheel in wheels],
        "package": packages.ours.name,
        "more": sorted(imports_of(packages.ours.members).later),
        "templates": list(templates),
        "target": str(folder / MEMORY),
        "layout": str(folder / _LAYOUT),
    }
    stdlib = str(folder / "library.zip")
    job = {"core": str(core.resolve()), "stdlib": stdlib, "remember": remember}
    run_node(sources, "python.mjs", job)


def templates_of(sources: RuntimeSources) -> list[str]:
    """Return the results' templates as a page hands them over, word for word."""
    files = sorted(sources.worksheets.glob("sheets/*/*.html.jinja"))
    return [path.read_text("utf-8") for path in files]


def _key(sources: RuntimeSources, *facts: str) -> str:
    recipes = {"python.mjs", "forgetting.mjs", "layout.mjs", "zstd.mjs", "remembering.py"}
    own = [file for file in our_scripts() if file.name in recipes]
    pyodide = [sources.pyodide / "package.json", sources.pyodide / "python_stdlib.zip"]
    return fingerprint([*own, *pyodide], core_key(sources), *facts)
