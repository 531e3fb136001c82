"""The worksheets a page has opened: what a request needs besides the notebook stays here."""

from dataclasses import dataclass, field
from typing import Any

from worksheets.content.sheet import SheetDefinition
from worksheets.fragments import Fragments
from worksheets.worksheet import Worksheet, worksheet_of


@dataclass(frozen=True, slots=True)
class OpenWorksheet:
    """A sheet with its Python, and what of its last result need not be rendered again."""

    sheet: SheetDefinition
    worksheet: Worksheet[Any]
    fragments: Fragments = field(default_factory=Fragments)


class OpenWorksheets:
    """The open worksheets by id. A page opens its own before it asks, and again after a restart."""

    def __init__(self) -> None:
        self._by_id: dict[str, OpenWorksheet] = {}

    def open(self, sheet: SheetDefinition) -> None:
        """Open the sheet, in place of one of its id."""
        self._by_id[sheet.id] = OpenWorksheet(sheet.in_its_language(), worksheet_of(sheet.id))

    def __getitem__(self, sheet_id: str) -> OpenWorksheet:
        """Return an open worksheet. Raises ValueError where nothing opened it."""
        if sheet_id not in self._by_id:
            known = ", ".join(self._by_id) or "none"
            raise ValueError(
                f"No worksheet {sheet_id!r:.80} is open, only: {known}. "
                f"The page opens it before it asks; correct it there."
            )
        return self._by_id[sheet_id]
