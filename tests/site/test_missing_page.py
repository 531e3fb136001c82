"""An address that leads nowhere: what a host shows for it leads home, wherever the site lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.axe import violations
from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.waiting import wait_until

WIDTHS = (1280, 320)


@pytest.fixture(params=["", "people/playbook"], ids=["at the root", "under a path"])
def home(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    """The address of the site's folder on a host that has a page for what is not there."""
    with static_host(site, prefix=request.param) as port:
        yield f"http://localhost:{port}/{request.param}".rstrip("/")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with visit(chromium) as context:
        yield context.new_page()


@pytest.mark.parametrize("path", ["lost.html", "a/b/c/lost.html"], ids=["beside", "three down"])
def test_the_link_leads_to_the_home_page_however_deep(page: Page, home: str, path: str) -> None:
    """No relative address does so at each depth, and the site knows no other."""
    answer = page.goto(f"{home}/{path}")
    assert answer.status == 404
    link = page.get_by_role("link", name="home page")
    wait_until(page, "home => document.querySelector('a').href === home", f"{home}/index.html")
    link.click()
    expect(page.locator("[data-md-component=header]")).to_be_visible()
    assert page.url == f"{home}/index.html"


@pytest.mark.parametrize("path", ["lost.html", "a/b/c/lost.html"], ids=["beside", "three down"])
def test_the_search_and_the_menu_lead_into_the_site(page: Page, home: str, path: str) -> None:
    """Whoever is lost has lost the header too: what it has is here."""
    page.goto(f"{home}/{path}")
    page.get_by_role("searchbox", name="Search this playbook").fill("mentor")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.url.startswith(f"{home}/index.html?q=mentor")
    page.goto(f"{home}/{path}")
    wait_until(page, "document.querySelector('a').href.endsWith('/index.html')")
    page.get_by_text("Worksheets", exact=True).click()
    page.get_by_role("navigation").get_by_role("link", name="pitch").click()
    expect(page.locator("playbook-worksheet")).to_be_visible()
    assert page.url == f"{home}/worksheets/pitch.html"


def test_the_menu_names_every_page_of_the_sites_own(page: Page, host: str, site: Path) -> None:
    """The same pages, in the same order."""
    page.goto(f"{host}/why.html")
    menu = ".md-nav--primary a.md-nav__link[href]"
    paths = "links => links.map(({ href }) => new URL(href).pathname)"
    own = page.locator(menu).evaluate_all(paths)
    page.goto(f"{host}/a/lost.html")
    wait_until(page, "home => document.querySelector('a').href === home", f"{host}/index.html")
    here = page.locator("a").evaluate_all(paths)
    assert here
    assert set(here) == set(own)


def test_without_a_script_the_link_leads_home_from_the_first_folder(
    chromium: Browser, home: str
) -> None:
    """There most addresses are that somebody types."""
    with visit(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{home}/lost.html")
        page.get_by_role("link", name="home page").click()
        assert page.url == f"{home}/index.html"


def test_it_asks_no_other_site(page: Page, home: str) -> None:
    """Nor anything but the manifest, where it looks for the home page."""
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(f"{home}/a/b/lost.html")
    wait_until(page, "document.querySelector('a').href.endsWith('/index.html')")
    page.wait_for_load_state("networkidle")
    names = {address.removeprefix(home).rpartition("/")[2] for address in requested}
    assert all(address.startswith(home) for address in requested)
    assert names <= {"lost.html", "manifest.webmanifest", "favicon.ico"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_in_either_colours_wide_and_narrow(
    chromium: Browser, host: str, scheme: str
) -> None:
    """axe finds nothing, and nothing runs off the side."""
    with visit(chromium, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"{host}/a/lost.html")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 700})
            assert violations(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
