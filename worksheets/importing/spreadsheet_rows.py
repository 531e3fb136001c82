"""A row of an .xlsx sheet as programs write it, read without making an object of each cell.

Half the time of a large sheet went into such objects. A row in any other form is left to the
parser of XML; both read the same, and a test compares them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from worksheets.importing.grid import UnreadableError

#: A cell's column, style, kind, value, and the text that stands in it itself.
type WrittenCell = tuple[str, str, str, str, str]

_ATTRIBUTES = r'(?: r="([A-Z]+)\d+")?(?: s="(\d+)")?(?: t="(\w+)")?'
_VALUE = r'(?:<v>([^<]*)</v>|<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?'
_CELL = re.compile(rf"<c{_ATTRIBUTES}(?:/>|>{_VALUE}</c>)")
_CELLS_ALONE = re.compile(rf"(?:{_CELL.pattern})*+\s*")
_ROW = re.compile(r"\s*<row(?: [^<>]*[^<>/])?>")
_NUMBER = re.compile(r' r="(\d{1,8})"')
_ITEM = re.compile(r'\s*<si><t(?: xml:space="preserve")?>([^<]*)</t>')
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


@dataclass(frozen=True, slots=True)
class WrittenRow:
    """A row by its number, 0 for none, and its cells."""

    number: int
    cells: Sequence[WrittenCell]


def plain_row(row: str) -> WrittenRow | None:
    """Return the row; None where it holds anything but plain cells.

    `row` is its XML without the end: `<row r="2"><c r="A2" t="s"><v>7</v></c>`.
    """
    start = _ROW.match(row)
    if not start or not _CELLS_ALONE.fullmatch(row, start.end()):
        return None
    number = _NUMBER.search(start[0])
    return WrittenRow(int(number[1]) if number else 0, _CELL.findall(row, start.end()))


def plain_item(item: str) -> str | None:
    """Return the text of a shared item without its end; None where it holds more than one text."""
    found = _ITEM.fullmatch(item)
    return unescaped(found[1]) if found else None


def unescaped(text: str) -> str:
    """Return `text` as XML means it; raises UnreadableError for a sign that it doesn't know."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _REFERENCE.sub(_meant, text) if "&" in text else text


def _meant(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    try:
        return _NAMED[name] if name else chr(int(hexadecimal or decimal, 16 if hexadecimal else 10))
    except (KeyError, ValueError, OverflowError) as error:
        raise UnreadableError("damaged") from error
