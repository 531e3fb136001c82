"""Search finds a question by its words, its person and its purpose."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.model.playbook import Playbook
from tests.support.search import search


def _found(page: Page, host: str, query: str) -> str:
    """Return the locations of everything found."""
    page.goto(f"{host}/index.html")
    search(page, query)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    links = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
    return "\n".join(links)


@pytest.mark.parametrize("part", ["words", "person", "purpose"])
def test_a_question_is_found(page: Page, host: str, playbook: Playbook, part: str) -> None:
    """By what it says, whom it is for and what it is for; the link leads to the question."""
    question = playbook.questions[0]
    query = {
        "words": question.ask,
        "person": next(p.title for p in playbook.people if p.id in question.people),
        "purpose": next(p.title for p in playbook.purposes if p.id in question.purposes),
    }[part]
    found = _found(page, host, query)
    assert "questions.html" in found
    if part == "words":
        assert f"#{question.id}" in found


def test_a_button_is_not_found(page: Page, host: str) -> None:
    """What is on every card would drown what is on one."""
    page.goto(f"{host}/index.html")
    search(page, "print this card")
    expect(page.locator(".md-search-result__meta")).to_be_visible()
    expect(page.locator(".md-search-result__list")).not_to_contain_text("Print this card")
