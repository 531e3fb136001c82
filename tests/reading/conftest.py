"""A reader's browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a new visitor; an error nobody caught fails the test."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    page = context.new_page()
    uncaught: list[str] = []
    page.on("pageerror", lambda error: uncaught.append(str(error)))
    yield page
    context.close()
    assert not uncaught


@pytest.fixture
def without_script(chromium: Browser) -> Iterator[Page]:
    """A page whose JavaScript is switched off."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()
