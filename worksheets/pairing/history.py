"""The rounds of a season as a table, and back again: what next season's draw reads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from worksheets.files.spreadsheet import csv_text, plain_cell
from worksheets.identity.keys import name_key
from worksheets.importing.headers import header_key
from worksheets.importing.source import read_source
from worksheets.pairing.drawn import DrawnRound, KeyPair, pairs_in
from worksheets.pairing.person import Participant

#: The columns of a season's table, which other programs read.
COLUMNS = ("round", "date", "group", "name", "department")
_LARGEST_GROUP = 12  # a group of more is no group that talked


@dataclass(frozen=True, slots=True)
class Seat:
    """One row: who was in which group of a round."""

    round: str
    date: str
    group: str
    name: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class SeasonHistory:
    """The seats of earlier seasons, or why the file can't be read (`not_a_season`)."""

    seats: tuple[Seat, ...] = ()
    problem: str = ""

    @property
    def names(self) -> frozenset[str]:
        """Everybody in it, as names are compared."""
        return frozenset(name_key(seat.name) for seat in self.seats)


def season_csv(seats: Iterable[Seat]) -> str:
    """Return the table as CSV."""
    rows = ((seat.round, seat.date, seat.group, seat.name, seat.department) for seat in seats)
    return csv_text(COLUMNS, rows)


def seats_of(rounds: Iterable[DrawnRound], people: Mapping[str, Participant]) -> Iterator[Seat]:
    """Yield a row for each person of each group; whoever has left is named by their key."""
    for number, drawn in enumerate(rounds, start=1):
        for place, group in enumerate(drawn.groups, start=1):
            for key in group:
                person = people.get(key) or Participant(key, key.partition("|")[0])
                day = drawn.day.isoformat()
                yield Seat(str(number), day, str(place), person.name, person.department)


def read_history(content: bytes | str) -> SeasonHistory:
    """Return the rounds in a season's table; never raises."""
    import csv  # here and not above: few need it

    if isinstance(content, bytes):
        source = read_source(content, "history.csv")
        rows = [source.grid.header, *(line.cells for line in source.grid.lines)]
    else:
        rows = list(csv.reader(content.removeprefix("\ufeff").splitlines()))
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return SeasonHistory(problem="not_a_season" if content else "")
    header = [header_key(cell) for cell in rows[0]]
    if not {"round", "group", "name"} <= set(header):
        return SeasonHistory(problem="not_a_season")
    places = {name: header.index(name) for name in COLUMNS if name in header}
    return SeasonHistory(tuple(_seat(row, places) for row in rows[1:]))


def _seat(row: Iterable[str], places: Mapping[str, int]) -> Seat:
    cells = list(row)
    values = {
        name: " ".join(plain_cell(cells[place]).split()) if place < len(cells) else ""
        for name, place in places.items()
    }
    return Seat(**{name: values.get(name, "") for name in COLUMNS})


def met_before(history: SeasonHistory, people: Iterable[Participant]) -> tuple[KeyPair, ...]:
    """Return the pairs of these people who met in earlier seasons, once for each time.

    A name that several people share now is told apart by the department it had then.
    """
    groups: dict[tuple[str, str, str], list[str]] = {}
    keys = _keys(people)
    for seat in history.seats:
        name = name_key(seat.name)
        key = keys.get((name, seat.department.casefold())) or keys.get((name, ""))
        if key:
            groups.setdefault((seat.date, seat.round, seat.group), []).append(key)
    talked = (group for group in groups.values() if len(group) <= _LARGEST_GROUP)
    return tuple(sorted(pair for group in talked for pair in pairs_in(sorted(set(group)))))


def _keys(people: Iterable[Participant]) -> dict[tuple[str, str], str]:
    keys: dict[tuple[str, str], str] = {}
    for person in people:
        name = name_key(person.name)
        keys[name, person.department.casefold()] = person.key
        if person.key == name:
            keys[name, ""] = person.key
    return keys
