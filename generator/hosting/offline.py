"""The service worker: what lets the site be used without a network, once it was visited."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from generator.runtime import Runtime

#: At the site's root, since a service worker answers for the folder it lies in.
SCRIPT = "service-worker.js"

_SOURCE = Path(__file__).parents[1] / "browser" / "offline" / SCRIPT
_RUNTIME = "assets/playbook"

#: Source maps, what is for search engines, what only pages in a folder load, and the theme's search
#: worker with its languages, which generator/hosting/search_worker.py ships in another shape.
_NOT_KEPT = (
    "*.map",
    "sitemap.xml.gz",
    "search/search_index.js",
    "assets/javascripts/lunr/*",
    "assets/javascripts/workers/*.min.js",
    SCRIPT,
)


def write_service_worker(site_dir: Path, runtime: Runtime) -> None:
    """Write the script that keeps all of the finished site's files, named by their hash."""
    scripts = {file.path for file in runtime.files if file.path.endswith(".js")} - {runtime.script}
    twins = {site_dir / _RUNTIME / path for path in scripts}
    kept = set(_kept(site_dir)) - twins
    paths = sorted(kept, key=lambda path: (path.suffix == ".bin", path))
    _write(site_dir, [(path.relative_to(site_dir).as_posix(), _digest(path)) for path in paths])


def write_service_worker_that_leaves(site_dir: Path) -> None:
    """Write one that keeps nothing, so that a preview never shows an older site's pages."""
    _write(site_dir, [])


def _write(site_dir: Path, files: list[tuple[str, str | None]]) -> None:
    source = _SOURCE.read_text("utf-8")
    build = hashlib.sha256((json.dumps(files) + source).encode()).hexdigest()[:16]
    site = json.dumps({"build": build, "files": files}, separators=(",", ":"))
    (site_dir / SCRIPT).write_text(f"const SITE = {site};\n{source}", "utf-8")


def _digest(path: Path) -> str | None:
    """Return the hash of the file's bytes; None for what some hosts unpack on the way."""
    return None if path.suffix == ".bin" else hashlib.sha256(path.read_bytes()).hexdigest()


def _kept(site_dir: Path) -> Iterator[Path]:
    """Yield every file a page may ask its host for."""
    for path in site_dir.rglob("*"):
        inside = path.relative_to(site_dir).as_posix()
        if path.is_file() and not any(fnmatchcase(inside, pattern) for pattern in _NOT_KEPT):
            yield path
