"""A finished site takes the old one's place; a failed build changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.errors import PublishError
from generator.publish import publish, refuse_other_work

MARK = "ours"
ROOT = Path(__file__).parents[2]


def _write(text: str) -> object:
    def build(folder: Path) -> None:
        (folder / MARK).mkdir(parents=True)
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
    assert sorted(path.name for path in target.iterdir()) == ["index.html", MARK]
    assert (target / "index.html").read_text() == "new"


def test_a_failed_build_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    """The error goes on to who asked, and no half a site is left behind."""
    target = tmp_path / "site"
    publish(_write("old"), target)
    with pytest.raises(RuntimeError, match="the disk is full"):
        publish(_fail, target)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (target / "index.html").read_text() == "old"


@pytest.mark.parametrize("name", ["letter.txt", "content/own.yaml"])
def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path, name: str) -> None:
    """A slip in the name of the folder must not cost anybody's work."""
    mine = tmp_path / "work" / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")
    with pytest.raises(PublishError, match="holds something that is no playbook's site"):
        refuse_other_work(tmp_path / "work", MARK)
    command = ["--project", str(ROOT), "build", "--site-dir", str(tmp_path / "work")]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert "holds something" in result.output
    assert mine.read_text() == "mine"


def test_a_site_an_empty_folder_and_none_are_free(tmp_path: Path) -> None:
    """As somebody made it for the site, or as the last build left it."""
    publish(_write("old"), tmp_path / "site")
    (tmp_path / "empty").mkdir()
    for name in ("site", "empty", "none"):
        refuse_other_work(tmp_path / name, MARK)


def test_where_the_new_site_cannot_be_put_the_old_one_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems lock a folder in which somebody has a file open."""
    target = tmp_path / "site"
    publish(_write("old"), target)
    rename = Path.rename

    def locked(path: Path, to: Path) -> Path:
        if path.name.endswith(".new"):
            raise PermissionError("in use")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", locked)
    with pytest.raises(PermissionError, match="in use"):
        publish(_write("new"), target)
    assert (target / "index.html").read_text() == "old"
