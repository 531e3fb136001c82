"""A mistake in the content is said in words, placed to the column, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.content.spoiled import CASES, SMALL, spoiled


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small project without a mistake."""
    _write(tmp_path, SMALL)
    return tmp_path


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_every_mistake_is_placed_and_explained(tmp_path: Path, case: dict, command: str) -> None:
    """Exit status 1, one line a problem, and the old site as it was."""
    _write(tmp_path, spoiled(case) | {"site/index.html": b"the site as it was"})
    result = CliRunner().invoke(main, ["--project", str(tmp_path), command])
    assert result.exit_code == 1
    assert case["says"] in result.output
    assert "Traceback" not in result.output
    assert not case.get("alone") or len(result.output.splitlines()) == 1
    assert [path.read_text() for path in tmp_path.glob("site/**/*")] == ["the site as it was"]


def test_all_mistakes_in_all_files_come_in_one_run(folder: Path) -> None:
    """Nobody has to fix one to see the next."""
    (folder / "content/tips.yaml").write_text("- titel: a\n", "utf-8")
    (folder / "content/dos.yaml").write_text("\t- id: a\n", "utf-8")
    (folder / "content/index.md").write_text("{{ org.nope }}", "utf-8")
    output = CliRunner().invoke(main, ["--project", str(folder), "check"]).output
    assert "content/tips.yaml:1:3" in output
    assert "content/dos.yaml:1:1" in output
    assert "content/index.md:1:1" in output
