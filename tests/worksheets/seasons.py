"""Crowds for a season, and what is counted in one."""

from __future__ import annotations

from collections import Counter

from worksheets.pairing.drawn import pairs_of
from worksheets.pairing.person import Participant
from worksheets.pairing.season import Season


def crowd(*sizes: int) -> tuple[Participant, ...]:
    """Return so many people of each department, always the same ones."""
    return tuple(
        Participant(
            f"{department}-{number:03}", f"P {department} {number}", department=f"D{department}"
        )
        for department, size in enumerate(sizes)
        for number in range(size)
    )


def repeats_in(season: Season) -> int:
    """Return how often people meet who have met before."""
    return sum(times - 1 for times in Counter(pairs_of(season.rounds)).values())


def share_within(season: Season, people: tuple[Participant, ...]) -> float:
    """Return how many of a hundred pairs are of one department."""
    department = {person.key: person.department for person in people}
    pairs = pairs_of(season.rounds)
    return 100 * sum(department[one] == department[other] for one, other in pairs) / len(pairs)
