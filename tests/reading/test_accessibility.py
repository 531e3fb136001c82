"""axe finds nothing on any page: light and dark, wide and 320 pixels narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.axe import ALL, BUT_OF_COLOURS, OF_COLOURS, Rules, violations
from tests.support.kinds import one_of_each_kind
from tests.support.visit import visit
from tests.support.waiting import wait_until

#: How wide the window is, and the colours: which rules can find something new there.
LOOKS = {
    ("default", 1280): ALL,
    ("default", 320): BUT_OF_COLOURS,
    ("slate", 1280): OF_COLOURS,
}

SCHEME = "data-md-color-scheme"
#: The button in the header, which chooses the next: those of the system, the light, the dark.
SWITCH = "[data-md-component=palette] label:visible"
#: Each set of colours, and how often the button is pressed to leave it for the other.
SCHEMES = {"default": 2, "slate": 1}


@pytest.fixture
def look(chromium: Browser) -> Iterator[Page]:
    """A page without motion, since what fades has no contrast."""
    with visit(chromium, saves_data=True, reduced_motion="reduce") as context:
        yield context.new_page()


def test_no_page_has_a_violation(look: Page, site: Path, host: str) -> None:
    """WCAG 2.2 AA and axe's own best practice; nothing runs off the side."""
    pages = [path for path in one_of_each_kind(site) if path != "404.html"]  # not of the theme
    found = {path: list(_found_on(look, f"{host}/{path}")) for path in pages}
    assert {path: violations for path, violations in found.items() if violations} == {}


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_what_appears_later_has_none_either(look: Page, host: str, colours: str) -> None:
    """An explanation, a filter that finds nothing, a copied link."""
    look.emulate_media(color_scheme=colours)
    look.goto(f"{host}/why.html")
    look.get_by_role("button", name="Copy link").first.click()
    look.locator("a.pb-term").first.focus()
    assert violations(look) == []
    look.goto(f"{host}/plays.html?minutes=1")
    assert violations(look) == []


@pytest.mark.parametrize(("colours", "scheme"), [("light", "default"), ("dark", "slate")])
def test_a_page_has_the_colours_of_the_system(
    look: Page, host: str, colours: str, scheme: str
) -> None:
    """On later visits, too, until somebody chooses others."""
    look.emulate_media(color_scheme="dark" if colours == "light" else "light")
    look.goto(f"{host}/index.html")
    look.emulate_media(color_scheme=colours)
    expect(look.locator("body")).to_have_attribute(SCHEME, scheme)
    look.goto(f"{host}/why.html")
    expect(look.locator("body")).to_have_attribute(SCHEME, scheme)


def _found_on(page: Page, address: str) -> Iterator[str]:
    """Load the page once, and look at it in each way that can show something new."""
    page.goto(address)
    wait_until(page, "customElements.get('playbook-copy-link') !== undefined")  # the last to come
    for scheme, presses in SCHEMES.items():
        expect(page.locator("body")).to_have_attribute(SCHEME, scheme)
        for width in (width for look, width in LOOKS if look == scheme):
            found = _found_in(page, width, LOOKS[scheme, width])
            yield from (f"{scheme}, {width} px: {violation}" for violation in found)
        page.set_viewport_size({"width": 1280, "height": 900})
        for _ in range(presses):
            page.locator(SWITCH).click()  # which the next page remembers


def _found_in(page: Page, width: int, rules: Rules) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("innerWidth") == width
    yield from violations(page, rules)
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield "the page is wider than the window"
