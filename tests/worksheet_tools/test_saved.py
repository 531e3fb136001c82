"""Saved means saved: a draft says that it is one, and what was done is said and undone in place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import records

PEOPLE = [
    {"id": "c-1", "name": "Kenji Tanaka", "tier": "quarterly", "last_contact": "2020-01-10"},
    {"id": "c-2", "name": "Li Wei", "tier": "quarterly", "last_contact": "2020-02-10"},
    {"id": "c-3", "name": "Rita Gomes", "tier": "yearly", "last_contact": "2020-03-10"},
]

#: The week has days left, whenever the test runs.
ON_A_TUESDAY = """
const Real = Date;
const shift = new Real(2026, 10, 24, 10) - Real.now();
globalThis.Date = class extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); }
    static now() { return Real.now() + shift; }
};
"""


@pytest.fixture
def log(visitor: Callable[..., Page], host: str) -> Worksheet:
    return Worksheet(visitor({"contacts": PEOPLE}), "log").open(f"{host}/worksheets/log.html")


@pytest.fixture
def today(visitor: Callable[..., Page], host: str) -> Worksheet:
    page = visitor({"contacts": PEOPLE})
    page.add_init_script(ON_A_TUESDAY)
    return Worksheet(page, "today").open(f"{host}/worksheets/today.html")


def _focused(page: Page) -> str:
    return page.evaluate("document.activeElement.name || document.activeElement.textContent")


def test_three_fields_and_enter_log_a_conversation(log: Worksheet) -> None:
    """Until then it is called a draft; afterwards the form is empty and Undo brings it back."""
    saved = log.form.locator("[data-saved]")
    log.fill(who="Kenji", note="Moving to Porto")
    expect(saved).to_have_text("Draft – not logged yet")
    assert records(log.page, "interactions") == []
    assert not log.field("gave").is_visible()
    log.field("who").press("Enter")
    said = log.form.locator("[data-said]")
    expect(said).to_contain_text("Logged: your conversation with Kenji Tanaka")
    expect(saved).to_contain_text("Saved on this computer")
    assert [talk["people"] for talk in records(log.page, "interactions")] == ["c-1"]
    assert [log.field(name).input_value() for name in ("who", "note")] == ["", ""]
    undo = log.form.get_by_role("button", name="Undo: conversation with Kenji Tanaka logged")
    expect(undo).to_be_in_viewport()
    undo.click()
    expect(said).to_have_text("Undone: conversation with Kenji Tanaka logged.")
    expect(log.field("note")).to_have_value("Moving to Porto")
    expect(saved).to_have_text("Draft – not logged yet")
    assert records(log.page, "interactions") == []


def test_a_second_click_logs_nothing_more_and_complains_of_nothing(log: Worksheet) -> None:
    log.fill(who="Li Wei")
    log.form.get_by_role("button", name="Log it").dblclick()
    expect(log.form.locator("[data-said]")).to_contain_text("Li Wei")
    assert len(records(log.page, "interactions")) == 1
    expect(log.form.locator("[data-errors]")).to_be_hidden()


def test_the_button_is_in_reach_on_a_phone(visitor: Callable[..., Page], host: str) -> None:
    page = visitor({"contacts": PEOPLE}, viewport={"width": 390, "height": 700})
    log = Worksheet(page, "log").open(f"{host}/worksheets/log.html")
    log.field("who").focus()
    expect(log.form.get_by_role("button", name="Log it")).to_be_in_viewport()


def test_what_is_in_the_way_is_summed_up_with_links(log: Worksheet) -> None:
    """The focus moves to the summary, and from a link to its field, a folded one too."""
    log.form.locator("details[data-folded] summary").click()
    log.fill(note="Hello", day="the other day", next_date="soonish")
    log.form.locator("details[data-folded] summary").click()
    log.form.get_by_role("button", name="Log it").click()
    errors = log.form.locator("[data-errors]")
    expect(errors).to_be_focused()
    expect(errors.get_by_role("link")).to_have_count(3)
    expect(errors).to_contain_text("Please write at least one name.")
    errors.get_by_role("link").last.click()
    expect(log.field("next_date")).to_be_focused()
    log.fill(next_date="", day="today", who="Li Wei")
    expect(errors).to_be_hidden()


def test_a_name_that_is_not_sure_is_asked_about_beside_the_field(log: Worksheet) -> None:
    log.fill(who="Kenji, Li Wei and new guy Tomas")
    log.form.get_by_role("button", name="New contact: Tomas").click()
    expect(log.field("who")).to_have_value("Kenji, Li Wei and Tomas (new)")
    expect(log.field("who")).to_be_focused()
    expect(log.result.locator(".pb-new bdi")).to_have_text("Tomas")
    log.field("who").press("Enter")
    expect(log.form.locator("[data-said]")).to_contain_text("Kenji Tanaka, Li Wei and Tomas")
    assert [one["name"] for one in records(log.page, "contacts")][3:] == ["Tomas"]


def test_two_tabs_have_two_drafts(log: Worksheet, host: str) -> None:
    """What is written in one is not logged in the other, and survives a reload in its own.

    What is folded then shows what was written into it.
    """
    log.form.locator("[data-folded] summary").click()
    log.fill(who="Bo Berg", note="note A", gave="the rota")
    second = Worksheet(log.page.context.new_page(), "log").open(f"{host}/worksheets/log.html")
    expect(second.field("note")).to_have_value("")
    second.page.wait_for_timeout(300)  # longer than a tab has to say which draft is its own
    expect(second.field("note")).to_have_value("")
    second.fill(who="Cy Ford")
    second.field("who").press("Enter")
    expect(second.form.locator("[data-said]")).to_contain_text("Cy Ford")
    assert [talk["note"] for talk in records(second.page, "interactions")] == [""]
    expect(log.field("note")).to_have_value("note A")
    expect(second.field("gave")).to_be_hidden()
    log.page.reload()
    expect(log.field("who")).to_have_value("Bo Berg")
    expect(log.field("note")).to_have_value("note A")
    expect(log.field("gave")).to_be_visible()


def test_a_draft_whose_tab_is_closed_is_found_again(log: Worksheet, host: str) -> None:
    log.fill(who="Bo Berg", note="half a no")
    context = log.page.context
    log.page.close()
    again = Worksheet(context.new_page(), "log").open(f"{host}/worksheets/log.html")
    expect(again.field("note")).to_have_value("half a no")
    expect(again.form.locator("[data-said]")).to_have_text(
        "This is what you'd begun and not logged yet."
    )


def test_done_logs_at_once_and_leaves_room_for_a_note(today: Worksheet) -> None:
    """The row stays in its place, with the focus in it; two clicks and the note."""
    rows = today.result.locator("li.pb-waits")
    count, row = rows.count(), rows.first
    name = row.locator("bdi").first.inner_text()
    place = "row => row.getBoundingClientRect().top + scrollY"
    before = row.evaluate(place)
    row.get_by_role("button", name="Done").click()
    settled = today.result.locator("[data-settled]")
    expect(settled).to_contain_text(f"Logged: your conversation with {name}, today.")
    assert _focused(today.page) == "Undo"
    settled.get_by_label("Add a note").fill("Likes tea")
    expect(rows).to_have_count(count)
    assert settled.evaluate(place) == pytest.approx(before, abs=2)
    assert [talk["note"] for talk in records(today.page, "interactions")] == ["Likes tea"]
    today.page.reload()
    today.ready()
    expect(rows).to_have_count(count - 1)


def test_undo_in_the_row_takes_back_this_one_alone(today: Worksheet) -> None:
    rows = today.result.locator("li.pb-waits")
    names = rows.locator("strong bdi").all_inner_texts()
    rows.nth(0).get_by_role("button", name="Skip").click()
    expect(rows.nth(0)).to_contain_text("comes back on")
    rows.nth(1).get_by_role("button", name="Done").click()
    expect(rows.nth(1)).to_contain_text("Logged")
    expect(rows.nth(0)).to_contain_text("comes back on")
    rows.nth(0).get_by_role("button", name=f"Undo: {names[0]} skipped").click()
    expect(rows.nth(0).get_by_role("button", name="Done")).to_be_focused()
    expect(rows.nth(0).locator("strong bdi")).to_have_text(names[0])
    expect(rows.nth(1)).to_contain_text("Logged")
    assert len(records(today.page, "interactions")) == 1
    rows.nth(1).get_by_label("Add a note").fill("A note")
    rows.nth(1).get_by_role("button", name="Undo").click()
    expect(rows.locator("strong bdi")).to_have_text(names)
    assert records(today.page, "interactions") == []


def test_undo_of_another_page_names_what_it_undoes(today: Worksheet) -> None:
    row = today.result.locator("li.pb-waits").first
    name = row.locator("strong bdi").inner_text()
    row.get_by_role("button", name="Skip").click()
    expect(today.result.locator("[data-settled]")).to_have_count(1)
    today.result.get_by_role("link", name="Log a conversation").click()
    log = Worksheet(today.page, "log")
    undo = log.form.locator("[data-undo]")
    expect(undo).to_have_text(f"Undo: {name} skipped")


def test_a_change_is_announced_in_a_sentence(visitor: Callable[..., Page], host: str) -> None:
    """The region holds the result and keeps its attribute; nothing in it is read out by itself."""
    plan = Worksheet(visitor({"contacts": PEOPLE}), "follow-up")
    plan.open(f"{host}/worksheets/follow-up.html")
    expect(plan.result).to_have_attribute("aria-live", "polite")
    body = plan.result.locator("> *")
    expect(body).to_have_count(1)
    expect(body).to_have_attribute("aria-live", "off")
    plan.page.wait_for_timeout(700)  # the first result is not announced
    plan.fill(weekly_limit="1")
    announced = plan.form.locator("[data-announced]")
    expect(announced).not_to_be_empty()
    assert len(announced.inner_text().split()) <= 25


def test_rows_and_sliders_carry_the_person_s_name(visitor: Callable[..., Page], host: str) -> None:
    """To the eye and to a screen reader, as it is typed."""
    people = Worksheet(visitor({"contacts": PEOPLE[:1]}), "contact-map")
    people.open(f"{host}/worksheets/contact-map.html")
    expect(people.form.get_by_role("group", name="Kenji Tanaka")).to_have_count(1)
    expect(people.form.get_by_role("slider", name="Influence Kenji Tanaka")).to_have_count(1)
    people.field("name", 0).press("End")
    people.field("name", 0).press_sequentially("!")
    expect(people.rows().locator(".pb-row-title")).to_have_text("Kenji Tanaka!")
    expect(people.form.get_by_role("slider", name="Influence Kenji Tanaka!")).to_have_count(1)
