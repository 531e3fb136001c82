"""What was noted about conversations is found from the log and from a list of people."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people, records

NOTES = ("Moving to the PORTO office", "Café with the night shift", "Rotas, again", "")
BOOK = {
    "contacts": people(30),
    "interactions": [
        {"id": f"i-{n}", "people": f"c-{n} c-9", "day": f"2026-03-0{n + 1}", "note": note}
        for n, note in enumerate(NOTES)
    ],
}


def test_the_log_finds_notes_whatever_the_accents_and_the_typing_case(
    visitor: Callable[..., Page], host: str
) -> None:
    """Without making a draft; who it was with leads to their page."""
    page = visitor(BOOK)
    page.goto(f"{host}/worksheets/log.html")
    page.get_by_text("Search your conversations").click()
    search = page.get_by_label("Words from a note, or a name")
    found = page.locator("[data-note-search] li")
    search.fill("cafe NIGHT")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Café with the night shift")
    search.fill("person 9")
    expect(found).to_have_count(4)
    search.fill("porto")
    expect(page.get_by_text("1 conversation found.")).to_be_visible()
    expect(found.get_by_role("link", name="Person 0")).to_have_attribute(
        "href", "person.html#?contact=c-0"
    )
    expect(page.locator("[data-saved]")).not_to_contain_text("Draft")
    assert records(page, "interactions") == BOOK["interactions"]


def test_a_list_finds_people_by_what_was_noted_about_talks_with_them(
    visitor: Callable[..., Page], host: str
) -> None:
    page = visitor(BOOK)
    page.goto(f"{host}/worksheets/follow-up.html")
    sheet = Worksheet(page, "follow-up")
    sheet.form.get_by_label("Find in this list").fill("porto")
    expect(sheet.rows().locator(".pb-row-title")).to_have_text(["Person 0", "Person 9"])
