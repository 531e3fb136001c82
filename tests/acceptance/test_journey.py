"""One person's way through it all: bring people in, rate them, plan, talk, and plan again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheets.importing.large import workbook_file

CONNECTIONS = Path(__file__).parents[1] / "cases" / "import" / "linkedin.csv"
WHO = "Ana Silva"


@pytest.fixture
def preview(page: Page, host: str) -> Worksheet:
    """The import page, once it shows what LinkedIn's file would bring."""
    return _choose_file(page, host)


def _open(page: Page, host: str, sheet: str) -> Worksheet:
    return Worksheet(page, sheet).open(f"{host}/worksheets/{sheet}.html")


def _choose_file(page: Page, host: str) -> Worksheet:
    sheet = _open(page, host, "import-people")
    sheet.field("file").set_input_files(CONNECTIONS)
    expect(sheet.result.locator('[data-count="add"]')).to_be_visible()
    return sheet


def _act(sheet: Worksheet, act: str) -> None:
    """Press the button, and wait until the page says what was done."""
    sheet.form.locator(f'[data-act="{act}"]').click()
    expect(sheet.form.locator("[data-undo]")).to_be_visible()


def _rate(sheet: Worksheet, row: int, steps: int) -> None:
    """Move each slider of a person by so many steps, with the arrow key."""
    sheet.open_row(row)
    for name in ("influence", "closeness", "relevance"):
        sheet.field(name, row).focus()
        for _ in range(steps):
            sheet.page.keyboard.press("ArrowRight")


def _calendar(page: Page, host: str) -> dict[str, Event]:
    """Return the events of the plan's calendar file by UID; none stands there twice."""
    plan = _open(page, host, "follow-up")
    expect(plan.result).to_contain_text(WHO)
    events = Calendar.from_ical(plan.download("ics")).walk("VEVENT")
    by_uid = {str(event["UID"]): event for event in events}
    assert len(by_uid) == len(events)
    return by_uid


def _next_day(events: dict[str, Event]) -> date:
    """Return the first day on which the person stands in the calendar."""
    return min(
        event["DTSTART"].dt
        for event in events.values()
        if WHO in event["SUMMARY"] and event["STATUS"] == "CONFIRMED"
    )


def test_a_file_becomes_a_plan_that_follows_what_happens(page: Page, host: str) -> None:
    """Nobody comes in twice; a logged conversation moves the date without a second entry."""
    _act(_choose_file(page, host), "import")
    people = _open(page, host, "contact-map")
    row = next(n for n in range(4) if people.field("name", n).input_value() == WHO)
    _rate(people, row, steps=4)
    people.fill(row, tier="quarterly")
    expect(people.result).to_contain_text(WHO)
    first = _calendar(page, host)
    talk = _open(page, host, "log")
    talk.fill(who=WHO, note="Moving to Porto in March")
    _act(talk, "log")
    second = _calendar(page, host)
    assert _next_day(second) > _next_day(first)
    assert all(second[uid]["SEQUENCE"] > first[uid]["SEQUENCE"] for uid in first)
    assert [talk["note"] for talk in people.notebook()["interactions"]] == [
        "Moving to Porto in March"
    ]


def test_bringing_the_same_file_in_again_adds_nothing(page: Page, host: str) -> None:
    """The page says so, and has no button to press."""
    _act(_choose_file(page, host), "import")
    before = Worksheet(page, "import-people").notebook()["contacts"]
    again = _choose_file(page, host)
    expect(again.result.locator('[data-count="add"]')).to_have_text("0 new people")
    expect(again.result.locator('[data-act="import"]')).to_have_count(0)
    assert again.notebook()["contacts"] == before
    assert len(before) == 4


def test_a_row_that_cannot_be_taken_over_is_shown_with_its_reason(preview: Worksheet) -> None:
    """And can be taken away, mended and brought in; the others are not held up."""
    expect(preview.result.locator('[data-count="refused"]')).to_contain_text("1 row")
    expect(preview.result.locator(".pb-import-refused")).to_contain_text("There's no name.")
    assert "05 Jan 2021" in preview.download("refused").decode("utf-8-sig")


def test_another_reading_of_the_columns_gives_another_preview(preview: Worksheet) -> None:
    """Before anything is taken over."""
    expect(preview.result).to_contain_text("Role: Data Engineer")
    preview.field("column_role").select_option(label="Company")
    expect(preview.result).to_contain_text("Role: Nordic Rail")
    assert preview.notebook()["contacts"] == []


def test_a_spreadsheet_waits_for_the_library_that_reads_it(
    page: Page, host: str, tmp_path: Path
) -> None:
    """The library comes when the first spreadsheet does; until then the file is no damaged one."""
    file = tmp_path / "people.xlsx"
    file.write_bytes(workbook_file(20))
    sheet = _open(page, host, "import-people")
    sheet.field("file").set_input_files(file)
    expect(sheet.result.locator('[data-count="add"]')).to_have_text("20 new people")
