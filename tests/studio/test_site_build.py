"""The studio's build gives the site that `playbook build` gives, and a page of it at once."""

from __future__ import annotations

import re
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.errors import ContentError
from generator.packing.contents import ROOT
from generator.studio.calls import reply_to
from generator.studio.checks import Contents
from generator.studio.desk import Desk
from generator.studio.packed_files import FilesWanted
from generator.studio.publishing import Publishing
from tests.studio.in_node import answers_of_the_studio
from tests.studio.own_folder import OWN

#: What a finished page has besides, at the top of its head and in the place of its stylesheets.
_HEAD = re.compile(r"<head>.*</head>", re.DOTALL)
#: Nothing takes that many seconds.
_LONG = 600.0
_HASHES = re.compile(r"\?[0-9a-f]{16}(?=\")")


@dataclass(frozen=True)
class _Both:
    """The site that `playbook build` makes of a folder, and the studio of another such site.

    The studio's has been laid out as a browser does, from the files of a site without own content.
    """

    site: Path
    studio: Publishing
    desk: Desk

    def preview(self, page: str, own: dict[str, bytes]) -> str:
        """Return a page as the studio shows it."""
        reply_to(self.desk, "open", {"own": own})
        drafts = (self.desk.draft(page, _LONG, whole=whole) for whole in (False, True))
        looks = (self.studio.preview(page, own, draft) for draft in drafts if draft)
        return next(filter(None, looks))

    def contents(self, own: dict[str, bytes]) -> Contents:
        """Return what is made of `own`, as the studio's desk does."""
        reply_to(self.desk, "open", {"own": own})
        return self.desk.contents()


@pytest.fixture(scope="module")
def both(own_site: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> _Both:
    folder = tmp_path_factory.mktemp("studio")
    packed = _brought(site, folder / "packed")
    for name in ("studio-project", "studio-own"):
        with tarfile.open(packed / name) as archive:
            archive.extractall(folder / "browser", filter="data")
    root = folder / "browser" / ROOT.lstrip("/")
    return _Both(own_site, Publishing(root, packed), Desk(_files(root), date.today()))


def _brought(site: Path, folder: Path) -> Path:
    """Return a folder with the packed files of a site, by the names its studio knows."""
    folder.mkdir()
    for home in ("playbook", "studio"):
        for path in (site / "assets" / home).glob("*.bin"):
            name = path.name if home == "playbook" else path.name.rsplit(".", 2)[0]
            shutil.copy(path, folder / name)
    return folder


def _files(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def test_every_file_is_the_one_of_a_build_at_the_command_line(both: _Both) -> None:
    """Byte for byte, from another site's files and the same content."""
    steps: list[tuple[int, int]] = []
    files = dict(
        both.studio.build(
            OWN, both.contents(OWN), lambda done, total, _: steps.append((done, total))
        )
    )
    expected = _files(both.site)
    assert files.keys() == expected.keys()
    assert [path for path in files if files[path] != expected[path]] == []
    assert steps == [(done, len(steps)) for done in range(1, len(steps) + 1)]


def test_so_is_every_file_that_the_browser_s_python_makes(
    both: _Both, site: Path, tmp_path: Path
) -> None:
    """In a ZIP, by what the studio of a site without own content loads, under Node."""
    (reply,) = answers_of_the_studio(site, OWN, [("build", {})], tmp_path)
    assert reply["name"] == "playbook-site.zip"
    with zipfile.ZipFile(tmp_path / "0-0") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    expected = _files(both.site)
    assert files.keys() == expected.keys()
    assert [path for path in files if files[path] != expected[path]] == []


def test_files_that_have_not_come_are_asked_for(both: _Both, tmp_path: Path) -> None:
    """By their names, all at once."""
    empty = Publishing(both.studio.root, tmp_path)
    with pytest.raises(FilesWanted) as wanted:
        dict(empty.build(OWN, both.contents(OWN), lambda *_: None))
    assert sorted(wanted.value.names) == sorted(
        path.name for path in both.studio.folder.iterdir() if path.name != "studio-own"
    )


@pytest.mark.parametrize(
    "page",
    ["index.md", "tips.md", "canteen.md", "plays/speed-networking.md", "worksheets/agenda.md"],
)
def test_a_preview_is_the_page_as_it_will_be(both: _Both, page: str) -> None:
    """All of it but the head, which says what depends on the whole site."""
    finished = (both.site / page).with_suffix(".html").read_text("utf-8")
    assert _HEAD.sub("", both.preview(page, OWN)) == _HASHES.sub("", _HEAD.sub("", finished))


CHANGES: dict[str, tuple[str, str, Callable[[str], str]]] = {
    "a text": ("tips.yaml", "tips.md", lambda text: text.replace("A minute beside", "Minutes by")),
    "a title in the menu": ("words/menu.yaml", "tips.md", lambda text: "how: Minutes by\n"),
    "an own page": ("canteen.md", "canteen.md", lambda text: f"{text}\nMinutes by train.\n"),
    "a play": (
        "plays.yaml",
        "plays.md",
        lambda text: f"{text}- id: speed-networking\n  title: Minutes by the clock\n",
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_preview_follows_each_change(both: _Both, change: str) -> None:
    name, page, changed = CHANGES[change]
    assert "Minutes by" not in both.preview(page, OWN)
    after = OWN | {name: changed(OWN[name].decode()).encode()}
    assert "Minutes by" in both.preview(page, after)


def test_a_page_that_is_not_there_is_said_to_be_missing(both: _Both) -> None:
    with pytest.raises(ContentError, match="there is no such page"):
        both.preview("plays/online-group.md", OWN)


def test_what_the_checks_pass_and_mkdocs_does_not_is_a_problem_of_its_page(both: _Both) -> None:
    """So that nobody is left with a site that MkDocs gave up in the middle."""
    playbook, pages = both.contents(OWN)
    spoiled = pages | {"tips.md": pages["tips.md"] + "\n[There](nowhere.md)\n"}
    with pytest.raises(ContentError, match=r"content/tips.md:1:1: .*nowhere.md"):
        dict(both.studio.build(OWN, (playbook, spoiled), lambda *_: None))
