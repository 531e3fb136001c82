"""The sheet of an .xlsx file that says most about people, to rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from worksheets.importing.columns import proposed_mapping
from worksheets.importing.grid import READ_SHARE, Grid, Line, UnreadableError
from worksheets.importing.pasted import FIELDS, cells_of_parts
from worksheets.importing.spreadsheet_cells import CellContext, book_in, rows_of
from worksheets.importing.spreadsheet_package import SheetPart, SpreadsheetPackage
from worksheets.importing.tables import HEADER_WITHIN, header_place, table_in
from worksheets.progress import followed

_MOST_SHEETS = 200
_MOST_ROWS = 30_100  # more than are taken, so that too many are noticed
_USUAL_ROWS = 5_000  # nobody says how many there are before all are read


def is_workbook(content: bytes) -> bool:
    """Return whether `content` begins as an .xlsx file (a zip file) does."""
    return content.startswith(b"PK\x03\x04")


def grid_from_workbook(content: bytes) -> Grid:
    """Return the rows of the sheet with most columns of ours, else of the first with any row.

    Hidden sheets are passed over. Of two with as many columns it is the first, and no other is
    read whole. Raises UnreadableError as `Package` does, with `damaged` for a file that is no
    workbook, and `crowded` for one of more than 200 sheets.
    """
    try:
        package = SpreadsheetPackage(content)
        book = book_in(package)
        if not book.sheets:
            raise UnreadableError("damaged")
        if len(book.sheets) > _MOST_SHEETS:
            raise UnreadableError("crowded")
        # `max` takes the first of several.
        best = max(_heads(package, book), key=lambda head: head.fitness, default=None)
        return _grid(package, book, best.sheet) if best else Grid((), ())
    except UnreadableError:
        raise
    except Exception as error:
        # Archives and XML raise whatever they stumble over in a damaged file.
        raise UnreadableError("damaged") from error


@dataclass(frozen=True, slots=True)
class _Head:
    """How a sheet begins: `fitness` is how many columns are ours, first where rows are below."""

    sheet: SheetPart
    fitness: tuple[int, int]


def _heads(package: SpreadsheetPackage, book: CellContext) -> Iterator[_Head]:
    """Yield the head of each sheet that has rows, each part once."""
    parts = {sheet.path: sheet for sheet in reversed(book.sheets)}
    for sheet in book.sheets:
        if parts[sheet.path] is not sheet:
            continue
        # One more than the header may be down, to see whether any row stands below it.
        lines = list(islice(rows_of(package, book, sheet), HEADER_WITHIN + 1))
        if lines:
            yield _Head(sheet, _fitness(lines))


def _fitness(lines: list[Line]) -> tuple[int, int]:
    place = header_place([line.cells for line in lines[:HEADER_WITHIN]])
    if place is None:
        return 0, 0
    below = tuple(lines[place + 1 :])
    known = len(proposed_mapping(Grid(lines[place].cells, below)).places)
    return (known if below else 0, known)


def _grid(package: SpreadsheetPackage, book: CellContext, sheet: SheetPart) -> Grid:
    rows = islice(rows_of(package, book, sheet), _MOST_ROWS)
    lines = list(followed(rows, _USUAL_ROWS, 0, READ_SHARE))
    return table_in(lines, is_table=True) or _without_header(lines)


def _without_header(lines: list[Line]) -> Grid:
    """Return the rows of a sheet that begins with people, each as if it were pasted."""
    return Grid(FIELDS, tuple(Line(line.number, cells_of_parts(line.cells)) for line in lines))
