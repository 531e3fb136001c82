"""Files of people, from the choice of one to the contacts it makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.worksheet import Worksheet
from tests.worksheets.importing.large import workbook_file

CONNECTIONS = Path(__file__).parents[1] / "cases" / "import" / "linkedin.csv"


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
