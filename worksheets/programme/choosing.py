"""Which plays a year has room for: those that are wanted, then those that differ most."""

from collections import Counter
from collections.abc import Iterable, Sequence

from worksheets.programme.event import Candidate
from worksheets.programme.request import ProgrammeRequest

#: How often a play that is over after one meeting may come again once every other had its turn.
_MOST_RUNS = 4
#: A second run counts as much as being alike in so many ways.
_AGAIN = 20


def why_not(candidate: Candidate, request: ProgrammeRequest) -> str:
    """Return the code of what keeps a play out of the year; "" for nothing."""
    if candidate.id in request.unwanted:
        return "unwanted"
    if candidate.cost > request.cost:
        return "cost"
    if request.people is not None and candidate.play.people_min > request.people:
        return "people"
    if candidate.hours > request.hours:
        return "hours"
    if not any(request.leaves_time(candidate, day) for day in request.days[-1:]):
        return "lead"
    return ""


def chosen(
    request: ProgrammeRequest, held: Sequence[Candidate], hours_left: int
) -> tuple[Candidate, ...]:
    """Return the plays to add to those `held`, within the hours that are left.

    Those wanted come first. Then, again and again, the one that is least like those there are: by
    length, run, size and cost. Nobody is chosen who would leave no hours for the others asked for.
    """
    found = list(held)
    may = [one for one in request.by_id.values() if not why_not(one, request)]
    for one in may:
        is_new = one.id in request.wanted and one not in found
        if is_new and one.hours <= hours_left and len(found) < request.most:
            found.append(one)
            hours_left -= one.hours
    while len(found) < request.most:
        one = _next(may, found, hours_left, request.most - len(found))
        if one is None:
            break
        found.append(one)
        hours_left -= one.hours
    return tuple(found[len(held) :])


def _next(
    may: Iterable[Candidate], found: Sequence[Candidate], hours_left: int, missing: int
) -> Candidate | None:
    runs = Counter(one.id for one in found)
    traits = Counter(trait for one in found for trait in one.traits)
    fitting = [one for one in may if one.hours <= hours_left and _may_come(one, runs)]
    if not fitting:
        return None
    spare = hours_left - (missing - 1) * min(one.hours for one in fitting)
    modest = [one for one in fitting if one.hours <= spare] or fitting

    def likeness(one: Candidate) -> tuple[int, int, str]:
        alike = sum(traits[trait] for trait in one.traits) + _AGAIN * runs[one.id]
        return alike, one.hours, one.id

    return min(modest, key=likeness)


def _may_come(one: Candidate, runs: Counter[str]) -> bool:
    return runs[one.id] < (_MOST_RUNS if one.play.weeks == 1 else 1)
