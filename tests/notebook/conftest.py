"""A host of the store's own source, and tabs that hold a store and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.rules import RUNTIME_FACTS
from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.waiting import wait_until

ROOT = Path(__file__).parents[2]


class Visitor:
    """One person's browser."""

    def __init__(self, context: BrowserContext, store_page: str) -> None:
        self.context = context
        self.store_page = store_page

    def page(self) -> Page:
        """Return a new tab."""
        return self.context.new_page()

    def tab(self) -> Page:
        """Return a new tab that holds a store."""
        page = self.page()
        page.add_init_script(RUNTIME_FACTS)
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
    with visit(chromium, saves_data=True) as context:
        yield Visitor(context, store_page)
