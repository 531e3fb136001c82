"""Which column holds which part of a contact: proposed by its name, changed by the person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.importing.grid import Grid
from worksheets.importing.headers import NAME_PARTS, field_named, header_key, is_family_first

# Our own plan has a row for each conversation: its ways are suggestions, and its notes say why a
# date moved. Only these columns tell of the person.
_PLAN_SIGNS = {"what to offer", "due"}
_OF_A_PLAN = {"name", "tier"}
_SAMPLE_ROWS = 200
_IS_NUMBER = re.compile(r"[A-Z]{0,3}[-_/ ]?\d+")  # 1001, E1001
_TWO_WORDS = re.compile(r"[^\W\d_][^\s@\d]*(?:\s+[^\W\d_][^\s@\d]*)+")
_HAS_AT = re.compile(r".*@.*", re.DOTALL)
_ACCOUNTS = {"user name", "username", "user", "login", "login name", "account"}
_LABEL = re.compile(r" - (?:Label|Type)$")
_VALUE = re.compile(r" - Value$")
_MOST_OF_THEM = 0.6  # of the cells in a column, addresses for it to be one of addresses


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The places of the columns of each field, in the order in which they count.

    Of several, the first filled counts, and further emails and numbers are saved as others. Fields
    are those of a contact, and parts of a name or a birthday such as `given_name`. `labels` are
    the columns that say what kind of number another holds; in those of `turned`, the header says
    that the family's name comes first.
    """

    places: Mapping[str, tuple[int, ...]]
    labels: Mapping[int, int] = MappingProxyType({})
    turned: frozenset[int] = frozenset()

    @property
    def has_names(self) -> bool:
        """Whether a column holds names, so that anybody can be read."""
        return any(map(self.places.get, ("name", *NAME_PARTS[:4])))

    def place_of(self, field: str) -> int | None:
        """Return the first column of `field`, or None where it has none."""
        return next(iter(self.places.get(field, ())), None)

    def with_column(self, field: str, place: int | None) -> "ColumnMapping":
        """Return the mapping with `field` in the column at `place` alone, or in none."""
        others = {key: places for key, places in self.places.items() if key != field}
        own = {} if place is None else {field: (place,)}
        return ColumnMapping(MappingProxyType(others | own), self.labels, self.turned)


def proposed_mapping(grid: Grid) -> ColumnMapping:
    """Return where the header says each field is, the most usual name of a field first.

    Where no header says so, the column of email addresses is known by what stands in it.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for place, header in enumerate(grid.header):
        named = field_named(header)
        if named:
            field, rank = named
            found.setdefault(field, []).append((rank, place))
    if "birth_month" in found and "birthday" in found:
        # Thunderbird's "Birth Day" is the day alone, beside the month and the year.
        found["birth_day"] = found.pop("birthday")
    if "birthday" in found:
        # In Spain "Aniversario" is a wedding's, beside a column for the birthday.
        found["birthday"] = [min(found["birthday"])]
    if _is_plan(grid):
        found = {field: ranked for field, ranked in found.items() if field in _OF_A_PLAN}
    places = {field: tuple(place for _, place in sorted(found[field])) for field in found}
    places = _without_numbers(grid, places)
    if "email" not in places and not _is_plan(grid):
        places |= _column_of_emails(grid, {place for some in places.values() for place in some})
    turned = {place for place, text in enumerate(grid.header) if is_family_first(text)}
    labels = MappingProxyType(_labels(grid.header))
    return ColumnMapping(MappingProxyType(places), labels, frozenset(turned))


def _labels(header: Sequence[str]) -> dict[int, int]:
    """Return the column of "Phone 1 - Label" for that of "Phone 1 - Value"."""
    kinds = {
        _LABEL.sub("", text): place for place, text in enumerate(header) if _LABEL.search(text)
    }
    values = ((place, _VALUE.sub("", text)) for place, text in enumerate(header))
    return {place: kinds[text] for place, text in values if text in kinds}


def _is_plan(grid: Grid) -> bool:
    return set(map(header_key, grid.header)) >= _PLAN_SIGNS


def _without_numbers(grid: Grid, places: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    """Return the places without columns of numbers for names: an "Employee" may be his number.

    A column of accounts stands for names where there are none and most of it are two words.
    """
    names = tuple(place for place in places.get("name", ()) if not _mostly(grid, place, _IS_NUMBER))
    rest = {field: found for field, found in places.items() if field != "name"}
    if not names and not any(map(rest.get, NAME_PARTS[:4])):
        accounts = [
            place for place, text in enumerate(grid.header) if header_key(text) in _ACCOUNTS
        ]
        names = tuple(place for place in accounts if _mostly(grid, place, _TWO_WORDS))
    return rest | ({"name": names} if names else {})


def _mostly(grid: Grid, place: int, kind: re.Pattern[str]) -> bool:
    """Return whether most of the filled cells in the column are of the kind."""
    cells = [line.cells[place] for line in grid.lines[:_SAMPLE_ROWS] if place < len(line.cells)]
    filled = [cell for cell in cells if cell.strip()]
    found = sum(1 for cell in filled if kind.fullmatch(cell.strip()))
    return bool(filled) and found >= _MOST_OF_THEM * len(filled)


def _column_of_emails(grid: Grid, taken: set[int]) -> dict[str, tuple[int, ...]]:
    for place in sorted(set(range(len(grid.header))) - taken):
        if _mostly(grid, place, _HAS_AT):
            return {"email": (place,)}
    return {}
