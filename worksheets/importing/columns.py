"""Which column holds which part of a contact: proposed by its name, changed by the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.importing.grid import Grid
from worksheets.importing.headers import NAME_PARTS, field_named, header_key

# Our own plan has a row for each conversation: its ways are suggestions, and its notes say why a
# date moved. Only these columns tell of the person.
_PLAN_SIGNS = {"what to offer", "due"}
_OF_A_PLAN = {"name", "tier"}
_SAMPLE_ROWS = 200
_MOST_OF_THEM = 0.6  # of the cells in a column, addresses for it to be one of addresses


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The places of the columns of each field, in the order in which they count.

    Of several, the first filled counts, and further emails and numbers are kept as others. Fields
    are those of a contact, and parts of a name or a birthday such as `given_name`.
    """

    places: Mapping[str, tuple[int, ...]]

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
        return ColumnMapping(
            MappingProxyType(others | ({} if place is None else {field: (place,)}))
        )


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
    if _is_plan(grid):
        found = {field: ranked for field, ranked in found.items() if field in _OF_A_PLAN}
    places = {field: tuple(place for _, place in sorted(found[field])) for field in found}
    if "email" not in places and not _is_plan(grid):
        places |= _column_of_emails(grid, {place for some in places.values() for place in some})
    return ColumnMapping(MappingProxyType(places))


def _is_plan(grid: Grid) -> bool:
    return set(map(header_key, grid.header)) >= _PLAN_SIGNS


def _column_of_emails(grid: Grid, taken: set[int]) -> dict[str, tuple[int, ...]]:
    sample = grid.lines[:_SAMPLE_ROWS]
    for place in set(range(len(grid.header))) - taken:
        cells = [line.cells[place] for line in sample if place < len(line.cells)]
        filled = [cell for cell in cells if cell.strip()]
        if filled and sum("@" in cell for cell in filled) >= _MOST_OF_THEM * len(filled):
            return {"email": (place,)}
    return {}
