"""Whom to write to first.

The rule, after "Be strategic" in *Internal networking* (Randstad RiseSmart): rate each person by
influence, then put them in order. Influence and relevance to the goal count three times, and the
distance that is still between you counts once, for that is what a conversation changes:

    score = 3 × influence + 3 × relevance + (6 - closeness)        from 7 to 35

The range is cut into three equal parts: 26 and more is high, 16 to 25 middle, 7 to 15 low.
"""

from dataclasses import dataclass

from worksheets.mapping.mapped import LEAST, MOST, RATINGS, STRONG, WEAK, Mapped

_WEIGHT = 3  # of influence and of relevance
_LOWEST, _HIGHEST = ((2 * _WEIGHT + 1) * rating for rating in (LEAST, MOST))
_VALUES = _HIGHEST - _LOWEST + 1
LEVELS = ("high", "middle", "low")


@dataclass(frozen=True, slots=True)
class Priority:
    """How early someone comes; `reasons` are keys of the words that say why."""

    score: int
    reasons: tuple[str, ...]

    @property
    def level(self) -> str:
        """One of `LEVELS`."""
        return LEVELS[band(self.score, len(LEVELS))]


def priority(person: Mapped) -> Priority | None:
    """Return the priority of `person`, or None while a rating is missing."""
    if person.missing:
        return None
    distance = LEAST + MOST - person.closeness
    score = _WEIGHT * (person.influence + person.relevance) + distance
    return Priority(score, tuple(_reason(person, rating) for rating in RATINGS))


def band(score: int, count: int) -> int:
    """Return which of `count` equal parts of the range holds `score`: 0 for the highest."""
    return (_HIGHEST - score) * count // _VALUES


def _reason(person: Mapped, rating: str) -> str:
    value = getattr(person, rating)
    strength = "high" if value >= STRONG else "low" if value <= WEAK else "middle"
    return f"{rating}_{strength}"
