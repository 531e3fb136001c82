"""What a plan costs in conversations a week, and what would make it fit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from worksheets.content.organisation import Tier

# The mean Gregorian year, so that a leap year does not change what a plan costs.
_WEEKS_A_YEAR = 365.2425 / 7
_ROUNDING = 1e-9  # sums of thirds must not tip a plan that fits exactly


@dataclass(frozen=True, slots=True)
class Move:
    """So many people from one rhythm to the next slower one."""

    people: int
    origin: Tier
    target: Tier


@dataclass(frozen=True, slots=True)
class Load:
    """The cost of keeping every rhythm, against the weekly limit.

    `limit_needed` is the smallest limit that fits. `moves` is what else would make it fit, empty
    where it fits already; `moves_suffice` is false where even everyone at the slowest rhythm is
    too many.
    """

    conversations_a_week: float
    limit: int
    limit_needed: int
    moves: tuple[Move, ...]
    moves_suffice: bool
    slowest: Tier

    @property
    def fits(self) -> bool:
        """Whether the limit holds all the conversations of the steady state."""
        return self.limit >= self.limit_needed

    @property
    def cost_text(self) -> str:
        """The cost with one decimal, which never looks like nothing or as if it fitted."""
        text = f"{self.conversations_a_week:.1f}"
        if not self.fits and float(text) <= self.limit:
            return f"{self.limit}.1"
        return "0.1" if text == "0.0" and self.conversations_a_week else text


def load(tiers_of_people: Iterable[Tier], tiers: Sequence[Tier], limit: int) -> Load:
    """Return the load of people of these tiers, at `limit` conversations a week.

    Cost: each person takes 12 ÷ months conversations a year, spread over 365.2425 ÷ 7 weeks.
    """
    members = dict.fromkeys(sorted(tiers, key=lambda tier: tier.months), 0)
    for tier in tiers_of_people:
        members[tier] += 1
    a_year = sum(count * _a_year(tier) for tier, count in members.items())
    moves, excess = _moves(members, a_year - limit * _WEEKS_A_YEAR)
    return Load(
        conversations_a_week=a_year / _WEEKS_A_YEAR,
        limit=limit,
        limit_needed=ceil(a_year / _WEEKS_A_YEAR - _ROUNDING),
        moves=moves,
        moves_suffice=excess <= _ROUNDING,
        slowest=list(members)[-1],
    )


def _moves(members: dict[Tier, int], excess_a_year: float) -> tuple[tuple[Move, ...], float]:
    """Return the moves from the most frequent rhythm on, and the excess they leave."""
    tiers = list(members)
    counts = list(members.values())
    moves = []
    for at, (origin, target) in enumerate(pairwise(tiers)):
        saving = _a_year(origin) - _a_year(target)
        if excess_a_year <= _ROUNDING or not saving:
            continue
        people = min(counts[at], ceil(excess_a_year / saving - _ROUNDING))
        if people:
            moves.append(Move(people, origin, target))
        counts[at + 1] += people
        excess_a_year -= people * saving
    return tuple(moves), excess_a_year


def _a_year(tier: Tier) -> float:
    return 12 / tier.months
