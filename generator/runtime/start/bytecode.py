"""Python compiled by Pyodide itself, so that the browser compiles nothing when it starts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from generator.runtime.archive import pack, unpack
from generator.runtime.cache import Cache
from generator.runtime.imports import imports_of
from generator.runtime.node import run_node
from generator.runtime.package import Package
from generator.runtime.packages import Packages
from generator.runtime.sources import RuntimeSources, fingerprint, our_scripts
from generator.runtime.start.pyodide import LIBRARY, Interpreter
from generator.runtime.start.stubs import with_stubs


def compiled_library(sources: RuntimeSources, cache: Cache) -> Path:
    """Return the zip of Pyodide's standard library as bytecode, stubs among it."""

    def make(folder: Path) -> None:
        source, target = folder / "source.zip", folder / "library.zip"
        source.write_bytes(pack(with_stubs(unpack(sources.pyodide / LIBRARY))))
        archive = {
            "source": str(source),
            "target": str(target),
            "prefix": Interpreter.of(sources.pyodide).library,
        }
        run_node(sources, "start/python.mjs", {"compile": [archive]})

    return cache.get("library", _key(sources), make) / "library.zip"


def compiled_packages(
    sources: RuntimeSources, packages: Sequence[Package], cache: Cache
) -> list[Package]:
    """Return the packages with bytecode in place of their source."""
    python = Interpreter.of(sources.pyodide)
    key = _key(sources, *(package.fingerprint for package in packages))

    def make(folder: Path) -> None:
        archives = []
        for package in packages:
            source, target = folder / f"{package.name}.source", folder / f"{package.name}.zip"
            source.write_bytes(pack(package.members))
            archive = {"source": str(source), "target": str(target), "prefix": python.packages}
            archives.append(archive)
        run_node(
            sources, "start/python.mjs", {"stdlib": _stdlib(sources, cache), "compile": archives}
        )

    folder = cache.get("packages", key, make)
    return [
        one.compiled(unpack(folder / f"{one.name}.zip"), f"{python.tag}-none-any")
        for one in packages
    ]


def used_modules(
    sources: RuntimeSources, packages: Packages, compiled: Sequence[Package], cache: Cache
) -> list[str]:
    """Return the names of the modules loaded once every module of the packages is imported.

    Imports inside functions count too, so that no statement in any of them can miss its module.
    """
    key = _key(sources, *(package.fingerprint for package in compiled))

    def make(folder: Path) -> None:
        wheels = []
        for package in compiled:
            wheels.append(str(folder / package.file_name))
            Path(wheels[-1]).write_bytes(package.wheel())
        more = set().union(*(imports_of(package.members).later for package in packages))
        trace = {
            "packages": wheels,
            "imports": [name for package in compiled for name in package.imports],
            "more": sorted(more),
            "target": str(folder / "used.json"),
        }
        run_node(sources, "start/python.mjs", {"stdlib": _stdlib(sources, cache), "trace": trace})

    return json.loads((cache.get("used", key, make) / "used.json").read_text("utf-8"))


def _stdlib(sources: RuntimeSources, cache: Cache) -> str:
    return str(compiled_library(sources, cache).resolve())


def _key(sources: RuntimeSources, *facts: str) -> str:
    recipes = {"python.mjs", "compiling.py", "stubs.py", "tracing.py"}
    own = [file for file in our_scripts() if file.name in recipes]
    pyodide = [sources.pyodide / name for name in ("package.json", LIBRARY)]
    return fingerprint([*own, *pyodide], Interpreter.of(sources.pyodide).tag, *facts)
