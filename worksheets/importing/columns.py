"""Which column holds which part of a contact: proposed by its name, changed by the person."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.importing.grid import Grid
from worksheets.importing.headers import field_named, header_key

# Of these a program writes several columns, and any that is filled will do.
_SEVERAL = {"email", "phone"}
# Our own plan has a row for each conversation: its ways are suggestions, and its notes say why a
# date moved. Only these columns tell of the person.
_PLAN_SIGNS = {"what to offer", "due"}
_OF_A_PLAN = {"name", "tier"}


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The places of the columns of each field; where there are several, the first filled counts.

    Fields are those of a contact, with `given_name` and `family_name` for names in two columns.
    """

    places: Mapping[str, tuple[int, ...]]

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
    """Return where the header says each field is; the most usual name of a field wins."""
    found: dict[str, list[tuple[int, int]]] = {}
    for place, header in enumerate(grid.header):
        named = field_named(header)
        if named:
            field, rank = named
            found.setdefault(field, []).append((rank, place))
    if _is_plan(grid):
        found = {field: ranked for field, ranked in found.items() if field in _OF_A_PLAN}
    return ColumnMapping(
        MappingProxyType({field: _places(field, ranked) for field, ranked in found.items()})
    )


def _is_plan(grid: Grid) -> bool:
    return set(map(header_key, grid.header)) >= _PLAN_SIGNS


def _places(field: str, ranked: list[tuple[int, int]]) -> tuple[int, ...]:
    places = tuple(place for _, place in sorted(ranked))
    return places if field in _SEVERAL else places[:1]
