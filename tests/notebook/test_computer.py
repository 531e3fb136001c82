"""A computer that others use: asked once, saved in the tab, and nothing left of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.notebook.conftest import Visitor
from tests.support.worksheet import NOTEBOOK, Worksheet

QUESTION = "playbook-computer [data-part=question]"
#: What anything on the page has stored, by name.
STORED = """async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases];
}"""
EVERYTHING_STORED = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"


@pytest.fixture
def page(visitor: Visitor, host: str) -> Page:
    """A worksheet, in a browser that was never here."""
    page = visitor.page()
    page.goto(f"{host}/worksheets/pitch.html")
    expect(page.locator(QUESTION)).to_be_visible()
    return page


def _do(page: Page, what: str) -> None:
    page.locator(f'playbook-computer [data-do="{what}"]:visible').click()


def _type(page: Page, text: str) -> None:
    page.locator('[name="name"]').fill(text)


def _ours(page: Page) -> list[str]:
    return [name for name in page.evaluate(STORED) if "playbook" in name]


def test_it_is_asked_before_the_first_thing_is_saved_and_once(page: Page, host: str) -> None:
    """An answer is remembered; so is that somebody would rather not give one."""
    assert _ours(page) == []
    _do(page, "skip")
    expect(page.locator(QUESTION)).to_be_hidden()
    page.goto(f"{host}/worksheets/log.html")
    expect(page.locator("form [data-saved]")).to_be_attached()
    expect(page.locator(QUESTION)).to_be_hidden()


def test_whose_computer_it_is_has_everything_saved(page: Page) -> None:
    """As where nobody answers."""
    _do(page, "own")
    _type(page, "Ana Silva")
    assert "Ana Silva" in page.evaluate(NOTEBOOK)


def test_on_a_shared_computer_nothing_but_the_tab_has_it(page: Page, host: str) -> None:
    """Not even what was typed before; in the tab it lasts over a reload and another page."""
    page.on("dialog", lambda dialog: dialog.accept())
    _type(page, "Ana Silva")
    assert "Ana Silva" in page.evaluate("JSON.stringify({ ...localStorage })")
    _do(page, "shared")
    expect(page.locator('[data-part="shared"]')).to_be_visible()
    assert "Anyone who uses this computer" not in page.locator("main").inner_text()
    page.locator('[name="role"]').fill("Painter")
    expect(page.locator("[data-saved]")).to_contain_text("in this tab only")
    page.wait_for_timeout(700)  # a result is saved for the next visit once the typing pauses
    page.reload()
    expect(page.locator('[name="role"]')).to_have_value("Painter")
    assert [key for key in page.evaluate("Object.keys(localStorage)") if "playbook" in key] == []
    page.goto(f"{host}/worksheets/log.html")
    assert "Ana Silva" in page.evaluate("JSON.stringify({ ...sessionStorage })")
    other = page.context.new_page()
    other.goto(f"{host}/worksheets/pitch.html")
    expect(other.locator('[name="name"]')).to_have_value("")


def test_saved_to_a_file_and_cleared_nothing_is_left_in_any_storage(page: Page) -> None:
    """The file comes first, then a question; afterwards the next person is asked anew."""
    _do(page, "shared")
    _type(page, "Ana Silva")
    with page.expect_download() as waiting:
        _do(page, "save")
    saved: dict[str, Any] = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert saved["answers"]["pitch"]["name"] == "Ana Silva"
    _do(page, "stay")
    assert "Ana Silva" in page.evaluate(EVERYTHING_STORED)
    with page.expect_download():
        _do(page, "save")
    with page.expect_navigation():
        _do(page, "clear")
    expect(page.locator(QUESTION)).to_be_visible()
    expect(page.locator(".pb-computer [data-part=said]")).to_contain_text("Cleared")
    expect(page.locator('[name="name"]')).to_have_value("")
    assert _ours(page) == []
    assert "Ana Silva" not in page.evaluate(EVERYTHING_STORED)


def test_who_leaves_without_a_file_is_asked_first(page: Page) -> None:
    """And not once there is one."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    _do(page, "shared")
    _type(page, "Ana Silva")
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]
    with page.expect_download():
        _do(page, "save")
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert asked == ["beforeunload"]


def test_the_answer_can_be_changed_on_the_page_of_the_notebook(page: Page, host: str) -> None:
    """Either way; what was typed goes along."""
    page.on("dialog", lambda dialog: dialog.accept())
    _do(page, "own")
    _type(page, "Ana Silva")
    page.goto(f"{host}/notebook.html")
    _do(page, "shared")
    expect(page.locator('[data-part="shared"]')).to_be_visible()
    assert page.evaluate(f"{NOTEBOOK} ?? null") is None
    _do(page, "own")
    assert "Ana Silva" in page.evaluate(NOTEBOOK)
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_the_question_is_answered_by_keyboard(page: Page) -> None:
    """And what was done is said."""
    page.locator('playbook-computer [data-do="shared"]').focus()
    page.keyboard.press("Enter")
    said = page.locator("playbook-computer [data-part=said]")
    expect(said).to_be_focused()
    expect(said).to_contain_text("in this tab only")
    Worksheet(page, "pitch").fill(name="Ana")
