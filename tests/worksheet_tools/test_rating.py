"""People are rated one after the other, by a digit for each question."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people

COUNT = 25


class Rated(Worksheet):
    """The contact map of so many people nobody has rated."""

    def __init__(self, page: Page, host: str) -> None:
        super().__init__(page, "contact-map")
        page.goto(f"{host}/worksheets/contact-map.html")  # rating doesn't wait for Python
        self.begin = self.form.get_by_role("button", name="Rate people one by one")
        self.panel = self.form.locator(".pb-rate-panel")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def question(self, name: str, person: str) -> Locator:
        return self.panel.get_by_role("group", name=f"{name}, {person}")


@pytest.fixture
def rated(visitor: Callable[..., Page], host: str) -> Rated:
    return Rated(visitor({"contacts": people(COUNT)}, waits_for_python=True), host)


def test_each_question_is_heard_with_the_person_s_name(rated: Rated) -> None:
    rated.begin.click()
    for name in ("Influence", "Closeness", "Relevance"):
        expect(rated.question(name, "Person 0").get_by_role("radio")).to_have_count(5)
    expect(rated.panel.get_by_role("status")).to_have_text("1 of 25")
    rated.press("3", "3", "3")
    expect(rated.question("Influence", "Person 1").get_by_role("radio", name="1")).to_be_focused()


def test_one_goes_back_on_and_stops_after_ten(rated: Rated) -> None:
    rated.begin.click()
    rated.press("3", "1", "2")
    rated.panel.get_by_role("button", name="Back").click()
    chosen = rated.question("Influence", "Person 0").get_by_role("radio", name="3")
    expect(chosen).to_be_checked()
    rated.panel.get_by_role("button", name="Just ten today").click()
    expect(rated.panel.get_by_role("status")).to_have_text("1 of 10")
    rated.panel.get_by_role("button", name="Next").click()
    rated.panel.get_by_role("button", name="Skip").click()
    expect(rated.panel).to_contain_text("Person 2")


def test_fingers_are_led_on_like_keys_once_all_is_answered(rated: Rated) -> None:
    """Whatever the order; arrow keys only look round, and a second thought stays where it is."""
    rated.begin.click()
    for name, rating in (("Relevance", "2"), ("Influence", "4"), ("Closeness", "1")):
        rated.question(name, "Person 0").locator("label").filter(has_text=rating).click()
    expect(rated.panel.get_by_role("status")).to_have_text("2 of 25")
    rated.press("ArrowRight", "Tab", "ArrowRight", "Tab", "ArrowRight")
    expect(rated.panel.get_by_role("status")).to_have_text("2 of 25")
    rated.panel.get_by_role("button", name="Back").click()
    rated.question("Closeness", "Person 0").locator("label").filter(has_text="3").click()
    expect(rated.panel.get_by_role("status")).to_have_text("1 of 25")


def test_whoever_is_rated_already_is_not_asked_about_again(rated: Rated) -> None:
    rated.begin.click()
    rated.press("3", "1", "2", "Escape")
    rated.begin.click()
    expect(rated.panel).to_contain_text("Person 1")
    expect(rated.panel.get_by_role("status")).to_have_text("1 of 24")


def test_what_was_rated_stands_in_the_person_s_row(rated: Rated) -> None:
    rated.begin.click()
    rated.press("5")
    expect(rated.field("influence", 0)).to_have_value("5")
