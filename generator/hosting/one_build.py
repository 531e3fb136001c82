"""One page, one build: what keeps pages from being mixed with the files of an older site.

A host that sends no caching headers lets a browser show what it has for days. So each page says
which build it is of, `build.json` says which one lies on the host, and whatever has no hash in its
name is asked for with one behind it. generator/theme/partials/one-build.html does the rest.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from generator.hosting.policy import at_top_of_head

#: At the site's root; a page asks its host for it anew each time.
BUILD_FILE = "build.json"

#: What says nothing about a build: the sitemap has the day in it.
_NO_PART = ("sitemap.xml", "sitemap.xml.gz")

_HASH_LENGTH = 16
_HASHED = re.compile(r"\.[0-9a-f]{8,12}\.")
_ADDRESS = re.compile(r"(?P<before>\s(?:src|href)=\")(?P<path>[^\"#?:]+)(?P<after>\")")


def write_build(site_dir: Path, shipped: Mapping[str, str]) -> str:
    """Mark every page of the finished site with the id of its build, write it down and return it.

    `shipped` are the hashes of files by their address, whether they are in the folder or not.
    Two builds have the same id only where every file is the same.
    """
    digests = {path: _digest(path, site_dir, shipped) for path in _assets(site_dir, shipped)}
    pages = {
        page: _with_digests(page.read_text("utf-8"), page.parent, site_dir, digests)
        for page in sorted(site_dir.rglob("*.html"))
    }
    build = _id_of(site_dir, digests, pages)
    for page, html in pages.items():
        page.write_text(with_build(html, build), "utf-8")
    (site_dir / BUILD_FILE).write_text(json.dumps({"build": build}) + "\n", "utf-8")
    return build


def with_build(html: str, build: str) -> str:
    """Return the page with the id of its build at the top of its head."""
    return at_top_of_head(html, f'<meta name="playbook-build" content="{build}">')


def _assets(site_dir: Path, shipped: Iterable[str]) -> list[Path]:
    files = {path for path in site_dir.rglob("*") if path.is_file()}
    files |= {site_dir / address for address in shipped}
    skipped = {site_dir / name for name in (*_NO_PART, BUILD_FILE)}
    return sorted(path for path in files - skipped if path.suffix != ".html")


def _digest(path: Path, site_dir: Path, shipped: Mapping[str, str]) -> str:
    known = shipped.get(path.relative_to(site_dir).as_posix())
    return (known or hashlib.sha256(path.read_bytes()).hexdigest())[:_HASH_LENGTH]


def _id_of(site_dir: Path, digests: dict[Path, str], pages: dict[Path, str]) -> str:
    parts = [(path.relative_to(site_dir).as_posix(), digest) for path, digest in digests.items()]
    parts += [(page.relative_to(site_dir).as_posix(), html) for page, html in pages.items()]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:_HASH_LENGTH]


def _with_digests(html: str, folder: Path, site_dir: Path, digests: dict[Path, str]) -> str:
    """Return the page with the hash of each file behind its address, unless its name has one.

    Hosts take what stands behind `?` for no part of a file's name; so do browsers in a folder.
    """
    inside = PurePosixPath(folder.relative_to(site_dir).as_posix())

    def marked(match: re.Match[str]) -> str:
        path = match["path"]
        digest = digests.get(site_dir / normpath(inside / unquote(unescape(path))))
        if digest is None or _HASHED.search(path):
            return match[0]
        return f"{match['before']}{path}?{digest}{match['after']}"

    return _ADDRESS.sub(marked, html)
