"""A mistake in a workbook is said in a sentence with its sheet, row and column, and stops all."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.errors import ContentError
from generator.project import Project
from generator.studio.content import EditedContent
from generator.studio.tables.importing import imported
from tests.tables.books import changed, content_of

CASES = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def content(project: Project) -> EditedContent:
    """The playbook as it comes."""
    return content_of(project)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_placed_and_nothing_is_written(content: EditedContent, case: dict) -> None:
    """Also where everything else in the workbook is right."""
    name = case.get("collection", "tips")
    try:
        found = imported(content, changed(content, case), f"{name}.xlsx")
        said, files = [str(problem) for problem in found.problems], found.files
    except ContentError as error:
        said, files = [str(problem) for problem in error.problems], {}
    assert case["says"] in "\n".join(said)
    assert files == {}
