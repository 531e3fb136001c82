"""Text in YAML is data: it becomes clean HTML, never code and never markup of its own."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.rendering import markup

CASES = yaml.safe_load((Path(__file__).parent / "markup.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_becomes_clean_html(case: dict) -> None:
    """What the case says is what a reader gets."""
    render = markup.inline if case.get("inline") else markup.block
    assert render(case["text"]) == case["html"]


@given(st.text())
def test_no_text_can_bring_an_element_of_its_own(text: str) -> None:
    """Only the elements that Markdown knows appear, and a block stays on one line."""
    html = markup.block(text)
    assert "\n" not in html
    assert "<script" not in html.lower()
    assert 'href="javascript' not in html.lower()


@example(":_0_")
@given(st.text(alphabet=st.characters(codec="ascii", categories=["P", "S", "L", "N", "Zs"])))
def test_a_heading_is_never_read_as_markdown(text: str) -> None:
    """Every sign reaches the reader as it was typed, whatever extensions the site switches on."""
    page = markdown.markdown(f"# {markup.heading('x' + text)}", extensions=["attr_list", "toc"])
    assert page.count("<") == 2


def test_plain_text_has_no_markup_left() -> None:
    """Titles and descriptions show words, not signs or entities."""
    assert markup.plain("**R&D** [team](https://example.org) <3") == "R&D team <3"
