"""Search finds a question by its words, its person and its purpose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.model.playbook import Playbook
from tests.support.search import search


@pytest.mark.parametrize("part", ["words", "person and purpose"])
def test_a_question_is_found_first(page: Page, host: str, playbook: Playbook, part: str) -> None:
    """By what it says, or by whom it is for and what it is for; the link leads to the question."""
    person, purpose = playbook.people[0], playbook.purposes[0]
    fitting = {
        "words": playbook.questions[:1],
        "person and purpose": [
            question
            for question in playbook.questions
            if person.id in question.people and purpose.id in question.purposes
        ],
    }[part]
    page.goto(f"{host}/index.html")
    search(page, fitting[0].ask if part == "words" else f"{person.title} {purpose.title}")
    links = page.locator(".md-search-result__item").first.locator(".md-search-result__link")
    expect(links.nth(1)).to_be_visible()
    addresses = links.evaluate_all("all => all.map(a => a.pathname + a.hash)")
    assert addresses[0].endswith("/questions.html")
    assert addresses[1].partition("#")[2] in {question.id for question in fitting}


def test_search_outlives_an_early_page_change(fresh_page: Page, host: str) -> None:
    """The worker is asked for where it lies, whichever folder the reader has gone to by then."""
    fresh_page.goto(f"{host}/index.html")
    fresh_page.evaluate("window.sameVisit = true")
    fresh_page.locator(".md-content a[href*='worksheets/pitch']").first.click()
    expect(fresh_page.locator("form[data-worksheet=pitch]")).to_be_visible()
    search(fresh_page, "mentor")
    expect(fresh_page.locator(".md-search-result__link").first).to_be_visible()
    assert fresh_page.evaluate("window.sameVisit"), "the page was loaded anew, which proves nothing"


def test_what_the_scripts_say_is_not_found(page: Page, host: str) -> None:
    """Words that wait in a page to be said are none of its text."""
    page.goto(f"{host}/index.html")
    search(page, "card.foot")
    expect(page.locator(".md-search-result__meta")).to_be_visible()
    expect(page.locator(".md-search-result__list")).not_to_contain_text("card.foot")


def test_a_button_is_not_found(page: Page, host: str) -> None:
    """What is on every card would drown what is on one."""
    page.goto(f"{host}/index.html")
    search(page, "print this card")
    expect(page.locator(".md-search-result__meta")).to_be_visible()
    expect(page.locator(".md-search-result__list")).not_to_contain_text("Print this card")


def test_what_a_form_only_offers_is_not_found(site: Path, playbook: Playbook) -> None:
    """A search for a way to keep in touch leads to its page, not to every list that holds it."""
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    forms = [entry["text"] for entry in entries if entry["location"].startswith("worksheets/")]
    assert any("Conversations a week" in text for text in forms)
    assert [touch.title for touch in playbook.touches if any(touch.title in f for f in forms)] == []
