"""A question of the question bank is saved with one press, and arrives in the preparation."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import records

ADD, REMOVE = "Add to my preparation", "Added – remove it"
ANA = {"id": "c-1", "name": "Ana", "kind": "coworkers"}


def _button(page: Page, host: str) -> Locator:
    page.goto(f"{host}/questions.html")
    return page.locator('[data-item="questions/join-up"] playbook-add-question button')


def _said(page: Page) -> Locator:
    return page.locator(".pb-unseen[role=status]")


def test_a_press_keeps_the_question_and_says_so(visitor: Callable[..., Page], host: str) -> None:
    """The button now takes it out, after a reload as well."""
    page = visitor()
    button = _button(page, host)
    expect(button).to_have_text(ADD)
    button.press("Enter")
    expect(button).to_have_text(REMOVE)
    expect(_said(page)).to_contain_text("Added.")
    (row,) = records(page, "questions")
    assert {**row, "id": ""} == {"id": "", "contact": "", "question": "join-up", "asked": ""}
    page.reload()
    expect(button).to_have_text(REMOVE)


def test_a_second_press_takes_it_out(visitor: Callable[..., Page], host: str) -> None:
    page = visitor()
    button = _button(page, host)
    button.click()
    button.click()
    expect(button).to_have_text(ADD)
    expect(_said(page)).to_have_text("Removed from your preparation.")
    assert records(page, "questions") == []


def test_one_asked_or_saved_for_somebody_stays(visitor: Callable[..., Page], host: str) -> None:
    """The button is about questions saved for nobody yet."""
    asked = {"id": "q-1", "contact": "c-1", "question": "join-up", "asked": "2026-01-10"}
    page = visitor({"contacts": [ANA], "questions": [asked]})
    button = _button(page, host)
    expect(button).to_have_text(ADD)
    button.click()
    button.click()
    assert records(page, "questions") == [asked]


def test_another_tab_follows(visitor: Callable[..., Page], host: str) -> None:
    page = visitor()
    button = _button(page, host)
    other = _button(page.context.new_page(), host)
    button.click()
    expect(other).to_have_text(REMOVE)


def test_it_arrives_in_the_preparation(visitor: Callable[..., Page], host: str) -> None:
    page = visitor({"contacts": [ANA], "answers": {"prepare": {"contact": "c-1"}}})
    _button(page, host).click()
    sheet = Worksheet(page, "prepare").open(f"{host}/worksheets/prepare.html")
    question = sheet.result.locator('[data-question="join-up"]')
    expect(question).to_contain_text("Picked by you")
    question.get_by_role("button", name="Asked").click()
    expect(question).to_contain_text("Asked today")
    (row,) = records(page, "questions")
    assert (row["contact"], bool(row["asked"])) == ("c-1", True)


def test_where_nothing_can_be_saved_it_says_so(visitor: Callable[..., Page], host: str) -> None:
    """The question stays for this visit."""
    page = visitor()
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    page.add_init_script(full)
    button = _button(page, host)
    button.click()
    expect(_said(page)).to_contain_text("couldn't save it")
    expect(button).to_have_text(REMOVE)


def test_without_javascript_there_is_no_button(visitor: Callable[..., Page], host: str) -> None:
    expect(_button(visitor(java_script_enabled=False), host)).to_be_hidden()
