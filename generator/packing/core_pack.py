"""The core as it is put into a browser: which of our files, which libraries, and the lock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.runtime.cache import Cache
from generator.runtime.imports import imports_of
from generator.runtime.lock import lock_of
from generator.runtime.package import Package
from generator.runtime.packages import closure_of, distributions_of
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.bytecode import compiled_library, compiled_packages
from generator.runtime.start.pyodide import LIBRARY, Interpreter

#: What of `generator/` loads, checks and renders. Whatever else it held would need a disk, Node or
#: MkDocs: a test imports these, and nothing besides, in the browser's Python.
CORE_FILES = (
    *("__init__.py", "core.py", "errors.py", "files.py", "nearest.py", "project.py"),
    *("sentences.py", "steps.py"),
)
CORE_FOLDERS = ("model", "layers", "loading", "rendering", "lint", "templates")

_SUFFIXES = {".py", ".yaml", ".jinja", ".js"}


@dataclass(frozen=True, slots=True)
class CorePack:
    """The files by their names, and the lock by which Pyodide finds packages among them."""

    files: Mapping[str, bytes]
    lock: dict[str, object]


def core_pack(
    sources: RuntimeSources, generator: Path, wheels: Sequence[Package], cache: Cache
) -> CorePack:
    """Return the core of the package folder `generator`, with `worksheets` and all libraries.

    `wheels` are the libraries in C, made for this Pyodide; with them it needs Pyodide whole.
    Raises RuntimeAssetsError for a library that is missing, or in C and not among them.
    """
    ours = [our_package(generator), our_package(sources.worksheets)]
    imports = [imports_of(package.members) for package in ours]
    wanted = distributions_of(set().union(*(one.at_once | one.later for one in imports)))
    native = {wheel.name: wheel for wheel in wheels}
    libraries = closure_of(wanted, Interpreter.of(sources.pyodide), native)
    pure = [package for package in (*ours, *libraries) if package.name not in native]
    packages = [*compiled_packages(sources, pure, cache), *native.values()]
    made = [(package, package.wheel()) for package in packages]
    files = {package.file_name: wheel for package, wheel in made}
    library = compiled_library(sources, cache).read_bytes()
    return CorePack({LIBRARY: library, **files}, lock_of(sources.pyodide, made))


def our_package(folder: Path, more: Sequence[str] = ()) -> Package:
    """Return the package in `folder`; of `generator`, the core and `more` files or folders."""
    if folder.name != "generator":
        return _package(folder, folder.rglob("*"))
    wanted = [folder / name for name in (*CORE_FILES, *CORE_FOLDERS, *more)]
    below = [inside for path in wanted for inside in (path, *path.rglob("*"))]
    return _package(folder, (path for path in below if path.is_file()))


def _package(folder: Path, files: Iterable[Path]) -> Package:
    members = {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in sorted(files)
        if path.suffix in _SUFFIXES and "__pycache__" not in path.parts
    }
    return Package(folder.name, "0", (), members)
