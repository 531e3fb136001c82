"""The log as a table, the same in every file that holds it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from worksheets.content.words import Words
from worksheets.relations.interactions import Interaction

_COLUMNS = ("date", "people", "way", "note", "gave", "got", "thanked")


def log_header(words: Words) -> list[str]:
    """Return the words above the columns: `column_date` and the like."""
    return [words.fill(f"column_{column}") for column in _COLUMNS]


def log_rows(
    talks: Iterable[Interaction], names: Mapping[str, str], ways: Mapping[str, str], words: Words
) -> Iterator[tuple[str | date | None, ...]]:
    """Yield a row for each conversation; `names` are those of contacts, `ways` of touches, by id.

    Someone who is no longer a contact is called what the words `someone` say.
    """
    someone = words.fill("someone")
    for talk in talks:
        yield (
            talk.day,
            ", ".join(names.get(person, someone) for person in talk.people),
            ways.get(talk.how, ""),
            talk.note,
            talk.gave,
            talk.got,
            talk.thanked,
        )
