"""An .xlsx file of one or more sheets: days are days, numbers are numbers, text is never run."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from worksheets.files.spreadsheet import safe_cell

type CellValue = str | int | float | date | None

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_MAX_LENGTH = 31  # Excel's own limit
_TEXT_MAX_LENGTH = 32_000  # Excel's is 32,767
_DAY_FORMAT = "yyyy-mm-dd"
_WIDTHS = (10, 50)  # the narrowest and the widest column, in characters
_SAMPLE_ROWS = 200
_CORE = "docProps/core.xml"


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """One sheet: its name on the tab, the header, and the rows below it."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[CellValue]]


def workbook_bytes(sheets: Iterable[WorkbookSheet], today: date) -> bytes:
    """Return the sheets as an .xlsx file, written on `today`; the same input, the same bytes.

    Raises ValueError for no sheet at all, which no spreadsheet program can open.
    """
    # Here and not above: it is a large import, and only this download needs it.
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    names: set[str] = set()
    for sheet in sheets:
        _add(workbook, sheet, _sheet_name(sheet.name, names))
    if not names:
        raise ValueError("A workbook needs a sheet. Give at least one, which may have no rows.")
    return _dated(workbook, today)


def _add(workbook: "Workbook", sheet: WorkbookSheet, name: str) -> None:
    from openpyxl.utils import get_column_letter

    page = workbook.create_sheet(name)
    page.freeze_panes = "A2"
    for number, width in enumerate(_widths(sheet), start=1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.append([_heading(page, text) for text in sheet.header])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _heading(page: "WriteOnlyWorksheet", text: str) -> "Cell":
    from openpyxl.styles import Font

    cell = _cell(page, text)
    cell.font = Font(bold=True)
    return cell


def _cell(page: "WriteOnlyWorksheet", value: CellValue) -> "Cell":
    from openpyxl.cell import WriteOnlyCell

    if not isinstance(value, str):
        cell = WriteOnlyCell(page)
        cell.value = value
        cell.number_format = _DAY_FORMAT if isinstance(value, date) else cell.number_format
        return cell
    text = _UNWRITABLE.sub("", value)[:_TEXT_MAX_LENGTH]
    cell = WriteOnlyCell(page, text)
    # Marked as text, and with the sign that keeps it text when someone edits it.
    cell.data_type = "s"
    cell.quotePrefix = safe_cell(text) != text
    return cell


def _widths(sheet: WorkbookSheet) -> list[int]:
    narrowest, widest = _WIDTHS
    columns = [[len(text)] for text in sheet.header]
    for row in sheet.rows[:_SAMPLE_ROWS]:
        for lengths, value in zip(columns, row, strict=False):
            lengths.append(len(str(value or "")))
    return [min(max(narrowest, *lengths) + 2, widest) for lengths in columns]


def _sheet_name(name: str, taken: set[str]) -> str:
    """Return `name` as a tab may be called, and unlike the others; it joins `taken`."""
    plain = _NOT_IN_A_NAME.sub(" ", _UNWRITABLE.sub("", name)).strip(" '") or "1"
    own = plain[:_NAME_MAX_LENGTH]
    number = 1
    while own.casefold() in taken:
        number += 1
        suffix = f" {number}"
        own = plain[: _NAME_MAX_LENGTH - len(suffix)] + suffix
    taken.add(own.casefold())
    return own


def _dated(workbook: "Workbook", today: date) -> bytes:
    """Return the saved workbook with `today` in place of each time the library took."""
    import io
    import zipfile

    from openpyxl.xml.functions import tostring

    saved, dated = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    workbook.properties.creator = None
    workbook.properties.created = datetime(today.year, today.month, today.day)
    workbook.properties.modified = workbook.properties.created
    core = tostring(workbook.properties.to_tree())
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(dated, "w") as new:
        for member in old.namelist():
            entry = zipfile.ZipInfo(member, (today.year, today.month, today.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, core if member == _CORE else old.read(member))
    return dated.getvalue()
