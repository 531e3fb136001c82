"""The stub worksheet on a host of its own, and a page that starts from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.shipped import Runtime
from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.worksheet import Worksheet


@pytest.fixture(scope="session")
def stub_site(begun: dict[str, Future]) -> Path:
    """A site of one worksheet that does what no real one does."""
    return begun["stub_site"].result()


@pytest.fixture(scope="session")
def rebuilt_stub(begun: dict[str, Future]) -> tuple[Runtime, Runtime]:
    """Its runtime, and the same once more with nothing cached but the snapshot."""
    return begun["rebuilt_stub"].result()


@pytest.fixture(scope="session")
def large_stub(begun: dict[str, Future]) -> Path:
    """The same site with a larger snapshot than Pyodide begins with."""
    return begun["large_stub"].result()


@pytest.fixture(scope="session")
def stub_host(stub_site: Path) -> Iterator[str]:
    """Its address on a dumb static host."""
    with static_host(stub_site) as port:
        yield f"http://localhost:{port}"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a visitor who was never here; an error nobody caught fails the test."""
    with visit(chromium) as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def tab(chromium: Browser) -> Iterator[Page]:
    """One page for the tests of a file that leave nothing behind but what they typed."""
    with visit(chromium) as context:
        yield context.new_page()


@pytest.fixture
def sheet(tab: Page, stub_host: str) -> Worksheet:
    """The stub worksheet with nothing typed into it yet, its first result on the screen."""
    tab.goto(f"{stub_host}/assets/")  # its own storage can't be emptied below a page that saves
    tab.evaluate("localStorage.clear()")
    return Worksheet(tab, "stub").open(f"{stub_host}/stub.html")
