"""Typing into the site's search, once it listens: what is typed before that is lost."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def search(page: Page, query: str) -> None:
    """Type `query`, key by key, when the search has its index."""
    expect(page.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    page.get_by_role("textbox", name="Search").press_sequentially(query)
