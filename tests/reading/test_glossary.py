"""A term of the glossary explains itself where it is first used."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from generator.model.collections import Term
from generator.rendering.glossary import Glossary

TERMS = Glossary(
    (
        Term(id="networking", term="Networking", text="a"),
        Term(id="speed-networking", term="Speed networking", text="b"),
        Term(id="erg", term="ERG", text="c"),
        Term(id="rd", term="R&D", text="d"),
    )
)

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True}


def _a(term: str, text: str) -> str:
    return f'<a class="pb-term" href="glossary.html#{term}">{text}</a>'


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("<p>Networking, networking.</p>", f"<p>{_a('networking', 'Networking')}, networking.</p>"),
        (
            "<p>Try speed networking.</p>",
            f"<p>Try {_a('speed-networking', 'speed networking')}.</p>",
        ),
        ("<p>Two ERGs, an erg</p>", f"<p>Two {_a('erg', 'ERGs')}, an erg</p>"),
        ("<p>R&amp;D</p>", f"<p>{_a('rd', 'R&amp;D')}</p>"),
        ("<p>networkings-on</p>", "<p>networkings-on</p>"),
        ("<h3>Networking</h3>", "<h3>Networking</h3>"),
        ("<a href='x'><em>Networking</em></a>", "<a href='x'><em>Networking</em></a>"),
        ("<code>ERG</code> ERG", f"<code>ERG</code> {_a('erg', 'ERG')}"),
        ('<p title="ERG">x</p>', '<p title="ERG">x</p>'),
    ],
)
def test_the_first_of_each_term_is_linked(text: str, linked: str) -> None:
    """Whole words, the longest term first, never in a link, a heading, code or a tag."""
    assert TERMS.link(text) == linked


def test_a_link_leads_from_where_the_page_is() -> None:
    """And a term does not explain itself with itself."""
    assert 'href="../glossary.html#erg"' in TERMS.link("<p>ERG</p>", "../")
    assert TERMS.link("<p>ERG</p>", without="erg") == "<p>ERG</p>"


def test_hover_explains_and_escape_dismisses(page: Page, host: str) -> None:
    """The pointer may move onto the explanation (WCAG 2.2, 1.4.13: hoverable, dismissible)."""
    page.goto(f"{host}/why.html")
    term = page.locator("a.pb-term").first
    term.hover()
    note = page.get_by_role("tooltip")
    expect(note).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "pb-explanation")
    note.hover()
    page.wait_for_timeout(600)
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    assert term.get_attribute("aria-describedby") is None


def test_leaving_hides_it(page: Page, host: str) -> None:
    """Once neither the pointer nor the keyboard is on it."""
    page.goto(f"{host}/why.html")
    page.locator("a.pb-term").first.hover()
    page.locator("h1").hover()
    expect(page.get_by_role("tooltip")).to_be_hidden()


def test_focus_explains_until_it_leaves(page: Page, host: str) -> None:
    """By keyboard; the explanation stays while the focus does (persistent)."""
    page.goto(f"{host}/why.html")
    page.locator("a.pb-term").first.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.wait_for_timeout(600)
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tooltip")).to_be_hidden()


@pytest.mark.parametrize("fresh_page", [PHONE], indirect=True, ids=["phone"])
def test_the_first_tap_explains_and_the_second_follows(fresh_page: Page, host: str) -> None:
    """A tap elsewhere puts the explanation away."""
    fresh_page.goto(f"{host}/why.html")
    term = fresh_page.locator("a.pb-term").first
    term.tap()
    note = fresh_page.get_by_role("tooltip")
    expect(note).to_be_visible()
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    fresh_page.locator("h1").tap()
    expect(note).to_be_hidden()
    term.tap()
    term.tap()
    fresh_page.wait_for_url("**/glossary.html#*")


def test_without_javascript_a_term_is_a_link(without_script: Page, host: str) -> None:
    """To its place in the glossary."""
    without_script.goto(f"{host}/why.html")
    without_script.locator("a.pb-term").first.click()
    without_script.wait_for_url("**/glossary.html#*")
