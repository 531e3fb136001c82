"""A whole season drawn at once: the groups of every round."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from worksheets.pairing.bound import Bound, lower_bound, pairs_free
from worksheets.pairing.carrying import carried
from worksheets.pairing.dealing import by_department, dealt, group_sizes
from worksheets.pairing.design import rounds_without_repeats
from worksheets.pairing.drawn import DrawnRound, KeyPair, pairs_of
from worksheets.pairing.locks import Contradiction, clusters, contradiction, placed
from worksheets.pairing.person import Participant, by_key
from worksheets.pairing.pool import Pair, pool_of
from worksheets.pairing.repair import repair
from worksheets.pairing.rules import WEIGHTS, Rules
from worksheets.pairing.search import Report, improve
from worksheets.pairing.seating import AWAY, Seating

if TYPE_CHECKING:
    from random import Random

#: Up to so many pairs, more than one start is improved, and the better one taken.
_SMALL_PAIRS = 2_000


def _nobody(share: float) -> None:
    pass


@dataclass(frozen=True, slots=True)
class SeasonRequest:
    """What a season is drawn from; people are named by their keys.

    `days` are the rounds. `away` says in which of them (0 the first) somebody is not there, `past`
    who met in earlier seasons, once for each time. `told` are rounds that people know of already,
    of which the first `done` are over. The same request gives the same season, in whatever order
    people are listed.
    """

    people: tuple[Participant, ...]
    rules: Rules
    days: tuple[date, ...]
    seed: int = 1
    away: Mapping[str, frozenset[int]] = field(default_factory=dict)
    locked: tuple[KeyPair, ...] = ()
    forbidden: tuple[KeyPair, ...] = ()
    past: tuple[KeyPair, ...] = ()
    told: tuple[DrawnRound, ...] = ()
    done: int = 0


@dataclass(frozen=True, slots=True)
class LockConflict:
    """Why locks can't be kept, with the people of each by their keys."""

    why: str
    locks: tuple[KeyPair, ...]
    person: str = ""


@dataclass(frozen=True, slots=True)
class Season:
    """The rounds, over ones included, and what the best mix of those to come could be.

    With a `conflict` nothing was drawn.
    """

    rounds: tuple[DrawnRound, ...]
    bound: Bound | None = None
    conflict: LockConflict | None = None


def draw_season(request: SeasonRequest, report: Report = _nobody) -> Season:
    """Return the season of a request; `report` hears the share that is done, from 0 to 1."""
    return _Draw(request).season(report)


def needs_drawing(request: SeasonRequest) -> bool:
    """Return whether anything has to be drawn that people haven't been told of."""
    return _Draw(request).needs_drawing()


def _cost_of(start: "tuple[Seating, Random]") -> int:
    return start[0].cost()


class _Draw:
    """One season on its way, with people as numbers."""

    def __init__(self, request: SeasonRequest) -> None:
        # Here and not above: what is drawn has its own seed, and no other page needs it.
        from random import Random

        self._request = request
        people = by_key(request.people)
        self._number = {person.key: number for number, person in enumerate(people)}
        self._over = request.told[: request.done]
        past = self._pairs((*request.past, *pairs_of(self._over)))
        self._pool = pool_of(
            people, request.rules, forbidden=self._pairs(request.forbidden), met=past
        )
        self._open = range(len(self._over), len(request.days))
        self._present = [self._there(number) for number in self._open]
        self._rng = Random(request.seed)

    def needs_drawing(self) -> bool:
        locks = self._locks()
        if contradiction(self._pool, locks, self._present):
            return False
        return self._seating(placed(self._pool, locks, self._present) or [])[1]

    def _locks(self) -> list[Pair]:
        met_before = set(pairs_of(self._over))
        wanted = [pair for pair in self._request.locked if pair not in met_before]
        return sorted(set(self._pairs(wanted)))

    def season(self, report: Report) -> Season:
        locks = self._locks()
        if conflict := contradiction(self._pool, locks, self._present):
            return Season((), conflict=self._named(conflict))
        seating, is_new = self._seating(placed(self._pool, locks, self._present) or [])
        bound = lower_bound(self._pool, self._present, seating)
        if is_new:
            target = bound.count * WEIGHTS.get(self._request.rules.department, 0)
            can_avoid = bound.pairs <= pairs_free(self._pool)
            starts = [*self._counted_out(), (seating, self._rng)]
            if bound.pairs > _SMALL_PAIRS:
                starts = [min(starts, key=_cost_of)]
            for start, rng in starts:
                improve(start, rng, target, report, can_avoid=can_avoid)
                if start.cost() <= target:
                    break
            seating, _ = min(starts, key=_cost_of)
        repair(seating)
        return Season((*self._over, *self._drawn(seating)), bound)

    def _seating(self, locks: Sequence[Sequence[Pair]]) -> tuple[Seating, bool]:
        """Return where the search begins, and whether anything in it is new."""
        seating = Seating(self._pool, self._pool.met)
        is_new = False
        told = self._request.told[len(self._over) :]
        for number, here in enumerate(self._present):
            held = clusters(locks[number])
            fixed = [person for cluster in held for person in cluster]
            if number < len(told):
                groups, before = self._numbered(told[number])
                kept, is_changed = carried(self._pool, groups, sorted(here), held, self._rng)
                seating.add_round(kept, fixed, before)
                is_new |= is_changed
            else:
                groups, _ = dealt(self._pool, sorted(here), held, self._rng)
                seating.add_round(groups, fixed)
                is_new = True
        return seating, is_new

    def _counted_out(self) -> "Iterator[tuple[Seating, Random]]":
        """Yield a start in which larger groups repeat nobody, where that can be counted out.

        It takes a season nobody was told of and everybody comes to, without pairs to keep. With it
        comes the chance it was drawn with, so that the other start is what it would be alone.
        """
        pool, told = self._pool, self._request.told[len(self._over) :]
        sizes = group_sizes(pool.count, pool.rules.size)
        if pool.rules.size == 2 or told or self._request.locked or len(set(pool.part)) > 1:
            return
        from random import Random

        rng = Random(self._request.seed)
        order = by_department(pool, range(pool.count), rng)
        rounds = rounds_without_repeats(order, len(sizes))
        if not rounds or any(len(here) < pool.count for here in self._present):
            return
        rng.shuffle(rounds)
        seating = Seating(pool, pool.met)
        for number in range(len(self._present)):
            if number < len(rounds):
                seating.add_round(rounds[number])
            else:
                seating.add_round(dealt(pool, range(pool.count), (), rng)[0])
        yield seating, rng

    def _there(self, number: int) -> frozenset[int]:
        away = self._request.away
        return frozenset(
            person for key, person in self._number.items() if number not in away.get(key, ())
        )

    def _numbered(self, told: DrawnRound) -> tuple[list[list[int]], frozenset[int]]:
        """Return the groups people were told of, those who left out, and their pairs."""
        known = self._number
        groups = [[known[key] for key in group if key in known] for group in told.groups]
        pairs = {
            self._pool.pair_key(one, other)
            for group in groups
            for one in group
            for other in group
            if one != other
        }
        return groups, frozenset(pairs)

    def _drawn(self, seating: Seating) -> list[DrawnRound]:
        days = [self._request.days[number] for number in self._open]
        keys = [person.key for person in self._pool.people]
        rounds = []
        for day, groups, where, here in zip(
            days, seating.groups, seating.where, self._present, strict=True
        ):
            named = sorted(tuple(sorted(keys[one] for one in group)) for group in groups if group)
            alone = tuple(keys[person] for person in sorted(here) if where[person] == AWAY)
            rounds.append(DrawnRound(day, tuple(named), alone))
        return rounds

    def _pairs(self, pairs: Sequence[KeyPair]) -> list[Pair]:
        known = self._number
        found = [
            (known[one], known[other]) for one, other in pairs if one in known and other in known
        ]
        return [(min(pair), max(pair)) for pair in found if pair[0] != pair[1]]

    def _named(self, found: Contradiction) -> LockConflict:
        keys = [person.key for person in self._pool.people]
        locks = tuple((keys[one], keys[other]) for one, other in found.locks)
        return LockConflict(found.why, locks, keys[found.person] if found.person >= 0 else "")
