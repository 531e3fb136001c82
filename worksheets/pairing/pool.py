"""The people of a draw as numbers: who must not meet, and what each pair costs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from worksheets.identity.keys import name_key
from worksheets.pairing.person import Participant, manager_key
from worksheets.pairing.rules import BROKEN, NEAR_ZONES_MINUTES, Level, Rules

type Pair = tuple[int, int]


class PairCosts(dict[int, int]):
    """What a pair costs by the kinds of the two, worked out when it is first looked up."""

    def __init__(self, kinds: Sequence[Participant], rules: Rules) -> None:
        super().__init__()
        self._kinds = kinds
        self._rules = rules

    def __missing__(self, key: int) -> int:
        one, other = divmod(key, len(self._kinds))
        self[key] = cost = cost_of(self._kinds[one], self._kinds[other], self._rules)
        return cost


@dataclass(frozen=True, slots=True)
class Pool:
    """`people` by number; `kinds` says which of them are alike to every rule.

    `part` numbers the people who may meet under the hard rules of place and shift. `apart` holds
    the pairs that must never meet, as `pair_key` numbers.
    """

    people: tuple[Participant, ...]
    rules: Rules
    kinds: tuple[int, ...]
    kind_count: int
    costs: PairCosts
    part: tuple[int, ...]
    apart: frozenset[int]
    met: dict[int, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many people there are."""
        return len(self.people)

    def pair_key(self, one: int, other: int) -> int:
        """Return the number of a pair; that of the same two the other way round differs."""
        return one * len(self.people) + other

    def cost(self, one: int, other: int) -> int:
        """Return what this pair costs in itself: a hard rule, or what soft ones weigh."""
        if self.pair_key(one, other) in self.apart:
            return BROKEN
        return self.costs[self.kinds[one] * self.kind_count + self.kinds[other]]

    def may_meet(self, one: int, other: int) -> bool:
        """Return whether no hard rule keeps the two apart."""
        return self.cost(one, other) < BROKEN


def pool_of(
    people: tuple[Participant, ...],
    rules: Rules,
    *,
    forbidden: Iterable[Pair] = (),
    met: Iterable[Pair] = (),
) -> Pool:
    """Return the pool; `met` are pairs of earlier seasons, once for each time they met."""
    alike = [_kind(person, rules) for person in people]
    numbers = {kind: number for number, kind in enumerate(dict.fromkeys(alike))}
    first = dict(zip(reversed(alike), reversed(people), strict=True))
    parts = [_part(person, rules) for person in people]
    part_numbers = {part: number for number, part in enumerate(sorted(set(parts)))}
    apart = {*forbidden, *(_reports(people) if rules.manager == "must" else ())}
    both_ways = [*apart, *((other, one) for one, other in apart)]
    count = len(people)
    times: dict[int, int] = {}
    for one, other in met:
        for key in (one * count + other, other * count + one):
            times[key] = times.get(key, 0) + 1
    return Pool(
        people,
        rules,
        tuple(numbers[kind] for kind in alike),
        len(numbers),
        PairCosts([first[kind] for kind in numbers], rules),
        tuple(part_numbers[part] for part in parts),
        frozenset(one * count + other for one, other in both_ways),
        times,
    )


def cost_of(one: Participant, other: Participant, rules: Rules) -> int:
    """Return what the rules about department, team, place, shift and hours make of a pair."""
    cost = 0
    if one.department and one.department == other.department:
        cost += rules.cost(rules.department)
    if one.team and one.team == other.team:
        cost += rules.cost(rules.team)
    where: tuple[tuple[Level, str, str], ...] = (
        (rules.place, one.place, other.place),
        (rules.shift, one.shift, other.shift),
    )
    for level, here, there in where:
        # Unknown is no reason against a pair, unless the rule has to hold.
        if here != there and (level == "must" or (here and there)):
            cost += rules.cost(level)
    if _hours_apart(one, other):
        cost += rules.cost(rules.zone)
    return cost


def _hours_apart(one: Participant, other: Participant) -> bool:
    if one.zone is None or other.zone is None:
        return False
    apart = abs(one.zone - other.zone)
    return min(apart, 24 * 60 - apart) > NEAR_ZONES_MINUTES


def _kind(person: Participant, rules: Rules) -> tuple[object, ...]:
    levels = (rules.department, rules.team, rules.place, rules.shift, rules.zone)
    values = (person.department, person.team, person.place, person.shift, person.zone)
    return tuple(
        value if level != "off" else None for level, value in zip(levels, values, strict=True)
    )


def _part(person: Participant, rules: Rules) -> tuple[str, ...]:
    place = person.place if rules.place == "must" else ""
    return place, person.shift if rules.shift == "must" else ""


def _reports(people: Sequence[Participant]) -> Iterable[Pair]:
    numbers: dict[str, list[int]] = {}
    for number, person in enumerate(people):
        for key in {name_key(person.name), person.email} - {""}:
            numbers.setdefault(key, []).append(number)
    for number, person in enumerate(people):
        for manager in numbers.get(manager_key(person.manager), ()) if person.manager else ():
            if manager != number:
                yield manager, number
