"""The menu of a narrow screen, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.visit import visit

#: Whether what has the focus can be seen: neither hidden nor beside the window.
SEEN = """() => {
    const { left, right } = document.activeElement.getBoundingClientRect();
    return document.activeElement.checkVisibility({ visibilityProperty: true })
        && right > 0 && left < innerWidth;
}"""
MANY = 25


@pytest.fixture
def narrow(chromium: Browser, host: str) -> Iterator[Page]:
    """The home page on a narrow screen, without motion."""
    settings = {"viewport": {"width": 320, "height": 640}, "reduced_motion": "reduce"}
    with visit(chromium, saves_data=True, **settings) as context:
        page = context.new_page()
        page.goto(f"{host}/index.html")
        yield page


def test_the_keyboard_passes_over_a_closed_menu(narrow: Page) -> None:
    """The focus is never on what cannot be seen."""
    for _ in range(MANY):
        narrow.keyboard.press("Tab")
        assert narrow.evaluate(SEEN), narrow.evaluate("document.activeElement.outerHTML")


def test_the_keyboard_opens_the_menu_and_goes_through_it(narrow: Page) -> None:
    """Its button has a name, and Enter opens and closes it."""
    button = narrow.locator("header label[for=__drawer]")
    expect(button).to_have_text("Navigation")
    button.press("Enter")
    section = narrow.locator(".md-sidebar--primary label.md-nav__link", has_text="For HR")
    expect(section).to_be_visible()
    section.focus()
    assert narrow.evaluate(SEEN)
    button.press("Enter")
    expect(section).to_be_hidden()
