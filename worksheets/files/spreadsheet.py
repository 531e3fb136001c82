"""Comma-separated text that opens in a spreadsheet as text, never as a formula."""

import re
from collections.abc import Iterable, Sequence

# A cell may be split again at a semicolon or tab by a spreadsheet of another country, so the
# places after those count as the start of a cell too. The wide forms open formulas in Excel.
_START = r"(?:[^\S\t\r\n]|[\u00ad\u200b-\u200f\u2060\ufeff])*[=+\-@\uff1d\uff0b\uff0d\uff20]"
_FORMULA = re.compile(rf"(^|[;|\t\r\n])({_START})")
_MADE_SAFE = re.compile(rf"(?:^|(?<=[;|\t\r\n]))'(?={_START})|^'(?=[\t\r\n])")
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads the text as Latin-1


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return the rows as CSV (RFC 4180) with a byte order mark; each cell is quoted and safe."""
    # Here and not above: the page needs these only when someone asks for the file.
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in (header, *rows))
    return _BYTE_ORDER_MARK + out.getvalue()


def safe_cell(text: str) -> str:
    """Return `text` with an apostrophe before anything a spreadsheet could take for a formula."""
    safe = _FORMULA.sub(r"\1'\2", text)
    return f"'{safe}" if safe.startswith(("\t", "\r", "\n")) else safe


def plain_cell(text: str) -> str:
    """Return what `safe_cell` was given, so that our own files come back as they were."""
    return _MADE_SAFE.sub("", text) if "'" in text else text
