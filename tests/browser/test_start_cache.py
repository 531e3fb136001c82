"""A later visit unpacks nothing: the browser has cached what a start needs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.runtime.start.pyodide import CORE
from generator.runtime.start.snapshot import SNAPSHOT
from tests.support.visit import visit
from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

CACHED = "localStorage['playbook:/:python']"
STEPS = "Object.keys(performance.getEntriesByName('playbook:engine-ready')[0].detail)"

#: Does ACT with a function that gives the store of files, and one that waits for a request.
_IN_DATABASE = """async () => {
    const answered = (request) => new Promise((done) => {
        request.onsuccess = () => done(request.result);
    });
    const opening = indexedDB.open("playbook / python");
    opening.onupgradeneeded = () => opening.result.createObjectStore("files");
    const database = await answered(opening);
    const files = () => database.transaction("files", "readwrite").objectStore("files");
    try {
        return await (ACT)(files, answered);
    } finally {
        database.close();
    }
}"""

_CLEAR = "(files, answered) => answered(files().clear())"
_KEYS = "(files, answered) => answered(files().getAllKeys())"
_CACHE_OLD = "(files, answered) => answered(files().put(1, 'old python.snapshot'))"

#: As many bytes, all of them nothing, and no longer this page's to hand over.
_SPOIL = """async (files, answered) => {
    const keys = (await answered(files().getAllKeys())).filter((key) => key.endsWith("NAME"));
    for (const key of keys) {
        const { size } = await answered(files().get(key));
        const spoilt = new Blob([new Uint8Array(size)]);
        await answered(files().put(spoilt, key));
        await spoilt.slice(0, 1).arrayBuffer();
    }
}"""
PARTS = (*CORE, SNAPSHOT)
HARM = {name: _SPOIL.replace("NAME", name) for name in PARTS}
HARM |= {"all": _SPOIL.replace("NAME", ""), "all is gone": _CLEAR}

#: Has a page's workers run SCRIPT first: they take nothing from a page but text.
_IN_WORKERS = """
    const { Blob } = globalThis;
    globalThis.Blob = class extends Blob {
        constructor(parts, options) {
            super(options?.type === "text/javascript" ? ["SCRIPT;", ...parts] : parts, options);
        }
    };"""


@pytest.fixture
def newcomer(chromium: Browser) -> Iterator[BrowserContext]:
    """Somebody who was never here, and whose browser may keep what it likes."""
    with visit(chromium) as context:
        yield context


@pytest.fixture(scope="module")
def regular(chromium: Browser) -> Iterator[BrowserContext]:
    """Somebody who comes back for test after test."""
    with visit(chromium) as context:
        yield context


@pytest.fixture
def page(regular: BrowserContext) -> Iterator[Page]:
    """The tab of their later visit."""
    page = regular.new_page()
    yield page
    page.close()


def _earlier_visit(regular: BrowserContext, address: str) -> str:
    """Return the answer of a visit after which everything is cached; its tab is closed."""
    page = regular.new_page()
    answer = _answer(page, address)
    wait_until(page, CACHED)
    page.close()
    return answer


def _answer(page: Page, address: str) -> str:
    sheet = Worksheet(page, "stub").open(f"{address}/stub.html")
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    return sheet.result.inner_html()


def _unpacked(page: Page) -> bool:
    return any(step.startswith("unpack") for step in page.evaluate(STEPS))


@pytest.mark.parametrize("name", ["localhost", "intranet.test"])
def test_a_later_visit_unpacks_nothing_and_answers_the_same(
    regular: BrowserContext, page: Page, stub_host: str, name: str
) -> None:
    """Nor does it ask the host for Python, with or without a secure context."""
    address = stub_host.replace("localhost", name)
    answer = _earlier_visit(regular, address)
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    assert _answer(page, address) == answer
    assert not _unpacked(page)
    assert not [url for url in requested if "/python-" in url]


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_what_was_harmed_is_unpacked_again_and_cached_anew(
    regular: BrowserContext, page: Page, stub_host: str, harm: str
) -> None:
    """A browser may throw files away, too, when the disk is full."""
    answer = _earlier_visit(regular, stub_host)
    page.goto(f"{stub_host}/assets/")
    page.evaluate(_IN_DATABASE.replace("ACT", harm))
    assert _answer(page, stub_host) == answer
    assert _unpacked(page)
    wait_until(page, CACHED)
    page.reload()
    assert _answer(page, stub_host) == answer
    assert not _unpacked(page)


def test_a_database_that_falls_silent_costs_time_only(
    regular: BrowserContext, page: Page, stub_host: str
) -> None:
    """Seen in Chromium: a request for many bytes that is never answered."""
    answer = _earlier_visit(regular, stub_host)
    silent = "IDBFactory.prototype.open = () => ({})"
    page.add_init_script(_IN_WORKERS.replace("SCRIPT", silent))
    assert _answer(page, stub_host) == answer
    assert _unpacked(page)


def test_a_browser_that_keeps_nothing_answers_all_the_same(
    newcomer: BrowserContext, stub_host: str
) -> None:
    """Some settings and private windows allow no database."""
    denied = "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') }"
    page = newcomer.new_page()
    page.add_init_script(_IN_WORKERS.replace("SCRIPT", denied))
    with page.expect_console_message(lambda message: message.type == "warning"):
        answer = _answer(page, stub_host)
    assert page.evaluate(f"{CACHED} === undefined")
    page.reload()
    assert _answer(page, stub_host) == answer


def test_a_new_build_takes_the_place_of_the_old_one(
    newcomer: BrowserContext, stub_host: str
) -> None:
    """A browser keeps one build's files, not all that ever were."""
    page = newcomer.new_page()
    page.goto(f"{stub_host}/assets/")
    page.evaluate(_IN_DATABASE.replace("ACT", _CACHE_OLD))
    page.evaluate(f"{CACHED} = 'old'")
    _answer(page, stub_host)
    assert _unpacked(page)
    wait_until(page, f"{CACHED} !== 'old'")
    build = page.evaluate(CACHED)
    keys = page.evaluate(_IN_DATABASE.replace("ACT", _KEYS))
    assert keys == [f"{build} {name}" for name in PARTS]
