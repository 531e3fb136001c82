"""The whole playbook on one page, to print or to take along, and a mail about what it lacks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Browser, expect

from generator.model.playbook import Playbook
from generator.rendering.handbook import handbook
from generator.site import _mail_address
from tests.support.visit import visit

#: Whether the browser knows of a margin with the page's number in it.
PAGE_NUMBERS = """[...document.styleSheets].some((sheet) =>
    [...sheet.cssRules].some((rule) => rule instanceof CSSPageRule
        && rule.cssText.includes("counter(page)")))"""


def test_every_chapter_is_there_as_markdown_without_links_to_our_pages(playbook: Playbook) -> None:
    """A wiki has none of them; links to elsewhere stay, and so do texts to send."""
    chapters = {chapter.id: chapter for chapter in handbook(playbook)}
    assert {"why", "tips", "plays", "kits", "evidence", "managers", "privacy"} <= chapters.keys()
    for chapter in chapters.values():
        text = chapter.markdown
        assert text.startswith(f"# {chapter.title}\n")
        assert not re.search(r"\]\([^)]*\.(md|html)\b(?<!https)", text), chapter.id
        assert "{ #" not in text
        assert "---\ntitle" not in text
    tips = chapters["tips"].markdown
    for tip in playbook.tips:
        assert f"## {tip.title}" in tips
        assert tip.text.strip() in tips
    assert "> Hello" in chapters["kits"].markdown


def test_a_chapter_nobody_wrote_is_left_out(playbook: Playbook) -> None:
    bare = replace(playbook, collections={**playbook.collections, "tips": (), "kits": ()}, pages={})
    ids = [chapter.id for chapter in handbook(bare)]
    assert "tips" not in ids
    assert "kits" not in ids
    assert "managers" not in ids


def test_a_contact_is_a_mail_address_or_none() -> None:
    """A room or a name gives no link that leads nowhere."""
    contacts = ["hr@mill.example", "Room 12", "a@b", "x@y.z?bcc=e@v.il", "ana silva@mill.example"]
    assert [_mail_address(one) for one in contacts] == [contacts[0], "", "", "", ""]


def test_chapters_are_chosen_printed_with_page_numbers_and_taken_along(
    chromium: Browser, host: str
) -> None:
    """What is not chosen is neither on paper nor in the file."""
    with visit(chromium, saves_data=True) as context:
        page = context.new_page()
        page.goto(f"{host}/handbook.html")
        page.get_by_role("button", name="Choose none").click()
        expect(page.locator("section.pb-chapter:visible")).to_have_count(0)
        page.get_by_role("checkbox", name="Tips for this week").check()
        page.get_by_role("checkbox", name="Boundaries").check()
        expect(page.locator("section.pb-chapter:visible")).to_have_count(2)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Download as Markdown").click()
        text = Path(waiting.value.path()).read_text("utf-8")
        assert re.findall("^# .*", text, re.MULTILINE) == ["# Tips for this week", "# Boundaries"]
        assert page.evaluate(PAGE_NUMBERS)
        printed = page.pdf(prefer_css_page_size=True)
        assert 3 <= len(re.findall(rb"/Type\s*/Page\b", printed)) < 10  # all are over a hundred
        tell = page.locator(".pb-tell a").get_attribute("href")
        assert unquote(tell).endswith("subject=Playbook: Handbook")
