"""What the service worker keeps is what pages ask their host for, and no more."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.hosting.offline import SCRIPT, write_service_worker_that_leaves
from tests.offline.test_offline import copied_files


def test_every_page_and_the_whole_runtime_are_copied(site: Path) -> None:
    """Digests are those of the files; what some hosts unpack has none."""
    copied = copied_files(site)
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    packed = {path.relative_to(site).as_posix() for path in site.rglob("*.bin")}
    packed = {path for path in packed if "/studio/" not in path}  # kept once somebody opens it
    assert pages | packed <= set(copied)
    for path, digest in copied.items():
        content = (site / path).read_bytes()
        assert digest == (None if path in packed else hashlib.sha256(content).hexdigest())


def test_what_only_folders_need_is_left_out(site: Path) -> None:
    """No source maps, no script duplicates of the runtime: about half of all bytes."""
    copied = copied_files(site)
    assert not any(path.endswith(".map") for path in copied)
    assert "search/search_index.js" not in copied
    total = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    assert sum((site / path).stat().st_size for path in copied) < total * 0.6


def test_the_list_follows_the_files(site: Path, second_site: Path) -> None:
    """Another text is another build, and changes nothing but pages and what holds their words."""
    first, second = copied_files(site), copied_files(second_site)
    assert (site / SCRIPT).read_bytes() != (second_site / SCRIPT).read_bytes()
    changed = {path for path in first if first[path] != second.get(path)}
    assert "index.html" in changed
    assert not any(path.endswith((".js", ".css", ".png", ".bin")) for path in changed)


def test_a_preview_keeps_nothing(tmp_path: Path) -> None:
    """A site seen before at the same address would hide it."""
    write_service_worker_that_leaves(tmp_path)
    assert copied_files(tmp_path) == {}
