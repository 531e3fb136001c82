"""The studio's files in a site: its script and styles, its Python, and the project it works on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path, PurePosixPath

from generator.errors import RuntimeAssetsError
from generator.model.stored import stored_data
from generator.packing.archives import COUNTRIES, START, ModuleArchive, archives_of
from generator.packing.contents import (
    OWN_FILES,
    PROJECT,
    ROOT,
    THEME,
    own_archive,
    own_files,
    studio_of,
)
from generator.packing.library import tab_library
from generator.packing.project_files import project_archive
from generator.packing.wheels import COMPILED, FOLDER, wheels_in
from generator.project import Project
from generator.runtime.archive import pack, unpack
from generator.runtime.bundle import bundle
from generator.runtime.cache import Cache
from generator.runtime.lock import lock_of
from generator.runtime.manifest import around
from generator.runtime.package import Package
from generator.runtime.shipped import (
    PackedFile,
    remove_others,
    ship_as_it_is,
    ship_packed,
    ship_plain,
)
from generator.runtime.sources import RuntimeSources, fingerprint, our_scripts
from generator.runtime.start.bytecode import compiled_library
from generator.runtime.start.pyodide import CORE, LIBRARY, SCRIPT, Interpreter
from generator.runtime.start.snapshot import StreamFile, pack_halves
from generator.shipped import NOTE, Runtime, Shipped, Studio
from worksheets.content.organisation import Organisation

#: The smallest there is would save a fortieth, and take three times as long.
_ZSTD_LEVEL = 15

#: The halves of what a start needs: Pyodide whole, then Python's library and the packages.
_CORE_FILE, _PYTHON_FILE = "studio-core", "studio-python"


def build_studio(
    sources: RuntimeSources, project: Project, out_dir: Path, *, cache_dir: Path
) -> Runtime:
    """Write the studio's script, styles and Python into `out_dir`, and return them.

    Raises RuntimeAssetsError, saying what to do.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    cache = Cache(cache_dir)
    wheels = wheels_in(project.cache / FOLDER)
    _require(wheels)
    first, *later = archives_of(sources, project.root, wheels, cache)
    parts, halves = _start(sources, first, cache)
    packed = {
        **{name: ship_as_it_is(name, half, out_dir) for name, half in halves.items()},
        **{one.name: ship_packed(one.name, one.content, out_dir, cache) for one in later},
    }
    facts = _facts(sources, packed, parts, (first, *later))
    script = ship_plain("studio.js", around(facts, bundle(sources, cache, "studio")), out_dir)
    stylesheet = ship_plain("studio.css", _styles(sources), out_dir)
    both = [file for one in packed.values() for file in (one.packed, one.script)]
    return Runtime(script.path, stylesheet.path, (*both, script, stylesheet))


def with_project(
    code: Runtime, runtime: Runtime, project: Project, org: Organisation, made: Path
) -> Studio:
    """Return the studio with the files of `project`, and remove what older builds left.

    `code` lies in the folder `made`, and the `runtime` in `site` beside it.
    """
    python = Interpreter.of(RuntimeSources.in_checkout(project.root).pyodide)
    plain = {f".cache/{path.parent.name}/{path.name}": path for path in _plain(code, runtime, made)}
    more = {name: path.read_bytes() for name, path in plain.items()}
    more[NOTE] = Shipped(runtime, code).note()
    cache = Cache(project.cache / "runtime")
    content = project_archive(project, org, python, more)
    shipped = [
        ship_packed(PROJECT, content, made, cache),
        ship_packed(OWN_FILES, own_archive(own_files(project)), made, cache),
    ]
    studio = studio_of(code, runtime, shipped)
    remove_others(made, studio.files)
    return studio


def _plain(code: Runtime, runtime: Runtime, made: Path) -> list[Path]:
    """Return the files that are not packed, which a page opened from a folder can't read."""
    home = made.with_name("site")
    files = [home / runtime.script, home / runtime.stylesheet]
    return [*files, made / code.script, made / code.stylesheet]


def _require(wheels: Sequence[Package]) -> None:
    if lacking := {*COMPILED} - {wheel.name for wheel in wheels}:
        raise RuntimeAssetsError(
            f"{', '.join(sorted(lacking))} has not been fetched for the browser's Python",
            "the studio checks content with it",
            "run `make site`, which fetches it, or write `studio: off` into content/own/org.yaml",
        )


def _start(
    sources: RuntimeSources, first: ModuleArchive, cache: Cache
) -> tuple[list[StreamFile], dict[str, bytes]]:
    library = pack(tab_library(unpack(compiled_library(sources, cache))))
    recipe = [file for file in our_scripts() if file.name in {"zstd.mjs", "snapshot.py"}]
    core = [sources.pyodide / name for name in CORE]

    following = {**_native_parts(first), LIBRARY: library, START: first.content}

    def make(folder: Path) -> None:
        second = folder / "second"
        second.write_bytes(b"".join(following.values()))
        halves = [folder / _CORE_FILE, folder / _PYTHON_FILE]
        pack_halves(sources, sources.pyodide, second, halves, _ZSTD_LEVEL)
        second.unlink()

    digest = Package("studio", "0", (), following).fingerprint
    folder = cache.get("studio", fingerprint([*recipe, *core], digest), make)
    parts = [
        *(StreamFile(name, (sources.pyodide / name).stat().st_size, _CORE_FILE) for name in CORE),
        *(StreamFile(name, len(data), _PYTHON_FILE) for name, data in following.items()),
    ]
    return parts, {name: (folder / name).read_bytes() for name in (_CORE_FILE, _PYTHON_FILE)}


def _native_parts(archive: ModuleArchive) -> dict[str, bytes]:
    """Return the libraries in C under names by which the page has them compiled on their way."""
    return {f"{PurePosixPath(path).stem}.wasm": data for path, data in archive.native.items()}


def _facts(
    sources: RuntimeSources,
    packed: dict[str, PackedFile],
    parts: Sequence[StreamFile],
    archives: Sequence[ModuleArchive],
) -> dict[str, object]:
    first, *later = archives
    uses: dict[str, str] = dict.fromkeys((_CORE_FILE, _PYTHON_FILE), "start")
    uses |= {COUNTRIES: "rare", THEME: "rare"}
    return {
        "files": [file.entry(uses.get(name, "late")) for name, file in packed.items()],
        "start": [asdict(part) for part in parts],
        "snapshot": None,
        "names": {
            "script": SCRIPT,
            "library": LIBRARY,
            "archive": START,
            "project": PROJECT,
            "own": OWN_FILES,
        },
        "native": dict(zip(_native_parts(first), first.native, strict=True)),
        "later": {one.name: one.modules for one in later},
        "root": ROOT,
        "lock": lock_of(sources.pyodide, ()),
        "stored": stored_data(),
    }


def _styles(sources: RuntimeSources) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(sources.browser.glob("studio/*.css")))
