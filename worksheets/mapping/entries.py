"""The people of the map in order, each with what the rules say of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from worksheets.content.organisation import Tier
from worksheets.mapping.mapped import Mapped
from worksheets.mapping.priority import Priority, priority
from worksheets.mapping.rhythm import Rhythm, rhythm


@dataclass(frozen=True, slots=True)
class MappedContact:
    """Someone on the map; without all ratings there is no priority."""

    person: Mapped
    priority: Priority | None
    rhythm: Rhythm | None

    @property
    def level(self) -> str:
        """The level of the priority, or "none"."""
        return self.priority.level if self.priority else "none"

    @property
    def is_proposed(self) -> bool:
        """Whether the rhythm is a proposal that was not taken yet."""
        return self.rhythm is not None and not self.rhythm.is_chosen


def entries(people: Iterable[Mapped], tiers: Sequence[Tier]) -> tuple[MappedContact, ...]:
    """Return the people by priority, ties and people not rated by name; their order is free."""
    return tuple(sorted((_entry(person, tiers) for person in people), key=_order))


def _entry(person: Mapped, tiers: Sequence[Tier]) -> MappedContact:
    its_priority = priority(person)
    return MappedContact(person, its_priority, rhythm(person, its_priority, tiers))


def _order(entry: MappedContact) -> tuple[int, tuple[str, str, str]]:
    return -entry.priority.score if entry.priority else 0, entry.person.order
