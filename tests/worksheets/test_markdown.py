"""Text in Markdown says exactly that text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from worksheets.markdown import markdown_escape

COMMONMARK = MarkdownIt()
lines = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~&=:'\"1 ax/") | st.characters(codec="utf-8"))


def shown(text: str) -> str:
    """Return the text a reader sees, where nothing but paragraphs and text may come out."""
    tokens = COMMONMARK.parse(text)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@given(lines.map(lambda text: " ".join(text.replace("\0", "").split())))
def test_a_line_is_shown_as_it_is(text: str) -> None:
    assert shown(markdown_escape(text)) == text


@pytest.mark.parametrize(
    "text", ["0.2 a week; 30-second pitch", "I'm Ana, a welder.", "Ana & Bo's"]
)
def test_ordinary_text_reads_well_unrendered_too(text: str) -> None:
    assert markdown_escape(text).replace("\\&", "&") == text


@pytest.mark.parametrize(
    "text", ["[x](javascript:alert(1))", "<b>", "{: onclick=x }", "![x](y)", "a\n# b\n- c\n1. d"]
)
def test_links_markup_attributes_headings_and_lists_are_text(text: str) -> None:
    html = COMMONMARK.render(markdown_escape(text))
    assert not any(tag in html for tag in ("<a", "<b>", "<img", "<h1", "<li", "<ol"))
