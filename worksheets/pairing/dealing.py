"""The start of a round: people dealt out like cards, department by department.

Dealt to as many groups as there are, the members of a department fall into different ones while
there are no more of them than groups: a round begins with the best mix there is.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from worksheets.pairing.pool import Pool

if TYPE_CHECKING:
    from random import Random

type Cluster = tuple[int, ...]


def group_sizes(people: int, size: int) -> tuple[int, ...]:
    """Return the sizes of the groups of so many people, as near to `size` as can be.

    Nobody is left over: one more than pairs makes a group of three. One person makes no group.
    """
    if people < 2:
        return ()
    most = people // 2
    counts = {min(max(people // size, 1), most), min(people // size + 1, most)}
    return min((_spread(people, count) for count in counts), key=lambda one: _off(one, size))


def _off(sizes: tuple[int, ...], size: int) -> tuple[int, int]:
    return sum(abs(own - size) for own in sizes), -len(sizes)


def _spread(people: int, groups: int) -> tuple[int, ...]:
    least, more = divmod(people, groups)
    return tuple(least + (number < more) for number in range(groups))


def dealt(
    pool: Pool, present: Sequence[int], clusters: Sequence[Cluster], rng: "Random"
) -> tuple[list[list[int]], list[int]]:
    """Return the groups of those present, and who is alone in their part; clusters stay whole."""
    groups: list[list[int]] = []
    alone: list[int] = []
    parts: dict[int, list[int]] = {}
    for person in present:
        parts.setdefault(pool.part[person], []).append(person)
    for part in sorted(parts):
        inside = [cluster for cluster in clusters if pool.part[cluster[0]] == part]
        dealt_out = _dealt_part(pool, parts[part], inside, rng)
        groups += dealt_out
        alone += [] if dealt_out else parts[part]
    return groups, alone


def _dealt_part(
    pool: Pool, people: Sequence[int], clusters: Sequence[Cluster], rng: "Random"
) -> list[list[int]]:
    sizes = group_sizes(len(people), pool.rules.size)
    if not sizes:
        return []
    if len(sizes) < len(clusters):
        sizes = _spread(len(people), len(clusters))
    groups = [[*cluster] for cluster in clusters]
    groups += [[] for _ in range(len(sizes) - len(groups))]
    taken = {person for cluster in clusters for person in cluster}
    rest = by_department(pool, [person for person in people if person not in taken], rng)
    for depth in range(max(sizes, default=0)):
        for group, size in zip(groups, sizes, strict=True):
            if rest and len(group) <= depth < size:
                group.append(rest.pop(0))
    for person in rest:  # a cluster may be larger than its group was to be
        min(groups, key=len).append(person)
    return groups


def by_department(pool: Pool, people: Sequence[int], rng: "Random") -> list[int]:
    """Return the people department by department, the largest first, in an order that is drawn."""
    keys = {person: rng.random() for person in people}
    sizes = Counter(pool.people[person].department for person in people)
    ranks = {name: (-sizes[name], rng.random()) for name in sorted(sizes)}
    return sorted(people, key=lambda one: (ranks[pool.people[one].department], keys[one]))
