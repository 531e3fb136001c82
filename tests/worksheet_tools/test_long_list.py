"""A list longer than a page should hold: some rows are shown, and the notebook has them all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people, records

COUNT = 120
SHOWN = 50


class Plan(Worksheet):
    """The follow-up plan with a long list of people."""

    def __init__(self, page: Page, host: str) -> None:
        super().__init__(page, "follow-up")
        page.goto(f"{host}/worksheets/follow-up.html")  # the list doesn't wait for Python
        self.search = self.form.get_by_label("Find in this list")
        self.found = self.form.locator("[data-find] [role=status]")
        self.more = self.form.locator("[data-more]")

    def names(self) -> list[str]:
        return self.rows().locator('[name="name"]').evaluate_all("all => all.map((i) => i.value)")


@pytest.fixture
def plan(visitor: Callable[..., Page], host: str) -> Plan:
    return Plan(visitor({"contacts": people(COUNT)}, waits_for_python=True), host)


def test_the_first_rows_are_shown_and_the_rest_are_counted(plan: Plan) -> None:
    expect(plan.rows()).to_have_count(SHOWN)
    expect(plan.found).to_have_text("120 of 120 found.")
    expect(plan.more).to_contain_text("70 more are in your notebook.")


def test_more_rows_come_in_portions_with_the_focus_in_the_first(plan: Plan) -> None:
    for label, shown in (("Show 50 more", 100), ("Show 20 more", 120)):
        plan.more.get_by_role("button", name=label).press("Enter")
        expect(plan.rows()).to_have_count(shown)
    focused = plan.page.evaluate(
        "document.activeElement.querySelector('.pb-row-title').textContent"
    )
    assert focused == "Person 100"
    expect(plan.more).to_be_hidden()


def test_people_are_found_wherever_they_stand(plan: Plan) -> None:
    """Capitals and accents don't matter, and every word must be there."""
    plan.search.fill("PÉRSON 111")
    assert plan.names() == ["Person 111"]
    expect(plan.rows().locator(".pb-row-title")).to_have_text("Person 111")
    expect(plan.found).to_have_text("1 of 120 found.")
    plan.search.fill("")
    expect(plan.rows()).to_have_count(SHOWN)


def test_a_search_is_no_answer_of_the_worksheet(plan: Plan) -> None:
    plan.search.fill("person 1")
    assert records(plan.page, "answers") == []


def test_a_row_stays_while_its_name_is_changed(plan: Plan) -> None:
    """Though it no longer fits what was looked for."""
    plan.search.fill("person 111")
    plan.fill(0, name="Bo")
    assert plan.names() == ["Bo"]
    assert records(plan.page, "contacts")[111]["name"] == "Bo"


def test_a_row_that_is_not_shown_keeps_its_answers(plan: Plan) -> None:
    plan.fill(0, name="Bo")
    assert records(plan.page, "contacts")[1:] == people(COUNT)[1:]


def test_a_new_row_comes_last_and_has_the_focus(plan: Plan) -> None:
    plan.form.locator('[data-add="contacts"]').click()
    plan.page.keyboard.type("Bo")
    assert plan.names()[-1] == "Bo"
    expect(plan.rows().last.locator(".pb-row-title")).to_have_text("Bo")
    assert records(plan.page, "contacts")[-1]["name"] == "Bo"


def test_a_removed_row_lets_the_next_one_in_and_comes_back(plan: Plan) -> None:
    plan.open_row(0)
    plan.rows().first.locator("[data-remove]").click()
    assert plan.names() == [f"Person {number}" for number in range(1, 51)]
    plan.form.locator("[data-undo]").click()
    assert plan.names()[0] == "Person 0"
    assert records(plan.page, "contacts") == people(COUNT)


def test_a_row_with_a_problem_is_shown(visitor: Callable[..., Page], host: str) -> None:
    contacts = people(COUNT)
    contacts[110]["birthday"] = "soon"
    plan = Plan(visitor({"contacts": contacts}), host)
    expect(plan.rows().last.locator('[data-problem="birthday"]')).to_be_visible(timeout=30_000)
    assert plan.names()[-1] == "Person 110"


def test_another_tab_changes_rows_that_are_not_shown(plan: Plan, host: str) -> None:
    other = Plan(plan.page.context.new_page(), host)
    other.search.fill("person 111")
    other.fill(0, name="Bo Chen")
    expect(plan.form.locator("[data-saved]")).to_have_text("Updated from another tab.")
    plan.search.fill("bo chen")
    assert plan.names() == ["Bo Chen"]


def test_paper_says_how_many_rows_are_left_out(plan: Plan) -> None:
    plan.page.emulate_media(media="print")
    expect(plan.more.locator("span")).to_be_visible()
    expect(plan.more.get_by_role("button")).to_be_hidden()
    expect(plan.search).to_be_hidden()
