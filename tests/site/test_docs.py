"""What the documentation tells people to type works."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/own-worksheet.md")
OWN = "content/own/"  # an organisation's, so none comes along


def _targets() -> list[str]:
    found = {
        target
        for name in DOCUMENTS
        for target in re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / name).read_text("utf-8"), re.M)
    }
    return sorted(found)


@pytest.mark.parametrize("target", _targets())
def test_every_make_target_the_documents_name_is_there(target: str) -> None:
    """`make -n` knows it and every command it would run."""
    done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", sorted({*main.commands, ""}))
def test_every_command_explains_itself(name: str) -> None:
    """`playbook COMMAND --help` says what it does."""
    result = CliRunner().invoke(main, [name, "--help"] if name else ["--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_every_file_the_documents_name_is_there() -> None:
    """Links and paths in README and CONTRIBUTING lead to files of this checkout."""
    for name in DOCUMENTS:
        text = (ROOT / name).read_text("utf-8")
        paths = re.findall(r"\]\((?!http)([^)#]+)\)", text)
        paths += re.findall(r"`((?:content|worksheets|generator|tests|bench)/[\w./-]+)`", text)
        paths = [path for path in paths if not path.startswith(OWN) and "NAME" not in path]
        assert [path for path in paths if not (ROOT / path).exists()] == []


def test_without_a_new_enough_python_make_says_how_to_get_one(tmp_path: Path) -> None:
    """The message names the version and a way to it, before anything is made."""
    for name in ("Makefile", ".python-version", ".npmrc", "pyproject.toml", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    done = subprocess.run(["make", "site", "PYTHON="], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode != 0
    assert "needs Python 3.12 or newer" in done.stdout
    assert not (tmp_path / ".venv").exists()


def test_no_file_is_half_merged() -> None:
    """A template with both sides of a conflict in it still renders, and says everything twice."""
    marks = "^(<<<<<<<|>>>>>>>|=======$)"
    command = ["git", "grep", "--extended-regexp", "--name-only", marks]
    found = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert found.stdout == ""
