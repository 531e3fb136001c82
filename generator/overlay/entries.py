"""A list of entries with an `id`, and an organisation's own laid over it.

The same id changes an entry, another adds one at the end; `hide: true` takes it out, and
`after: ID` puts it behind another, `after: first` before all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.errors import Place, Problem
from generator.model.document import Part
from generator.overlay import refusals
from generator.overlay.order import in_order, lost_moves

#: The keys that say where an entry goes, not what it is.
MOVES = ("hide", "after")


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of the result: as shipped, with the organisation's own over it, or that alone."""

    name: str
    shipped: Part | None = None
    own: Part | None = None


@dataclass(frozen=True, slots=True)
class LaidRows:
    """The rows in their order; `hidden` says where each of those that are out was taken out."""

    rows: Sequence[Row]
    problems: Sequence[Problem]
    hidden: Mapping[str, Place]


def has_ids(part: Part) -> bool:
    """Return whether each entry of the list at `part` has an id that no other has."""
    names = [_name(entry) for entry in part.parts()]
    return None not in names and len(names) == len(set(names))


def laid_rows(shipped: Part, own: Part) -> LaidRows:
    """Return the rows of `shipped`, each entry of which has an id, with `own` laid over them."""
    laying = _Laying({_name(entry): Row(_name(entry), shipped=entry) for entry in shipped.parts()})
    if not own.value:
        laying.problems.append(refusals.no_entries(own.place))
    entries = [entry for entry in own.parts() if laying.takes(entry)]
    for entry in entries:
        laying.lay(entry)
    moves = {_name(entry): entry for entry in entries if "after" in entry.value}
    targets = {name: entry.value["after"] for name, entry in moves.items()}
    for name in lost_moves(laying.rows, targets):
        laying.refuse_move(moves[name])
        del targets[name]
    rows = [laying.rows[name] for name in in_order(laying.rows, targets)]
    return LaidRows(rows, laying.problems, laying.hidden)


class _Laying:
    def __init__(self, rows: dict[str, Row]) -> None:
        self.rows = rows
        self.problems: list[Problem] = []
        self.hidden: dict[str, Place] = {}
        self._shipped = tuple(rows)
        self._taken: dict[str, Place] = {}

    def takes(self, entry: Part) -> bool:
        """Return whether the organisation's `entry` can be laid; else say what is wrong."""
        problem = self._problem(entry)
        if problem:
            self.problems.append(problem)
        else:
            self._taken[_name(entry)] = entry.step("id").place
        return problem is None

    def _problem(self, entry: Part) -> Problem | None:
        name = _name(entry)
        if name is None:
            return refusals.no_id(entry.place)
        if name in self._taken:
            return refusals.twice(entry.step("id").place, name, self._taken[name])
        if "hide" in entry.value:
            return self._hiding_problem(name, entry)
        if not isinstance(entry.value.get("after", ""), str):
            return self._nothing_to_follow(entry)
        return None

    def _nothing_to_follow(self, entry: Part) -> Problem:
        place = entry.step("after").place
        return refusals.nothing_to_follow(place, entry.value["after"], self._shipped)

    def _hiding_problem(self, name: str, entry: Part) -> Problem | None:
        if entry.value["hide"] != "true":
            return refusals.no_hiding(entry.step("hide").place, entry.value["hide"])
        if others := entry.value.keys() - {"id", "hide"}:
            return refusals.hidden_and_changed(entry.place, name, sorted(others)[0])
        if name not in self.rows:
            return refusals.nothing_to_hide(entry.step("id").place, name, self.rows)
        return None

    def lay(self, entry: Part) -> None:
        """Change, add or take out the row that `entry` is about."""
        name = _name(entry)
        if "hide" in entry.value:
            self.hidden[name] = entry.step("hide").place
            del self.rows[name]
        else:
            shipped = self.rows[name].shipped if name in self.rows else None
            self.rows[name] = Row(name, shipped, entry)

    def refuse_move(self, entry: Part) -> None:
        """Say that the place of `entry` can't be told."""
        self.problems.append(self._nothing_to_follow(entry))


def _name(entry: Part) -> str | None:
    match entry.value:
        case {"id": str(name)}:
            return name
    return None
