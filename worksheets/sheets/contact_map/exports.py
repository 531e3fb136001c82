"""The contact map as a spreadsheet, complete whatever the page shows."""

from collections.abc import Iterable

from worksheets.content.words import Words
from worksheets.files.spreadsheet import csv_text
from worksheets.mapping.entries import MappedContact
from worksheets.mapping.mapped import RATED_FIELDS

_COLUMNS = ("name", "department", "kind", *RATED_FIELDS, "priority", "why", "rhythm", "chosen")


def spreadsheet_of(entries: Iterable[MappedContact], words: Words) -> str:
    """Return the map as CSV, a row a person, in order of priority."""
    header = [words.fill(f"column_{column}") for column in _COLUMNS]
    return csv_text(header, (_cells(entry, words) for entry in entries))


def _cells(entry: MappedContact, words: Words) -> tuple[str, ...]:
    person = entry.person
    ratings = (getattr(person, rating) for rating in RATED_FIELDS)
    return (
        person.name,
        person.department,
        person.kind.title if person.kind else "",
        *("" if rating is None else str(rating) for rating in ratings),
        words.fill(f"level_{entry.level}"),
        why(entry, words),
        entry.rhythm.tier.label if entry.rhythm else "",
        words.fill("chosen" if entry.rhythm.is_chosen else "proposed") if entry.rhythm else "",
    )


def why(entry: MappedContact, words: Words) -> str:
    """Return the reasons of a priority in words; "" where there is none."""
    reasons = entry.priority.reasons if entry.priority else ()
    return words.language.comma.join(words.fill(reason) for reason in reasons)
