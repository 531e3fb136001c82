"""Asking the site's search, once it listens: what is typed before that is lost."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def search(page: Page, query: str) -> None:
    """Turn to the search, which brings its index, and put `query` in, the last letter by key."""
    box = page.get_by_role("textbox", name="Search")
    box.focus()
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    box.fill(query[:-1])
    box.press_sequentially(query[-1])
