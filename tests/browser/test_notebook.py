"""What is typed is saved on every change, and nothing takes it away."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

SAVED = "[data-saved]"
DENIED = """
Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""


def test_every_change_is_saved_as_typed(sheet: Worksheet) -> None:
    """Spaces, markup and all; a row when something is written into it."""
    sheet.fill(role="  <b>Zoë</b> 🎉 ", audience="partner")
    assert sheet.notebook()["contacts"] == []
    sheet.fill(0, name="Bo")
    saved = sheet.notebook()
    assert saved["version"] == 2
    assert saved["answers"]["stub"] == {"role": "  <b>Zoë</b> 🎉 ", "audience": "partner"}
    [contact] = saved["contacts"]
    assert contact.pop("id").startswith("c-")
    assert contact == {"name": "Bo", "tier": "quarterly"}
    expect(sheet.form.locator(SAVED)).to_contain_text("Saved on this computer")


def test_a_reload_shows_what_was_saved(sheet: Worksheet) -> None:
    """Fields, choices and rows."""
    sheet.fill(role="Painter", audience="partner")
    sheet.add_contact(name="Bo")
    sheet.add_contact(name="Cem", tier="yearly")
    sheet.page.reload()
    expect(sheet.field("role")).to_have_value("Painter")
    assert sheet.form.locator('[name="audience"]:checked').input_value() == "partner"
    assert [sheet.field("name", row).input_value() for row in range(2)] == ["Bo", "Cem"]
    expect(sheet.field("tier", 1)).to_have_value("yearly")
    expect(sheet.form.locator(SAVED)).to_contain_text("Saved on this computer")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "",
        "null",
        "[]",
        '"' + "x" * 100_000 + '"',
        '{"app": "another"}',
        '{"version": 3, "contacts": [], "answers": {}}',
        '{"version": 1, "contacts": {}, "answers": {}}',
        '{"version": 1, "contacts": [{"name": "no id"}], "answers": {}}',
        '{"version": 1, "contacts": [], "answers": {"stub": {"role": 7}}}',
    ],
)
def test_what_is_no_notebook_is_set_aside(tab: Page, stub_host: str, text: str) -> None:
    """Under another key, word for word, and reported; the page works on."""
    tab.goto(f"{stub_host}/assets/")
    tab.evaluate("localStorage.clear()")
    tab.evaluate("text => { localStorage['playbook:notebook'] = text }", text)
    sheet = Worksheet(tab, "stub").open(f"{stub_host}/stub.html")
    aside = "Object.keys(localStorage).find((key) => key.includes(':notebook:set-'))"
    key = tab.evaluate(aside)
    assert tab.evaluate("key => localStorage[key]", key) == text
    expect(sheet.form.locator(SAVED)).to_contain_text(key)
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    assert sheet.notebook()["answers"]["stub"]["role"] == "Painter"


def test_names_that_mean_something_to_javascript_are_left_out(page: Page, stub_host: str) -> None:
    """A notebook is copied field by field, never merged into anything."""
    page.goto(f"{stub_host}/assets/")
    row = {"id": "c-1", "name": "Bo", "__proto__": "x", "constructor": "y"}
    notebook = {"version": 1, "contacts": [row], "answers": {"__proto__": {"polluted": "yes"}}}
    page.evaluate("text => { localStorage['playbook:notebook'] = text }", json.dumps(notebook))
    sheet = Worksheet(page, "stub").open(f"{stub_host}/stub.html")
    expect(sheet.field("name", 0)).to_have_value("Bo")
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has 1 contacts")
    assert page.evaluate("({}).polluted") is None


def test_two_tabs_keep_each_others_changes(sheet: Worksheet, stub_host: str) -> None:
    """Each saves its change into the newest notebook, and shows what the other saved."""
    second = Worksheet(sheet.page.context.new_page(), "stub").open(f"{stub_host}/stub.html")
    sheet.fill(role="Painter")
    second.add_contact(name="Bo")
    expect(sheet.field("name", 0)).to_have_value("Bo")
    expect(sheet.result).to_contain_text("Painter has 1 contacts")
    expect(second.field("role")).to_have_value("Painter")
    sheet.add_contact(name="Cem")
    expect(second.field("name", 1)).to_have_value("Cem")
    saved = second.notebook()
    second.page.close()
    assert [contact["name"] for contact in saved["contacts"]] == ["Bo", "Cem"]
    assert saved["answers"]["stub"]["role"] == "Painter"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        pytest.param(DENIED, "does not let the page save", id="denied"),
        pytest.param(FULL, "storage is full", id="full"),
    ],
)
def test_without_storage_the_page_says_so_and_works(
    page: Page, stub_host: str, script: str, words: str
) -> None:
    """What was typed stays on the screen and in the result."""
    page.add_init_script(script)
    sheet = Worksheet(page, "stub").open(f"{stub_host}/stub.html")
    sheet.fill(role="Painter")
    sheet.add_contact(name="Bo")
    expect(sheet.form.locator(SAVED)).to_contain_text(words)
    expect(sheet.result).to_contain_text("Painter has 1 contacts")


def test_a_full_storage_does_not_lose_a_damaged_notebook(page: Page, stub_host: str) -> None:
    """Where there is no room to set it aside, it stays where it is."""
    page.goto(f"{stub_host}/assets/")
    page.evaluate("localStorage['playbook:notebook'] = 'damaged'")
    page.add_init_script(FULL)
    sheet = Worksheet(page, "stub").open(f"{stub_host}/stub.html")
    sheet.fill(role="Painter")
    assert page.evaluate("localStorage['playbook:notebook']") == "damaged"
    expect(sheet.form.locator(SAVED)).to_contain_text("storage is full")
