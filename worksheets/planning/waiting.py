"""Who goes first among those who wait for a place in a week."""

from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush

from worksheets.planning.turn import Turn


class Waiting:
    """Turns waiting for a place: agreed dates, birthdays, then by days overdue ÷ cadence.

    Among turns of the same cadence the order never changes while they wait, so each cadence has
    a heap and only the heads are compared: a thousand people waiting cost no more than ten.
    """

    def __init__(self) -> None:
        self._heaps: dict[tuple[int, int], list[tuple[date, str, str, Turn]]] = {}

    def add(self, turn: Turn) -> None:
        """Let `turn` wait."""
        heap = self._heaps.setdefault((turn.rank, turn.person.cadence_months), [])
        heappush(heap, (*turn.order, turn))

    def take(self, limit: int, day: date) -> Iterator[Turn]:
        """Return at most `limit` turns, in order of priority on `day`; they wait no longer."""
        for _ in range(limit):
            heads = [key for key, heap in self._heaps.items() if heap]
            if not heads:
                return
            first = min(heads, key=lambda key: self._priority(key, day))
            yield heappop(self._heaps[first])[-1]

    def __iter__(self) -> Iterator[Turn]:
        return (entry[-1] for heap in self._heaps.values() for entry in heap)

    def _priority(self, key: tuple[int, int], day: date) -> tuple[int, float, date, str, str]:
        rank, months = key
        due, name, person_id, _ = self._heaps[key][0]
        # Months stand for the days of the cadence: the order is the same.
        days_overdue = max(0, (day - due).days)
        return rank, -days_overdue / months, due, name, person_id
