"""Only pages and what they link to are published; what else lies in content/ is said."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from generator.cli import main
from generator.loading.published import PublishedFiles
from generator.loading.stray_files import file_problems
from generator.project import Project
from generator.site_files import _unpublished

CASES = yaml.safe_load((Path(__file__).parent / "published.yaml").read_text("utf-8"))


def _project(folder: Path, case: dict) -> Project:
    config = f"site_name: x\ndocs_dir: content\n{case.get('config', '')}"
    for name, text in {"mkdocs.yml": config, **_below_content(case["files"])}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Project(folder)


def _below_content(files: dict[str, str]) -> dict[str, str]:
    return {f"content/{name}": text for name, text in files.items()}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_published_is_linked_and_all_else_is_said(tmp_path: Path, case: dict) -> None:
    """A file is read, or published, or somebody is told."""
    published = PublishedFiles(_project(tmp_path, case))
    said = [str(problem) for problem in file_problems(published)]
    if "says" in case:
        assert any(line.startswith(case["says"]) for line in said), said
    else:
        assert said == []
        assert sorted(published.own_names()) == case["published"]


def test_mkdocs_is_given_nothing_else(tmp_path: Path) -> None:
    """Its own walk takes whatever lies in the folder."""
    files = {"index.md": "# A\n", "notes.txt": "x", "drafts/tips.yaml": "x", "b.docx": "x"}
    project = _project(tmp_path, {"files": files})
    config = load_config(str(project.config_file))
    found = get_files(config)
    shipped = PublishedFiles(project).shipped_names()
    left = {file.src_uri for file in _unpublished(found, config.docs_dir, shipped)}
    assert left == {"notes.txt", "drafts/tips.yaml", "b.docx"}


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path: Path) -> None:
    """What it leads to was never put here."""
    secret = tmp_path / "secret.pdf"
    secret.write_text("x")
    project = _project(tmp_path / "book", {"files": {"own/a.md": "# A\n\n[x](secret.pdf)\n"}})
    (project.own / "secret.pdf").symlink_to(secret)
    published = PublishedFiles(project)
    assert "secret.pdf" not in published.own_names()
    assert any("link to a file elsewhere" in str(problem) for problem in file_problems(published))


def test_the_check_lists_strays_beside_other_mistakes(tmp_path: Path) -> None:
    """Nobody has to mend one to see the next."""
    files = {"own/notes.txt": "x", "org.yaml": "nmae: x\n"}
    project = _project(tmp_path, {"files": files})
    output = CliRunner().invoke(main, ["--project", str(project.root), "check"]).output
    assert "content/own/notes.txt:1:1" in output
    assert "content/org.yaml:1:1: `nmae`" in output
