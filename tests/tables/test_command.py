"""The same from the command line, with files on disk."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from generator.cli import main
from generator.project import Project
from tests.site.checkout import copied_checkout


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """This playbook, free to add to."""
    return copied_checkout(project, tmp_path_factory.mktemp("tables") / "playbook")


def _run(copy: Project, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--project", str(copy.root), *arguments])
    return done.exit_code, done.output


def test_a_workbook_goes_out_and_comes_back(copy: Project, tmp_path: Path) -> None:
    """A preview writes nothing, and a mistake writes nothing either."""
    file, own = tmp_path / "tips.xlsx", copy.own / "tips.yaml"
    own.parent.mkdir(exist_ok=True)
    own.write_text("# Ours\n- id: be-specific\n  title: Name it\n", "utf-8")
    assert _run(copy, "export", "tips", str(file))[0] == 0
    assert _run(copy, "import", str(file)) == (0, "Nothing has changed.\n")
    book = load_workbook(file)
    book["Tips"]["F3"] = 10
    book.save(file)
    status, said = _run(copy, "import", "--preview", str(file))
    assert (status, "Minutes for the first step: “5” → “10”" in said) == (0, True)
    assert own.read_text("utf-8") == "# Ours\n- id: be-specific\n  title: Name it\n"
    assert _run(copy, "import", str(file))[0] == 0
    assert own.read_text("utf-8").endswith("  title: Name it\n  minutes: 10\n")
    book["Tips"]["F3"] = "ten"
    book.save(file)
    status, said = _run(copy, "import", str(file))
    assert (status, "row 3, column F" in said) == (1, True)
    assert own.read_text("utf-8").endswith("  title: Name it\n  minutes: 10\n")


def test_a_collection_nobody_knows_is_said(copy: Project) -> None:
    """With what may have been meant."""
    status, said = _run(copy, "export", "tipps")
    assert (status, "did you mean `tips`?" in said) == (1, True)


@pytest.mark.parametrize("name", ["tips [draft].xlsx", "[bold].xlsx", "[", "a [/x] :cat:"])
def test_a_path_is_said_as_it_is_written(copy: Project, tmp_path: Path, name: str) -> None:
    """Square brackets are markup to what prints in colours, and part of a name to everybody."""
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    status, said = _run(copy, "export", "tips", str(file))
    assert (status, said.count(str(file))) == (0, 2)
