"""A staff list, pasted or in a file, as the people of a draw."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from worksheets.files.spreadsheet import plain_cell
from worksheets.identity.invisible import visible
from worksheets.identity.keys import email_key, name_key
from worksheets.importing.grid import Grid, Line
from worksheets.importing.names import full_name
from worksheets.importing.source import read_source
from worksheets.pairing.columns import (
    IN_ORDER,
    is_header,
    is_zone,
    part_in,
    places_of,
    says_no,
    topics_in,
    zone_minutes,
)
from worksheets.pairing.person import Participant, manager_key

MOST_PEOPLE = 10_000
_LONGEST = 100  # of a name or a department
_DIVIDERS = ("\t", ";", "|", ",")
_MOST_PLACES = 99  # of one mentor


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a roster that people should know: a code, names, and how many there are.

    `twice` are one person listed again, `namesakes` share a name, `out` said no, `unknown_manager`
    are managers who aren't in the list, `unknown_zone` time zones nobody can read, `nameless` are
    rows without a name, `too_long` rows with a cell of over 100 letters, `no_department` people.
    """

    code: str
    names: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.names)


@dataclass(frozen=True, slots=True)
class Roster:
    """The people who take part, what to know about the list, or why it can't be read."""

    people: tuple[Participant, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problem: str = ""

    def remark(self, code: str) -> Remark | None:
        """Return the remark with this code, if there is one."""
        return next((remark for remark in self.remarks if remark.code == code), None)


def read_roster(
    content: bytes | str, name: str = "", in_order: tuple[str, ...] = IN_ORDER
) -> Roster:
    """Return the roster in a file called `name`, or in pasted lines; never raises.

    Pasted lines without a header hold the fields `in_order`; where topics are among them, these
    stand between semicolons.
    The problems are those of `read_source`, and `too_many_people` beyond 10,000.
    """
    if isinstance(content, str):
        grid = _pasted(content, in_order)
    else:
        source = read_source(content, name)
        if source.problem:
            return Roster(problem=source.problem)
        grid = source.grid
    if len(grid.lines) > MOST_PEOPLE:
        return Roster(problem="too_many_people")
    return _roster(list(_rows(grid)))


def roster_text(people: Iterable[Participant]) -> str:
    """Return the people as lines to paste, under a header, so that a file becomes text."""
    columns = tuple(zip(*_text_rows(people), strict=True))
    said = (*columns[:8], *(column for column in columns[8:] if any(column[1:])))
    return "\n".join("\t".join(line) for line in zip(*said, strict=True))


def _text_rows(people: Iterable[Participant]) -> Iterator[tuple[str, ...]]:
    yield (
        *("name", "department", "team", "place", "shift", "time zone", "manager", "email"),
        *("offers", "seeks", "capacity", "as"),
    )
    for one in people:
        yield (
            *(one.name, one.department, one.team, one.place, one.shift),
            *("" if one.zone is None else _zone_text(one.zone), one.manager, one.email),
            *("; ".join(one.offers), "; ".join(one.seeks)),
            *("" if one.capacity == 1 else str(one.capacity), one.part),
        )


def _zone_text(minutes: int) -> str:
    return f"UTC{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _pasted(text: str, in_order: tuple[str, ...]) -> Grid:
    has_topics = not {"offers", "seeks"}.isdisjoint(in_order)
    dividers = tuple(one for one in _DIVIDERS if one != ";") if has_topics else _DIVIDERS
    numbered = [
        Line(number, tuple(_cells(line, dividers)))
        for number, line in enumerate(text.splitlines(), start=1)
        if line.strip()
    ]
    if numbered and is_header(numbered[0].cells):
        return Grid(numbered[0].cells, tuple(numbered[1:]))
    width = len(in_order)
    lines = (Line(line.number, _in_order(line.cells, width)) for line in numbered)
    return Grid((*in_order, "time zone", "email"), tuple(lines))


def _cells(line: str, dividers: tuple[str, ...]) -> list[str]:
    divider = next((one for one in dividers if one in line), ",")
    if '"' in line:
        import csv  # here and not above: few need it

        return next(csv.reader([line], delimiter=divider, skipinitialspace=True), [])
    return line.split(divider)


def _in_order(cells: Iterable[str], width: int) -> tuple[str, ...]:
    """Return the cells of a line without a header; an email and a zone may stand anywhere."""
    plain: list[str] = []
    email = zone = ""
    for cell in (visible(cell).strip() for cell in cells):
        if "@" in cell and not email and " " not in cell:
            email = cell
        elif is_zone(cell) and not zone:
            zone = cell
        else:
            plain.append(cell)
    padded = (*plain, *[""] * width)[:width]
    return (*padded, zone, email)


type Row = Mapping[str, str]
type Tell = Callable[[str, str], None]


def _rows(grid: Grid) -> Iterator[Row]:
    places = places_of(grid)
    for line in grid.lines:
        row = {}
        for field, columns in places.items():
            cells = (line.cells[place] for place in columns if place < len(line.cells))
            row[field] = next(filter(None, map(_plain, cells)), "")
        if any(row.values()):
            yield row


def _plain(cell: str) -> str:
    return " ".join(plain_cell(visible(cell)).split())


def _roster(rows: list[Row]) -> Roster:
    found: dict[str, list[str]] = {}

    def remark(code: str, name: str) -> None:
        found.setdefault(code, []).append(name)

    people: list[Participant] = []
    for row in rows:
        name = full_name(dict(row))
        if not name or not name_key(name):
            remark("nameless", " ".join(filter(None, row.values()))[:_LONGEST])
        elif any(len(cell) > _LONGEST for cell in (name, *row.values())):
            remark("too_long", name[:_LONGEST])
        elif says_no(row.get("opt_in", "")):
            remark("out", name)
        else:
            people.append(_person(name, row, remark))
    people = _told_apart(_spelt_alike(people), remark)
    _check_managers(people, remark)
    for person in people:
        if not person.department:
            remark("no_department", person.name)
    return Roster(tuple(people), tuple(Remark(code, tuple(names)) for code, names in found.items()))


def _person(name: str, row: Row, remark: Tell) -> Participant:
    zone = row.get("zone", "")
    minutes = zone_minutes(zone) if zone else None
    if zone and minutes is None:
        remark("unknown_zone", zone)
    return Participant(
        key=name_key(name),
        name=name,
        department=row.get("department", ""),
        team=row.get("team", ""),
        place=row.get("place", ""),
        shift=row.get("shift", ""),
        zone=minutes,
        manager=row.get("manager", ""),
        email=email_key(row.get("email", "")),
        offers=topics_in(row.get("offers", "")),
        seeks=topics_in(row.get("seeks", "")),
        capacity=_places(row.get("capacity", "")),
        part=part_in(row.get("part", "") or row.get("role", "")),
    )


def _places(text: str) -> int:
    return min(int(text), _MOST_PLACES) if text.isdecimal() and len(text) < 5 else 1


def _spelt_alike(people: list[Participant]) -> list[Participant]:
    """Return the people with "finance" and "Finance" as one department; so for team and place."""
    for field in ("department", "team", "place", "shift"):
        spellings: dict[str, str] = {}
        for text in sorted(getattr(person, field) for person in people):
            spellings.setdefault(text.casefold(), text)
        people = [
            replace(person, **{field: spellings[getattr(person, field).casefold()]})
            for person in people
        ]
    return people


def _told_apart(people: list[Participant], remark: Tell) -> list[Participant]:
    """Return each person once, those of one name with something behind it that tells them apart."""
    once: dict[tuple[str, str, str], Participant] = {}
    for person in people:
        who = (person.key, person.department.casefold(), person.email)
        if who in once:
            remark("twice", person.name)
        else:
            once[who] = person
    names = Counter(person.key for person in once.values())
    shared = {key for key, count in names.items() if count > 1}
    departments = Counter((one.key, one.department.casefold()) for one in once.values())
    told: list[Participant] = []
    for person in once.values():
        if person.key not in shared:
            told.append(person)
            continue
        alone = departments[person.key, person.department.casefold()] == 1
        more = person.department if alone and person.department else person.email
        remark("namesakes", f"{person.name} ({more})" if more else person.name)
        told.append(replace(person, key=f"{person.key}|{more.casefold()}"))
    return told


def _check_managers(people: list[Participant], remark: Tell) -> None:
    known = {name_key(person.name) for person in people} | {person.email for person in people}
    named = dict.fromkeys(person.manager for person in people if person.manager)
    for manager in named:
        if manager_key(manager) not in known:
            remark("unknown_manager", manager)
