"""Our `worksheets` package and what it imports, taken from the installed distributions."""

from __future__ import annotations

import fnmatch
import functools
import gzip
import importlib.metadata
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator.errors import RuntimeAssetsError
from generator.runtime.imports import imports_of
from generator.runtime.package import Package
from generator.runtime.start.pyodide import Interpreter
from generator.runtime.start.stubs import with_stubs

_EMPTY_ARCHIVE = gzip.compress(bytes(1024), mtime=0)  # a tar file of nothing
_NATIVE = (".so", ".pyd", ".dylib")
_HAS_PURE_TWIN = {"markupsafe", "pyyaml"}  # run without their C modules, only slower
_OURS = {"generator", "worksheets"}

_NEVER = ("*/tests/*", "*__pycache__/*", "*.pyi", "*/py.typed", "*.c")
# What a library carries for others: archives of time zones, command lines.
_CUT = {
    "icalendar": ("icalendar/cli.py",),
    # All else of it is imported at once, by one module or another.
    "openpyxl": ("openpyxl/compat/singleton.py", "openpyxl/utils/dataframe.py"),
    "python-dateutil": ("dateutil/tzwin.py", "dateutil/tz/win.py"),
}
# Its archive of time zones; left out altogether, it warns in the console.
_EMPTIED = {"dateutil/zoneinfo/dateutil-zoneinfo.tar.gz"}
# Plans are made of whole days; of the time zones the calendar library only needs UTC.
_ONLY = {
    "tzdata": (
        "tzdata/__init__.py",
        "tzdata/zoneinfo/__init__.py",
        "tzdata/zoneinfo/UTC",
        "tzdata/zoneinfo/Etc/__init__.py",
        "tzdata/zoneinfo/Etc/UTC",
    )
}
_NOTHING: Mapping[str, Package] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Packages:
    """What is put into the browser: ours, what it needs at once, and what it needs later."""

    ours: Package
    libraries: tuple[Package, ...]
    later: tuple[str, ...]

    def __iter__(self) -> Iterator[Package]:
        return iter((self.ours, *self.libraries))


def packages_of(folder: Path, python: Interpreter) -> Packages:
    """Return the package in `folder` and the installed distributions it imports under `python`.

    Those it imports inside functions only are named in `later`.
    Raises RuntimeAssetsError for a module that is not installed or not pure Python.
    """
    members = _source_files(folder)
    imports = imports_of(members)
    at_once, later = distributions_of(imports.at_once), distributions_of(imports.later)
    libraries = {package.name: package for package in closure_of(at_once | later, python)}
    early = {package.name for package in closure_of(at_once, python)}
    version = importlib.metadata.version("internal-networking-playbook")
    ours = Package(folder.name, version, tuple(sorted(at_once)), members)
    return Packages(ours, tuple(libraries.values()), tuple(sorted(libraries.keys() - early)))


def _source_files(folder: Path) -> dict[str, bytes]:
    """Return the modules, and the templates that the worksheets share."""
    files = sorted([*folder.rglob("*.py"), *folder.glob("sheets/*.jinja")])
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in files
        if "__pycache__" not in path.parts
    }


def distributions_of(modules: Iterable[str]) -> set[str]:
    """Return the names of the installed distributions, other than ours, that hold the modules.

    Raises RuntimeAssetsError for a module that is not installed.
    """
    tops = {module.partition(".")[0] for module in modules} - _OURS
    foreign = tops - sys.stdlib_module_names
    return {canonicalize_name(_distribution_of(module)) for module in sorted(foreign)}


def _distribution_of(module: str) -> str:
    named = _by_declared_name().get(module)
    found = [named] if named else importlib.metadata.packages_distributions().get(module)
    if not found:
        raise RuntimeAssetsError(
            f"our code for the browser imports `{module}`, which is not installed",
            "the browser gets what is installed here",
            "add it to the dependencies in pyproject.toml, or correct the name",
        )
    return found[0]


@functools.cache
def _by_declared_name() -> dict[str, str]:
    """Return the distributions by the modules they say they hold, or by their own name.

    The standard library's `packages_distributions` also looks through all files of all of them,
    which takes half a second.
    """
    names: dict[str, str] = {}
    for distribution in importlib.metadata.distributions():
        own_name = canonicalize_name(distribution.name).replace("-", "_")
        declared = (distribution.read_text("top_level.txt") or own_name).split()
        names |= dict.fromkeys(declared, distribution.name)
    return names


def closure_of(
    names: Iterable[str], python: Interpreter, compiled: Mapping[str, Package] = _NOTHING
) -> list[Package]:
    """Return the distributions of these names and what they need, in order of their names.

    `compiled` are those that don't come as they are installed here, by name.
    Raises RuntimeAssetsError for any other that is not pure Python.
    """
    found: dict[str, Package] = {}
    waiting = sorted(names)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = compiled.get(name) or _installed(name, python)
            waiting.extend(found[name].depends)
    return [found[name] for name in sorted(found)]


@functools.cache
def _installed(name: str, python: Interpreter) -> Package:
    distribution = importlib.metadata.distribution(name)
    requirements = map(Requirement, distribution.requires or [])
    depends = {
        canonicalize_name(requirement.name)
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate(python.environment)
    }
    members = {
        str(file): _EMPTY_ARCHIVE if str(file) in _EMPTIED else Path(file.locate()).read_bytes()
        for file in sorted(distribution.files or [])
        if _wanted(name, str(file))
    }
    return Package(name, distribution.version, tuple(sorted(depends)), with_stubs(members))


def _wanted(name: str, path: str) -> bool:
    if path.startswith("..") or path.partition("/")[0].endswith(".dist-info"):
        return False
    if name in _ONLY:
        return path in _ONLY[name]
    if path.endswith(_NATIVE):
        _require_pure_twin(name, path)
        return False
    cut = (*_NEVER, *_CUT.get(name, ()))
    return not any(fnmatch.fnmatch(path, pattern) for pattern in cut)


def _require_pure_twin(name: str, path: str) -> None:
    if name not in _HAS_PURE_TWIN:
        raise RuntimeAssetsError(
            f"{name} has compiled code ({path})",
            "the browser takes pure Python only",
            "use a library that is pure Python, or import it in `generator`, not in `worksheets`",
        )
