"""The words of a workbook besides what its columns are called: how cells are filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.studio.addresses import WORDS, Address
from generator.studio.content import EditedContent
from generator.studio.forms.labels import FILE, Labels
from generator.studio.tables.columns import Column, Table

#: The file of the words.
FILE_OF_WORKBOOKS = "workbook"

_LONGEST_NAME = 31  # of a sheet: Excel's own limit
_NOT_IN_A_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


@dataclass(frozen=True, slots=True)
class TableWords:
    """Words by their keys, with `{yes}` and `{no}` for what is chosen."""

    words: Mapping[str, str]

    @property
    def flags(self) -> Mapping[bool, str]:
        """The words for yes and no."""
        return {True: self.words["yes"], False: self.words["no"]}

    def __getitem__(self, key: str) -> str:
        """Return the words under `key`, filled in."""
        return self.words[key].format(yes=self.words["yes"], no=self.words["no"])

    def sheet(self, table: Table, main: Table) -> str:
        """Return what the tab of a table is called; `main` is that of the entries."""
        is_alike = table.key and table.name.casefold() == main.name.casefold()
        name = f"{table.name} 2" if is_alike else table.name
        return name.translate(_NOT_IN_A_NAME)[:_LONGEST_NAME].strip(" '")

    def help(self, column: Column) -> str:
        """Return what a column is for, and how its cells are filled in."""
        needed = self.words["needed"] if column.is_required else ""
        return " ".join(filter(None, (column.help, self[f"help.{column.kind}"], needed)))


def table_words(content: EditedContent) -> TableWords:
    """Return the words of workbooks."""
    return TableWords(_texts(content, FILE_OF_WORKBOOKS))


def field_labels(content: EditedContent) -> Labels:
    """Return what fields are called in forms, and so in workbooks."""
    return Labels(_texts(content, FILE))


def _texts(content: EditedContent, name: str) -> dict[str, str]:
    words = content.whole(content.path(Address(WORDS, name)))
    facts = words.items() if isinstance(words, dict) else ()
    return {key: text for key, text in facts if isinstance(text, str)}
