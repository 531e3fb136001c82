"""The service worker: what lets the site be used without a network, once it was visited."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from generator.hosting.one_build import BUILD_FILE
from generator.project import RUNTIME_FOLDER, STUDIO_FOLDER
from generator.shipped import Runtime

#: At the site's root, since a service worker answers for the folder it lies in.
SCRIPT = "service-worker.js"

_SOURCE = Path(__file__).parents[1] / "browser" / "offline" / SCRIPT

#: Source maps, what is for search engines, what only pages in a folder load, what only the studio's
#: page asks for, what tells of a newer build, and the theme's search worker with its languages,
#: which generator/hosting/search_worker.py ships in another shape.
_NOT_COPIED = (
    "*.map",
    "sitemap.xml.gz",
    "search/search_index.js",
    f"{STUDIO_FOLDER}/*",
    BUILD_FILE,
    "assets/javascripts/lunr/*",
    "assets/javascripts/workers/*.min.js",
    SCRIPT,
)


def write_service_worker(site_dir: Path, runtime: Runtime, shipped: Mapping[str, str]) -> None:
    """Write the script that caches all of the finished site's files, named by their hash.

    `shipped` are the hashes of files by their address, whether they are in the folder or not.
    """
    scripts = {file.path for file in runtime.files if file.path.endswith(".js")} - {runtime.script}
    duplicates = {f"{RUNTIME_FOLDER}/{path}" for path in scripts}
    copied = set(_copied(site_dir, shipped)) - duplicates
    addresses = sorted(copied, key=lambda it: (it.endswith(".bin"), PurePosixPath(it)))
    _write(site_dir, [(it, _digest(it, site_dir, shipped)) for it in addresses])


def write_service_worker_that_leaves(site_dir: Path) -> None:
    """Write one that caches nothing, so that a preview never shows an older site's pages."""
    _write(site_dir, [])


def _write(site_dir: Path, files: list[tuple[str, str | None]]) -> None:
    source = _SOURCE.read_text("utf-8")
    build = hashlib.sha256((json.dumps(files) + source).encode()).hexdigest()[:16]
    site = json.dumps({"build": build, "files": files}, separators=(",", ":"))
    (site_dir / SCRIPT).write_text(f"const SITE = {site};\n{source}", "utf-8")


def _digest(address: str, site_dir: Path, shipped: Mapping[str, str]) -> str | None:
    """Return the hash of the file's bytes; None for what some hosts unpack on the way."""
    if address.endswith(".bin"):
        return None
    known = shipped.get(address)
    return known or hashlib.sha256((site_dir / address).read_bytes()).hexdigest()


def _copied(site_dir: Path, shipped: Iterable[str]) -> Iterator[str]:
    """Yield the address of every file a page may ask its host for."""
    files = (path for path in site_dir.rglob("*") if path.is_file())
    for address in {*shipped, *(path.relative_to(site_dir).as_posix() for path in files)}:
        if not any(fnmatchcase(address, pattern) for pattern in _NOT_COPIED):
            yield address
