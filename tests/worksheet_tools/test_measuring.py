"""Files of answers are summed in the page, and forgotten with it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet

HEADER = "team or site,Q1,Q2,Q3,Q4,Q5,Q6\n"


def _file(name: str, group: str, answer: int, people: int) -> dict[str, object]:
    row = f"{group}{f',{answer}' * 6}\n"
    return {
        "name": name,
        "mimeType": "text/csv",
        "buffer": (HEADER + row * people).encode(),
    }


def test_files_that_came_back_are_summed_and_small_groups_stay_hidden(
    visitor: Callable[..., Page], host: str
) -> None:
    """Several files at once, before and after; nothing of them is saved anywhere."""
    page = visitor({})
    sheet = Worksheet(page, "measuring").open(f"{host}/worksheets/measuring.html")
    expect(sheet.result.locator(".pb-paper li")).to_have_count(6)
    assert sheet.download("blank").startswith(b"PK")
    before = [_file("a.csv", "Porto", 2, 20), _file("b.csv", "Leeds", 3, 12)]
    after = [*before[:1], _file("c.csv", "Leeds", 5, 13), _file("d.csv", "Lyon", 1, 4)]
    sheet.field("before_files").set_input_files(before)
    expect(sheet.result.locator("[data-counts]")).to_contain_text("Answers before: 32")
    sheet.field("after_files").set_input_files(after)
    expect(sheet.result.locator("[data-counts]")).to_contain_text("Answers after: 37")
    expect(sheet.result.locator("table").first).to_contain_text("worth talking about")
    expect(sheet.result.locator("[data-hidden-groups]")).to_contain_text("Lyon")
    expect(sheet.result).not_to_contain_text("1.0")
    assert '"Leeds"' in sheet.download("csv").decode("utf-8-sig")
    held = "Object.values(localStorage).filter(text => text.includes('Leeds')).length"
    assert page.evaluate(held) == 0
