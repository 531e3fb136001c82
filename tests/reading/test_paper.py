"""Every page on paper: its words in dark on white, and nothing that only a screen can use."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.kinds import one_of_each_kind
from tests.support.visit import visit

#: What is left of A4 between margins of 15 mm, in CSS pixels (W3C CSS Values: 96 an inch).
PAPER = {"width": 680, "height": 1009}

#: All that is pressed, chosen or followed: of no use without a screen. What unfolds a person or a
#: step of a form is their heading on paper, and the handbook's contents tell what it holds.
FOR_SCREENS = """() => [...document.querySelectorAll(
    "nav:not(.pb-handbook-contents), header, footer, button, " +
    "summary:not(.pb-line, [id^=pb-step]), .md-button, " +
    "input[type=file], input[type=range]")]
    .filter(element => element.checkVisibility() && element.getClientRects().length)
    .map(element => element.outerHTML.slice(0, 80))"""

#: The words that are paler than WCAG's 4.5 : 1 on white allows.
PALE = """() => {
    const linear = share => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    const contrast = colour => {
        const [red, green, blue] = colour.match(/[\\d.]+/g).map(part => linear(part / 255));
        return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    };
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pale = new Set();
    while (words.nextNode()) {
        const element = words.currentNode.parentElement;
        const { color } = getComputedStyle(element);
        const isShown = element.checkVisibility({ opacityProperty: true });
        const isPale = words.currentNode.data.trim() && contrast(color) < 4.5;
        if (isShown && isPale) pale.add(`${element.className}: ${color}`);
    }
    return [...pale];
}"""


#: How far a page runs off its paper, in pixels.
TOO_WIDE = "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"


@pytest.fixture(scope="module", params=["light", "dark"])
def found(
    request: pytest.FixtureRequest, chromium: Browser, site: Path, host: str
) -> dict[str, dict[str, object]]:
    """What each script finds on each page as it is printed, from a screen in one set of colours."""
    colours = {"color_scheme": request.param, "reduced_motion": "reduce"}
    by_script = {script: {} for script in (FOR_SCREENS, PALE, TOO_WIDE)}
    with visit(chromium, saves_data=True, viewport=PAPER, **colours) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        for path in one_of_each_kind(site):
            page.goto(f"{host}/{path}")
            for script, pages in by_script.items():
                pages[path] = page.evaluate(script)
    return {script: _those_with_any(pages) for script, pages in by_script.items()}


def _those_with_any(pages: dict[str, object]) -> dict[str, object]:
    assert pages
    return {path: what for path, what in pages.items() if what}


def test_nothing_is_printed_that_only_a_screen_can_use(found: dict) -> None:
    """No navigation, no buttons, nothing to choose a file with."""
    assert found[FOR_SCREENS] == {}


def test_words_are_dark_on_paper_whatever_the_screen_shows(found: dict) -> None:
    """Paper is white, also for those who read in dark colours."""
    assert found[PALE] == {}


def test_no_page_is_wider_than_its_paper(found: dict) -> None:
    """What runs off the side would be cut off."""
    assert found[TOO_WIDE] == {}
