"""A host of the store's own source, and tabs that hold a store and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.static import static_host
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]


class Visitor:
    """One person's browser; an error nobody caught fails the test."""

    def __init__(self, context: BrowserContext, store_page: str) -> None:
        self.context = context
        self.store_page = store_page
        self.uncaught: list[str] = []

    def page(self) -> Page:
        """Return a new tab."""
        page = self.context.new_page()
        page.on("pageerror", lambda error: self.uncaught.append(str(error)))
        return page

    def tab(self) -> Page:
        """Return a new tab that holds a store."""
        page = self.page()
        page.goto(self.store_page)
        return with_store(page)


def with_store(page: Page) -> Page:
    """Wait until the tab has its store."""
    wait_until(page, "'edit' in globalThis")
    return page


@pytest.fixture(scope="session")
def store_page() -> Iterator[str]:
    """The address of a page that holds a store."""
    with static_host(ROOT) as port:
        yield f"http://localhost:{port}/tests/notebook/store.html"


@pytest.fixture
def visitor(chromium: Browser, store_page: str) -> Iterator[Visitor]:
    """A visitor who was never here."""
    context = chromium.new_context(locale="en-GB", accept_downloads=True)
    visitor = Visitor(context, store_page)
    yield visitor
    context.close()
    assert not visitor.uncaught
