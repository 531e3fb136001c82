"""A worksheet without Python is filled in like any other: its questions, lists and people."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheet_tools.conftest import people, records

TOPICS = '[data-row="topics"]'


def _topic(page: Page, number: int, field: str) -> Locator:
    return page.locator(TOPICS).nth(number).locator(f'[name="{field}"]')


def test_a_person_fills_in_an_agenda(visitor, host: str) -> None:
    """Questions come when called for, rows are added, removed and undone, and all is saved."""
    page = visitor({"contacts": people(3)})
    sheet = Worksheet(page, "one-to-one").open(f"{host}/worksheets/one-to-one.html")

    name, workload, less = (sheet.field(field).first for field in ("name", "workload", "less"))
    expect(name).to_be_visible()
    sheet.field("person").select_option(label="Person 1")
    expect(name).to_be_hidden()
    expect(workload).to_be_hidden()
    sheet.fill(side="report", workload="too_much")
    expect(less).to_be_visible()
    sheet.fill(side="peers")  # whatever a hidden question was answered asks for nothing
    expect(less).to_be_hidden()

    _topic(page, 0, "what").fill("The rota")
    expect(_topic(page, 0, "helper")).to_be_hidden()
    _topic(page, 0, "need").select_option("help")
    _topic(page, 0, "helper").select_option(label="Person 2")
    page.locator('[data-add="topics"]').click()
    _topic(page, 1, "what").fill("Too much")
    expect(sheet.result).to_contain_text("One-to-one with Person 1")
    expect(sheet.result).to_contain_text("Person 2 could help, too.")
    expect(sheet.result).to_contain_text("Too much")
    page.get_by_role("button", name="Remove Too much").click()
    expect(sheet.result).not_to_contain_text("Too much")
    page.locator("[data-restore]").click()
    expect(sheet.result).to_contain_text("Too much")

    assert [row["belongs_to"] for row in records(page, "sheet_rows")] == ["one-to-one.topics"] * 2
    assert "# One-to-one with Person 1" in sheet.download("md").decode()

    page.goto(f"{host}/worksheets/one-to-one.html")  # as it was, another day
    sheet.ready()
    expect(page.locator(TOPICS)).to_have_count(2)
    expect(_topic(page, 0, "helper")).to_have_value("c-2")
    expect(name).to_be_hidden()
    page.goto(f"{host}/worksheets/event.html")  # where nothing of it is
    expect(page.locator('[data-row="people"]')).to_have_count(1)
    expect(page.locator('[data-row="people"] [name="who"]')).to_have_value("")

    # Several boxes are one answer, and each asks for what belongs to it.
    event = Worksheet(page, "event").ready()
    box = {one: page.locator(f'[name="goals"][value="{one}"]') for one in ("learn", "see", "meet")}
    for one in ("learn", "see"):
        box[one].check()
    expect(event.field("learn")).to_be_visible()
    box["learn"].uncheck()
    expect(event.field("learn")).to_be_hidden()
    box["meet"].check()
    expect(event.result).to_contain_text("To meet somebody new")
    expect(event.result).to_contain_text("To see people I know")
    expect(event.result).not_to_contain_text("To learn something")
    assert event.notebook()["answers"]["event"]["goals"] == "meet\nsee"
