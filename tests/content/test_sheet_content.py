"""A worksheet is sent the content it names, and no more of it than it needs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.model.playbook import Playbook
from generator.project import Project
from generator.rendering.definition import definition

SHEET = "worksheets/sheets/prepare/sheet.yaml"


@pytest.mark.parametrize(
    ("sheet_id", "collection", "fields"),
    [
        ("prepare", "questions", {"id", "ask", "people", "purposes", "stage", "follow_up"}),
        ("contact-map", "people", {"id", "title", "offer", "standing"}),
    ],
)
def test_named_fields_are_sent_with_the_id_and_nothing_else(
    playbook: Playbook, sheet_id: str, collection: str, fields: set[str]
) -> None:
    """A question bank grows, and travels in the page."""
    sheet = next(sheet for sheet in playbook.sheets if sheet.id == sheet_id)
    sent = definition(sheet, playbook, first_year=2026)
    assert {name for item in sent["content"][collection] for name in item} == fields
    assert len(json.dumps(sent)) < 120_000  # of which the words to understand phrases are 42,000


def test_a_field_nothing_has_is_a_mistake_with_its_place(project: Project, tmp_path: Path) -> None:
    """File, line and column, and the nearest name."""
    for name in ("content", "worksheets"):
        shutil.copytree(project.root / name, tmp_path / name)
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\nplugins: [playbook]\n")
    path = tmp_path / SHEET
    text = path.read_text("utf-8").replace("touches: [title]", "touches: [titel]")
    path.write_text(text, "utf-8")
    line = text.splitlines().index("  touches: [titel]") + 1
    result = CliRunner().invoke(main, ["--project", str(tmp_path), "check"])
    assert f"{SHEET}:{line}:13: `titel` is not a field of touches" in result.output
    assert "did you mean `title`?" in result.output
