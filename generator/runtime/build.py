"""The pipeline: worksheets and Pyodide in, hashed files of a site's folder out."""

from __future__ import annotations

from pathlib import Path

from generator.runtime.archive import pack, unpack
from generator.runtime.bundle import bundle
from generator.runtime.cache import Cache
from generator.runtime.manifest import Manifest
from generator.runtime.package import Package
from generator.runtime.packages import Packages, packages_of
from generator.runtime.shipped import (
    remove_others,
    ship_as_it_is,
    ship_packed,
    ship_plain,
)
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.bytecode import compiled_library, compiled_packages, used_modules
from generator.runtime.start.pyodide import LIBRARY, Interpreter
from generator.runtime.start.snapshot import QUICKEST_LEVEL, SMALLEST_LEVEL, start_of
from generator.runtime.start.stdlib import cut
from generator.runtime.styles import joined_styles
from generator.shipped import Runtime


def build_runtime(
    sources: RuntimeSources,
    out_dir: Path,
    *,
    cache_dir: Path,
    preview: bool = False,
    zstd_level: int = SMALLEST_LEVEL,
) -> Runtime:
    """Write the runtime into `out_dir`, remove what an older build left there, and return it.

    A `preview` ships our own package as source, the whole standard library and no snapshot, quickly
    packed, so that a changed worksheet costs no compiling. Raises RuntimeAssetsError, saying what
    to do.
    """
    sources.require()
    out_dir.mkdir(parents=True, exist_ok=True)
    cache = Cache(cache_dir)
    packages = packages_of(sources.worksheets, Interpreter.of(sources.pyodide))
    library, shipped = (_as_source if preview else _as_bytecode)(sources, packages, cache)
    wheels = [(package, package.wheel()) for package in shipped]
    level = QUICKEST_LEVEL if preview else zstd_level
    start = start_of(
        sources, packages, shipped, library, cache, with_snapshot=not preview, zstd_level=level
    )
    contents = {LIBRARY: library} | {package.file_name: wheel for package, wheel in wheels}
    packed = [
        *(ship_as_it_is(name, half, out_dir) for name, half in start.halves.items()),
        *(ship_packed(name, data, out_dir, cache) for name, data in contents.items()),
    ]
    manifest = Manifest.of(sources, packages, wheels, start, packed)
    script = ship_plain("playbook.js", manifest.around(bundle(sources, cache)), out_dir)
    stylesheet = ship_plain("playbook.css", joined_styles(sources, cache), out_dir)
    both = [file for one in packed for file in (one.packed, one.script)]
    files = [*both, script, stylesheet]
    remove_others(out_dir, files)
    return Runtime(script.path, stylesheet.path, tuple(files))


def _as_bytecode(
    sources: RuntimeSources, packages: Packages, cache: Cache
) -> tuple[bytes, list[Package]]:
    libraries = compiled_packages(sources, packages.libraries, cache)
    compiled = compiled_packages(sources, [packages.ours], cache) + libraries
    used = used_modules(sources, packages, compiled, cache)
    return pack(cut(unpack(compiled_library(sources, cache)), used)), compiled


def _as_source(
    sources: RuntimeSources, packages: Packages, cache: Cache
) -> tuple[bytes, list[Package]]:
    libraries = compiled_packages(sources, packages.libraries, cache)
    return compiled_library(sources, cache).read_bytes(), [packages.ours, *libraries]
