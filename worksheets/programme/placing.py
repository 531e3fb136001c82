"""When each event takes place: evenly over the year, with its lead time, and never on a day off."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

from worksheets.programme.event import Candidate
from worksheets.programme.request import ProgrammeRequest

#: That two neighbours are alike in one way weighs as much as so many hours squared in a month.
_ALIKE = 8
_MOST_ROUNDS = 20

type Placed = tuple[date, Candidate]


def placed(
    request: ProgrammeRequest, new: Iterable[Candidate], held: Sequence[Placed]
) -> tuple[Placed, ...]:
    """Return the day of each new play that finds one, beside the events `held`.

    The year is cut into as many stretches as there are events, and each stretch has one. Those
    that need long to prepare come late enough; the others change places until the months have as
    much work each as can be, and neighbours differ.
    """
    ready = sorted(new, key=lambda one: (one.kit.lead_weeks, one.hours, one.id))
    targets = _targets(request, len(ready), [day for day, _ in held])
    order = _balanced(ready, targets, request, held)
    taken = {day for day, _ in held}
    found: list[Placed] = []
    for target, one in sorted(zip(targets, order, strict=True), key=lambda pair: pair[0]):
        day = _nearest(request, one, target, taken)
        if day is not None:
            taken.add(day)
            found.append((day, one))
    return tuple(found)


def _targets(request: ProgrammeRequest, count: int, held: Sequence[date]) -> list[date]:
    """Return the middles of the stretches without an event, the earliest first."""
    days = request.days
    if not days or not count:
        return [request.last] * count
    total = count + sum(day >= days[0] for day in held)
    middles = [days[(2 * at + 1) * len(days) // (2 * total)] for at in range(total)]
    for day in sorted(held):
        if day >= days[0] and len(middles) > count:
            middles.remove(min(middles, key=lambda one: (abs(one - day), one)))
    return middles


def _balanced(
    ready: Sequence[Candidate],
    targets: Sequence[date],
    request: ProgrammeRequest,
    held: Sequence[Placed],
) -> list[Candidate]:
    """Return the plays in the order of their targets, after swaps that make the year evener."""
    order = list(ready)
    cost = _cost(order, targets, request, held)
    for _ in range(_MOST_ROUNDS):
        before = cost
        for one, other in combinations(range(len(order)), 2):
            order[one], order[other] = order[other], order[one]
            changed = _cost(order, targets, request, held)
            if changed < cost:
                cost = changed
            else:
                order[one], order[other] = order[other], order[one]
        if cost == before:
            break
    return order


def _cost(
    order: Sequence[Candidate],
    targets: Sequence[date],
    request: ProgrammeRequest,
    held: Sequence[Placed],
) -> tuple[int, int]:
    """Return how many come too early to be prepared, then how uneven the months are."""
    year = sorted((*zip(targets, order, strict=True), *held), key=lambda one: (one[0], one[1].id))
    early = sum(not request.leaves_time(one, day) for day, one in year)
    work = monthly_hours(year)
    uneven = sum(hours * hours for hours in work.values())
    alike = sum(len(set(one.traits) & set(other.traits)) for (_, one), (_, other) in pairwise(year))
    return early, uneven + _ALIKE * alike


def monthly_hours(events: Iterable[Placed]) -> Counter[tuple[int, int]]:
    """Return the hours of work in each month (year, month).

    What is prepared is spread over the weeks of the lead time, whole hours as they come up; the
    meeting counts on its day.
    """
    hours: Counter[tuple[int, int]] = Counter()
    for day, one in events:
        weeks = one.kit.lead_weeks
        for number in range(one.kit.hours):
            when = day - timedelta(weeks=weeks - number * weeks // one.kit.hours)
            hours[when.year, when.month] += 1
        hours[day.year, day.month] += one.hours - one.kit.hours
    return hours


def _nearest(
    request: ProgrammeRequest, one: Candidate, target: date, taken: set[date]
) -> date | None:
    free = (day for day in request.days if day not in taken and request.leaves_time(one, day))
    return min(free, key=lambda day: (abs(day - target), day), default=None)
