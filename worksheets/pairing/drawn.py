"""A season as it was drawn: people by their keys, round by round."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

type KeyPair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class DrawnRound:
    """The groups of a round, by the keys of people; `alone` are there and could meet nobody."""

    day: date
    groups: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...] = ()


def key_pair(one: str, other: str) -> KeyPair:
    """Return the pair of two people, whichever is named first."""
    return (one, other) if one <= other else (other, one)


def pairs_in(group: Sequence[str]) -> Iterator[KeyPair]:
    """Yield each pair of a group: three of them in a group of three."""
    for one, other in combinations(group, 2):
        yield key_pair(one, other)


def pairs_of(rounds: Iterable[DrawnRound]) -> list[KeyPair]:
    """Return all pairs of these rounds, once for each time they met."""
    return [pair for one in rounds for group in one.groups for pair in pairs_in(group)]
