"""Who goes first among those who wait for a place in a week."""

from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush

from worksheets.planning.turn import Turn

_OF_ANY_TIER = 0  # among first contacts the map's priority alone decides


class Waiting:
    """Turns waiting for a place: agreed dates, birthdays, then by days overdue ÷ cadence,
    and first contacts last.

    Among turns of the same cadence the order never changes while they wait, so each cadence has
    a heap and only the heads are compared: a thousand people waiting cost no more than ten. First
    contacts have a heap of their own, in the order of the contact map.
    """

    def __init__(self) -> None:
        self._heaps: dict[tuple[int, int], list[tuple]] = {}

    def add(self, turn: Turn) -> None:
        """Let `turn` wait."""
        person = turn.person
        if turn.is_first_contact:
            key = turn.rank, _OF_ANY_TIER
            order = -person.importance, person.cadence_months, person.id
        else:
            key, order = (turn.rank, person.cadence_months), turn.order
        heappush(self._heaps.setdefault(key, []), (*order, turn))

    def take(self, limit: int, day: date) -> Iterator[Turn]:
        """Return at most `limit` turns, in order of priority on `day`; they wait no longer."""
        for _ in range(limit):
            heads = [key for key, heap in self._heaps.items() if heap]
            if not heads:
                return
            first = min(heads, key=lambda key: _priority(self._heaps[key][0][-1], day))
            yield heappop(self._heaps[first])[-1]

    def __iter__(self) -> Iterator[Turn]:
        return (entry[-1] for heap in self._heaps.values() for entry in heap)


def _priority(turn: Turn, day: date) -> tuple[int, float, date, int, str]:
    _, importance, person_id = turn.order
    # Months stand for the days of the cadence: the order is the same.
    share = max(0, (day - turn.due).days) / turn.person.cadence_months
    return turn.rank, -share, turn.due, importance, person_id
