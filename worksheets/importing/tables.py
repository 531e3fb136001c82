"""The table in a file's rows: where its header stands, and which rows below it are no people."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from worksheets.importing.grid import Grid, Line
from worksheets.importing.header_names import PRIVATE, QUALIFIERS
from worksheets.importing.headers import field_named, header_key

HEADER_WITHIN = 40  # rows: titles, filters and notes stand above it

NAMES_SOMEBODY = {"name", "given_name", "family_name", "email", "account"}
_REGULAR = 0.8  # of the rows, as many cells as the header
_SAMPLE_ROWS = 200
#: What stands first in such a row.
_SUM = re.compile(
    r"(?:grand |sub ?)?totals?|summe|gesamt|insgesamt|somme|totale|totaal|anzahl"
    r"|(?:page|seite|página|pagina|pagină) \d+(?: (?:of|von|de|di|van|sur|/) \d+)?",
    re.IGNORECASE,
)
_DATA = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|[+(]?\d[\d\s()/.,:-]*")


def table_in(rows: Sequence[Line], *, is_table: bool) -> Grid | None:
    """Return the rows below the header; None where no row can be one.

    `is_table` says that rows of equal width are columns even where no header is known and nothing
    in them shows it, as in a spreadsheet.
    """
    place = header_place([row.cells for row in rows[:HEADER_WITHIN]])
    if place is None:
        return _regular_table(rows, is_table)
    header = _completed(rows[place].cells, rows[place - 1].cells if place else ())
    below = list(rows[place + 1 :])
    if below and _is_second_header(below[0].cells):
        header = _combined(header, below.pop(0).cells)
    return joined_tables(header, below)


def header_place(rows: Sequence[Sequence[str]]) -> int | None:
    """Return which row names the most fields; None where none names a person or an address."""
    known = [set() if _has_data(row) else _fields(row) for row in rows]
    place = max(range(len(rows)), key=lambda number: len(known[number]), default=None)
    if place is None or not known[place] & NAMES_SOMEBODY:
        return None
    return place


def known_fields(header: Sequence[str]) -> int:
    """Return how many different fields the header names."""
    return len(_fields(header))


def joined_tables(header: tuple[str, ...], rows: Sequence[Line]) -> Grid:
    """Return one grid of all tables that stand below one another, each with a header of its own.

    A column goes where the first table has one of that field, else to the right of all others.
    """
    columns = list(header)
    layout: list[int] | None = None
    lines: list[Line] = []
    for number, row in enumerate(rows):
        if _may_begin_a_table(rows, number, header) and _is_header(row.cells):
            layout = _layout(row.cells, columns)
        elif not _is_title(rows, number):
            lines.append(row if layout is None else _laid_out(row, layout))
    return Grid(tuple(columns), tuple(_without_remarks(lines, len(header))))


def _fields(row: Sequence[str]) -> set[str]:
    return {named[0] for cell in row if _is_heading(cell) and (named := field_named(cell))}


def _has_data(row: Sequence[str]) -> bool:
    return any(_DATA.fullmatch(cell.strip()) for cell in row if cell.strip())


def _is_heading(cell: str) -> bool:
    """Return whether a cell names a field; "Person 7" and the like names a person."""
    named = field_named(cell)
    return bool(named) and not (named[0] == "name" and any(map(str.isdigit, cell)))


def _filled(row: Sequence[str]) -> list[str]:
    return [cell for cell in row if cell.strip()]


def _is_header(row: Sequence[str]) -> bool:
    """Return whether a row between others is the header of one more table."""
    if not any(map(field_named, row[:3])) or _has_data(row):
        return False
    known = [cell for cell in _filled(row) if _is_heading(cell)]
    fields = _fields(known)
    is_mostly_known = 2 * len(known) >= len(_filled(row))
    return len(fields) > 1 and bool(fields & NAMES_SOMEBODY) and is_mostly_known


def _may_begin_a_table(rows: Sequence[Line], number: int, header: Sequence[str]) -> bool:
    """Return whether a row is the header again, or stands below a gap or a title."""
    if rows[number].cells == header or number == 0:
        return True
    before = rows[number - 1]
    return rows[number].number - before.number > 1 or sum(map(bool, before.cells)) == 1


def _is_title(rows: Sequence[Line], number: int) -> bool:
    return sum(map(bool, rows[number].cells)) == 1 and any(
        _is_header(row.cells) for row in rows[number + 1 : number + 3]
    )


def _layout(header: Sequence[str], columns: list[str]) -> list[int]:
    """Return the place of each column among `columns`, which grow by those they lack."""
    own = [header_key(column) for column in columns]
    fields = [named[0] if (named := field_named(column)) else "" for column in columns]
    layout: list[int] = []
    for column in header:
        named = field_named(column)
        key = header_key(column)
        places = [place for place, text in enumerate(own) if text == key and key]
        if not places and named:
            places = [place for place, field in enumerate(fields) if field == named[0]]
        free = [place for place in places if place not in layout]
        layout.append(free[0] if free else len(columns))
        if not free:
            columns.append(column)
            own.append(key)
            fields.append(named[0] if named else "")
    return layout


def _laid_out(row: Line, layout: Sequence[int]) -> Line:
    cells = [""] * (max(layout, default=-1) + 1)
    for place, cell in zip(layout, row.cells, strict=False):
        cells[place] = cell
    return Line(row.number, tuple(cells), row.error)


def _without_remarks(lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Yield the lines, those as refused that stand alone below the list, such as "Total: 12"."""
    lines = [_as_sum(line) for line in lines]
    last = len(lines)
    while width > 2 and last > 1 and len(_filled(lines[last - 1].cells)) == 1:
        last -= 1
    is_apart = last < len(lines) and lines[last].number - lines[last - 1].number > 1
    yield from lines[: last if is_apart else len(lines)]
    for line in lines[last:] if is_apart else ():
        yield Line(line.number, line.cells, "apart")


def _as_sum(line: Line) -> Line:
    """Return a row that counts the others, or says which page it is on, as refused."""
    first = next((cell for cell in line.cells if cell.strip()), "").strip(" :")
    is_sum = bool(_SUM.fullmatch(first)) and not any("@" in cell for cell in line.cells)
    return Line(line.number, line.cells, "apart") if is_sum else line


def _completed(header: tuple[str, ...], above: Sequence[str]) -> tuple[str, ...]:
    """Return the header with the names that stand a row higher, in cells over two rows."""
    if sum(1 for cell in above if field_named(cell)) == 0 or _has_data(above):
        return header
    padded = (*above, *[""] * (len(header) - len(above)))
    return tuple(cell or upper for cell, upper in zip(header, padded, strict=False))


def _is_second_header(row: Sequence[str]) -> bool:
    """Return whether the row below a header only says more of it; one cell alone may be a name."""
    filled = _filled(row)
    if not filled or _has_data(row) or (len(filled) < 2 and not _only_qualifies(filled[0])):
        return False
    return all(_is_heading(cell) or _only_qualifies(cell) for cell in filled)


def _only_qualifies(text: str) -> bool:
    words = header_key(text).split()
    return bool(words) and all(word in QUALIFIERS or word in PRIVATE for word in words)


def _combined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    """Return one header of two rows: "Phone" above "Work" and "Mobile" names both columns."""
    width = max(len(upper), len(lower))
    tops, subs = ((*row, *[""] * (width - len(row))) for row in (upper, lower))
    header: list[str] = []
    top = ""
    for own, sub in zip(tops, subs, strict=True):
        top = own if own.strip() or not sub.strip() else top
        both = f"{top} {sub}".strip()
        choices = (both, sub, top) if sub.strip() else (own,)
        header.append(next((text for text in choices if field_named(text)), both or own))
    return tuple(header)


def _regular_table(rows: Sequence[Line], is_table: bool) -> Grid | None:
    """Return the table whose header nobody knows: its rows are alike, and its first is unlike."""
    sample = rows[:_SAMPLE_ROWS]
    widths = Counter(len(row.cells) for row in sample)
    width, count = max(widths.items(), key=lambda item: item[::-1], default=(0, 0))
    if width < 2 or len(rows) < 2 or (not is_table and count < _REGULAR * len(sample)):
        return None
    most = max(len(_filled(row.cells)) for row in sample)
    place = next(n for n, row in enumerate(sample) if 2 * len(_filled(row.cells)) > most)
    header, below = sample[place].cells, sample[place + 1 :]
    names = _filled(header)
    if not below or _has_data(header) or len({*map(header_key, names)}) < len(names):
        return None
    if not is_table and not _is_typed(header, below):
        return None
    return Grid(header, tuple(rows[place + 1 :]))


def _is_typed(header: Sequence[str], below: Sequence[Line]) -> bool:
    """Return whether a column holds addresses, numbers or days, which its header is not."""
    for place in range(len(header)):
        cells = [row.cells[place] for row in below if place < len(row.cells)]
        filled = _filled(cells)
        data = sum(1 for cell in filled if _DATA.fullmatch(cell.strip()))
        if filled and data >= _REGULAR * len(filled):
            return True
    return False
