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


@pytest.fixture(scope="module")
def paper(page: Page) -> Page:
    """A page that shows what is on the paper instead of printing it."""
    page.add_init_script("window.print = () => { window.printed = true; }")
    page.emulate_media(media="print")
    return page


@pytest.mark.parametrize("path", PRINTABLE)
def test_one_item_prints_as_a_clean_card(paper: Page, host: str, path: str) -> None:
    """Its title and text; no navigation, no buttons, nothing of the page."""
    paper.goto(f"{host}/{path}")
    item = paper.locator("[data-item]").first
    title = paper.locator(f"#{item.get_attribute('data-item').split('/')[1]}")
    item.locator("playbook-print-cards").dispatch_event("click")
    assert paper.evaluate("window.printed")
    card = paper.locator(".pb-print-card")
    expect(card).to_have_count(1)
    expect(card.get_by_role("heading")).to_have_text(title.inner_text().removesuffix("¶").strip())
    expect(card.locator("button, .pb-source, [id]")).to_have_count(0)
    for part in (".md-header", ".md-main", ".md-footer"):
        expect(paper.locator(part)).to_be_hidden()


def test_a_filtered_set_prints_as_a_sheet_of_cards(
    paper: Page, host: str, playbook: Playbook
) -> None:
    """Exactly the questions that are shown."""
    paper.goto(f"{host}/questions.html#?person=mentors&purpose=give")
    paper.locator("playbook-filter playbook-print-cards").dispatch_event("click")
    asked = [
        question.ask
        for question in playbook.questions
        if "mentors" in question.people and "give" in question.purposes
    ]
    printed = paper.locator(".pb-print-card").get_by_role("heading").all_inner_texts()
    assert sorted(printed) == sorted(asked)


def test_the_steps_of_a_play_are_on_its_card(paper: Page, host: str, playbook: Playbook) -> None:
    """Also those that are folded away on the screen."""
    paper.goto(f"{host}/plays.html")
    paper.locator("[data-item] playbook-print-cards").first.dispatch_event("click")
    expect(paper.locator(".pb-print-card ol li")).to_have_count(len(playbook.plays[0].steps))


def test_after_printing_the_page_is_as_before(fresh_page: Page, host: str) -> None:
    """Nothing of the sheet is left, so that the next print is the page."""
    fresh_page.add_init_script("window.print = () => {}")
    fresh_page.goto(f"{host}/tips.html")
    fresh_page.get_by_role("button", name="Print all as cards").click()
    expect(fresh_page.locator(".pb-sheet")).to_have_count(1)
    expect(fresh_page.locator(".pb-sheet")).to_be_hidden()
    fresh_page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(fresh_page.locator(".pb-sheet")).to_have_count(0)


def test_a_page_prints_without_what_only_a_screen_needs(fresh_page: Page, host: str) -> None:
    """No navigation, no buttons, no filter; what is folded away is unfolded."""
    fresh_page.emulate_media(media="print")
    fresh_page.goto(f"{host}/plays.html")
    expect(fresh_page.locator(".md-header")).to_be_hidden()
    expect(fresh_page.locator("button").filter(visible=True)).to_have_count(0)
    expect(fresh_page.locator("details ol").first).to_be_visible()
