"""What is printed as a card is the card and nothing else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.model.playbook import Playbook

PRINTABLE = (
    "dos.html",
    "messages.html",
    "mindset.html",
    "people.html",
    "plays.html",
    "practices.html",
    "questions.html",
    "stages.html",
    "tips.html",
    "touches.html",
)


def _hold_the_paper(page: Page) -> None:
    """Show what is on the paper instead of printing it."""
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.emulate_media(media="print")


@pytest.mark.parametrize("path", PRINTABLE)
def test_one_item_prints_as_a_clean_card(page: Page, host: str, path: str) -> None:
    """Its title and text; no navigation, no buttons, nothing of the page."""
    _hold_the_paper(page)
    page.goto(f"{host}/{path}")
    item = page.locator("[data-item]").first
    title = page.locator(f"#{item.get_attribute('data-item').split('/')[1]}")
    item.locator("playbook-print-cards").dispatch_event("click")
    assert page.evaluate("window.printed")
    card = page.locator(".pb-print-card")
    expect(card).to_have_count(1)
    expect(card.get_by_role("heading")).to_have_text(title.inner_text().removesuffix("¶").strip())
    expect(card.locator("button, .pb-source, [id]")).to_have_count(0)
    for part in (".md-header", ".md-main", ".md-footer"):
        expect(page.locator(part)).to_be_hidden()


def test_a_filtered_set_prints_as_a_sheet_of_cards(
    page: Page, host: str, playbook: Playbook
) -> None:
    """Exactly the questions that are shown."""
    _hold_the_paper(page)
    page.goto(f"{host}/questions.html?person=mentors&purpose=give")
    page.locator("playbook-filter playbook-print-cards").dispatch_event("click")
    asked = [
        question.ask
        for question in playbook.questions
        if "mentors" in question.people and "give" in question.purposes
    ]
    printed = page.locator(".pb-print-card").get_by_role("heading").all_inner_texts()
    assert sorted(printed) == sorted(asked)


def test_the_steps_of_a_play_are_on_its_card(page: Page, host: str, playbook: Playbook) -> None:
    """Also those that are folded away on the screen."""
    _hold_the_paper(page)
    page.goto(f"{host}/plays.html")
    page.locator("[data-item] playbook-print-cards").first.dispatch_event("click")
    expect(page.locator(".pb-print-card ol li")).to_have_count(len(playbook.plays[0].steps))


def test_after_printing_the_page_is_as_before(page: Page, host: str) -> None:
    """Nothing of the sheet is left, so that the next print is the page."""
    page.add_init_script("window.print = () => {}")
    page.goto(f"{host}/tips.html")
    page.get_by_role("button", name="Print all as cards").click()
    expect(page.locator(".pb-sheet")).to_have_count(1)
    expect(page.locator(".pb-sheet")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".pb-sheet")).to_have_count(0)


def test_a_page_prints_without_what_only_a_screen_needs(page: Page, host: str) -> None:
    """No navigation, no buttons, no filter; what is folded away is unfolded."""
    page.emulate_media(media="print")
    page.goto(f"{host}/plays.html")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator("button").filter(visible=True)).to_have_count(0)
    expect(page.locator("details ol").first).to_be_visible()
