"""Whom to write to first.

The rule, after "Be strategic" in *Internal networking* (Randstad RiseSmart): rate each person by
influence, then put them in order. Influence and relevance to the goal count three times, and the
distance that is still between you counts once, for that is what a conversation changes:

    score = 3 × influence + 3 × relevance + (6 - closeness)        from 7 to 35

The range is cut into three equal parts: 26 and more is high, 16 to 25 middle, 7 to 15 low.
"""

from dataclasses import dataclass

from worksheets.fields import RATING_VALUES
from worksheets.mapping.mapped import LEAST, MOST, RATED_FIELDS, STRONG, WEAK, Mapped
from worksheets.notebook import Contact

_WEIGHT = 3  # of influence and of relevance
_LOWEST, _HIGHEST = ((2 * _WEIGHT + 1) * rating for rating in (LEAST, MOST))
_VALUES = _HIGHEST - _LOWEST + 1
LEVELS = ("high", "middle", "low")
#: The same rule for a page without Python: what each rating counts, and what is added to the sum.
WEIGHTS = {"influence": _WEIGHT, "closeness": -1, "relevance": _WEIGHT}
BASE = LEAST + MOST


@dataclass(frozen=True, slots=True)
class Priority:
    """How early someone comes; `reasons` are keys of the words that say why."""

    score: int
    reasons: tuple[str, ...]

    @property
    def level(self) -> str:
        """One of `LEVELS`."""
        return level_of(self.score)


def level_of(score: int) -> str:
    """Return the level of a score, one of `LEVELS`."""
    return LEVELS[band(score, len(LEVELS))]


def priority(person: Mapped) -> Priority | None:
    """Return the priority of `person`, or None while a rating is missing."""
    influence, closeness, relevance = person.influence, person.closeness, person.relevance
    if influence is None or closeness is None or relevance is None:
        return None
    score = _score(influence, closeness, relevance)
    return Priority(score, tuple(_reason(person, rating) for rating in RATED_FIELDS))


def level_at(total: int, closeness: int) -> str:
    """Return the level of those whose influence and relevance are `total` together."""
    return level_of(BASE + _WEIGHT * total + WEIGHTS["closeness"] * closeness)


def importance_of(contact: Contact) -> int:
    """Return the score of a contact as the notebook rates it; 0 while a rating is missing.

    The order of the plan and of Today, so that it is the map's.
    """
    ratings = [getattr(contact, rating).strip() for rating in RATED_FIELDS]
    if not all(rating in RATING_VALUES for rating in ratings):
        return 0
    return _score(*map(int, ratings))


def _score(influence: int, closeness: int, relevance: int) -> int:
    rated = {"influence": influence, "closeness": closeness, "relevance": relevance}
    return BASE + sum(WEIGHTS[name] * value for name, value in rated.items())


def band(score: int, count: int) -> int:
    """Return which of `count` equal parts of the range holds `score`: 0 for the highest."""
    return (_HIGHEST - score) * count // _VALUES


def _reason(person: Mapped, rating: str) -> str:
    value = getattr(person, rating)
    strength = "high" if value >= STRONG else "low" if value <= WEAK else "middle"
    return f"{rating}_{strength}"
