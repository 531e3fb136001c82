"""A file or a pasted text as rows, whatever its format; what cannot be read is a code."""

from dataclasses import dataclass

from worksheets.fields import MOST_FILE_BYTES
from worksheets.importing.cards import grid_from_cards, is_card_file
from worksheets.importing.decoding import decoded, is_text
from worksheets.importing.delimited import grid_from_text
from worksheets.importing.documents import error_in, is_ldif
from worksheets.importing.excel import grid_from_workbook, is_workbook
from worksheets.importing.grid import Grid, UnreadableError
from worksheets.importing.headers import header_key
from worksheets.importing.no_lists import are_names, is_for_programs, kind_of_no_list
from worksheets.importing.pasted import grid_from_pasted
from worksheets.importing.records import grid_from_records
from worksheets.importing.saved import grid_from_notebook, is_notebook
from worksheets.importing.tables import known_fields

MOST_ROWS = 30_000  # as many connections as LinkedIn allows
_MOST_LINES = 1_000_000

_CLEARLY_A_TABLE = 2  # known columns
_TABLES = (".csv", ".tsv", ".tab")
# A column only that program writes. Outlook's newer export has few of its own.
_SIGNS = (
    ("linkedin", {"connected on"}),
    ("google", {"e mail 1 value", "organization 1 name", "organization name", "file as"}),
    ("outlook", {"e mail display name", "e mail 2 address", "business phone"}),
)
_EMPTY = Grid((), ())


@dataclass(frozen=True, slots=True)
class ListSource:
    """What was found: the format, its rows, and a code where the whole of it cannot be read.

    The formats are `linkedin`, `google`, `outlook`, `csv`, `xlsx`, `vcard`, `notebook` and
    `pasted`; in the last three, columns bear the names of our own fields.
    """

    format: str
    grid: Grid
    problem: str = ""


def read_source(content: bytes | str, name: str = "", encoding: str = "") -> ListSource:
    """Return the rows in the bytes of a file called `name`, or in a pasted text; never raises.

    `encoding` is the one somebody chose for a file that doesn't say which it has.
    The problems are `too_large`, `too_many_rows`, `other_spreadsheet`, `crowded`,
    `zipped`, `ldif`, `unknown_letters`, `not_text`, `for_programs`, `prose`, `damaged`,
    `not_a_notebook` and `empty`.
    """
    try:
        source = _source(content, name, encoding)
        _require_rows(source.grid)
    except UnreadableError as error:
        return ListSource("", _EMPTY, error.code)
    return source


def _source(content: bytes | str, name: str, encoding: str) -> ListSource:
    if len(content) > MOST_FILE_BYTES:
        raise UnreadableError("too_large")
    if isinstance(content, str):
        return _from_text(content, is_table=False)
    if is_workbook(content):
        return ListSource("xlsx", grid_from_workbook(content))
    if error := error_in(content):
        raise UnreadableError(error)
    text = decoded(content, encoding)
    if text is None:
        raise UnreadableError("unknown_letters")
    return _from_text(text, is_table=name.casefold().endswith(_TABLES) or not name)


def _from_text(text: str, *, is_table: bool) -> ListSource:
    if not is_text(text):
        raise UnreadableError("not_text")
    if text.count("\n") > _MOST_LINES:
        raise UnreadableError("too_many_rows")
    text = text.removeprefix("\ufeff")
    if is_card_file(text):
        return ListSource("vcard", grid_from_cards(text))
    if is_notebook(text):
        return ListSource("notebook", grid_from_notebook(text))
    if is_ldif(text):
        raise UnreadableError("ldif")
    if is_for_programs(text):
        raise UnreadableError("for_programs")
    grid = grid_from_text(text, is_table=is_table)
    if grid is None or known_fields(grid.header) < _CLEARLY_A_TABLE:
        if kind := kind_of_no_list(text, is_table=grid is not None):
            raise UnreadableError(kind)
        grid = grid_from_records(text) or grid
    if grid:
        return ListSource(_program(grid), grid)
    pasted = grid_from_pasted(text)
    if not are_names([line.cells[0] for line in pasted.lines if line.cells[0]]):
        raise UnreadableError("for_programs")
    return ListSource("pasted", pasted)


def _program(grid: Grid) -> str:
    keys = {header_key(header) for header in grid.header}
    return next((program for program, signs in _SIGNS if keys & signs), "csv")


def _require_rows(grid: Grid) -> None:
    if not grid.lines:
        raise UnreadableError("empty")
    if len(grid.lines) > MOST_ROWS:
        raise UnreadableError("too_many_rows")
