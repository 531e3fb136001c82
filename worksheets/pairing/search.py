"""Local search: swaps that make a seating better, until nothing speaks against it.

Networkx's blossom gives one best round in half a second for 500 people, one after the other: the
last rounds are left with what the first ones took. Here all rounds are on the table at once, and
18 people in three departments meet all twelve of the others in twelve rounds.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from worksheets.pairing.rules import REPEAT, WEIGHTS
from worksheets.pairing.seating import AWAY, Seating

if TYPE_CHECKING:
    from random import Random

#: People tried for one place before the best of them is taken.
_TRIED = 8
#: Of the moves, those that exchange pairs between two rounds: they cost nothing and open ways.
_EXCHANGES = 0.1
#: Of the groups that are tried, those first in which somebody meets again.
_REPEATS_FIRST = 0.3
#: The most a move may make it worse while there is still something to gain.
_SLACK = WEIGHTS["important"] + 2
_REPEATS_ALONE = REPEAT * 3 // 10
#: Without any progress for so many tries, nothing more is found.
_PATIENCE = 15_000
_PATIENCE_EACH = 3  # and for each seat
_LONGER = 3  # while somebody meets again who might not have to
_REPORT_EVERY = 1_000

type Report = Callable[[float], None]


def improve(
    seating: Seating, rng: "Random", target: int, report: Report, *, can_avoid: bool = True
) -> None:
    """Improve the seating until it costs no more than `target`, or nothing more is found.

    First only what makes it no worse; then, where people meet again, as if nothing else counted;
    last with a little slack from the best that was found.
    `can_avoid` says whether there are pairs enough for nobody to meet twice. `report` is called
    with the share of the tries that are spent.
    """
    search = _Search(seating, rng, target, report)
    search.longer = _LONGER if can_avoid else 1
    search.run(slack=0, share=(0.0, 0.3))
    if search.cost >= REPEAT and can_avoid:
        search.run(slack=_REPEATS_ALONE, share=(0.3, 0.6))
    search.run(slack=_SLACK, share=(0.6, 1.0))


class _Search:
    #: How much longer to go on while there are repeats.
    longer = 1

    def __init__(self, seating: Seating, rng: "Random", target: int, report: Report) -> None:
        self._seating = seating
        self._draw = rng.random
        self._target = target
        self._report = report
        self.cost = seating.cost()
        self._peers = [_peers(seating, number) for number in range(len(seating.groups))]
        seats = sum(len(group) for groups in seating.groups for group in groups)
        self._patience = _PATIENCE + _PATIENCE_EACH * seats
        self._repeats: list[tuple[int, int]] = []
        self._soft: list[tuple[int, int]] = []

    def run(self, *, slack: int, share: tuple[float, float]) -> None:
        """Search with this much slack, and leave the best that was found."""
        best, kept = self.cost, None
        idle = tries = 0
        begin, end = share
        while self.cost > self._target:
            patience = self._patience * (self.longer if best >= REPEAT else 1)
            if idle >= patience:
                break
            if tries % _REPORT_EVERY == 0:
                self._report(begin + (end - begin) * idle / patience)
            tries += 1
            spent = self._step(slack)
            if not spent:
                break
            idle += spent
            if self.cost < best:
                best, idle = self.cost, 0
                kept = self._copy() if slack else None
        if kept and self.cost > best:
            self._restore(kept, best)

    def _step(self, slack: int) -> int:
        """Try to better one group nobody wants; returns how many tries it took, 0 for none left."""
        seating, draw = self._seating, self._draw
        found = self._worst()
        if found is None:
            return 0
        number, place = found
        group = seating.groups[number][place]
        person = group[int(draw() * len(group))]
        if person in seating.fixed[number]:
            return 1
        if draw() < _EXCHANGES and seating.before[number] is None:
            return self._exchange(number, person)
        return self._swap(number, person, slack)

    def _worst(self) -> tuple[int, int] | None:
        """Draw a group something speaks against, mostly one whose people have met before."""
        for _ in range(2):
            lists = [self._soft, self._repeats]
            if self._draw() < _REPEATS_FIRST:
                lists.reverse()
            for groups in lists:
                if found := self._drawn(groups, REPEAT if groups is self._repeats else 1):
                    return found
            self._note_all()
        return None

    def _drawn(self, groups: list[tuple[int, int]], least: int) -> tuple[int, int] | None:
        """Draw one of the groups that still costs as much, and forget those that don't."""
        while groups:
            at = int(self._draw() * len(groups))
            number, place = groups[at]
            if self._seating.badness(number, place) >= least:
                return number, place
            groups[at] = groups[-1]
            groups.pop()
        return None

    def _note(self, number: int, place: int) -> None:
        badness = self._seating.badness(number, place)
        if badness >= REPEAT:
            self._repeats.append((number, place))
        elif badness > 0:
            self._soft.append((number, place))

    def _note_all(self) -> None:
        for number, groups in enumerate(self._seating.groups):
            for place in range(len(groups)):
                self._note(number, place)

    def _exchange(self, number: int, person: int) -> int:
        seating = self._seating
        other = int(self._draw() * len(seating.groups))
        if other == number or seating.before[other] is not None:
            return 1
        ring = seating.exchange(number, other, person)
        for one in ring:
            self._note(number, seating.where[number][one])
            self._note(other, seating.where[other][one])
        return max(1, len(ring))

    def _swap(self, number: int, person: int, slack: int) -> int:
        seating, draw = self._seating, self._draw
        where, peers = seating.where[number], self._peers[number][person]
        home = where[person]
        best, partner, tries = 0, AWAY, 0
        for _ in range(_TRIED):
            tries += 1
            other = peers[int(draw() * len(peers))]
            if where[other] == home:
                continue
            change = seating.change_of_swap(number, person, other)
            if partner == AWAY or change < best:
                best, partner = change, other
            if change < 0:
                break
        if partner == AWAY or best > (draw() * slack if slack else 0):
            return tries
        seating.swap(number, person, partner)
        self._note(number, where[partner])
        self._note(number, home)
        self.cost += best
        return tries

    def _copy(self) -> list[list[list[int]]]:
        return [[list(group) for group in groups] for groups in self._seating.groups]

    def _restore(self, kept: list[list[list[int]]], cost: int) -> None:
        self._seating.restore(kept)
        self.cost = cost
        self._repeats, self._soft = [], []


def _peers(seating: Seating, number: int) -> dict[int, list[int]]:
    """Return for each person of a round who may take their place: those of their part who can."""
    parts: dict[int, list[int]] = {}
    fixed, pool = seating.fixed[number], seating.pool
    for person, place in enumerate(seating.where[number]):
        if place != AWAY and person not in fixed:
            parts.setdefault(pool.part[person], []).append(person)
    return {person: people for people in parts.values() for person in people}
