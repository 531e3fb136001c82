"""Where in a workbook something stands: its sheet, row and column, in words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.errors import Place


@dataclass(frozen=True, slots=True, order=True)
class CellPlace(Place):
    """A cell; `line` is its row and `column` its column, both from 1, and `heading` what's above.

    Without a `sheet` it is the whole workbook, and without a line the whole sheet.
    """

    line: int = 0
    column: int = 0
    sheet: str = ""
    heading: str = ""

    def __str__(self) -> str:
        """Return it as people read it."""
        parts = [
            self.file,
            f"sheet “{self.sheet}”" if self.sheet else "",
            f"row {self.line}" if self.line else "",
            f"column {letters(self.column)}" if self.column else "",
        ]
        named = f" ({self.heading})" if self.heading else ""
        return ", ".join(part for part in parts if part) + named


def letters(column: int) -> str:
    """Return what a spreadsheet calls the column of a number from 1."""
    found = ""
    while column:
        column, letter = divmod(column - 1, 26)
        found = chr(65 + letter) + found
    return found
