"""axe finds nothing on any page: light and dark, wide and 320 pixels narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.axe import violations
from tests.support.kinds import one_of_each_kind
from tests.support.visit import visit

WIDTHS = (1280, 320)


@pytest.fixture(params=["light", "dark"])
def look(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A page in one set of colours; without motion, since what fades has no contrast."""
    colours = {"color_scheme": request.param, "reduced_motion": "reduce"}
    with visit(chromium, saves_data=True, **colours) as context:
        yield context.new_page()


def test_no_page_has_a_violation(look: Page, site: Path, host: str) -> None:
    """WCAG 2.2 AA and axe's own best practice; nothing runs off the side."""
    found = {path: _found_on(look, f"{host}/{path}") for path in one_of_each_kind(site)}
    assert {path: violations for path, violations in found.items() if violations} == {}


def test_what_appears_later_has_none_either(look: Page, host: str) -> None:
    """An explanation, a filter that finds nothing, a copied link."""
    look.goto(f"{host}/why.html")
    look.get_by_role("button", name="Copy link").first.click()
    look.locator("a.pb-term").first.focus()
    assert violations(look) == []
    look.goto(f"{host}/plays.html?minutes=1")
    assert violations(look) == []


def test_the_colours_looked_at_are_those_asked_for(look: Page, host: str) -> None:
    """The theme has sets of its own; a look at one set twice would prove nothing of the other."""
    look.goto(f"{host}/index.html")
    is_dark = look.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    shown = look.evaluate("document.body.dataset.mdColorScheme")
    assert shown == ("slate" if is_dark else "default")


def _found_on(page: Page, address: str) -> list[str]:
    """Load the page once, and look at it in each width."""
    page.goto(address)
    return [violation for width in WIDTHS for violation in _found_in(page, width)]


def _found_in(page: Page, width: int) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("innerWidth") == width
    yield from (f"{width} px: {violation}" for violation in violations(page))
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield f"{width} px: the page is wider than the window"
