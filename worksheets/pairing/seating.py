"""Who sits with whom in every round, and the moves that change it without a gap.

The inner loops of a draw run here: people are numbers, a round is a list of groups, and a pair is
one number. Nothing is made but where a move is carried out.
"""

from collections.abc import Iterable, Sequence

from worksheets.pairing.pool import Pool
from worksheets.pairing.rules import CHANGED, REPEAT

type Group = list[int]
AWAY = -1


class Seating:
    """The groups of each open round; `met` counts how often each pair meets, earlier seasons too.

    `fixed` are the people of a round that no move may touch. `before` holds the pairs that people
    have been told of, for each round, or None where nobody has been told anything.
    """

    def __init__(self, pool: Pool, met: dict[int, int]) -> None:
        self.pool = pool
        self.met = dict(met)
        self.groups: list[list[Group]] = []
        self.where: list[list[int]] = []
        self.fixed: list[set[int]] = []
        self.before: list[frozenset[int] | None] = []

    def add_round(
        self,
        groups: Iterable[Sequence[int]],
        fixed: Iterable[int] = (),
        before: frozenset[int] | None = None,
    ) -> None:
        """Add a round of these groups."""
        seated = [list(group) for group in groups]
        where = [AWAY] * self.pool.count
        for place, group in enumerate(seated):
            for person in group:
                where[person] = place
        self.groups.append(seated)
        self.where.append(where)
        self.fixed.append(set(fixed))
        self.before.append(before)
        for group in seated:
            self._count(group, 1)

    def cost(self) -> int:
        """Return what all groups cost together; a pair's second meeting is its first repeat."""
        count = self.pool.count
        cost, seen = 0, dict[int, int]()
        for number, groups in enumerate(self.groups):
            for group in groups:
                cost += self.soft_cost(number, group)
                for one in group:
                    for other in group:
                        if one < other:
                            key = one * count + other
                            seen[key] = seen.get(key, 0) + 1
        # Of each pair, the later meetings of this season; those of earlier ones count before.
        for key, times in seen.items():
            first = self.met[key] - times
            cost += REPEAT * sum(range(first, self.met[key]))
        return cost

    def soft_cost(self, number: int, group: Sequence[int]) -> int:
        """Return what the pairs of a group cost in themselves, repeats left out."""
        before, count = self.before[number], self.pool.count
        cost = 0
        for at, one in enumerate(group):
            for other in group[:at]:
                cost += self.pool.cost(one, other)
                if before is not None and one * count + other not in before:
                    cost += CHANGED
        return cost

    def badness(self, number: int, place: int) -> int:
        """Return what a group costs where it stands, 0 for one nothing speaks against."""
        group, met, count = self.groups[number][place], self.met, self.pool.count
        cost = self.soft_cost(number, group)
        for at, one in enumerate(group):
            for other in group[:at]:
                cost += REPEAT * (met[one * count + other] - 1)
        return cost

    def change_of_swap(self, number: int, one: int, other: int) -> int:
        """Return by how much the cost changes when two people of a round swap their groups."""
        pool, where, groups = self.pool, self.where[number], self.groups[number]
        count, met, before = pool.count, self.met.get, self.before[number]
        times = self.met.__getitem__  # those in one group have met
        kinds, kind_count, costs, apart = pool.kinds, pool.kind_count, pool.costs, pool.apart
        one_row, other_row = one * count, other * count
        one_kind, other_kind = kinds[one] * kind_count, kinds[other] * kind_count
        change = 0
        for leaver, joiner, leaver_row, joiner_row, leaver_kind, joiner_kind, place in (
            (one, other, one_row, other_row, one_kind, other_kind, where[one]),
            (other, one, other_row, one_row, other_kind, one_kind, where[other]),
        ):
            for mate in groups[place]:
                if mate == leaver:
                    continue
                kind = kinds[mate]
                change += REPEAT * (met(joiner_row + mate, 0) - times(leaver_row + mate) + 1)
                change += costs[joiner_kind + kind] - costs[leaver_kind + kind]
                if apart:
                    change += pool.cost(joiner, mate) - costs[joiner_kind + kind]
                    change -= pool.cost(leaver, mate) - costs[leaver_kind + kind]
                if before is not None:
                    change += CHANGED * (leaver_row + mate in before)
                    change -= CHANGED * (joiner_row + mate in before)
        return change

    def swap(self, number: int, one: int, other: int) -> None:
        """Have two people of a round swap their groups."""
        where, groups = self.where[number], self.groups[number]
        mine, theirs = groups[where[one]], groups[where[other]]
        self._count(mine, -1)
        self._count(theirs, -1)
        mine[mine.index(one)], theirs[theirs.index(other)] = other, one
        where[one], where[other] = where[other], where[one]
        self._count(mine, 1)
        self._count(theirs, 1)

    def is_away(self, number: int, person: int) -> bool:
        """Return whether somebody has no group in a round."""
        return self.where[number][person] == AWAY

    def leave(self, number: int, person: int) -> None:
        """Take somebody out of their group."""
        group = self.groups[number][self.where[number][person]]
        self._count(group, -1)
        group.remove(person)
        self._count(group, 1)
        self.where[number][person] = AWAY

    def join(self, number: int, person: int, place: int) -> None:
        """Have somebody without a group join one."""
        group = self.groups[number][place]
        self._count(group, -1)
        group.append(person)
        self._count(group, 1)
        self.where[number][person] = place

    def open_group(self, number: int, people: Sequence[int]) -> None:
        """Seat people without a group in a new one."""
        self.groups[number].append([])
        for person in people:
            self.join(number, person, len(self.groups[number]) - 1)

    def cost_of_joining(self, person: int, group: Sequence[int]) -> int:
        """Return what the pairs would cost that somebody makes with a group."""
        row = person * self.pool.count
        return sum(
            self.pool.cost(person, mate) + REPEAT * self.met.get(row + mate, 0) for mate in group
        )

    def restore(self, groups: Sequence[Sequence[Group]]) -> None:
        """Seat everybody as they sat in `groups`, a copy of those of an earlier moment."""
        for number, seated in enumerate(groups):
            for group in self.groups[number]:
                self._count(group, -1)
            self.groups[number] = [list(group) for group in seated]
            for place, group in enumerate(seated):
                self._count(group, 1)
                for person in group:
                    self.where[number][person] = place

    def exchange(self, one_round: int, other_round: int, start: int) -> list[int]:
        """Exchange the pairs of two rounds along the ring of pairs that `start` is in.

        Every pair of the ring meets in the other round then, so that no cost changes but that of
        groups people have been told of. Kempe's chains (1879) do this with colours of a map.
        Returns the people of the ring; none where it isn't one of free pairs, and nothing moved.
        """
        ring = self._ring(one_round, other_round, start)
        if not ring:
            return []
        ones = [(ring[at], ring[at + 1]) for at in range(0, len(ring), 2)]
        others = [(ring[at], ring[(at + 1) % len(ring)]) for at in range(1, len(ring), 2)]
        for number, old, new in ((one_round, ones, others), (other_round, others, ones)):
            where, groups = self.where[number], self.groups[number]
            places = [where[pair[0]] for pair in old]
            for place, pair in zip(places, new, strict=True):
                groups[place] = list(pair)
                where[pair[0]] = where[pair[1]] = place
        return ring

    def _ring(self, one_round: int, other_round: int, start: int) -> list[int]:
        ring: list[int] = []
        person = start
        while True:
            for number in (one_round, other_round):
                place = self.where[number][person]
                group = self.groups[number][place] if place != AWAY else ()
                if len(group) != 2 or person in self.fixed[number]:
                    return []
                ring.append(person)
                person = group[0] if group[1] == person else group[1]
            if person == start:
                return ring

    def _count(self, group: Sequence[int], by: int) -> None:
        met, count = self.met, self.pool.count
        for one in group:
            row = one * count
            for other in group:
                if one != other:
                    met[row + other] = met.get(row + other, 0) + by
