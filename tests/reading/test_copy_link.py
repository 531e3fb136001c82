"""Every item has an address, and a button that copies it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.static import static_host

PAGES = ("questions.html", "tips.html", "plays.html", "glossary.html", "why.html")


def _copy_first(page: Page) -> str:
    """Press the first button; return the id of its item."""
    item = page.locator("[data-item]:has(playbook-copy-link)").first
    item.get_by_role("button", name="Copy link").click()
    expect(page.locator(".pb-said")).to_be_visible()
    return item.get_attribute("data-item").split("/")[1]


@pytest.mark.parametrize("path", PAGES)
def test_the_copied_address_leads_to_the_item(page: Page, host: str, path: str) -> None:
    """Without the filter of whoever copied it."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{host}/{path}#?person=mentors&minutes=60")
    item = _copy_first(page)
    copied = page.evaluate("navigator.clipboard.readText()")
    expect(page.locator(".pb-unseen[role=status]")).to_have_text("Link copied.")
    assert copied == f"{host}/{path}#{item}"
    page.goto(copied)
    expect(page.locator(f"#{item}")).to_be_in_viewport()


def test_plain_http_copies_too(fresh_page: Page, site: Path) -> None:
    """There is no clipboard API on such a host; the old way needs none."""
    with static_host(site) as port:
        fresh_page.goto(f"http://intranet.test:{port}/tips.html")
        item = _copy_first(fresh_page)
        assert fresh_page.evaluate("navigator.clipboard") is None
        fresh_page.keyboard.press("/")
        fresh_page.keyboard.press("Control+v")
        search = fresh_page.locator("[data-md-component=search-query]")
        expect(search).to_have_value(f"http://intranet.test:{port}/tips.html#{item}")


def test_a_refused_copy_leaves_the_address_in_the_address_bar(fresh_page: Page, host: str) -> None:
    """And says so."""
    fresh_page.add_init_script(
        "document.execCommand = () => false; delete Navigator.prototype.clipboard"
    )
    fresh_page.goto(f"{host}/tips.html")
    item = _copy_first(fresh_page)
    assert fresh_page.url == f"{host}/tips.html#{item}"
    expect(fresh_page.locator(".pb-said")).to_contain_text("couldn't be copied")
