"""The result templates of all worksheets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.worksheets.definitions import SHEETS

TEMPLATES = sorted(SHEETS.glob("*/result.html.jinja"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.parent.name)
def test_what_can_be_opened_says_what_it_is_about(template: Path) -> None:
    """So that it stays open when a new result has it at another place."""
    for opening in re.findall("<details[^>]*>", template.read_text("utf-8")):
        assert "data-key=" in opening
