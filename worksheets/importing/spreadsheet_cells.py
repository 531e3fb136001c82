"""The cells of an .xlsx sheet as text, read as a stream (ECMA-376, transitional and strict).

openpyxl writes our workbooks. To read one it makes an object of each cell, which takes a browser
twice as long as the whole preview may; and it knows nothing of the strict form.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from xml.etree.ElementTree import Element

from worksheets.files.spreadsheet import plain_cell
from worksheets.importing.grid import Line
from worksheets.importing.spreadsheet_package import SheetPart, SpreadsheetPackage
from worksheets.importing.spreadsheet_rows import WrittenCell, plain_item, plain_row, unescaped

MOST_COLUMNS = 256

_WORKBOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_LAST_DAYS = 2_958_466  # 31 December 9999
_LEAP_DAY_1900 = 60  # a day that never was, and that Excel counts
_CODED = re.compile("_x([0-9A-Fa-f]{4})_")
_NOT_A_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DATE_FORMATS = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))


@dataclass(frozen=True, slots=True)
class CellContext:
    """What the cells of a workbook need to be understood."""

    sheets: tuple[SheetPart, ...]
    texts: Mapping[str, str]
    date_styles: frozenset[str]
    first_day: date


def book_in(package: SpreadsheetPackage) -> CellContext:
    """Return the sheets a person can see, the shared texts, and how days are written."""
    workbook = package.described(_WORKBOOK)
    paths = _paths(package)
    sheets = [_sheet(element, paths) for element in _all(workbook, "sheet") if _is_seen(element)]
    is_1904 = any(_flag(element, "date1904") for element in _all(workbook, "workbookPr"))
    return CellContext(
        tuple(sheet for sheet in sheets if package.has(sheet.path)),
        {str(number): text for number, text in enumerate(_shared_texts(package, paths))},
        frozenset(_date_styles(package, paths)),
        date(1904, 1, 1) if is_1904 else date(1899, 12, 31),
    )


def rows_of(package: SpreadsheetPackage, book: CellContext, sheet: SheetPart) -> Iterator[Line]:
    """Yield the rows with anything in them, numbered as they stand in the sheet."""
    number = 0
    for row in package.rows(sheet.path, plain_row):
        if isinstance(row, Element):
            said = row.get("r", "")
            number = int(said) if said.isdecimal() and len(said) < 9 else number + 1
            cells = _cells(row, book)
        else:
            number = row.number or number + 1
            cells = _plain_cells(row.cells, book)
        if any(cells):
            yield Line(number, cells)
    if package.is_cut:
        yield Line(number + 1, ("…",), "not_read")


def day_text(serial: float, first_day: date) -> str:
    """Return the day of a serial number as year-month-day; the number itself where none is."""
    days = int(serial)
    if first_day.year != 1904 and days >= _LEAP_DAY_1900:
        days -= 1
    if not 0 < days < _LAST_DAYS:
        return _number_text(serial)
    try:
        return (first_day + timedelta(days=days)).isoformat()
    except OverflowError:
        return _number_text(serial)


def _plain_cells(written: Sequence[WrittenCell], book: CellContext) -> tuple[str, ...]:
    texts = book.texts
    columns = [cell[0] for cell in written]
    # The usual row has each cell right behind the one before.
    if columns == _COLUMN_LIST[: len(columns)]:
        return tuple(
            texts.get(value, "") if kind == "s" else _plain_text(kind, style, value, own, book)
            for _, style, kind, value, own in written
        )
    cells: list[str] = []
    for letters, style, kind, value, own in written:
        place = _letters_place(letters) if letters else len(cells)
        if place >= MOST_COLUMNS or len(letters) > 3:
            break
        text = _plain_text(kind, style, value, own, book)
        _put(text, place, cells)
    return tuple(cells)


def _put(text: str, place: int, cells: list[str]) -> None:
    """Put a cell in its place behind the others; one that is filled may come back to a place."""
    if place >= len(cells):
        cells.extend([""] * (place - len(cells)))
        cells.append(text)
    elif text:
        cells[place:] = [text]


def _plain_text(kind: str, style: str, value: str, own: str, book: CellContext) -> str:
    if own:
        return _plain(unescaped(own)) if kind == "inlineStr" else ""
    return _value_text(kind or "n", unescaped(value), style, book)


def _cells(row: Element, book: CellContext) -> tuple[str, ...]:
    cells: list[str] = []
    number = row.get("r", "")
    for cell in row:
        reference = cell.get("r")
        place = len(cells)
        # The usual cell stands right behind the one before, and there are a million of them.
        if reference and (place >= MOST_COLUMNS or reference != _COLUMNS[place] + number):
            place = _place(reference)
        if place >= MOST_COLUMNS:
            break
        if cell.get("t") == "s" and len(cell) == 1:
            text = book.texts.get(cell[0].text or "", "")
        else:
            text = _text(cell, book) if len(cell) else ""
        _put(text, place, cells)
    return tuple(cells)


def _letters(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(65 + letter) + letters
    return letters


_COLUMNS = tuple(map(_letters, range(MOST_COLUMNS)))
_COLUMN_LIST = list(_COLUMNS)


@cache
def _letters_place(letters: str) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - 64
    return place - 1


def _place(reference: str) -> int:
    letters = reference.rstrip("0123456789")
    is_sound = letters.isascii() and letters.isalpha() and len(letters) <= 3
    return _letters_place(letters) if is_sound else MOST_COLUMNS


def _text(cell: Element, book: CellContext) -> str:
    """Return a cell as someone would type it: days as year-month-day, whole numbers plain."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _plain(_written(cell[0]))
    value = next((part.text or "" for part in cell if part.tag.endswith("v")), "")
    return _value_text(kind, value, cell.get("s", ""), book)


def _value_text(kind: str, value: str, style: str, book: CellContext) -> str:
    match kind:
        case "s":
            return book.texts.get(value.strip(), "")
        case "e":  # an error, such as #N/A
            return ""
        case "b":
            return {"1": "yes", "0": "no"}.get(value, value)
        case "d":
            return value[:10]
        case "str":
            return _plain(value)
    return _number(value, style, book) if value else ""


def _number(value: str, style: str, book: CellContext) -> str:
    try:
        number = float(value)
    except ValueError:
        return _plain(value)
    if style in book.date_styles and number >= 1:
        return day_text(number, book.first_day)
    return value if value.isdecimal() else _number_text(number)


def _number_text(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e18 else str(number)


def _written(element: Element) -> str:
    """Return the text of an item in all its runs, without the reading aids of Japanese."""
    if len(element) == 1 and element[0].tag.endswith("t"):
        return element[0].text or ""
    parts: list[str] = []
    for part in element:
        if part.tag.endswith("}t") or part.tag == "t":
            parts.append(part.text or "")
        elif part.tag.endswith("}r") or part.tag == "r":
            parts.extend(text.text or "" for text in part if text.tag.endswith("t"))
    return "".join(parts)


def _plain(text: str) -> str:
    if "_x" in text:
        text = _CODED.sub(lambda match: chr(int(match[1], 16)), text)
    return plain_cell(text)


def _shared_texts(package: SpreadsheetPackage, paths: Mapping[str, str]) -> Iterator[str]:
    path = paths.get("sharedStrings", "xl/sharedStrings.xml")
    if not package.has(path):
        return
    for item in package.texts(path, plain_item):
        if isinstance(item, Element):
            yield _plain(_written(item))
            item.clear()
        else:
            yield _plain(item)


def _date_styles(package: SpreadsheetPackage, paths: Mapping[str, str]) -> Iterator[str]:
    path = paths.get("styles", "xl/styles.xml")
    if not package.has(path):
        return
    styles = package.described(path)
    own = {
        element.get("numFmtId", ""): element.get("formatCode", "")
        for element in _all(styles, "numFmt")
    }
    formats = next(_all(styles, "cellXfs"), ())
    for number, element in enumerate(formats):
        used = element.get("numFmtId", "0")
        is_builtin = used.isdecimal() and len(used) < 4 and int(used) in _DATE_FORMATS
        if _is_date_format(own[used]) if used in own else is_builtin:
            yield str(number)


def _is_date_format(code: str) -> bool:
    """Return whether a format shows a year or a day, and not a time alone."""
    shown = _NOT_A_FORMAT.sub("", code.partition(";")[0]).lower()
    return "y" in shown or "d" in shown or "mmm" in shown


def _paths(package: SpreadsheetPackage) -> Mapping[str, str]:
    """Return where the parts are, by the id that a sheet names and by the kind of the others."""
    found: dict[str, str] = {}
    if not package.has(_RELATIONS):
        return found
    for element in package.described(_RELATIONS):
        target = element.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target.removeprefix('./')}"
        found[element.get("Id", "")] = path
        found.setdefault(element.get("Type", "").rpartition("/")[2], path)
    return found


def _sheet(element: Element, paths: Mapping[str, str]) -> SheetPart:
    # `r:id`, in the namespace of either form.
    link = next((value for key, value in element.attrib.items() if key.endswith("}id")), "")
    return SheetPart(element.get("name", ""), paths.get(link, ""))


def _is_seen(element: Element) -> bool:
    return element.get("state", "visible") == "visible"


def _flag(element: Element, name: str) -> bool:
    return element.get(name, "") in ("1", "true", "on")


def _all(root: Element, name: str) -> Iterator[Element]:
    return (one for one in root.iter() if one.tag.rpartition("}")[2] == name)
