"""Colours of an organisation's own: readable in each shade, and near what was chosen."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.colour import (
    LEAST_CONTRAST,
    WHITE,
    Colour,
    contrast,
    nearest_readable,
    rounded_down,
)
from generator.model.palette import DARK_GROUND, DARK_HEADER, HEADER, LIGHT_GROUND, Palette
from generator.project import Project

PARTS = st.integers(0, 255)
COLOURS = st.builds(Colour, PARTS, PARTS, PARTS)
GROUNDS = st.sampled_from([WHITE, LIGHT_GROUND, DARK_GROUND])
#: In lightness, which is from 0 to 1: a step of what eight bits can tell apart.
NEAR = 1 / 128


@pytest.mark.parametrize(
    ("colour", "ratio"),
    [("#000000", "21"), ("#777777", "4.4"), ("#767676", "4.5"), ("00594F", "8.2"), ("#fff", "1")],
)
def test_contrast_is_wcag_s(colour: str, ratio: str) -> None:
    """With known pairs; what is too little is never rounded up to enough."""
    assert rounded_down(contrast(Colour.read(colour), WHITE)) == ratio


@pytest.mark.parametrize("text", ["teal", "", "#12345", "#gggggg", "rgb(0,0,0)", "#1234567"])
def test_what_is_no_colour_is_none(text: str) -> None:
    """Only what a picker gives."""
    assert Colour.read(text) is None


@given(COLOURS, GROUNDS)
def test_the_nearest_is_readable_and_none_is_nearer(colour: Colour, ground: Colour) -> None:
    """Of the same hue: whatever is clearly closer in lightness can't be read."""
    found = nearest_readable(colour, ground)
    assert contrast(found, ground) >= LEAST_CONTRAST
    away = found.lightness - colour.lightness
    if abs(away) > NEAR:
        closer = colour.with_lightness(found.lightness - (NEAR if away > 0 else -NEAR))
        assert contrast(closer, ground) < LEAST_CONTRAST
    else:
        assert max(abs(a - b) for a, b in zip(found.parts, colour.parts, strict=True)) <= 4


@given(COLOURS, st.none() | COLOURS)
def test_every_shade_is_readable_by_day_and_by_night(
    primary: Colour, accent: Colour | None
) -> None:
    """White on both headers, links and accents on both grounds, and the quiet tabs."""
    palette = Palette.of(nearest_readable(primary, WHITE), accent)
    for shades, ground in ((palette.light, LIGHT_GROUND), (palette.dark, DARK_GROUND)):
        seen = WHITE.over(shades.header, shades.quiet)
        pairs = [(WHITE, shades.header), (seen, shades.header), (shades.link, ground)]
        for text, below in [*pairs, (shades.accent, ground)]:
            assert contrast(text, below) >= LEAST_CONTRAST


def test_the_colours_that_came_are_those_of_the_stylesheet(project: Project) -> None:
    """The window around a page and an app's icon have them too."""
    styles = (project.root / "generator/browser/styles/playbook.css").read_text("utf-8")
    headers = re.findall(r"--md-primary-fg-color: (#\w+)", styles)
    assert headers == [str(HEADER), str(DARK_HEADER)]
    (panel, dark_panel) = re.findall(r"--pb-surface: (#\w+)", styles)
    assert (panel, dark_panel) == (str(LIGHT_GROUND), str(DARK_GROUND))
