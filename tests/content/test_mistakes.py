"""A mistake in the content is said in words, placed to the column, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main

CASES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text("utf-8"))

ORG = """\
name: Example Works
short_name: Example
pitch: {longest_seconds: 30, shortest_seconds: 15, rate_wpm: 150}
tiers: [{id: yearly, label: Yearly, months: 12, text: Once a year.}]
working_days: [monday]
"""
PITCH = """\
audiences:
  - {id: coworker, label: A coworker, text: b, sentences: [{part: role}]}
hedges: [maybe]
fillers: [um]
common_words: [the]
most_repeats: 3
source: playbook
"""
SOURCES = "- id: playbook\n  title: This playbook\n  about: Our own words.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small project without a mistake."""
    content = tmp_path / "content"
    content.mkdir()
    for name, text in (("org", ORG), ("pitch", PITCH), ("sources", SOURCES)):
        (content / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def _spoil(folder: Path, case: dict) -> None:
    path = folder / case["file"]
    path.parent.mkdir(exist_ok=True)
    if case.get("removed"):
        path.unlink()
    elif "bytes" in case:
        path.write_bytes(case["bytes"].encode("latin-1"))
    elif "replace" in case:
        path.write_text(path.read_text("utf-8").replace(*case["replace"]), "utf-8")
    else:
        path.write_text(case["text"], "utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_every_mistake_is_placed_and_explained(folder: Path, case: dict, command: str) -> None:
    """Exit status 1, one line a problem, and the old site as it was."""
    _spoil(folder, case)
    if "page" in case:
        (folder / "content" / "index.md").write_text(case["page"], "utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: content\nplugins: [playbook]\n", "utf-8"
    )
    old = folder / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("the site as it was", "utf-8")
    result = CliRunner().invoke(main, ["--project", str(folder), command])
    assert result.exit_code == 1
    assert case["says"] in result.output
    assert "Traceback" not in result.output
    assert not case.get("alone") or len(result.output.splitlines()) == 1
    assert [path.read_text() for path in folder.glob("site/**/*")] == ["the site as it was"]


def test_all_mistakes_in_all_files_come_in_one_run(folder: Path) -> None:
    """Nobody has to fix one to see the next."""
    (folder / "content/tips.yaml").write_text("- titel: a\n", "utf-8")
    (folder / "content/dos.yaml").write_text("\t- id: a\n", "utf-8")
    (folder / "content/index.md").write_text("{{ org.nope }}", "utf-8")
    output = CliRunner().invoke(main, ["--project", str(folder), "check"]).output
    assert "content/tips.yaml:1:3" in output
    assert "content/dos.yaml:1:1" in output
    assert "content/index.md:1:1" in output
