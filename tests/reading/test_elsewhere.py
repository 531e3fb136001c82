"""Links that leave the site say so, to the eye and in words, and tell nobody who follows them."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from generator.model.playbook import Playbook
from generator.project import Project
from tests.content.test_core import TODAY
from tests.support.contents import contents

_LINK = re.compile(r'<a href="(https?://[^"]+)" rel="noreferrer">([^<]+)</a>')


def test_what_can_be_read_elsewhere_is_linked_with_the_name_of_the_site(
    project: Project, playbook: Playbook
) -> None:
    _, pages = contents(project, today=TODAY)
    for name in ("reading", "sources"):
        known = [item.url for item in getattr(playbook, name) if item.url]
        links = _LINK.findall(pages[f"{name}.md"])
        assert [address for address, _ in links] == known
        for address, text in links:
            host = address.split("/")[2].removeprefix("www.")
            assert host in text
            assert "another site" in text
        assert known


def test_a_link_that_leaves_carries_a_mark_nobody_hears(page: Page, host: str) -> None:
    """In pages of Markdown, too; a link within the site carries none."""
    marks = "links => links.map(link => getComputedStyle(link, '::after').content)"
    for path in ("sources.html", "evidence.html"):
        page.goto(f"{host}/{path}")
        away = page.locator('article a[rel="noreferrer"]').evaluate_all(marks)
        assert away
        assert all("↗" in mark and mark.endswith('/ ""') for mark in away)
        assert not page.locator('article a[href^="https"]:not([class], [rel])').count()
        within = page.locator("article p a:not([rel])").evaluate_all(marks)
        assert not [mark for mark in within if "↗" in mark]
