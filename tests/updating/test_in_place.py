"""Who has changed words where an update replaces them is told, and how to move them over."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.project import Project
from generator.studio.writing.blocks import document_of
from generator.updating.in_place import DIGESTS, digest_lines, edited_in_place

TIPS = "- id: ask\n  title: Ask early\n  steps: [go, sit]\n- id: give\n  title: Give\n"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Project, Project]:
    """Two versions that say the same, each with its digests: the one before, and this one."""
    made = Project(tmp_path / "before"), Project(tmp_path / "now")
    for project in made:
        for name, text in (
            ("mkdocs.yml", "site_name: Playbook\n"),
            ("content/tips.yaml", TIPS),
            ("content/org.yaml", "name: Works\ntiers: [{id: yearly, label: Yearly}]\n"),
            ("content/index.md", "# Welcome\n"),
        ):
            _write(project, name, text)
        _write(project, DIGESTS, digest_lines(project))
    return made


def _write(project: Project, name: str, text: str) -> None:
    path = project.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _told(versions: tuple[Project, Project]) -> list[str]:
    return [one.sentence(document_of) for one in edited_in_place(*versions) or ()]


def test_what_is_as_it_came_asks_for_nothing(versions: tuple[Project, Project]) -> None:
    """Nor does what the update says otherwise."""
    _write(versions[1], "content/tips.yaml", TIPS.replace("Ask early", "Ask first"))
    assert _told(versions) == []


def test_a_changed_entry_is_told_with_the_yaml_to_write(
    versions: tuple[Project, Project],
) -> None:
    """Only what was changed of it."""
    _write(versions[0], "content/tips.yaml", TIPS.replace("Ask early", "Ask soon"))
    assert _told(versions) == [
        "content/tips.yaml:2:10: this was changed here, where an update replaces it – write into "
        "content/own/tips.yaml instead:\n    - id: ask\n      title: Ask soon"
    ]


def test_a_new_entry_a_fact_and_a_page_are_told(versions: tuple[Project, Project]) -> None:
    """Each with where it belongs."""
    _write(versions[0], "content/tips.yaml", TIPS + "- id: ours\n  title: Ours\n")
    org = "name: Mill\ntiers: [{id: yearly, label: Each year}]\n"
    _write(versions[0], "content/org.yaml", org)
    _write(versions[0], "content/index.md", "# Hello\n")
    told = "\n".join(_told(versions))
    assert "content/own/tips.yaml instead:\n    - id: ours\n      title: Ours" in told
    assert "content/own/org.yaml instead:\n    name: Mill" in told
    assert "copy the page to content/own/index.md" in told
    assert "label: Each year" in told and "id: yearly" in told


def test_an_entry_that_was_taken_out_is_told_to_be_hidden(
    versions: tuple[Project, Project],
) -> None:
    """An update would bring it back."""
    _write(versions[0], "content/tips.yaml", "- id: give\n  title: Give\n")
    (sentence,) = _told(versions)
    assert sentence.endswith("content/own/tips.yaml instead:\n    - id: ask\n      hide: true")


def test_what_the_update_says_alike_needs_no_moving(versions: tuple[Project, Project]) -> None:
    """Somebody has told us, and we took it over."""
    for project in versions:
        _write(project, "content/tips.yaml", TIPS.replace("Ask early", "Ask soon"))
    assert _told(versions) == []


def test_the_command_says_so(versions: tuple[Project, Project]) -> None:
    """Also where a version doesn't know what it came with."""
    before, now = (str(version.root) for version in versions)
    _write(versions[0], "content/index.md", "# Hello\n")
    told = CliRunner().invoke(main, ["--project", now, "news", before])
    (versions[0].root / DIGESTS).unlink()
    silent = CliRunner().invoke(main, ["--project", now, "news", before])
    assert "copy the page to content/own/index.md" in told.output
    assert "doesn't know what it came with" in silent.output


def test_this_version_knows_what_it_comes_with(project: Project) -> None:
    """After a change of content, `make format` notes it."""
    noted = (project.root / DIGESTS).read_text("utf-8").split()
    assert set(digest_lines(project).split()) <= set(noted)
