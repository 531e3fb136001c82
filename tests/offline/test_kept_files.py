"""What the service worker keeps is what pages ask their host for, and no more."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.hosting.offline import SCRIPT, write_service_worker_that_leaves
from tests.offline.test_offline import kept_files


def test_every_page_and_the_whole_runtime_are_kept(site: Path) -> None:
    """Digests are those of the files; what some hosts unpack has none."""
    kept = kept_files(site)
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    packed = {path.relative_to(site).as_posix() for path in site.rglob("*.bin")}
    assert pages | packed <= set(kept)
    for path, digest in kept.items():
        content = (site / path).read_bytes()
        assert digest == (None if path in packed else hashlib.sha256(content).hexdigest())


def test_what_only_folders_need_is_left_out(site: Path) -> None:
    """No source maps, no script twins of the runtime: less than half of the site's bytes."""
    kept = kept_files(site)
    assert not any(path.endswith(".map") for path in kept)
    assert "search/search_index.js" not in kept
    total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    assert sum((site / path).stat().st_size for path in kept) < total / 2


def test_the_list_follows_the_files(site: Path, second_site: Path) -> None:
    """Another text is another build, and changes nothing but pages and what holds their words."""
    first, second = kept_files(site), kept_files(second_site)
    assert (site / SCRIPT).read_bytes() != (second_site / SCRIPT).read_bytes()
    changed = {path for path in first if first[path] != second.get(path)}
    assert "index.html" in changed
    assert not any(path.endswith((".js", ".css", ".png", ".bin")) for path in changed)


def test_a_preview_keeps_nothing(tmp_path: Path) -> None:
    """A site seen before at the same address would hide it."""
    write_service_worker_that_leaves(tmp_path)
    assert kept_files(tmp_path) == {}
