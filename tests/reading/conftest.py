"""A reader's browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.visit import visit

WINDOW = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    """One page for the tests of a file that leave nothing behind; each goes somewhere first."""
    with visit(chromium, saves_data=True, viewport=WINDOW) as context:
        yield context.new_page()


@pytest.fixture
def fresh_page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A page of a visitor's own, with the settings of `request.param` if there are any."""
    settings = {"viewport": WINDOW} | getattr(request, "param", {})
    with visit(chromium, saves_data=True, **settings) as context:
        yield context.new_page()


@pytest.fixture
def without_script(chromium: Browser) -> Iterator[Page]:
    """A page whose JavaScript is switched off."""
    with visit(chromium, java_script_enabled=False) as context:
        yield context.new_page()
