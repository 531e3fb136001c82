"""The rows of a file as people, with what could not be read left out and listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from worksheets.days.birthday import birthday_on
from worksheets.days.numeric import NumericDay
from worksheets.fields import TEXT_MAX_LENGTH, AnswerError
from worksheets.importing.cells import (
    DAY_FIELDS,
    NAME_MAX_LENGTH,
    Choices,
    Habits,
    contact_text,
    texts_in,
)
from worksheets.importing.columns import ColumnMapping
from worksheets.importing.dates import day_order
from worksheets.importing.grid import READ_SHARE, Grid, Line
from worksheets.importing.headers import BIRTHDAY_PARTS, NAME_PARTS
from worksheets.importing.names import full_name, name_card_lines
from worksheets.progress import followed

_SHOWN_LENGTH = 200  # of a refused cell
_BIRTHDAY_PARTS = frozenset(BIRTHDAY_PARTS)
#: Of these every filled column counts: one is the field's, the rest are its others.
_MOST_PARTS = 50  # of one cell
_OTHERS = {"email": "other_emails", "phone": "other_phones"}


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that could not be read, and the code of why; its row stays."""

    field: str
    text: str
    code: str


@dataclass(frozen=True, slots=True)
class RowError:
    """A row no person could be read from, the code of why, and the key of its line."""

    number: int
    code: str
    cells: tuple[str, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """A person a file tells of in `lines`; `values` holds filled fields only."""

    lines: tuple[Line, ...]
    values: Mapping[str, str]
    refused: tuple[CellError, ...] = ()


def people_of(
    grid: Grid, mapping: ColumnMapping, choices: Choices
) -> tuple[list[ImportedPerson], list[RowError]]:
    """Return a candidate for each row with a name, and the other rows with the reason.

    The codes of rows are `no_name`, `too_long` (the name), and those the formats give:
    `unclosed_quote`, `not_a_person`, `apart`, `not_read`.
    """
    habits = Habits.of(day_order(_day_cells(grid, mapping)), choices)
    people: list[ImportedPerson] = []
    refused: list[RowError] = []
    # A card and our own notebook say names as they are meant.
    turns = "card_lines" not in grid.header
    for line in followed(grid.lines, len(grid.lines), READ_SHARE, 1):
        read = _person(line, mapping, habits, turns)
        if isinstance(read, ImportedPerson):
            people.append(read)
        else:
            refused.append(read)
    return people, refused


def _day_cells(grid: Grid, mapping: ColumnMapping) -> Iterator[str]:
    for field in DAY_FIELDS:
        for place in mapping.places.get(field, ()):
            yield from (line.cells[place] for line in grid.lines if place < len(line.cells))


def _person(
    line: Line, mapping: ColumnMapping, habits: Habits, turns: bool
) -> ImportedPerson | RowError:
    if line.error:
        return RowError(line.number, line.error, line.cells, line.key)
    texts: dict[str, list[str]] = {}
    refused: list[CellError] = []
    for field, places in mapping.places.items():
        cells = _filled(field, line.cells, places, mapping)
        read, failed = _read(field, cells, habits) if cells else ([], [])
        if read:
            texts[field] = read
        refused += failed
    values = _values(texts)
    parts = {part: values.get(part, "") for part in NAME_PARTS}
    name = full_name(values, turns=turns)
    if not name or len(name) > NAME_MAX_LENGTH:
        is_long = name or any(cell.code == "too_long" and "name" in cell.field for cell in refused)
        return RowError(line.number, "too_long" if is_long else "no_name", line.cells, line.key)
    lines = name_card_lines(name, parts)
    own = {"card_lines": lines} if lines and "card_lines" not in values else {}
    return ImportedPerson((line,), {"name": name} | values | own, tuple(refused))


def _filled(
    field: str, cells: tuple[str, ...], places: Iterable[int], mapping: ColumnMapping
) -> list[str]:
    """Return the cells of `field` with anything in them, no fax among the phones."""
    width = len(cells)
    filled = [place for place in places if place < width and cells[place].strip()]
    if field == "phone" and mapping.labels:
        kinds = {place: mapping.labels.get(place, width) for place in filled}
        filled = [
            place
            for place, kind in kinds.items()
            if kind >= width or "fax" not in cells[kind].casefold()
        ]
    if field == "name" and mapping.turned:
        return [_straight(cells[one]) if one in mapping.turned else cells[one] for one in filled]
    return [cells[place] for place in filled]


def _straight(name: str) -> str:
    """Return "Zofia Śliwa" for "Śliwa Zofia"; of more words, nobody says which are the family's."""
    words = name.split()
    return f"{words[1]} {words[0]}" if len(words) == 2 and "," not in name else name


def _read(field: str, filled: list[str], habits: Habits) -> tuple[list[str], list[CellError]]:
    """Return what the cells of `field` say, each once, and those that cannot be read."""
    found: list[str] = []
    refused: list[CellError] = []
    for part in _parts(field, filled):
        try:
            text = contact_text(field, part, habits)
        except AnswerError as error:
            refused.append(CellError(field, part[:_SHOWN_LENGTH], error.code))
            continue
        if text and field not in _OTHERS:
            return [text], []
        if text and text not in found:
            found.append(text)
    # A second address that is none costs nothing while there is a first.
    return found, [] if found else refused[:1]


def _parts(field: str, cells: list[str]) -> Iterable[str]:
    if field == "name":  # "Addie" in a column of its own is how she's called, and no full name
        return sorted(cells, key=lambda cell: " " not in cell.strip())
    if field not in _OTHERS:
        return cells
    return (part for cell in cells for part in texts_in(field, cell)[:_MOST_PARTS])


def _values(texts: Mapping[str, list[str]]) -> dict[str, str]:
    """Return the text of each field, the further addresses and numbers among the others."""
    values = {field: found[0] for field, found in texts.items()}
    account = values.pop("account", "")
    if account and "email" not in values:
        values["email"] = account
    for field, others in _OTHERS.items():
        if len(texts.get(field, ())) < 2 and others not in values:
            continue
        first, *rest = texts.get(field, [""])
        listed = [one.strip() for one in values.get(others, "").split(",") if one.strip()]
        more = [one for one in dict.fromkeys((*rest, *listed)) if one != first]
        text = _joined_within(more, TEXT_MAX_LENGTH)
        values |= {others: text} if text else {}
    return _with_birthday(values)


def _joined_within(parts: Iterable[str], most: int) -> str:
    """Return as many of `parts` as there is room for, between commas."""
    text = ""
    for part in parts:
        longer = f"{text}, {part}" if text else part
        if len(longer) > most:
            break
        text = longer
    return text


def _with_birthday(values: dict[str, str]) -> dict[str, str]:
    """Return `values` with the birthday that Thunderbird writes into three columns."""
    if not values.keys() & _BIRTHDAY_PARTS:
        return values
    year, month, day = (values.pop(part, "") for part in BIRTHDAY_PARTS)
    if "birthday" not in values and month.isdecimal() and day.isdecimal():
        numeric = NumericDay(
            int(year) if year.isdecimal() and len(year) == 4 else None, int(month[:2]), int(day[:2])
        )
        birthday = birthday_on(numeric)
        values |= {"birthday": birthday.text} if birthday else {}
    return values
