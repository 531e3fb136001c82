"""What happened with each person, found in one step however long the log is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from worksheets.memoised import memoised
from worksheets.relations.interactions import Interaction


@dataclass(frozen=True, slots=True)
class History:
    """Every conversation, the latest first, as a whole and by contact id."""

    interactions: tuple[Interaction, ...] = ()
    by_person: Mapping[str, tuple[Interaction, ...]] = MappingProxyType({})

    def of(self, person_id: str) -> tuple[Interaction, ...]:
        """Return the conversations with one person, the latest first."""
        return self.by_person.get(person_id, ())

    def last_note(self, person_id: str, today: date) -> Interaction | None:
        """Return the latest conversation about which something was noted, or None."""
        talks = (talk for talk in self.of(person_id) if talk.day <= today and talk.note)
        return next(talks, None)


@memoised
def history_of(interactions: Iterable[Interaction]) -> History:
    """Return the history of these conversations; their order is free.

    On one day the larger id is the later one: ids grow with the time of writing.
    """
    latest_first = sorted(interactions, key=lambda talk: (talk.day, talk.id), reverse=True)
    by_person: defaultdict[str, list[Interaction]] = defaultdict(list)
    for talk in latest_first:
        for person_id in talk.people:
            by_person[person_id].append(talk)
    return History(
        tuple(latest_first),
        MappingProxyType({person_id: tuple(talks) for person_id, talks in by_person.items()}),
    )
