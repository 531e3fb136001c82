"""The choice of a column for each field: what was found, what was chosen, what is on offer."""

from collections.abc import Mapping

from worksheets.answers import Answers
from worksheets.content.words import Words
from worksheets.importing import ColumnMapping, ListSource
from worksheets.outcome import Option

FIELDS = (
    "name", "given_name", "family_name", "email", "phone", "department", "role", "organisation",
    "url", "birthday", "note", "last_contact", "next_date", "tier", "touch", "kind", "influence",
    "closeness", "relevance", "other_emails", "other_phones", "address", "categories",
)  # fmt: skip
_NONE = "none"
_NAMED = ("vcard", "notebook", "pasted")  # formats whose columns are our own fields
_LABEL_LENGTH = 60


def column_choices(
    answers: Answers, source: ListSource, found: ColumnMapping, words: Words
) -> Mapping[str, tuple[Option, ...]]:
    """Return the columns each field in `answers` could have, with the one found in front."""
    if source.format in _NAMED:
        return {}
    columns = tuple(Option(_column_id(source, place), label) for place, label in _labels(source))
    none = Option(_NONE, words.fill("column_none"))
    return {
        f"column_{field}": (_found(field, source, found, words), *columns, none)
        for field in FIELDS
        if f"column_{field}" in answers
    }


def mapping_chosen(answers: Answers, source: ListSource, found: ColumnMapping) -> ColumnMapping:
    """Return the mapping with what was chosen for this very header; other choices are old ones.

    A field that the form does not have is not imported: the organisation may do without ratings.
    """
    places = {_column_id(source, place): place for place, _ in _labels(source)} | {_NONE: None}
    mapping = found
    for field in FIELDS:
        column = f"column_{field}"
        chosen = answers.text(column) if column in answers else _NONE
        if column not in answers:
            mapping = mapping.with_column(field, None)
        elif chosen in places and source.format not in _NAMED:
            mapping = mapping.with_column(field, places[chosen])
    return mapping


def _found(field: str, source: ListSource, found: ColumnMapping, words: Words) -> Option:
    place = found.place_of(field)
    if place is None:
        return Option("", words.fill("column_not_found"))
    return Option("", words.fill("column_found", column=_label(source.grid.header[place])))


def _labels(source: ListSource) -> tuple[tuple[int, str], ...]:
    named = enumerate(source.grid.header)
    return tuple((place, _label(header)) for place, header in named if header.strip())


def _column_id(source: ListSource, place: int) -> str:
    return f"{place}: {_label(source.grid.header[place])}"


def _label(header: str) -> str:
    return " ".join(header.split())[:_LABEL_LENGTH]
