"""The stub worksheet on a host of its own, and a page that starts from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.stub_site import build_stub_site
from tests.support.static import static_host
from tests.support.worksheet import Worksheet


@pytest.fixture(scope="session")
def stub_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one worksheet that does what no real one does."""
    return build_stub_site(tmp_path_factory.mktemp("stub"))


@pytest.fixture(scope="session")
def stub_host(stub_site: Path) -> Iterator[str]:
    """Its address on a dumb static host."""
    with static_host(stub_site) as port:
        yield f"http://localhost:{port}"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a visitor who was never here; an error nobody caught fails the test."""
    context = chromium.new_context(locale="en-GB")
    page = context.new_page()
    uncaught: list[str] = []
    page.on("pageerror", lambda error: uncaught.append(str(error)))
    yield page
    context.close()
    assert not uncaught


@pytest.fixture
def sheet(page: Page, stub_host: str) -> Worksheet:
    """The stub worksheet, open, its first result on the screen."""
    return Worksheet(page, "stub").open(f"{stub_host}/stub.html")
