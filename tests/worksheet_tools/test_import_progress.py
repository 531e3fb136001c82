"""A large file shows how much of it is read."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheets.importing.large import workbook_file


def test_the_bar_of_an_import_goes_forward_until_the_preview_is_there(
    visitor: Callable[..., Page], host: str
) -> None:
    page = visitor({})
    sheet = Worksheet(page, "import-people").open(f"{host}/worksheets/import-people.html")
    sheet.watch_progress()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    file = {"name": "people.xlsx", "mimeType": kind, "buffer": workbook_file(3000)}
    sheet.form.locator("input[type=file]").set_input_files(file)
    expect(sheet.result.locator("[data-count=add]")).to_contain_text("3000")
    expect(sheet.form.get_by_role("progressbar")).to_have_count(0)
    shares = sheet.shares_shown()
    assert len(shares) >= 4
    assert shares == sorted(shares)
