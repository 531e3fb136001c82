"""A round people have been told of, after somebody left or joined: as little new as can be."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from worksheets.pairing.dealing import Cluster, dealt
from worksheets.pairing.pool import Pool

if TYPE_CHECKING:
    from random import Random


def carried(
    pool: Pool,
    told: Sequence[Sequence[int]],
    present: Sequence[int],
    clusters: Sequence[Cluster],
    rng: "Random",
) -> tuple[list[list[int]], bool]:
    """Return the groups of those present, the old ones as far as they go, and whether any is new.

    A group that lost too many is taken apart; whoever has none joins those who are short of
    somebody, then others who have none, and last a full group.
    """
    here = set(present)
    groups = [[person for person in group if person in here] for group in told]
    is_changed = any(len(group) < len(old) for group, old in zip(groups, told, strict=True))
    held = {person: cluster for cluster in clusters for person in cluster}
    whole = [group for group in groups if _stays(pool, group, held)]
    seated = {person for group in whole for person in group}
    loose = [person for person in present if person not in seated]
    if not loose:
        return whole, is_changed
    loose = _fill(pool, whole, loose, held)
    free = [cluster for cluster in clusters if set(cluster) <= set(loose)]
    new, alone = dealt(pool, loose, free, rng)
    groups = whole + new
    for person in alone:
        _join(pool, groups, person)
    return groups, True


def _stays(pool: Pool, group: Sequence[int], held: dict[int, Cluster]) -> bool:
    if len(group) < max(2, pool.rules.size - 1) or len(group) > pool.rules.size + 1:
        return False
    if any(not set(held.get(person, ())) <= set(group) for person in group):
        return False
    return all(pool.may_meet(one, other) for at, one in enumerate(group) for other in group[:at])


def _fill(
    pool: Pool, groups: list[list[int]], loose: list[int], held: dict[int, Cluster]
) -> list[int]:
    """Give groups that are short of somebody one of the loose; return who is left."""
    left = list(loose)
    for group in groups:
        while len(group) < pool.rules.size:
            fitting = [
                person for person in left if person not in held and _fits(pool, group, person)
            ]
            if not fitting:
                break
            best = min(fitting, key=lambda person: (_cost(pool, group, person), person))
            group.append(best)
            left.remove(best)
    return left


def _join(pool: Pool, groups: list[list[int]], person: int) -> None:
    """Have somebody join the group that fits best; where two of three would be enough, take one."""
    fitting = [group for group in groups if _fits(pool, group, person)]
    if not fitting:
        return
    group = min(fitting, key=lambda one: (len(one), _cost(pool, one, person), one))
    group.append(person)
    if len(group) > pool.rules.size + 1:
        groups.append([group.pop(0), group.pop()])


def _fits(pool: Pool, group: Sequence[int], person: int) -> bool:
    return pool.part[group[0]] == pool.part[person] and all(
        pool.may_meet(person, mate) for mate in group
    )


def _cost(pool: Pool, group: Sequence[int], person: int) -> int:
    met = sum(pool.met.get(pool.pair_key(person, mate), 0) for mate in group)
    return 1000 * met + sum(pool.cost(person, mate) for mate in group)
