"""How often to be in touch: what the person chose, else what the priority proposes."""

from collections.abc import Sequence
from dataclasses import dataclass

from worksheets.content.organisation import Tier
from worksheets.mapping.mapped import Mapped
from worksheets.mapping.priority import Priority, band


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A tier, and whether the person chose it."""

    tier: Tier
    is_chosen: bool


def rhythm(person: Mapped, priority: Priority | None, tiers: Sequence[Tier]) -> Rhythm | None:
    """Return the rhythm of `person`; None while nothing was chosen and nothing can be proposed.

    The higher the priority, the shorter the rhythm, over however many tiers there are. What the
    person chose always stands.
    """
    if person.tier:
        return Rhythm(person.tier, is_chosen=True)
    if priority is None or not tiers:
        return None
    shortest_first = sorted(tiers, key=lambda tier: tier.months)
    return Rhythm(shortest_first[band(priority.score, len(tiers))], is_chosen=False)
