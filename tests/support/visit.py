"""A browser that was never here, in which no script of a page may fail."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, BrowserContext

#: Of a visitor for whom Python starts on a worksheet alone, and no copy of the site is made.
SAVES_DATA = """
Object.defineProperty(NetworkInformation.prototype, "saveData", { get: () => true });
"""

#: Of a visitor to whom Python never comes, as over a line that is almost down.
WAITS_FOR_EVER = """
globalThis.Worker = class extends EventTarget { postMessage() {} terminate() {} };
"""


@contextmanager
def visit(
    browser: Browser,
    *,
    saves_data: bool = False,
    waits_for_python: bool = False,
    **settings: object,
) -> Iterator[BrowserContext]:
    """Yield a visitor's context; an error nobody caught, in any of its tabs, fails the test.

    `settings` are those of Playwright's new_context. A visitor who `saves_data` gets nothing on a
    guess: for tests that are about something else, on a machine of two cores. One who
    `waits_for_python` does so for ever: for what a page can do before it has come.
    """
    context = browser.new_context(**{"locale": "en-GB", **settings})
    if saves_data:
        context.add_init_script(SAVES_DATA)
    if waits_for_python:
        context.add_init_script(WAITS_FOR_EVER)
    uncaught: list[str] = []
    context.on("weberror", lambda failed: uncaught.append(str(failed.error)))
    try:
        yield context
    finally:
        context.close()
    assert not uncaught, "\n".join(uncaught)
