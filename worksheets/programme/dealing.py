"""Where and how each event takes place: every place and format as often as the others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product

from worksheets.programme.event import SCREEN, Event


def dealt(
    new: Iterable[Event], held: Iterable[Event], places: Iterable[str], formats: Iterable[str]
) -> tuple[Event, ...]:
    """Return the new events, by day, each with the place and format that had the fewest so far.

    What is held on a screen is in no place.
    """
    ways = tuple(product(sorted(set(places)) or [""], sorted(set(formats))))
    counts = _Counts(held)
    return tuple(counts.dealt(event, ways) for event in sorted(new))


class _Counts:
    def __init__(self, events: Iterable[Event]) -> None:
        self._places: Counter[str] = Counter()
        self._formats: Counter[str] = Counter()
        self._ways: Counter[tuple[str, ...]] = Counter()
        for event in events:
            self._count(event)

    def dealt(self, event: Event, ways: Sequence[tuple[str, str]]) -> Event:
        """Return the event with a place and a format, and count them."""

        def used(way: tuple[str, str]) -> tuple[int, int, int, int, tuple[str, str]]:
            place, kind = way
            before = self._ways[(event.play, *way)]
            return self._formats[kind], self._places[place], before, self._ways[way], way

        place, kind = min(ways, key=used)
        event = replace(event, place="" if kind == SCREEN else place, format=kind)
        self._count(event)
        return event

    def _count(self, event: Event) -> None:
        way = event.place, event.format
        self._formats[event.format] += 1
        if event.format != SCREEN:
            self._places[event.place] += 1
        self._ways[way] += 1
        self._ways[(event.play, *way)] += 1
