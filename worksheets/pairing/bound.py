"""How good a mix can be: the fewest pairs within one department that any season must have."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from worksheets.pairing.dealing import group_sizes
from worksheets.pairing.pool import Pool
from worksheets.pairing.seating import Seating


@dataclass(frozen=True, slots=True)
class Bound:
    """At least `count` of all `pairs` have to be within one department, and why.

    `majority`: more than a group takes are in one `department`, `members` of `people` on average.
    `exhausted`: without repeats there are only `across` different pairs across departments.
    `none`: no pair has to be. `single`: all are in one department. `unknown`: none is given.
    """

    why: Literal["majority", "exhausted", "none", "single", "unknown"]
    count: int
    pairs: int
    department: str = ""
    members: int = 0
    people: int = 0
    across: int = 0


def lower_bound(pool: Pool, present: Sequence[frozenset[int]], seating: Seating) -> Bound:
    """Return the bound of the rounds of a seating.

    Two counts are made, and the larger one holds. In one round, the members of a department are
    spread over all groups as evenly as can be: what still shares a group has to. Over all rounds,
    where nobody has to meet twice: once each pair across departments has met, others are left.
    """
    pairs = sum(_pairs_in(len(group)) for groups in seating.groups for group in groups)
    departments = Counter(person.department for person in pool.people)
    if set(departments) == {""} or not departments:
        return Bound("unknown", 0, pairs)
    department, members = min(departments.items(), key=lambda one: (not one[0], -one[1], one[0]))
    facts = {"department": department, "members": members, "people": pool.count}
    if len(departments) == 1:
        return Bound("single", pairs, pairs, **facts)
    crowded = sum(_crowded(pool, here) for here in present)
    across = _pairs_across(pool)
    most_across = _most_across(pool, present, across)
    used_up = pairs - most_across if pairs <= pairs_free(pool) else 0
    if max(crowded, used_up) <= 0:
        return Bound("none", 0, pairs, **facts)
    why = "exhausted" if used_up > crowded else "majority"
    return Bound(why, max(crowded, used_up), pairs, **facts, across=across)


def _crowded(pool: Pool, here: frozenset[int]) -> int:
    """Return how many pairs of one round have to be within a department, for its size alone."""
    parts: dict[int, list[str]] = {}
    for person in here:
        parts.setdefault(pool.part[person], []).append(pool.people[person].department)
    count = 0
    for departments in parts.values():
        groups = len(group_sizes(len(departments), pool.rules.size))
        for department, members in Counter(departments).items():
            if department and groups:
                least, more = divmod(members, groups)
                count += (groups - more) * _pairs_in(least) + more * _pairs_in(least + 1)
    return count


def _pairs_across(pool: Pool) -> int:
    """Return how many pairs across departments may meet and haven't, in earlier seasons too."""
    across = 0
    parts: dict[int, list[str]] = {}
    for person, part in zip(pool.people, pool.part, strict=True):
        parts.setdefault(part, []).append(person.department)
    for departments in parts.values():
        sizes = [size for name, size in Counter(departments).items() if name]
        across += _pairs_in(len(departments)) - sum(map(_pairs_in, sizes))
    taken = {key for key in (*pool.met, *pool.apart) if _is_across(pool, *divmod(key, pool.count))}
    return across - len(taken) // 2


def pairs_free(pool: Pool) -> int:
    """Return how many pairs may meet and haven't; beyond these, somebody has to meet again."""
    parts = Counter(pool.part)
    taken = pool.apart | pool.met.keys()
    return sum(map(_pairs_in, parts.values())) - len(taken) // 2


def _is_across(pool: Pool, one: int, other: int) -> bool:
    here, there = pool.people[one].department, pool.people[other].department
    return pool.part[one] == pool.part[other] and not (here and here == there)


def _most_across(pool: Pool, present: Sequence[frozenset[int]], across: int) -> int:
    """Return how many meetings across departments there can be when nobody meets twice.

    Of pairs from two departments, as many are across in a round as are left of either once pairs
    within it are made: an even number where its members are even, else an odd one.
    """
    counts = [Counter(pool.people[person].department for person in here) for here in present]
    is_even = all(len(here) % 2 == 0 for here in present)
    is_two = all(len(count) == 2 and "" not in count for count in counts)
    if pool.rules.size > 2 or not (is_even and is_two) or len(set(pool.part)) > 1:
        return across
    most = min(across, sum(min(count.values()) for count in counts))
    return most - (most - sum(min(count.values()) for count in counts)) % 2


def _pairs_in(size: int) -> int:
    return size * (size - 1) // 2
