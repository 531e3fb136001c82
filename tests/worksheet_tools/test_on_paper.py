"""What is taken along fits the paper it is printed on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people

NOTE = "We talked about the new warehouse, and she told me how planning works here. "
RATINGS = {"influence": "4", "closeness": "2", "relevance": "5"}


def _pages(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_a_preparation_fills_one_page(visitor: Callable[..., Page], host: str) -> None:
    """With everything it can hold: seven questions, promises and five conversations."""
    contact = {
        "id": "c-1",
        "name": "Ana",
        "kind": "leaders",
        "role": "Planner",
        "note": "Rye bread",
    }
    talks = [
        {"id": f"i-{n}", "people": "c-1", "day": f"2026-0{n + 1}-10", "note": NOTE, "gave": "A tip"}
        for n in range(5)
    ]
    promises = [{"id": "p-1", "contact": "c-1", "by": "me", "what": "A view", "due": "2026-01-10"}]
    answers = {"contact": "c-1", "minutes": "40", "offer": "show the view", "ask": "name one book"}
    page = visitor(
        {
            "contacts": [contact],
            "interactions": talks,
            "promises": promises,
            "answers": {"prepare": answers},
        }
    )
    sheet = Worksheet(page, "prepare").open(f"{host}/worksheets/prepare.html")
    expect(sheet.result.locator("[data-question]")).to_have_count(7)
    assert _pages(page) == 1


def test_a_map_is_printed_without_the_form_it_comes_from(
    visitor: Callable[..., Page], host: str
) -> None:
    """Sixty people are a table, and not sixty forms."""
    page = visitor({"contacts": [one | RATINGS for one in people(60)]})
    Worksheet(page, "contact-map").open(f"{host}/worksheets/contact-map.html")
    assert _pages(page) <= 7


def test_a_plan_is_printed_without_the_rows_it_comes_from(
    visitor: Callable[..., Page], host: str
) -> None:
    """Twenty people are a few pages of dates, and not twenty forms."""
    page = visitor({"contacts": [one | {"tier": "yearly"} for one in people(20)]})
    sheet = Worksheet(page, "follow-up").open(f"{host}/worksheets/follow-up.html")
    expect(sheet.result.locator(".pb-plan")).to_be_visible()
    assert _pages(page) <= 5


def _printed(page: Page, sheet: Worksheet, name: str) -> str:
    """Return what stands on paper for a field, unless its control is printed itself."""
    page.pdf(format="A4")
    page.emulate_media(media="print")
    expect(sheet.field(name)).to_be_hidden()
    shown = "field => getComputedStyle(field.parentElement, '::after').content"
    return sheet.field(name).evaluate(shown).strip('"')


@pytest.mark.parametrize("width", [1280, 320])
def test_a_long_answer_is_printed_whole(
    visitor: Callable[..., Page], host: str, width: int
) -> None:
    """A control would show as much of it as it is wide."""
    answer = "see to it that a parcel from any continent " * 5 + "arrives"
    notebook = {"answers": {"pitch": {"role": answer}}}
    page = visitor(notebook, viewport={"width": width, "height": 900})
    sheet = Worksheet(page, "pitch").open(f"{host}/worksheets/pitch.html")
    assert _printed(page, sheet, "role") == answer
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_date_nobody_chose_is_a_line_to_write_on(visitor: Callable[..., Page], host: str) -> None:
    """And not the letters that a browser shows where a date will be."""
    page = visitor({"contacts": [{"id": "c-1", "name": "Ana", "last_contact": "2026-01-10"}]})
    page.goto(f"{host}/worksheets/follow-up.html")  # a form is printed without Python, too
    sheet = Worksheet(page, "follow-up")
    expect(sheet.field("name")).to_have_value("Ana")
    assert _printed(page, sheet, "next_date") == ""
    expect(sheet.field("last_contact")).to_have_value("2026-01-10")
    expect(sheet.field("last_contact")).to_be_visible()


def test_an_answer_printed_once_can_be_changed_and_printed_again(
    visitor: Callable[..., Page], host: str
) -> None:
    """What is chosen from a list is printed in the words it is chosen by."""
    page = visitor()
    page.goto(f"{host}/worksheets/follow-up.html")
    sheet = Worksheet(page, "follow-up")
    assert _printed(page, sheet, "tier") == ""
    page.emulate_media(media="screen")
    sheet.fill(tier="yearly")
    assert _printed(page, sheet, "tier") == "Yearly"
