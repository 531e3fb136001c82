"""A page of the playbook inside a page of another site, as the page about it says."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.support.visit import visit

PARENT = "http://intranet.test:8123/"


@pytest.mark.parametrize(
    ("header", "is_shown"),
    [
        (None, True),
        ("frame-ancestors 'self'", False),
        ("frame-ancestors 'self' http://intranet.test:8123", True),
    ],
)
def test_the_snippet_shows_a_page_where_the_host_allows_it(
    chromium: Browser, host: str, site: Path, header: str | None, is_shown: bool
) -> None:
    """The policy in the page forbids no frame around it; a header of the host can."""
    text = unescape(re.sub(r"<[^>]+>", "", (site / "embed.html").read_text("utf-8")))
    snippet = re.search(r'<iframe src="\S+/questions.html".*?</iframe>', text)
    assert snippet

    def answer(route: Route) -> None:
        response = route.fetch()
        more = {"content-security-policy": header} if header else {}
        route.fulfill(response=response, headers={**response.headers, **more})

    here = re.sub(r'src="\S+/questions.html"', f'src="{host}/questions.html"', snippet[0])
    with visit(chromium) as context:
        page = context.new_page()
        page.route(f"{host}/questions.html", answer)
        page.route(PARENT, lambda route: route.fulfill(body=here, content_type="text/html"))
        page.goto(PARENT)
        heading = page.frame_locator("iframe").get_by_role("heading", level=1)
        if is_shown:
            expect(heading).to_contain_text("Questions to ask")
        else:
            expect(page.frame_locator("iframe").locator("body")).to_be_attached()
            expect(heading.filter(has_text="Questions to ask")).to_have_count(0)
