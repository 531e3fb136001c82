"""A long list of people: give many of them the same answer at once."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.axe import violations
from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people, records

COUNT = 60


class Map:
    """The contact map with a long list, and the tools above it."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.sheet = Worksheet(page, "contact-map")
        page.goto(f"{host}/worksheets/contact-map.html")  # the tools don't wait for Python
        self.tools = self.sheet.form.locator('[data-bulk="contacts"]')
        self.count = self.tools.get_by_role("status")
        self.search = self.sheet.form.get_by_label("Find in this list")

    def shown(self) -> Locator:
        return self.sheet.form.locator('[data-row="contacts"]:visible')

    def find(self, text: str) -> None:
        self.search.fill(text)

    def set(self, field: str, value: str) -> None:
        self.tools.get_by_label("Set").select_option(label=field)
        control = self.tools.get_by_label("to", exact=True)
        if control.evaluate("one => one.localName") == "select":
            control.select_option(label=value)
        else:
            control.fill(value)
        # By key: also where it is of no use yet, it can be pressed, and says why.
        self.tools.get_by_role("button", name=re.compile("^Change")).press("Enter")


@pytest.fixture
def contact_map(visitor: Callable[..., Page], host: str) -> Map:
    return Map(visitor({"contacts": people(COUNT)}, waits_for_python=True), host)


def test_a_short_list_has_no_tools(visitor: Callable[..., Page], host: str) -> None:
    """Three people are quicker to change one by one."""
    few = Map(visitor({"contacts": people(3)}, waits_for_python=True), host)
    expect(few.tools).to_be_hidden()
    expect(few.sheet.form.locator("[data-pick]")).to_have_count(0)


def test_a_search_is_no_answer_of_the_worksheet(contact_map: Map) -> None:
    contact_map.find("finance")
    contact_map.tools.get_by_label("Select all found").check()
    assert records(contact_map.page, "answers") == []
    assert records(contact_map.page, "contacts") == people(COUNT)


@pytest.mark.parametrize(
    ("field", "name", "label", "value"),
    [
        ("Influence", "influence", "4", "4"),
        ("How often", "tier", "Yearly", "yearly"),
        ("Department", "department", "Sales", "Sales"),
    ],
)
def test_all_found_get_the_answer_and_nobody_else_does(
    contact_map: Map, field: str, name: str, label: str, value: str
) -> None:
    """In the notebook, in the rows, and in words."""
    contact_map.find("finance")
    contact_map.tools.get_by_label("Select all found").check()
    expect(contact_map.count).to_have_text("20 selected.")  # a search waits for who types it
    contact_map.set(field, label)
    expect(contact_map.count).to_have_text("20 people changed.")
    changed = [one for one in records(contact_map.page, "contacts") if one.get(name) == value]
    assert [one["id"] for one in changed] == [f"c-{n}" for n in range(0, COUNT, 3)]
    expect(contact_map.sheet.field(name, 0)).to_have_value(value)


def test_all_found_are_those_the_page_leaves_out_too(contact_map: Map) -> None:
    """Fifty rows are shown of sixty; what is selected is what was looked for."""
    contact_map.tools.get_by_label("Select all found").check()
    expect(contact_map.count).to_have_text("60 selected.")
    contact_map.set("Closeness", "5")
    assert {one["closeness"] for one in records(contact_map.page, "contacts")} == {"5"}


def test_one_step_takes_the_whole_change_back(contact_map: Map) -> None:
    contact_map.tools.get_by_label("Select all found").check()
    contact_map.set("Closeness", "5")
    contact_map.tools.get_by_role("button", name="Undo: ").click()
    ratings = {one.get("closeness", "") for one in records(contact_map.page, "contacts")}
    assert ratings == {""}


def test_an_answer_can_be_set_to_nothing(contact_map: Map) -> None:
    contact_map.tools.get_by_label("Select all found").check()
    contact_map.set("Closeness", "5")
    contact_map.set("Closeness", "nothing")
    ratings = {one.get("closeness", "") for one in records(contact_map.page, "contacts")}
    assert ratings == {""}


def test_what_a_search_hides_is_not_selected_any_more(contact_map: Map) -> None:
    """Nobody should change what they don't see."""
    contact_map.tools.get_by_label("Select all found").check()
    contact_map.find("person 59")
    contact_map.find("")
    expect(contact_map.count).to_contain_text("1 selected.")


def test_without_anybody_selected_nothing_changes(contact_map: Map) -> None:
    contact_map.set("Influence", "4")
    expect(contact_map.count).to_have_text("Select somebody first.")
    assert records(contact_map.page, "contacts") == people(COUNT)


def test_the_button_tells_before_it_is_pressed_that_nobody_is_selected(contact_map: Map) -> None:
    """To the eye and in words; the keyboard reaches it all the same."""
    button = contact_map.tools.get_by_role("button", name=re.compile("^Change"))
    first = contact_map.shown().first.get_by_label("Select")
    expect(button).to_be_disabled()
    expect(button).to_have_text("Change those selected")
    expect(button).to_have_accessible_description("Nobody is selected yet.")
    button.focus()
    expect(button).to_be_focused()
    button.press("Enter")
    expect(button).to_have_accessible_description("Select somebody first.")
    first.check()
    expect(button).to_be_enabled()
    expect(button).to_have_text("Change 1 person")
    first.uncheck()
    expect(button).to_be_disabled()


def test_everything_works_by_keyboard(contact_map: Map) -> None:
    """Find, select two by hand, choose, set."""
    keyboard = contact_map.page.keyboard
    contact_map.search.focus()
    keyboard.type("finance")
    for row in (0, 1):
        contact_map.shown().nth(row).get_by_label("Select").focus()
        keyboard.press("Space")
    contact_map.tools.get_by_label("Set").focus()
    keyboard.type("Relev")
    contact_map.tools.get_by_label("to", exact=True).focus()
    keyboard.type("3")
    contact_map.tools.get_by_role("button", name="Change 2 people").press("Enter")
    rated = [one for one in records(contact_map.page, "contacts") if one.get("relevance") == "3"]
    assert [one["id"] for one in rated] == ["c-0", "c-3"]


def test_a_new_row_is_there_whatever_is_looked_for(contact_map: Map) -> None:
    contact_map.find("finance")
    contact_map.sheet.form.locator('[data-add="contacts"]').click()
    expect(contact_map.shown()).to_have_count(21)
    assert contact_map.page.evaluate("document.activeElement.name") == "name"


def test_each_box_is_named_after_its_row(contact_map: Map) -> None:
    box = contact_map.sheet.form.get_by_role("checkbox", name="Select Person 12", exact=True)
    expect(box).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_long_list_with_its_map_has_no_violation(
    visitor: Callable[..., Page], host: str, scheme: str
) -> None:
    """axe, with the tools, the picture and the table on the screen, 320 pixels wide.

    So high that the bar at the bottom, from under which all can be scrolled, covers no button.
    """
    ratings = {"influence": "4", "closeness": "2", "relevance": "5"}
    contacts = [one | ratings for one in people(12)]
    page = visitor(
        {"contacts": contacts}, color_scheme=scheme, viewport={"width": 320, "height": 1200}
    )
    crowded = Map(page, host)
    for name in ("Your map", "The people in the picture, in that order"):
        crowded.sheet.result.get_by_text(name).click()  # folded on so narrow a screen
    expect(crowded.sheet.result.get_by_role("img")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_box_stands_before_the_name_and_opens_nothing(contact_map: Map) -> None:
    """As in a list of mails."""
    row = contact_map.shown().first
    title, box = row.locator(".pb-row-title"), row.locator("[data-pick]")
    middle = "one => (one.getBoundingClientRect().top + one.getBoundingClientRect().bottom) / 2"
    assert abs(title.evaluate(middle) - box.evaluate(middle)) < 8
    box.check()
    expect(row.locator("[open]")).to_have_count(0)
