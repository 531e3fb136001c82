"""A finished site takes the old one's place in one step; a failed build changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish import publish


def _write(text: str) -> object:
    def build(folder: Path) -> None:
        folder.mkdir()
        (folder / "index.html").write_text(text, "utf-8")

    return build


def _fail(folder: Path) -> None:
    folder.mkdir()
    (folder / "half.html").write_text("half", "utf-8")
    raise RuntimeError("the disk is full")


def test_a_finished_site_replaces_the_old_one(tmp_path: Path) -> None:
    """Nothing of the old one stays, and nothing lies about beside it."""
    target = tmp_path / "site"
    publish(_write("old"), target)
    (target / "stale.html").write_text("stale", "utf-8")
    publish(_write("new"), target)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.read_text() for path in target.iterdir()] == ["new"]


def test_a_failed_build_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    """The error goes on to who asked, and no half a site is left behind."""
    target = tmp_path / "site"
    publish(_write("old"), target)
    with pytest.raises(RuntimeError, match="the disk is full"):
        publish(_fail, target)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert [path.read_text() for path in target.iterdir()] == ["old"]
