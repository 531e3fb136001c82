"""A year of events from the plays, in the page."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet


def test_a_year_is_planned_changed_by_its_buttons_and_taken_along(
    visitor: Callable[..., Page], host: str
) -> None:
    """A play that is left out goes, the others stay once the year is saved; the file says so."""
    page = visitor({})
    sheet = Worksheet(page, "programme").open(f"{host}/worksheets/programme.html")
    sheet.fill(hours="40", places="Porto, Leeds")
    events = sheet.result.locator("[data-event]")
    expect(events).to_have_count(8)
    expect(sheet.result.locator("[data-hours]")).to_contain_text("of your 40 hours")
    assert sheet.download("ics").count(b"STATUS:CONFIRMED") > 8
    expect(sheet.result).to_contain_text("This programme is saved")
    days = events.evaluate_all("all => all.map(one => one.dataset.event + one.dataset.day)")
    events.first.locator("summary").click()
    events.first.locator("[data-act=leave-out]").click()
    expect(sheet.result).to_contain_text("One event you'd planned can't take place")
    kept = events.evaluate_all("all => all.map(one => one.dataset.event + one.dataset.day)")
    assert set(days) - set(kept) == {days[0]}
    assert b"STATUS:CANCELLED" in sheet.download("ics")
    page.reload()
    expect(sheet.field("unwanted")).not_to_have_value("")
