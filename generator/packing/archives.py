"""The studio's Python, by when it is needed: at its start, for a preview, or for a workbook."""

from __future__ import annotations

import fnmatch
import importlib.metadata
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from generator.packing.contents import THEME
from generator.packing.core_pack import our_package
from generator.packing.icons import ICONS, icons_in_use
from generator.packing.tar import tar_of
from generator.runtime.archive import Members
from generator.runtime.cache import Cache
from generator.runtime.imports import imports_of
from generator.runtime.package import Package
from generator.runtime.packages import closure_of, distributions_of
from generator.runtime.sources import RuntimeSources
from generator.runtime.start.bytecode import compiled_packages
from generator.runtime.start.pyodide import Interpreter

#: What of `generator/` is of use to the studio beside the core.
STUDIO_PARTS = ("shortened.py", "studio", "updating")
#: What makes a site of it, and gives a finished one what it needs on any host.
SITE_PARTS = (
    *("brand.py", "build.py", "caching", "finished_site.py", "hosting", "menu.py", "plugin.py"),
    *("shipped.py", "site.py", "site_files.py", "site_frame.py"),
    *("theme_brand.py", "theme_context.py", "theme_language.py"),
    *("browser/offline/service-worker.js", "browser/reading/search-ranking.js"),
    *("packing/__init__.py", "packing/contents.py"),
    *("packing/tar.py", "runtime/__init__.py", "runtime/cache.py", "runtime/shipped.py"),
)

#: The archive that a start needs.
START = "studio-start"
#: Those that come when a call misses a module of theirs, with the distributions each is for.
LATER = {
    "studio-site": ("mkdocs", "mkdocs-material"),
    "studio-tables": ("openpyxl",),
}

#: The countries' holidays, of which a site has one's (see `languages.py`), and where they lie.
COUNTRIES = "studio-countries"
_OF_COUNTRIES = ("holidays/countries/[!_]*", "holidays/locale/*")
_COUNTRY_MODULES = ("holidays.countries",)

_THEME_FILES = "material/templates/assets/"

#: It imports all of them.
_EMPTIED = {"holidays/countries/__init__.py"}

#: What is named, and called by nothing in the studio: servers, terminals, a worksheet's downloads.
_ABSENT = (
    "ghp-import",
    "icalendar",
    "mkdocs-get-deps",
    "packaging",
    "platformdirs",
    "pygments",
    "requests",
    "watchdog",
)
#: What Material for MkDocs names, and only a mkdocs.yml that names it, too, has a use for.
_EXTENSIONS, _EXTENSIONS_MODULE = "pymdown-extensions", b"pymdownx"

#: What a stub stands for in the worksheets' Python: templates stay compiled here.
_WHOLE = {"jinja2": ("jinja2/bccache.py",)}

#: What libraries carry for others, or for every language there is (see `languages.py`).
_CUT = {
    "babel": ("babel/messages/*", "babel/locale-data/*"),
    "mkdocs": ("mkdocs/themes/*", "mkdocs/contrib/search/lunr-language/*"),
    "mkdocs-material": (f"{_THEME_FILES}*",),
    "pydantic": ("pydantic/v1/*", "pydantic/mypy.py", "pydantic/_hypothesis_plugin.py"),
    "pyphen": ("pyphen/dictionaries/*",),
    "worksheets": ("worksheets/sheets/*/*.yaml", "worksheets/sheets/*/*.jinja"),
}


_COMPILED = ".so"


@dataclass(frozen=True, slots=True)
class ModuleArchive:
    """A tar of files by where they lie in the browser, and the modules it lets be imported.

    `native` are the libraries in C by their paths, which are linked before Python starts: the files
    in the tar hold nothing.
    """

    name: str
    content: bytes
    modules: tuple[str, ...]
    native: Members


def archives_of(
    sources: RuntimeSources, root: Path, wheels: Sequence[Package], cache: Cache
) -> list[ModuleArchive]:
    """Return the archives, that of the start first, for the checkout at `root`.

    `wheels` are the libraries in C, made for this Pyodide. Raises RuntimeAssetsError for a library
    that is missing, or in C and not among them.
    """
    python = Interpreter.of(sources.pyodide)
    ours = [
        our_package(root / "generator", (*STUDIO_PARTS, *SITE_PARTS)),
        our_package(root / "worksheets", ()),
    ]
    absent = {*_ABSENT, *([] if _names_extensions(root) else [_EXTENSIONS])}
    groups = _by_archive(ours, python, {wheel.name: wheel for wheel in wheels}, absent)
    icons = icons_in_use(_naming_icons(root, groups))
    archives = []
    for name, libraries in _with_countries(groups).items():
        cut = [_cut(library, icons) for library in libraries]
        made = _compiled(sources, cut, cache)
        if name == START:
            made += _compiled(sources, [_cut(package, icons) for package in ours], cache)
        archives.append(_archive(name, made, python))
    return [*archives, _theme_files(groups, python)]


def _theme_files(groups: Mapping[str, Iterable[Package]], python: Interpreter) -> ModuleArchive:
    packages = python.packages.lstrip("/")
    members = {
        f"{packages}/{path}": data
        for group in groups.values()
        for package in group
        for path, data in package.members.items()
        if path.startswith(_THEME_FILES)
    }
    return ModuleArchive(THEME, tar_of(members), (), {})


def _names_extensions(root: Path) -> bool:
    return _EXTENSIONS_MODULE in (root / "mkdocs.yml").read_bytes()


def _by_archive(
    ours: Iterable[Package],
    python: Interpreter,
    native: Mapping[str, Package],
    absent: Set[str],
) -> dict[str, list[Package]]:
    known = dict(native) | {name: Package(name, "0", (), {}) for name in absent}
    imports = [imports_of(package.members) for package in ours]
    wanted = distributions_of(set().union(*(one.at_once | one.later for one in imports)))
    later = {name for roots in LATER.values() for name in roots}
    groups = {START: closure_of(wanted - later, python, known)}
    there = {package.name for package in groups[START]} | absent
    for name, roots in LATER.items():
        found = closure_of(roots, python, known)
        groups[name] = [package for package in found if package.name not in there]
        there |= {package.name for package in found}
    return {
        name: [package for package in group if package.name not in absent]
        for name, group in groups.items()
    }


def _with_countries(groups: Mapping[str, list[Package]]) -> dict[str, list[Package]]:
    """Return the groups with the countries in one of their own."""
    [whole] = [one for one in groups[START] if one.name == "holidays"]
    parted = {
        name: [_parted(one, of_countries=False) for one in group] for name, group in groups.items()
    }
    return parted | {COUNTRIES: [_parted(whole, of_countries=True)]}


def _parted(package: Package, *, of_countries: bool) -> Package:
    members = {
        path: data
        for path, data in package.members.items()
        if any(fnmatch.fnmatch(path, one) for one in _OF_COUNTRIES) == of_countries
    }
    return replace(package, members=members)


def _naming_icons(root: Path, groups: Mapping[str, Iterable[Package]]) -> Iterator[bytes]:
    """Yield every text that may name an icon: the theme's, ours, and the organisation's pages."""
    for group in groups.values():
        for package in group:
            for path, data in package.members.items():
                if package.name == "mkdocs-material" and path.endswith((".html", ".yml")):
                    yield data
    yield (root / "mkdocs.yml").read_bytes()
    for folder, pattern in (("generator/theme", "*.html"), ("content", "*.md")):
        yield from (path.read_bytes() for path in (root / folder).rglob(pattern))


def _whole(package: Package) -> Members:
    """Return the modules that worksheets do without, and the studio doesn't."""
    home = importlib.metadata.distribution
    return {
        path: Path(str(home(package.name).locate_file(path))).read_bytes()
        for path in _WHOLE.get(package.name, ())
    }


def _cut(package: Package, icons: frozenset[str]) -> Package:
    patterns = _CUT.get(package.name, ())
    members = {
        path: b"" if path in _EMPTIED else data
        for path, data in (dict(package.members) | dict(_whole(package))).items()
        if not any(fnmatch.fnmatch(path, pattern) for pattern in patterns)
        and (not path.startswith(ICONS) or path in icons)
    }
    return replace(package, members=members)


def _compiled(sources: RuntimeSources, packages: Sequence[Package], cache: Cache) -> list[Package]:
    """Return the packages as bytecode; one in C has some Python, too."""
    made = compiled_packages(sources, packages, cache)
    return [replace(new, version=old.version) for old, new in zip(packages, made, strict=True)]


def _archive(name: str, packages: Iterable[Package], python: Interpreter) -> ModuleArchive:
    packages = list(packages)
    members = {
        f"{python.packages.lstrip('/')}/{path}": data
        for package in packages
        for path, data in {**package.members, **_metadata(package)}.items()
    }
    imports = sorted({module for package in packages for module in package.imports})
    modules = _COUNTRY_MODULES if name == COUNTRIES else tuple(imports)
    native = {path: data for path, data in members.items() if path.endswith(_COMPILED)}
    laid = tar_of(members | dict.fromkeys(native, b""))
    return ModuleArchive(name, laid, modules, {f"/{path}": data for path, data in native.items()})


def _metadata(package: Package) -> Members:
    """Return what tells Python that the package is installed, and what it offers MkDocs."""
    folder = f"{package.name.replace('-', '_')}-{package.version}.dist-info"
    about = f"Metadata-Version: 2.1\nName: {package.name}\nVersion: {package.version}\n"
    offered = _entry_points(package.name)
    return {
        f"{folder}/METADATA": about.encode(),
        **({f"{folder}/entry_points.txt": offered.encode()} if offered else {}),
    }


def _entry_points(name: str) -> str:
    ours = {"generator": "internal-networking-playbook", "worksheets": ""}
    wanted = ours.get(name, name)
    return (wanted and importlib.metadata.distribution(wanted).read_text("entry_points.txt")) or ""
