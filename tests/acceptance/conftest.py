"""A visitor of the site, who has never been here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.visit import visit


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Their browser."""
    with visit(chromium, saves_data=True) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Their tab, in which no script may fail."""
    return context.new_page()
