"""The sheet of an .xlsx file that says most about people, to rows."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from worksheets.files.spreadsheet import plain_cell
from worksheets.importing.columns import proposed_mapping
from worksheets.importing.delimited import header_place
from worksheets.importing.grid import READ_SHARE, Grid, Line, UnreadableError
from worksheets.progress import followed

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_MOST_UNPACKED_BYTES = 200_000_000  # a small file can unpack to any size
_TYPES = "[Content_Types].xml"  # what each file of Microsoft's has
_OTHER_DOCUMENTS = ("word/", "ppt/")
_HEADER_WITHIN = 20  # rows
_MOST_COLUMNS = 256
_MOST_ROWS = 30_100  # more than are taken, so that too many are noticed


def is_workbook(content: bytes) -> bool:
    """Return whether `content` begins as an .xlsx file (a zip file) does."""
    return content.startswith(b"PK\x03\x04")


def grid_from_workbook(content: bytes) -> Grid:
    """Return the rows of the sheet with most columns of ours, else of the first with any row.

    Of two with as many it is the first, and no other is read whole. Raises UnreadableError with
    `damaged` for a file that is no workbook, `not_text` for another program's document, and
    `too_large` for one that unpacks to more than a browser has room for.
    """
    try:
        _require_workbook(content)
        heads = list(_heads(content))
        # `max` takes the first of several.
        best = max(heads, key=lambda head: head.fitness, default=None)
        return _grid(best) if best else Grid((), ())
    except (UnreadableError, ImportError):  # a library that is not there yet is no damage
        raise
    except Exception as error:
        # The reader raises whatever it stumbles over in a damaged file, and names no base for it.
        raise UnreadableError("damaged") from error


def _require_workbook(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
    if sum(member.file_size for member in members) > _MOST_UNPACKED_BYTES:
        raise UnreadableError("too_large")
    # Documents of Word and of LibreOffice are archives as well, and not damaged.
    names = [member.filename for member in members]
    if _TYPES not in names or any(name.startswith(_OTHER_DOCUMENTS) for name in names):
        raise UnreadableError("not_text")


@dataclass(frozen=True, slots=True)
class _Head:
    """How a sheet of about `count` rows begins: the place of its header among those with anything.

    `fitness` is how many columns are ours, first of all where there is a row below them.
    """

    sheet: "ReadOnlyWorksheet"
    count: int
    place: int
    fitness: tuple[int, int]


def _heads(content: bytes) -> Iterator[_Head]:
    """Yield the head of each sheet that has rows."""
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        count = sheet.max_row or 0
        sheet.reset_dimensions()  # some programs write them wrong, and rows would be missed
        # One more than the header may be down, to see whether any row stands below it.
        lines = tuple(islice(_lines(_values(sheet)), _HEADER_WITHIN + 1))
        if lines:
            yield _Head(sheet, count, *_header(lines))


def _header(lines: tuple[Line, ...]) -> tuple[int, tuple[int, int]]:
    """Return which of `lines` is the header, the first where none is, and how well it fits."""
    place = header_place([line.cells for line in lines[:_HEADER_WITHIN]])
    if place is None:
        return 0, (0, 0)
    below = lines[place + 1 :]
    known = len(proposed_mapping(Grid(lines[place].cells, below)).places)
    return place, (known if below else 0, known)


def _grid(head: _Head) -> Grid:
    values = followed(_values(head.sheet), head.count, 0, READ_SHARE)
    header, *lines = islice(_lines(values), head.place, None)
    return Grid(header.cells, tuple(lines))


def _values(sheet: "ReadOnlyWorksheet") -> Iterator[tuple[object, ...]]:
    return sheet.iter_rows(values_only=True, max_row=_MOST_ROWS)


def _lines(rows: Iterable[tuple[object, ...]]) -> Iterator[Line]:
    """Yield the rows with anything in them, numbered from 1 as they stand in the sheet."""
    for number, row in enumerate(rows, start=1):
        if any(cells := tuple(map(_text, row[:_MOST_COLUMNS]))):
            yield Line(number, cells)


def _text(value: object) -> str:
    """Return a cell as someone would type it: days as year-month-day, whole numbers plain."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return plain_cell(str(value))
