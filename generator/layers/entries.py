"""A list of entries with an `id`, and another such list merged over it.

The same id changes an entry, another adds one at the end; `hide: true` takes it out, and
`after: ID` puts it behind another, `after: first` before all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.errors import Place, Problem
from generator.layers.order import in_order, lost_moves
from generator.model.document import Part, text_in
from generator.nearest import nearest

#: The keys that say where an entry goes, not what it is.
MOVES = ("hide", "after")


@dataclass(frozen=True, slots=True)
class MergedRow:
    """One entry of the result: as it was below, with what the layer above says, or that alone."""

    name: str
    below: Part | None = None
    above: Part | None = None


@dataclass(frozen=True, slots=True)
class MergedRows:
    """The rows in their order; `hidden` says where each of those that are out was taken out."""

    rows: Sequence[MergedRow]
    problems: Sequence[Problem]
    hidden: Mapping[str, Place]


def has_ids(part: Part) -> bool:
    """Return whether each entry of the list at `part` has an id that no other has."""
    names = [_name(entry) for entry in part.parts()]
    return None not in names and len(names) == len(set(names))


def merged_rows(below: Part, above: Part) -> MergedRows:
    """Return the rows of `below`, each entry of which has an id, with `above` merged over them."""
    merging = _Rows({_id(entry): MergedRow(_id(entry), below=entry) for entry in below.parts()})
    if not above.value:
        merging.problems.append(Problem.of(above.place, "layer.no_entries"))
    entries = [entry for entry in above.parts() if merging.takes(entry)]
    for entry in entries:
        merging.merge(entry)
    moves = {_id(entry): entry for entry in entries if "after" in entry.facts}
    targets = {name: text_in(entry.facts["after"]) for name, entry in moves.items()}
    for name in lost_moves(merging.rows, targets):
        merging.refuse_move(moves[name])
        del targets[name]
    rows = [merging.rows[name] for name in in_order(merging.rows, targets)]
    return MergedRows(rows, merging.problems, merging.hidden)


class _Rows:
    def __init__(self, rows: dict[str, MergedRow]) -> None:
        self.rows = rows
        self.problems: list[Problem] = []
        self.hidden: dict[str, Place] = {}
        self._below = tuple(rows)
        self._taken: dict[str, Place] = {}

    def takes(self, entry: Part) -> bool:
        """Return whether `entry` can be merged; else say what is wrong."""
        problem = self._problem(entry)
        if problem:
            self.problems.append(problem)
        else:
            self._taken[_id(entry)] = entry.step("id").place
        return problem is None

    def _problem(self, entry: Part) -> Problem | None:
        name = _name(entry)
        if name is None:
            return Problem.of(entry.place, "layer.no_id")
        if name in self._taken:
            line = self._taken[name].line
            return Problem.of(entry.step("id").place, "layer.twice", name=name, line=line)
        if "hide" in entry.facts:
            return self._hiding_problem(name, entry)
        if not isinstance(entry.facts.get("after", ""), str):
            return self._nothing_to_follow(entry)
        return None

    def _nothing_to_follow(self, entry: Part) -> Problem:
        target = entry.facts["after"]
        hint = nearest(str(target), self._below)
        place = entry.step("after").place
        return Problem.of(place, "layer.nothing_to_follow", instead=hint, target=target)

    def _hiding_problem(self, name: str, entry: Part) -> Problem | None:
        if entry.facts["hide"] != "true":
            place = entry.step("hide").place
            return Problem.of(place, "layer.no_hiding", said=entry.facts["hide"])
        if others := entry.facts.keys() - {"id", "hide"}:
            key = sorted(others)[0]
            return Problem.of(entry.place, "layer.hidden_and_changed", name=name, key=key)
        if name not in self.rows:
            hint = nearest(name, self.rows)
            place = entry.step("id").place
            return Problem.of(place, "layer.nothing_to_hide", instead=hint, name=name)
        return None

    def merge(self, entry: Part) -> None:
        """Change, add or take out the row that `entry` is about."""
        name = _id(entry)
        if "hide" in entry.facts:
            self.hidden[name] = entry.step("hide").place
            del self.rows[name]
        else:
            below = self.rows[name].below if name in self.rows else None
            self.rows[name] = MergedRow(name, below, entry)

    def refuse_move(self, entry: Part) -> None:
        """Say that the place of `entry` can't be told."""
        self.problems.append(self._nothing_to_follow(entry))


def _id(entry: Part) -> str:
    return text_in(entry.facts["id"])


def _name(entry: Part) -> str | None:
    match entry.value:
        case {"id": str(name)}:
            return name
    return None
