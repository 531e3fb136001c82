"""What the person saved, by collection."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from worksheets.notebook.records import (
    RECORDS,
    CalendarEntry,
    Contact,
    Record,
    SavedInteraction,
    SavedPitch,
    SavedPromise,
    SavedQuestion,
    SheetRow,
)

_EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Notebook:
    """What the person saved, and the codes of what was wrong with it.

    `revision` is the time of the latest change in milliseconds since 1970; it only ever grows.
    """

    contacts: tuple[Contact, ...] = ()
    interactions: tuple[SavedInteraction, ...] = ()
    promises: tuple[SavedPromise, ...] = ()
    pitches: tuple[SavedPitch, ...] = ()
    questions: tuple[SavedQuestion, ...] = ()
    events: tuple[CalendarEntry, ...] = ()
    sheet_rows: tuple[SheetRow, ...] = ()
    answers: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    owner: Mapping[str, str] = _EMPTY
    settings: Mapping[str, str] = _EMPTY
    revision: int = 0
    problems: tuple[str, ...] = ()

    def answers_of(self, sheet_id: str) -> Mapping[str, str]:
        """Return the answers typed in one sheet, by field."""
        return self.answers.get(sheet_id, _EMPTY)

    def about(self, contact_id: str) -> "Notebook":
        """Return it with what may be about one contact, so that no more has to be read."""
        return replace(
            self,
            interactions=tuple(row for row in self.interactions if contact_id in row.people),
            promises=tuple(row for row in self.promises if row.contact == contact_id),
        )

    def rows(self, collection: str) -> tuple[Record, ...]:
        """Return the records of `collection`. Raises ValueError for one it does not keep."""
        if collection not in RECORDS:
            known = ", ".join(RECORDS)
            raise ValueError(f"The notebook keeps no {collection!r}. Use one of: {known}.")
        return getattr(self, collection)
