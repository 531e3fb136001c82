"""In idle time the last request is answered a few times more: WebAssembly gets better with use."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

#: Notes what is said to a worker.
_NOTING = """
globalThis.requests = [];
globalThis.openings = [];
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message, ...others) {
    if (message.type === "run") requests.push(message.text);
    if (message.opening) openings.push(message.opening);
    postMessage.call(this, message, ...others);
};
"""
_RESULTS = "performance.getEntriesByName('playbook:result').length"
#: Whether one request was made twice, and then a second passed without another.
_REHEARSED = """(() => {
    const { length } = requests;
    if (length !== globalThis.before) {
        globalThis.before = length;
        globalThis.since = performance.now();
    }
    return new Set(requests).size < length && performance.now() - since > 1000;
})()"""


@pytest.fixture
def open_stub(page: Page, stub_host: str) -> Callable[[], Worksheet]:
    """Opens the stub worksheet on a page that notes what Python is asked."""
    page.add_init_script(_NOTING)
    return lambda: Worksheet(page, "stub").open(f"{stub_host}/stub.html")


def test_the_last_request_is_answered_again_unseen(open_stub: Callable[[], Worksheet]) -> None:
    """The page shows the one answer that somebody asked for, and it comes to an end."""
    page = open_stub().page
    shown = page.evaluate(_RESULTS)
    wait_until(page, _REHEARSED)
    assert page.evaluate("new Set(requests).size") == 1
    assert page.evaluate(_RESULTS) == shown


def test_a_worksheet_crosses_to_python_once(open_stub: Callable[[], Worksheet]) -> None:
    """A keystroke carries the notebook and the worksheet's name, not its words and templates."""
    sheet = open_stub()
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    assert sheet.page.evaluate("openings.length") == 1
    assert sheet.page.evaluate("JSON.parse(openings[0]).sheet.fields.length") > 0
    names = sheet.page.evaluate("requests.map((text) => JSON.parse(text).sheet)")
    assert set(names) == {"stub"}


def test_what_somebody_asks_meanwhile_comes_next_and_ends_it(
    open_stub: Callable[[], Worksheet],
) -> None:
    """Nobody waits for more than the one answer that is being given."""
    sheet = open_stub()
    wait_until(sheet.page, "requests.length > 1")
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    wait_until(sheet.page, _REHEARSED)
    last = sheet.page.evaluate("requests.map((text) => text.includes('Painter'))")
    assert last == sorted(last)
