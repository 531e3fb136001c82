"""What every page of items gives its reader."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from generator.model.playbook import Playbook
from generator.rendering.render import render

READING = ("why", "mindset", "stages", "dos", "tips", "practices", "people", "questions")
MORE = ("on-your-own", "messages", "touches", "plays", "glossary", "reading", "sources")


@pytest.fixture(scope="module")
def pages(playbook: Playbook) -> dict[str, str]:
    """The generated pages."""
    return render(playbook, first_year=2026)


@pytest.mark.parametrize("name", [*READING, *MORE])
def test_each_page_leads_on(pages: dict[str, str], name: str) -> None:
    """To the next step."""
    assert 'class="pb-next-page"' in pages[f"{name}.md"]


@pytest.mark.parametrize("name", READING)
def test_each_page_to_apply_leads_to_its_worksheet(pages: dict[str, str], name: str) -> None:
    """The one that puts it to work."""
    assert re.search(r'class="pb-next-sheet" href="worksheets/[\w-]+\.html"', pages[f"{name}.md"])


def test_each_item_shows_its_source(pages: dict[str, str], playbook: Playbook) -> None:
    """As often as there are items that name one; plays for one person stand on two pages.

    What is measured is asked on its worksheet, where nobody is told of sources.
    """
    sourced = sum(hasattr(item, "source") for name, item in playbook.items() if name != "measures")
    shown = sum(text.count('class="pb-source"') for path, text in pages.items() if "/" not in path)
    assert shown == sourced + sum(play.for_ == "one" for play in playbook.plays)


def test_readers_find_what_they_can_do_alone(pages: dict[str, str], playbook: Playbook) -> None:
    """Each play for one person is on the readers' page, and no other."""
    shown = re.findall(r'data-item="plays/([\w-]+)"', pages["on-your-own.md"])
    assert shown == [play.id for play in playbook.plays if play.for_ == "one"]
    assert shown


def test_only_the_page_for_it_names_files(pages: dict[str, str], playbook: Playbook) -> None:
    """Everybody else changes the playbook in a form. The handbook holds all pages."""
    every = {
        path: text.partition("\n---\n")[2] or text for path, text in pages.items()
    } | playbook.pages
    named = re.compile(r"[\w/-]*\.yaml\b|content/own\S*")
    found = {
        path: named.findall(re.sub(r"(?s)<template.*?</template>", "", text))
        for path, text in every.items()
    }
    assert {path for path, names in found.items() if names} == {"for-it.md", "handbook.md"}


def test_each_item_has_one_anchor_on_its_page(pages: dict[str, str]) -> None:
    """An id that stands twice on a page leads to the wrong item."""
    for path, text in pages.items():
        ids = re.findall(r'\bid="([^"]+)"|\{ #([\w-]+) \}', text)
        assert len(ids) == len(set(ids)), path


def test_home_says_it_all_in_one_screen(page: Page, host: str) -> None:
    """What this is, the first worksheet, and three ways in."""
    page.goto(f"{host}/index.html")
    first = page.get_by_role("main").get_by_role("link").filter(has_not_text="¶").first
    entries = page.locator(".pb-entry")
    expect(entries).to_have_count(3)
    for part in (page.locator("h1"), page.locator(".pb-lead"), *entries.all()):
        expect(part).to_be_in_viewport(ratio=1)
    expect(first).to_have_attribute("href", re.compile("worksheets/pitch.html$"))
