"""A preview keeps what did not change, and shows what a build from nothing would."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.project import Project
from tests.site.checkout import copied_checkout

SAVED = yaml.safe_load((Path(__file__).parent / "preview.yaml").read_text("utf-8"))


class _Preview:
    """A preview of `project`, without the server."""

    def __init__(self, project: Project, folder: Path) -> None:
        self._project, self._folder = project, folder
        self._config().plugins.on_startup(command="serve", dirty=False)

    def site(self) -> dict[str, bytes]:
        """Build, and return every file of the site."""
        build(self._config())
        files = (path for path in self._folder.rglob("*") if path.is_file())
        return {path.relative_to(self._folder).as_posix(): path.read_bytes() for path in files}

    def _config(self):
        return load_config(str(self._project.config_file), site_dir=str(self._folder), strict=False)


@pytest.fixture(scope="module")
def checkout(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of this checkout, free to change."""
    return copied_checkout(project, tmp_path_factory.mktemp("copy") / "playbook")


@pytest.fixture(scope="module")
def preview(checkout: Project, tmp_path_factory: pytest.TempPathFactory) -> _Preview:
    """A preview that has shown the site once."""
    preview = _Preview(checkout, tmp_path_factory.mktemp("preview"))
    preview.site()
    return preview


def _save(checkout: Project, case: dict) -> None:
    path = checkout.root / case["file"]
    path.parent.mkdir(exist_ok=True)
    text = path.read_text("utf-8") if "old" in case else ""
    assert case.get("old", "") in text
    path.write_text(text.replace(case.get("old", ""), case["new"], 1), "utf-8")


def test_only_what_changed_is_converted_again(
    checkout: Project, preview: _Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One tip saved is its page and the handbook converted, beside those people write by hand."""
    converted = []
    convert = markdown.Markdown.convert
    monkeypatch.setattr(
        markdown.Markdown, "convert", lambda md, text: converted.append(text) or convert(md, text)
    )
    _save(checkout, SAVED[0])
    preview.site()
    assert len(set(filter(None, converted))) == 2 + len(list(checkout.content.glob("*.md")))


def test_what_is_cached_is_what_would_be_made_again(
    checkout: Project, preview: _Preview, tmp_path: Path
) -> None:
    """Also when every file is as it was once more."""
    before = preview.site()
    files = {case["file"]: checkout.root / case["file"] for case in SAVED}
    originals = {file: path.read_text("utf-8") for file, path in files.items() if path.exists()}
    for cases in (SAVED[:-1], SAVED[-1:]):  # the last one has every page converted anew
        for case in cases:
            _save(checkout, case)
        after = preview.site()
    assert _differing(after, _Preview(checkout, tmp_path / "anew").site()) == set()
    assert _differing(after, before)
    for file, path in files.items():
        path.write_text(originals[file], "utf-8") if file in originals else path.unlink()
    assert _differing(preview.site(), before) == set()


def test_a_mistake_is_said_and_the_preview_stays_as_it_was(
    checkout: Project, preview: _Preview, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody waits before a page that never loads."""
    before = preview.site()
    tips = checkout.content / "tips.yaml"
    text = tips.read_text("utf-8")
    tips.write_text(text.replace("  title: ", "  titel: ", 1), "utf-8")
    assert _differing(preview.site(), before) == set()
    assert "did you mean `title`?" in caplog.text
    tips.write_text(text, "utf-8")


def _differing(one: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """Return the paths whose bytes differ, or that only one of the two has."""
    return {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)}
