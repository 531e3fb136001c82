"""People are a list of lines, of which one is open: found, sorted and opened by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people

COUNT = 30
WINDOW = {"width": 1280, "height": 900}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
MOST_SCREENS = 4
ROWS_ON_A_PHONE = 6
TIERS = ("yearly", "quarterly", "twice-a-year")
RATED = {"influence": "4", "closeness": "2", "relevance": "5"}
TALK = {"id": "t", "people": "c-4", "day": "2026-03-03", "note": ""}
FOCUSED_LINE = "document.activeElement.querySelector('.pb-row-title')?.textContent"


def _contacts() -> list[dict]:
    return [
        one | {"tier": TIERS[place % 3], "role": f"Role {place}"} | (RATED if place % 2 else {})
        for place, one in enumerate(people(COUNT))
    ]


class PeopleList(Worksheet):
    """A worksheet's list of thirty people."""

    def names(self) -> list[str]:
        return self.rows().locator(".pb-row-title").all_inner_texts()

    def sort_by(self, column: str) -> None:
        self.form.get_by_role("group", name="Sort by").get_by_role("button", name=column).click()

    def opened(self) -> list[str]:
        return self.rows().locator("[open] .pb-row-title").all_inner_texts()


@pytest.fixture
def opened(visitor: Callable[..., Page], host: str) -> Callable[..., PeopleList]:
    """Open a worksheet of a notebook with these people."""

    def _opened(sheet: str, contacts: list[dict], **device: object) -> PeopleList:
        notebook = {"contacts": contacts, "interactions": [TALK]}
        page = visitor(notebook, **(device or {"viewport": WINDOW}))
        return PeopleList(page, sheet).open(f"{host}/worksheets/{sheet}.html")

    return _opened


@pytest.mark.parametrize("sheet", ["contact-map", "follow-up"])
@pytest.mark.parametrize("device", [{"viewport": WINDOW}, PHONE], ids=["screen", "phone"])
def test_thirty_people_take_at_most_four_screens(
    opened: Callable[..., PeopleList], sheet: str, device: dict
) -> None:
    """Once it's said whose computer it is."""
    shown = opened(sheet, _contacts(), **device)
    shown.page.get_by_role("button", name="Yes, it's mine").click()
    expect(shown.rows()).to_have_count(COUNT if device is not PHONE else ROWS_ON_A_PHONE)
    height = shown.page.evaluate("document.documentElement.scrollHeight")
    assert height <= MOST_SCREENS * device["viewport"]["height"]


def test_a_line_says_who_how_often_and_when_and_is_sorted_by_each(
    opened: Callable[..., PeopleList],
) -> None:
    plan = opened("follow-up", _contacts())
    line = plan.rows().nth(4)
    for text in ("Person 4", "Role 4", "Quarterly", "last 3 Mar", "next "):
        expect(line.locator("summary")).to_contain_text(text)
    plan.sort_by("Name")
    assert plan.names()[:3] == ["Person 0", "Person 1", "Person 2"]
    plan.sort_by("Name")
    assert plan.names()[:2] == ["Person 29", "Person 28"]
    plan.sort_by("Last talk")
    assert plan.names()[0] == "Person 4"
    plan.sort_by("How often")
    often = plan.rows().locator('[data-cell="tier"]').all_inner_texts()
    assert often == sorted(often, key=["Quarterly", "Twice a year", "Yearly"].index)


def test_the_map_is_sorted_by_where_to_start(opened: Callable[..., PeopleList]) -> None:
    shown = opened("contact-map", _contacts())
    shown.sort_by("Where to start")
    assert shown.rows().first.locator('[data-cell="priority"]').inner_text() == "Start here"
    assert shown.rows().last.locator('[data-cell="priority"]').inner_text() == "Not rated yet"


def test_keys_walk_open_and_close_one_person_at_a_time(opened: Callable[..., PeopleList]) -> None:
    plan = opened("follow-up", _contacts())
    keys = plan.page.keyboard
    plan.rows().first.locator("summary").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        keys.press(key)
    assert plan.opened() == ["Person 1"]
    keys.press("ArrowDown")
    keys.press("Enter")
    assert plan.opened() == ["Person 2"]
    keys.press("Tab")
    expect(plan.field("name", 2)).to_be_focused()
    keys.press("Escape")
    assert plan.opened() == []
    assert plan.page.evaluate(FOCUSED_LINE) == "Person 2"


def test_a_new_person_is_open_and_the_only_one_of_many(opened: Callable[..., PeopleList]) -> None:
    plan = opened("follow-up", _contacts())
    plan.open_row(3)
    plan.form.locator('[data-add="contacts"]').click()
    expect(plan.field("name", COUNT)).to_be_focused()
    plan.page.keyboard.type("Zoë")
    assert plan.opened() == ["Zoë"]


def test_a_few_people_are_all_open(opened: Callable[..., PeopleList]) -> None:
    plan = opened("follow-up", _contacts()[:5])
    assert len(plan.opened()) == 5
    expect(plan.form.get_by_role("group", name="Sort by")).to_have_count(0)


def test_a_note_is_found_though_no_line_shows_it(opened: Callable[..., PeopleList]) -> None:
    contacts = _contacts()
    contacts[7]["note"] = "plays the cello"
    plan = opened("follow-up", contacts)
    plan.form.get_by_label("Find in this list").fill("cello")
    assert plan.names() == ["Person 7"]


@pytest.mark.parametrize("sheet", ["contact-map", "follow-up"])
def test_who_is_open_stands_beside_the_list_which_stays_as_it_is(
    opened: Callable[..., PeopleList], sheet: str
) -> None:
    """On a wide screen, below the result; the page is no longer for it."""
    shown = opened(sheet, _contacts())
    lines = shown.rows().locator(".pb-line")
    lines.nth(4).scroll_into_view_if_needed()
    before = lines.nth(5).bounding_box()
    lines.nth(4).click()
    fields = shown.rows().nth(4).locator(".pb-row-fields")
    expect(fields).to_be_visible()
    assert lines.nth(5).bounding_box() == before
    list_box, box = shown.rows().nth(4).bounding_box(), fields.bounding_box()
    assert box["x"] >= list_box["x"] + list_box["width"]
    assert box["y"] + box["height"] <= WINDOW["height"]
    height = shown.page.evaluate("document.documentElement.scrollHeight")
    assert height <= MOST_SCREENS * WINDOW["height"]


def test_a_phone_shows_the_first_of_a_long_list_and_the_rest_on_request(
    visitor: Callable[..., Page], host: str
) -> None:
    """What comes below the list is to be reached, too."""
    page = visitor({"contacts": _contacts()}, viewport={"width": 390, "height": 844})
    shown = PeopleList(page, "follow-up").open(f"{host}/worksheets/follow-up.html")
    expect(shown.rows()).to_have_count(ROWS_ON_A_PHONE)
    shown.form.get_by_role("button", name="Show 24 more").click()
    expect(shown.rows()).to_have_count(COUNT)
    shown.open_row(3)
    box = shown.rows().nth(3).locator(".pb-row-fields").bounding_box()
    assert box["width"] > 300


def test_the_plan_sorts_by_where_to_start(opened: Callable[..., PeopleList]) -> None:
    """Those who are rated come first, and their lines say so."""
    shown = opened("follow-up", _contacts())
    shown.sort_by("Where to start")
    expect(shown.rows().first.locator('[data-cell="priority"]')).to_have_text("Start here")
    assert shown.names()[0] == "Person 1"
