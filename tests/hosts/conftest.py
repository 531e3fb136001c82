"""A visitor with Chromium, one with Firefox, and one with a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.support import browser as browsers
from tests.support.firefox import Firefox, firefox
from tests.support.visitor import ChromiumVisitor, FirefoxVisitor, PhoneVisitor, Visitor

#: Visitors with Chromium, and what their browser is like.
_CHROMIUM = {
    "chromium": (ChromiumVisitor, {}),
    "phone": (
        PhoneVisitor,
        {"has_touch": True, "is_mobile": True, "viewport": {"width": 390, "height": 844}},
    ),
}


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
    if request.param in _CHROMIUM:
        kind, settings = _CHROMIUM[request.param]
        context = chromium.new_context(**settings)
        visitor, close = kind(context.new_page()), context.close
    else:
        visitor = FirefoxVisitor(request.getfixturevalue("running_firefox"))
        close = visitor.close
    yield visitor
    failures = list(visitor.failures)
    close()
    assert failures == []
