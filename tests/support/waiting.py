"""Waiting for a page without `eval`, which its Content-Security-Policy rightly refuses."""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Page

#: Whether this browser holds a whole copy of the site, from which it opens without a network.
COPY_COMPLETE = """async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === "activated";
}"""


def wait_until(page: Page, expression: str, arg: Any = None, *, seconds: float = 30) -> Any:
    """Return the first truthy value of the JavaScript `expression`; fail after `seconds`."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := page.evaluate(expression, arg):
            return value
        page.wait_for_timeout(50)
    raise AssertionError(f"still not true after {seconds} s: {expression}")
