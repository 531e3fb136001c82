"""Python starts when somebody turns to a worksheet, and never in a reader's way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.waiting import wait_until

READY = "performance.getEntriesByName('playbook:engine-ready').length"
#: What a notebook holds in which a worksheet has been used.
USED = {"version": 2, "contacts": [{"id": "c-1", "name": "Rita"}]}
SAVES_DATA = """
Object.defineProperty(navigator, "connection", { value: { saveData: true } });
"""


@pytest.fixture
def reader_site(stub_site: Path) -> str:
    """Adds pages without a worksheet to the stub site; returns the script's name."""
    script = next(stub_site.glob("assets/playbook.*.js")).name
    head = f'<!doctype html><script src="assets/{script}" defer data-worksheets="./w/"></script>'
    link = '<a href="w/pitch.html">Pitch</a>'
    (stub_site / "article.html").write_text(f"{head}<article>{link}</article>", "utf-8")
    (stub_site / "menu.html").write_text(f"{head}<nav>{link}</nav>", "utf-8")
    (stub_site / "slow.html").write_text(f"{head}<article>{link}</article><img src=slow>", "utf-8")
    return script


@pytest.fixture
def requested(page: Page) -> list[str]:
    """The addresses asked for so far."""
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    return urls


def _starts(page: Page) -> None:
    wait_until(page, READY)


def _does_not_start(page: Page, requested: list[str]) -> None:
    page.wait_for_timeout(1000)
    assert not [url for url in requested if url.endswith(".bin")]


def test_for_somebody_who_has_used_one_an_article_that_links_to_one_starts_it(
    page: Page, stub_host: str, reader_site: str
) -> None:
    """In idle time, so that it is ready when the link is followed."""
    page.goto(f"{stub_host}/assets/")
    page.evaluate("text => localStorage.setItem('playbook:/:notebook', text)", json.dumps(USED))
    page.goto(f"{stub_host}/article.html")
    _starts(page)


@pytest.mark.parametrize("name", ["article", "menu"])
def test_for_a_reader_it_starts_once_a_link_to_one_is_looked_at(
    page: Page, stub_host: str, reader_site: str, requested: list[str], name: str
) -> None:
    """Most readers never open one; hovering over the link, or focusing it, is a sign."""
    page.goto(f"{stub_host}/{name}.html")
    _does_not_start(page, requested)
    page.hover("a")
    _starts(page)


def test_a_finger_on_the_link_counts_like_hovering(
    page: Page, stub_host: str, reader_site: str
) -> None:
    """A phone has no pointer that comes before the tap."""
    page.goto(f"{stub_host}/menu.html")
    page.dispatch_event("a", "touchstart")
    _starts(page)


def test_focus_counts_like_hovering(page: Page, stub_host: str, reader_site: str) -> None:
    """For those who use a keyboard."""
    page.goto(f"{stub_host}/menu.html")
    page.keyboard.press("Tab")
    _starts(page)


def test_no_guessing_where_data_is_dear(
    page: Page, stub_host: str, reader_site: str, requested: list[str]
) -> None:
    """A visitor who asked to save data gets Python with the worksheet, not before."""
    page.add_init_script(SAVES_DATA)
    page.goto(f"{stub_host}/article.html")
    page.hover("a")
    _does_not_start(page, requested)
    page.goto(f"{stub_host}/stub.html")
    _starts(page)


def test_a_page_is_complete_before_python_starts(
    page: Page, stub_host: str, reader_site: str, requested: list[str]
) -> None:
    """Even when somebody hovers at once."""
    held = []
    page.route("**/slow", lambda route: held.append(route))
    page.goto(f"{stub_host}/slow.html", wait_until="domcontentloaded")
    page.hover("a")
    _does_not_start(page, requested)
    held[0].fulfill(status=404)
    _starts(page)


def test_one_worker_serves_worksheets_shown_one_after_another(page: Page, stub_host: str) -> None:
    """The engine outlives the element, as with Material's instant navigation."""
    page.goto(f"{stub_host}/stub.html")
    _starts(page)
    page.evaluate("""async () => {
      const main = document.querySelector("main");
      const other = await (await fetch("stub.html")).text();
      const fresh = new DOMParser().parseFromString(other, "text/html").querySelector("main");
      performance.clearMarks("playbook:result");
      main.replaceWith(fresh);
      while (!performance.getEntriesByName("playbook:result").length) {
        await new Promise((resolve) => setTimeout(resolve));
      }
    }""")
    assert page.evaluate(READY) == 1
    assert len(page.workers) == 1
