"""What a contact keeps of its card, given out where the contact's fields still agree with it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from worksheets.cards.content_lines import Property, properties
from worksheets.cards.entries import LABELS, CardEntry, entries_of

_IN_A_FIELD = frozenset({"UID", "FN", "N", "ORG", "TITLE", "ADR", "URL", "EMAIL", "TEL", *LABELS})


@dataclass(frozen=True, slots=True)
class SavedCard:
    """The saved entries, each with its own property taken apart."""

    entries: tuple[tuple[CardEntry, Property], ...]

    @classmethod
    def of(cls, text: str) -> "SavedCard":
        """Return what `text` (`Contact.card_lines`) keeps; what is damaged is left out."""
        return cls(tuple((one, next(properties(one.line))) for one in entries_of(text)))

    def first(self, name: str) -> CardEntry | None:
        """Return the first entry of the property `name`, or None."""
        return self.matching(name, lambda item: True)

    def matching(self, name: str, holds: Callable[[Property], bool]) -> CardEntry | None:
        """Return the first entry of the property `name` that `holds`, or None."""
        return next((one for one, item in self._named(name) if holds(item)), None)

    def all_matching(self, name: str, text: str) -> list[CardEntry]:
        """Return the entries of the property `name` for an address or a number."""
        return [one for one, item in self._named(name) if " ".join(item.text.split()) == text]

    def instead(
        self, name: str, holds: Callable[[Property], bool], own: Iterable[CardEntry]
    ) -> Iterator[CardEntry]:
        """Yield the entry that holds, else `own` instead of the first; then the others.

        Only the one in front is preferred, so that it comes back as the field's.
        """
        match = self.matching(name, holds)
        entries = [one for one, _ in self._named(name)]
        yield from [match] if match else own
        for one in entries if match else entries[1:]:
            if one is not match:
                yield one.unpreferred()

    def beyond_fields(self) -> Iterator[CardEntry]:
        """Yield the entries of properties that no field has a part in."""
        for one, item in self.entries:
            if one.name not in _IN_A_FIELD or is_fax(item):
                yield one

    def _named(self, name: str) -> Iterator[tuple[CardEntry, Property]]:
        return (pair for pair in self.entries if pair[1].name == name and not is_fax(pair[1]))


def is_fax(item: Property) -> bool:
    """Return whether a number is of no use to talk to a person."""
    return item.name == "TEL" and item.has("TYPE", "FAX")
