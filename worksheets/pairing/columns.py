"""What a column of a staff list holds beyond what an address book has, and what its cells mean."""

import re
from collections.abc import Mapping, Sequence

from worksheets.importing.columns import proposed_mapping
from worksheets.importing.grid import Grid
from worksheets.importing.headers import header_key

#: As staff systems head these columns, in the languages they come in.
_HEADERS: Mapping[str, str] = {
    "place": "place, site, location, office, work location, building, city, standort, ort, lieu,"
    " ville, sede, local, lugar, oficina, locatie, vestiging",
    "shift": "shift, shift pattern, rota, roster, schicht, equipe, turno, ploeg, dienst",
    "zone": "time zone, timezone, tz, utc, utc offset, zeitzone, fuseau horaire, fuso horario,"
    " zona horaria, tijdzone",
    "manager": "manager, line manager, managers name, manager name, manager email, supervisor,"
    " reports to, boss, vorgesetzter, vorgesetzte, fuhrungskraft, responsable, chef, gestor,"
    " jefe, leidinggevende",
    "team": "team, squad, crew, unit",
    "offers": "offers, offer, can offer, can help with, offers help with, can teach, teaches,"
    " bietet, offre, oferece, ofrece, biedt",
    "seeks": "seeks, wants, wants to learn, would like to learn, looking for, goal, goals, sucht,"
    " cherche, procura, busca, zoekt",
    "capacity": "capacity, how many, mentees, places, max, maximum, kapazitat",
    "part": "part, as, mentor or mentee, mentor mentee, programme role",
    "opt_in": "opt in, optin, opted in, takes part, taking part, joins, joining, participates,"
    " teilnahme, nimmt teil, participe, participa, doet mee",
}
_FIELD_OF = {
    header_key(name): field for field, names in _HEADERS.items() for name in names.split(",")
}
_NO = frozenset(
    ("no", "n", "false", "0", "nein", "non", "nao", "não", "nee", "out", "opted-out", "declined")
)
_ZONE = re.compile(r"(?:utc|gmt)?\s*([+\u2212-])\s*(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_ZERO = re.compile(r"utc|gmt|z|0", re.IGNORECASE)

_PARTS = {
    "mentor": "mentor",
    "mentors": "mentor",
    "mentee": "mentee",
    "mentees": "mentee",
    "buddy": "mentor",
    "newcomer": "mentee",
    "new starter": "mentee",
}
_TOPICS = re.compile(r"\s*[;/\n]\s*")

#: The fields of a line without a header, in this order, once an email and a time zone are out.
IN_ORDER = ("name", "department", "place", "shift", "manager")


def places_of(grid: Grid) -> dict[str, tuple[int, ...]]:
    """Return the columns of each field of a roster, the likeliest first."""
    own: dict[str, tuple[int, ...]] = {}
    for place, header in enumerate(grid.header):
        if field := _FIELD_OF.get(header_key(header)):
            own[field] = (*own.get(field, ()), place)
    taken = {place for places in own.values() for place in places}
    found = proposed_mapping(grid).places
    others = {
        field: tuple(place for place in places if place not in taken)
        for field, places in found.items()
    }
    # A list without departments may still say whose team everybody is in.
    if not others.get("department") and "team" in own:
        others["department"] = own.pop("team")
    return {field: places for field, places in {**others, **own}.items() if places}


def is_header(cells: Sequence[str]) -> bool:
    """Return whether a pasted line names columns: one is the name's, another one of ours."""
    keys = [header_key(cell) for cell in cells]
    return "name" in keys and any(key in _FIELD_OF or key == "department" for key in keys)


def says_no(cell: str) -> bool:
    """Return whether a cell says that somebody does not take part; an empty one doesn't."""
    return cell.strip().casefold() in _NO


def zone_minutes(text: str) -> int | None:
    """Return how far east of Greenwich "UTC+1" or "-03:30" is, in minutes; None for no offset."""
    text = text.strip()
    if _ZERO.fullmatch(text):
        return 0
    match = _ZONE.fullmatch(text)
    if not match:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return (minutes if match[1] == "+" else -minutes) if minutes <= 14 * 60 else None


def is_zone(text: str) -> bool:
    """Return whether a part of a pasted line is a time zone, which a bare sign and figure isn't."""
    return text.strip()[:3].casefold() in ("utc", "gmt") and zone_minutes(text) is not None


def topics_in(text: str) -> tuple[str, ...]:
    """Return the topics of a cell, between semicolons or slashes, each once and in order."""
    parts = (" ".join(part.split()) for part in _TOPICS.split(text))
    return tuple(dict.fromkeys(part for part in parts if part))


def part_in(text: str) -> str:
    """Return "mentor" or "mentee" as a cell says; "" for both, and for all else."""
    return _PARTS.get(" ".join(text.casefold().split()), "")
