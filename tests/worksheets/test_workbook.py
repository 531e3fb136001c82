"""A workbook holds days, numbers and plain text as such, and is the same each time."""

import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from worksheets.files.workbook import WorkbookSheet, workbook_bytes

TODAY = date(2026, 11, 23)


def opened(*sheets: WorkbookSheet) -> list[Worksheet]:
    """Return the sheets of a workbook as they are read back."""
    return load_workbook(io.BytesIO(workbook_bytes(sheets, TODAY))).worksheets


def test_days_are_days_and_numbers_are_numbers() -> None:
    (page,) = opened(
        WorkbookSheet("Plan", ["Day", "N", "Share"], [[date(2026, 12, 1), 3, 0.5], [None]])
    )
    day, number, share = page[2]
    assert (day.value, day.number_format) == (datetime(2026, 12, 1), "yyyy-mm-dd")
    assert (number.value, share.value) == (3, 0.5)
    assert page[1][0].font.bold
    assert page.freeze_panes == "A2"


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-2", "@sum", "#N/A", "=cmd|' /C calc'!A0"])
def test_what_looks_like_a_formula_is_text(text: str) -> None:
    (page,) = opened(WorkbookSheet("Plan", ["Name"], [[text]]))
    assert (page["A2"].value, page["A2"].data_type) == (text, "s")
    assert page["A2"].quotePrefix == (text[0] != "#")


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_text_is_a_text_cell(cells: list[str]) -> None:
    (page,) = opened(WorkbookSheet("Plan", cells, [cells]))
    for cell in page[2] if any(cells) else ():
        assert cell.value is None or cell.data_type == "s"


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4))
def test_any_names_become_tabs_of_their_own(names: list[str]) -> None:
    titles = [page.title for page in opened(*(WorkbookSheet(name, ["A"], []) for name in names))]
    assert len({title.casefold() for title in titles}) == len(names)
    assert all(0 < len(title) <= 31 for title in titles)


def test_the_same_sheets_give_the_same_bytes_dated_today() -> None:
    sheets = [WorkbookSheet("Plan", ["Name"], [["Ana"]])]
    content = workbook_bytes(sheets, TODAY)
    assert content == workbook_bytes(sheets, TODAY)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 23, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"2026-11-23T00:00:00Z") == 2


def test_a_workbook_without_a_sheet_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="Give at least one"):
        workbook_bytes([], TODAY)
