"""Every page on paper: its words in dark on white, and nothing that only a screen can use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.kinds import one_of_each_kind
from tests.support.visit import visit

#: What is left of A4 between margins of 15 mm, in CSS pixels (W3C CSS Values: 96 an inch).
PAPER = {"width": 680, "height": 1009}

#: All that is pressed, chosen or followed: of no use without a screen.
FOR_SCREENS = """() => [...document.querySelectorAll(
    "nav, header, footer, button, summary, .md-button, input[type=file], input[type=range]")]
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


@pytest.fixture(scope="module", params=["light", "dark"])
def paper(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A page as it is printed, from a screen in one set of colours."""
    colours = {"color_scheme": request.param, "reduced_motion": "reduce"}
    with visit(chromium, saves_data=True, viewport=PAPER, **colours) as context:
        page = context.new_page()
        page.emulate_media(media="print")
        yield page


def test_nothing_is_printed_that_only_a_screen_can_use(paper: Page, site: Path, host: str) -> None:
    """No navigation, no buttons, nothing to choose a file with."""
    assert _found(paper, site, host, FOR_SCREENS) == {}


def test_words_are_dark_on_paper_whatever_the_screen_shows(
    paper: Page, site: Path, host: str
) -> None:
    """Paper is white, also for those who read in dark colours."""
    assert _found(paper, site, host, PALE) == {}


def test_no_page_is_wider_than_its_paper(paper: Page, site: Path, host: str) -> None:
    """What runs off the side would be cut off."""
    wider = "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"
    assert _found(paper, site, host, wider) == {}


def _found(page: Page, site: Path, host: str, script: str) -> dict[str, object]:
    """Return what the script finds on each page where it finds anything."""
    found = {}
    for path in one_of_each_kind(site):
        page.goto(f"{host}/{path}")
        found[path] = page.evaluate(script)
    return {path: what for path, what in found.items() if what}
