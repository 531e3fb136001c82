"""The first sheet of an .xlsx file that has a header, to rows."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from worksheets.files.spreadsheet import plain_cell
from worksheets.importing.delimited import header_place
from worksheets.importing.grid import READ_SHARE, Grid, Line, UnreadableError
from worksheets.progress import followed

_MOST_UNPACKED_BYTES = 200_000_000  # a small file can unpack to any size
_HEADER_WITHIN = 20  # rows
_MOST_COLUMNS = 256
_MOST_ROWS = 30_100  # more than are taken, so that too many are noticed


def is_workbook(content: bytes) -> bool:
    """Return whether `content` begins as an .xlsx file (a zip file) does."""
    return content.startswith(b"PK\x03\x04")


def grid_from_workbook(content: bytes) -> Grid:
    """Return the rows of the first sheet with a known header, else of the first one with any row.

    Raises UnreadableError with `damaged` for a file that is no workbook, `too_large` for one that
    unpacks to more than a browser has room for.
    """
    try:
        _require_room(content)
        grids = list(_grids(content))
    except (UnreadableError, ImportError):  # a library that is not there yet is no damage
        raise
    except Exception as error:
        # The reader raises whatever it stumbles over in a damaged file, and names no base for it.
        raise UnreadableError("damaged") from error
    known = (grid for is_known, grid in grids if is_known)
    return next(known, grids[0][1] if grids else Grid((), ()))


def _require_room(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > _MOST_UNPACKED_BYTES:
            raise UnreadableError("too_large")


def _grids(content: bytes) -> Iterator[tuple[bool, Grid]]:
    """Yield each sheet that has rows, up to the first with a known header, and whether it has."""
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        count = sheet.max_row or 0
        sheet.reset_dimensions()  # some programs write them wrong, and rows would be missed
        values = sheet.iter_rows(values_only=True, max_row=_MOST_ROWS)
        lines = [
            Line(number, cells)
            for number, row in enumerate(followed(values, count, 0, READ_SHARE), start=1)
            if any(cells := tuple(map(_text, row[:_MOST_COLUMNS])))
        ]
        if lines:
            place = header_place([line.cells for line in islice(lines, _HEADER_WITHIN)])
            start = place or 0
            yield place is not None, Grid(lines[start].cells, tuple(lines[start + 1 :]))


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
