"""Who met whom across departments: how many pairs of each two departments a season brings."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from worksheets.pairing.drawn import DrawnRound, pairs_of
from worksheets.pairing.person import Participant


@dataclass(frozen=True, slots=True)
class Encounters:
    """A square table: `counts[row][column]` pairs of the departments of row and column.

    `count` and `within` are all pairs and those within one department; `repeats` are meetings of
    two who had met in this season before.
    """

    departments: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    count: int
    within: int
    repeats: int

    @property
    def share(self) -> float:
        """The share of pairs within one department, in per cent."""
        return 100 * self.within / self.count if self.count else 0.0


def encounters(rounds: Iterable[DrawnRound], people: Mapping[str, Participant]) -> Encounters:
    """Return the table of these rounds; "" stands for people without a department."""
    pairs = pairs_of(rounds)
    departments = tuple(sorted({people[key].department for pair in pairs for key in pair}))
    at = {department: number for number, department in enumerate(departments)}
    counts = [[0] * len(departments) for _ in departments]
    within = 0
    for one, other in pairs:
        row, column = sorted((at[people[one].department], at[people[other].department]))
        counts[row][column] += 1
        if row != column:
            counts[column][row] += 1
        within += row == column and bool(people[one].department)
    repeats = sum(times - 1 for times in Counter(pairs).values())
    return Encounters(departments, tuple(map(tuple, counts)), len(pairs), within, repeats)
