"""What can be chosen in the cells of a workbook, and the sheet nobody sees that lists it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.studio.tables.cell_writing import cell_at, write
from generator.studio.tables.columns import Column
from generator.studio.tables.sheet_rows import TableSheet
from generator.studio.tables.words import TableWords

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

#: What the sheet is called.
LISTS = "playbook-lists"

_MOST_PROMPT = 255  # letters: Excel's own limit


@dataclass(frozen=True, slots=True)
class Lists:
    """The ids of each collection that a cell can refer to, by its name."""

    ids: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def of(self, column: Column) -> Sequence[str]:
        """Return what a cell of the column may be; nothing where anything goes."""
        return [*column.choices.values()] or self.ids.get(column.collection or "", ())


@dataclass(frozen=True, slots=True)
class Offer:
    """What a column's cells say about themselves, and offer; nothing else fits if `is_strict`."""

    help: str
    chosen: tuple[str, ...] = ()
    is_strict: bool = False


def offers(
    sheet: TableSheet, words: TableWords, lists: Lists, ids: Sequence[str]
) -> Iterator[Offer]:
    """Yield an offer for each column of the sheet; `ids` are those of the entries."""
    flags = (words.flags[True], words.flags[False])
    if sheet.table.key:
        yield Offer(words["help.entry"], tuple(ids), is_strict=True)
    else:
        yield Offer(words["id_help"])
        yield Offer(words["shown_help"], flags, is_strict=True)
    for column in sheet.table.columns:
        chosen = flags if column.kind == "yes_no" else tuple(lists.of(column))
        is_one = column.kind in ("choice", "yes_no", "reference")
        yield Offer(words.help(column), chosen, is_strict=is_one)


class ListsSheet:
    """The lists of a workbook, each written once."""

    def __init__(self) -> None:
        self._lists: dict[tuple[str, ...], str] = {}

    def offer(self, page: Worksheet, column: int, last_row: int, offer: Offer) -> None:
        """Have the cells of a column, down to the last row, offer what they can be."""
        letter = cell_at(page, 1, column).column_letter
        rule = self._rule(offer)
        rule.add(f"{letter}2:{letter}{last_row}")
        page.add_data_validation(rule)

    def _rule(self, offer: Offer) -> DataValidation:
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(type="list" if offer.chosen else None, allow_blank=True)
        if offer.chosen:
            rule.formula1 = self._lists.setdefault(offer.chosen, self._next(offer.chosen))
        rule.prompt, rule.showInputMessage = offer.help[:_MOST_PROMPT], True
        rule.showErrorMessage = offer.is_strict
        return rule

    def _next(self, chosen: Sequence[str]) -> str:
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(len(self._lists) + 1)
        return f"'{LISTS}'!${letter}$1:${letter}${len(chosen)}"

    def write(self, workbook: Workbook) -> None:
        """Add the sheet to the workbook."""
        page = workbook.create_sheet(LISTS)
        page.sheet_state = "veryHidden"
        for column, chosen in enumerate(self._lists, start=1):
            for row, text in enumerate(chosen, start=1):
                write(cell_at(page, row, column), text)
