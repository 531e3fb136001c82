"""What makes two people a good match, and what must not be."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.matching.traits import Traits
from worksheets.pairing.rules import NEAR_ZONES_MINUTES, Level

WEIGHTS: dict[Level, int] = {"off": 0, "nice": 3, "important": 10, "must": 10}
#: A wish that is met counts as much as an important rule; what the mentor wants in return, less.
_WISH, _RETURN = 10, 4
_MOST_WISHES = 3  # whoever asks for everything is no better a match for it


@dataclass(frozen=True, slots=True)
class MatchRules:
    """A level for each: a wish in common, other departments and teams, one place, near hours."""

    topic: Level = "important"
    department: Level = "nice"
    team: Level = "must"
    manager: Level = "must"
    place: Level = "off"
    zone: Level = "off"


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two fit: the points, the wishes that are met, and codes of what else speaks for it.

    `bar` is the code of the hard rule that keeps them apart, "" for none.
    """

    points: int
    topics: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    bar: str = ""


#: What keeps two apart for who they are, whatever else speaks for them.
SELF, MANAGER = Fit(0, bar="self"), Fit(0, bar="manager")


def fit_of(mentor: Traits, mentee: Traits, rules: MatchRules) -> Fit:
    """Return how well people with these traits fit, whoever they are."""
    topics = mentee.sought_in(mentor)
    returns = mentor.sought_in(mentee)
    points = _WISH * len(topics[:_MOST_WISHES]) + _RETURN * len(returns[:_MOST_WISHES])
    if rules.topic == "must" and not topics:
        return Fit(0, bar="topic")
    if rules.topic == "off":
        points = 0
    codes: list[str] = []
    for code, level, holds, is_known in _checks(mentor, mentee, rules):
        if level == "must" and not holds:
            return Fit(0, bar=code)
        if holds and is_known and level != "off":
            points += WEIGHTS[level]
            codes.append(code)
    return Fit(points, topics, returns, tuple(codes))


def _checks(
    mentor: Traits, mentee: Traits, rules: MatchRules
) -> Iterator[tuple[str, Level, bool, bool]]:
    """Yield each rule's code and level, whether it holds, and whether both sides are known."""
    here, there = mentor.department, mentee.department
    yield "department", rules.department, not here or here != there, bool(here and there)
    here, there = mentor.team, mentee.team
    yield "team", rules.team, not here or here != there, bool(here and there)
    yield "place", rules.place, mentor.place == mentee.place, bool(mentor.place)
    is_known = mentor.zone is not None and mentee.zone is not None
    apart = abs((mentor.zone or 0) - (mentee.zone or 0))
    is_near = min(apart, 24 * 60 - apart) <= NEAR_ZONES_MINUTES
    yield "zone", rules.zone, is_near or not is_known, is_known
