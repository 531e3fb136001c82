"""Pairs that have to meet: a round for each, or the smallest set of them that has none."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from worksheets.pairing.pool import Pair, Pool

#: Tries at placing locks before they count as impossible; a hundred of them take a few hundred.
_MOST_TRIES = 20_000

type Why = Literal["apart", "away", "too_many", "together"]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Locks that can't all be kept: none of them can be left out of the set."""

    why: Why
    locks: tuple[Pair, ...]
    person: int = -1


def placed(
    pool: Pool, locks: Sequence[Pair], present: Sequence[frozenset[int]]
) -> list[list[Pair]] | None:
    """Return the locks of each round, each lock in one; None where there is no such way.

    `present` are the people of each round. Where groups hold three or more, locks that share a
    person may share a group.
    """
    busiest = Counter(person for lock in locks for person in lock)
    ordered = sorted(locks, key=lambda one: (-busiest[one[0]] - busiest[one[1]], one))
    search = _Placing(pool, ordered, present)
    return search.rounds if search.place(0) else None


def contradiction(
    pool: Pool, locks: Sequence[Pair], present: Sequence[frozenset[int]]
) -> Contradiction | None:
    """Return the smallest set of locks that can't be kept, or None where all can."""
    for lock in locks:
        if not pool.may_meet(*lock) or pool.part[lock[0]] != pool.part[lock[1]]:
            return Contradiction("apart", (lock,))
        if not any(set(lock) <= here for here in present):
            return Contradiction("away", (lock,))
    if placed(pool, locks, present) is not None:
        return None
    if crowded := _crowded(pool, locks, present):
        return crowded
    needed = list(locks)
    for lock in locks:  # whatever can go without making it possible is no part of the reason
        fewer = [one for one in needed if one != lock]
        if placed(pool, fewer, present) is None:
            needed = fewer
    return Contradiction("together", tuple(needed))


def _crowded(
    pool: Pool, locks: Sequence[Pair], present: Sequence[frozenset[int]]
) -> Contradiction | None:
    """Return the locks of somebody who has more of them than rounds have room for."""
    of_person: dict[int, list[Pair]] = {}
    for lock in locks:
        for person in lock:
            of_person.setdefault(person, []).append(lock)
    for person in sorted(of_person, key=lambda one: len(of_person[one])):
        rounds = sum(person in here for here in present)
        most = rounds * (pool.rules.size - 1)
        if len(of_person[person]) > most:
            return Contradiction("too_many", tuple(of_person[person][: most + 1]), person)
    return None


class _Placing:
    """Places locks one after the other, and goes back where one finds no round."""

    def __init__(
        self, pool: Pool, locks: Sequence[Pair], present: Sequence[frozenset[int]]
    ) -> None:
        self.rounds: list[list[Pair]] = [[] for _ in present]
        self._pool, self._locks, self._present = pool, locks, present
        self._tries = 0

    def place(self, at: int) -> bool:
        """Return whether the locks from the one at this place on all found a round."""
        if at == len(self._locks):
            return True
        lock = self._locks[at]
        # The emptiest round first, so that a round isn't all locks.
        order = sorted(range(len(self.rounds)), key=lambda one: (len(self.rounds[one]), one))
        for number in order:
            self._tries += 1
            if self._tries > _MOST_TRIES:
                return False
            if not self._fits(lock, number):
                continue
            self.rounds[number].append(lock)
            if self.place(at + 1):
                return True
            self.rounds[number].remove(lock)
        return False

    def _fits(self, lock: Pair, number: int) -> bool:
        if not set(lock) <= self._present[number]:
            return False
        cluster = next(one for one in clusters([*self.rounds[number], lock]) if lock[0] in one)
        if len(cluster) > self._pool.rules.size:
            return False
        return all(
            self._pool.may_meet(one, other)
            for at, one in enumerate(cluster)
            for other in cluster[:at]
        )


def clusters(locks: Sequence[Pair]) -> list[tuple[int, ...]]:
    """Return the people of locks who have to be in one group, each set of them in order."""
    found: list[set[int]] = []
    for lock in locks:
        joined = set(lock)
        for other in [one for one in found if one & joined]:
            joined |= other
            found.remove(other)
        found.append(joined)
    return [tuple(sorted(one)) for one in found]
