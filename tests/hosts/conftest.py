"""A visitor with Chromium and one with Firefox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support import browser as browsers
from tests.support.firefox import Firefox, firefox
from tests.support.visitor import ChromiumVisitor, FirefoxVisitor, Visitor


@pytest.fixture(scope="session")
def running_firefox() -> Iterator[Firefox]:
    """One real Firefox. `intranet.test` is a host name that is not localhost."""
    path = browsers.FIREFOX.find()
    assert path, browsers.FIREFOX.way_out
    with firefox(path) as running:
        yield running


@pytest.fixture
def visitor(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Visitor]:
    """A visitor with the browser that `request.param` names; no script of the page may fail."""
    if request.param == "chromium":
        context = chromium.new_context()
        visitor, close = ChromiumVisitor(context.new_page()), context.close
    else:
        visitor = FirefoxVisitor(request.getfixturevalue("running_firefox"))
        close = visitor.close
    yield visitor
    failures = list(visitor.failures)
    close()
    assert failures == []
