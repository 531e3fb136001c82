"""Comma-separated text that opens in a spreadsheet as text, never as a formula."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

# A cell may be split again at a semicolon or tab by a spreadsheet of another country, so the
# places after those count as the start of a cell too. The wide and small forms, and the minus of
# typography, open formulas in Excel; what nobody sees may be dropped in front of them.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd\ud800-\udfff\U000e0000-\U000e0fff"
    "\U0001d173-\U0001d17a\x00-\x08\x0e-\x1f\x7f-\x9f"
)
_OPENS = (
    "=+\\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff1d\uff0b\uff0d\uff20"
    "\u207a\u207b\u207c\u208a\u208b\u208c"
)
_START = rf"(?:[^\S\t\r\n]|[{_UNSEEN}])*[{_OPENS}]"
_FORMULA = re.compile(rf"(^|[;|\t\r\n])({_START})")
_MADE_SAFE = re.compile(rf"(?:^|(?<=[;|\t\r\n]))'(?={_START})|^'(?=[\t\r\n])")
_BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads the text as Latin-1


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str | date | None]]) -> str:
    """Return the rows as CSV (RFC 4180) with a byte order mark; each cell is quoted and safe.

    A date is written as year-month-day, and None as nothing.
    """
    # Here and not above: the page needs these only when someone asks for the file.
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([safe_cell(_text(cell)) for cell in row] for row in (header, *rows))
    return _BYTE_ORDER_MARK + out.getvalue()


def _text(cell: str | date | None) -> str:
    return cell.isoformat() if isinstance(cell, date) else cell or ""


def safe_cell(text: str) -> str:
    """Return `text` with an apostrophe before anything a spreadsheet could take for a formula."""
    safe = _FORMULA.sub(r"\1'\2", text)
    return f"'{safe}" if safe.startswith(("\t", "\r", "\n")) else safe


def plain_cell(text: str) -> str:
    """Return what `safe_cell` was given, so that our own files come back as they were."""
    return _MADE_SAFE.sub("", text) if "'" in text else text
