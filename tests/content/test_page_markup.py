"""Nothing in a page that somebody wrote runs, sends, or shows another site."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.errors import Place
from generator.loading.page_markup import page_markup_problems
from generator.model.document import Document

CASES = yaml.safe_load((Path(__file__).parent / "markup_refused.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_could_run_or_send_is_refused_at_its_place(case: dict) -> None:
    """Code that a page only shows is no HTML."""
    page = Document("p.md", {"p.md": case["page"]}, case["page"], {(): Place("p.md")}, {})
    said = [str(problem) for problem in sorted(page_markup_problems(page))]
    if "says" in case:
        assert any(line.startswith(case["says"]) for line in said), said
    else:
        assert said == []
