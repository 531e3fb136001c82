"""The rows of a file as people, with what could not be read left out and listed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from worksheets.days.birthday import birthday_on
from worksheets.days.written import WrittenDay
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
class RefusedCell:
    """A cell that could not be read, and the code of why; its row stays."""

    field: str
    text: str
    code: str


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row no person could be read from, and the code of why."""

    number: int
    code: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person a file tells of in `lines`; `values` holds filled fields only."""

    lines: tuple[Line, ...]
    values: Mapping[str, str]
    refused: tuple[RefusedCell, ...] = ()


def people_of(
    grid: Grid, mapping: ColumnMapping, choices: Choices
) -> tuple[list[Candidate], list[RefusedRow]]:
    """Return a candidate for each row with a name, and the other rows with the reason.

    The codes of rows are `no_name`, `too_long` (the name), and those the formats give:
    `unclosed_quote`, `not_a_person`.
    """
    habits = Habits.of(day_order(_day_cells(grid, mapping)), choices)
    people: list[Candidate] = []
    refused: list[RefusedRow] = []
    # A card and our own notebook say names as they are meant.
    turns = "card_lines" not in grid.header
    for line in followed(grid.lines, len(grid.lines), READ_SHARE, 1):
        read = _person(line, mapping, habits, turns)
        if isinstance(read, Candidate):
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
) -> Candidate | RefusedRow:
    if line.refusal:
        return RefusedRow(line.number, line.refusal, line.cells)
    texts: dict[str, list[str]] = {}
    refused: list[RefusedCell] = []
    for field, places in mapping.places.items():
        read, failed = _read(field, line.cells, places, habits)
        if read:
            texts[field] = read
        refused += failed
    values = _values(texts)
    parts = {part: values.get(part, "") for part in NAME_PARTS}
    name = full_name(values, turns=turns)
    if not name or len(name) > NAME_MAX_LENGTH:
        is_long = name or any(cell.code == "too_long" and "name" in cell.field for cell in refused)
        return RefusedRow(line.number, "too_long" if is_long else "no_name", line.cells)
    lines = name_card_lines(name, parts)
    kept = {"card_lines": lines} if lines and "card_lines" not in values else {}
    return Candidate((line,), {"name": name} | values | kept, tuple(refused))


def _read(
    field: str, cells: tuple[str, ...], places: Iterable[int], habits: Habits
) -> tuple[list[str], list[RefusedCell]]:
    """Return what the cells of `field` say, each once, and those that cannot be read."""
    filled = [cells[place] for place in places if place < len(cells) and cells[place].strip()]
    found: list[str] = []
    refused: list[RefusedCell] = []
    for part in _parts(field, filled) if filled else ():
        try:
            text = contact_text(field, part, habits)
        except AnswerError as error:
            refused.append(RefusedCell(field, part[:_SHOWN_LENGTH], error.code))
            continue
        if text and field not in _OTHERS:
            return [text], []
        if text and text not in found:
            found.append(text)
    # A second address that is none costs nothing while there is a first.
    return found, [] if found else refused[:1]


def _parts(field: str, cells: list[str]) -> Iterable[str]:
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
        written = WrittenDay(
            int(year) if year.isdecimal() and len(year) == 4 else None, int(month[:2]), int(day[:2])
        )
        birthday = birthday_on(written)
        values |= {"birthday": birthday.text} if birthday else {}
    return values
