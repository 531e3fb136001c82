"""What HR changes in mkdocs.yml is there, and brings no script into a page."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.loading.configuration import configuration_problems
from generator.project import Project
from tests.content.test_published import _project

CASES = yaml.safe_load((Path(__file__).parent / "configuration.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_wrong_line_is_said_at_its_place(tmp_path: Path, case: dict) -> None:
    """A theme would show nothing, or the usual, and say no word."""
    said = [str(one) for one in configuration_problems(_project(tmp_path, {"files": {}, **case}))]
    assert [one for one in said if not one.startswith(case.get("says", "–"))] == []
    assert bool(said) == ("says" in case)


def test_our_own_configuration_is_right(project: Project) -> None:
    """As it comes."""
    assert configuration_problems(project) == []
