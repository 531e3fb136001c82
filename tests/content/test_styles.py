"""Styles say start and end, never left and right: a page reads from either side."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

GENERATOR = Path(__file__).parents[2] / "generator"
STYLED = sorted(
    path
    for folder in ("browser", "theme", "templates")
    for path in (GENERATOR / folder).rglob("*")
    if path.suffix in (".css", ".html", ".jinja")
)
#: A property or value of one side, and four lengths whose second and fourth differ.
_PHYSICAL = re.compile(
    r"(?:[\w-]*\b(?:left|right)\b[\w-]*\s*:|:\s*(?:[\w-]+\s+)*(?:left|right)\b(?!-))[^;{}]*;"
    r"|(?:margin|padding|inset|border-width): *[^\s;]+ +([^\s;]+) +[^\s;]+ +(?!\1;)[^\s;]+;"
    r"|border-(?:top|bottom)-(?:left|right)-radius"
)


@pytest.mark.parametrize("path", STYLED, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_no_style_names_a_side(path: Path) -> None:
    """Neither as a property nor as a value."""
    text = path.read_text("utf-8")
    styles = text if path.suffix == ".css" else "".join(_styles_in(text))
    bare = re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)
    assert [found[0] for found in _PHYSICAL.finditer(bare)] == []


def _styles_in(page: str) -> list[str]:
    sheets = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    attributes = re.findall(r'\bstyle="([^"]*)"', page)
    return [*sheets, *(f"{one};" for one in attributes)]


@pytest.mark.parametrize(
    "style",
    ["float: left;", "margin-right: 0;", "left: 0;", "margin: 0 1rem 0 0;", "text-align: right;"],
)
def test_the_search_finds_one(style: str) -> None:
    """In each of the ways there are."""
    assert _PHYSICAL.search(style)


@pytest.mark.parametrize(
    "style", ["margin: 0 1rem 0 1rem;", "float: inline-start;", "margin-inline: 0 1rem;"]
)
def test_it_finds_no_other(style: str) -> None:
    """Both sides alike are no side."""
    assert not _PHYSICAL.search(style)
