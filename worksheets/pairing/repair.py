"""The last resort: nobody sits in a group that breaks a hard rule."""

from worksheets.pairing.rules import BROKEN
from worksheets.pairing.seating import Seating


def repair(seating: Seating) -> None:
    """Take people out of groups that break a hard rule, and seat them elsewhere where they may be.

    Who fits nowhere stays without a group in that round: a hard rule counts more.
    """
    for number in range(len(seating.groups)):
        loose: list[int] = []
        for place in range(len(seating.groups[number])):
            loose += _released(seating, number, place)
        for person in loose:
            _seat(seating, number, person)
        _pair_up(seating, number, [one for one in loose if seating.is_away(number, one)])


def _released(seating: Seating, number: int, place: int) -> list[int]:
    released: list[int] = []
    group = seating.groups[number][place]
    while any(_conflicts(seating, person, group) for person in group):
        worst = max(group, key=lambda person: (_conflicts(seating, person, group), person))
        seating.leave(number, worst)
        released.append(worst)
    if len(group) == 1:
        released.append(group[0])
        seating.leave(number, group[0])
    return released


def _conflicts(seating: Seating, person: int, group: list[int]) -> int:
    return sum(not seating.pool.may_meet(person, mate) for mate in group if mate != person)


def _seat(seating: Seating, number: int, person: int) -> None:
    """Seat somebody in the smallest group that may be theirs and costs least."""
    pool = seating.pool
    best = None
    for place, group in enumerate(seating.groups[number]):
        if not group or len(group) > pool.rules.size or _conflicts(seating, person, group):
            continue
        if pool.part[group[0]] != pool.part[person]:
            continue
        cost = (len(group), seating.cost_of_joining(person, group), place)
        best = min(best or cost, cost)
    if best and best[1] < BROKEN:
        seating.join(number, person, best[2])


def _pair_up(seating: Seating, number: int, loose: list[int]) -> None:
    while loose:
        person = loose.pop(0)
        may = [one for one in loose if seating.pool.may_meet(person, one)]
        may = [one for one in may if seating.pool.part[one] == seating.pool.part[person]]
        if may:
            mate = min(may, key=lambda one: (seating.cost_of_joining(one, [person]), one))
            loose.remove(mate)
            seating.open_group(number, [person, mate])
