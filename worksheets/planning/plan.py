"""A follow-up plan: each conversation with its day, its way and why it is there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from worksheets.content.items import Touch
from worksheets.days.working_days import monday_of
from worksheets.planning.person import Person
from worksheets.planning.schedule import Schedule, Slot, schedule
from worksheets.planning.touches import ways
from worksheets.planning.turn import Rules, Turn


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation of the plan; `moved_from` is the day it had no room on, or None."""

    slot: Slot
    way: Touch

    @property
    def person(self) -> Person:
        """Who it is with."""
        return self.slot.turn.person

    @property
    def day(self) -> date:
        """When it takes place."""
        return self.slot.day

    @property
    def due(self) -> date:
        """When it was due, by the calendar alone."""
        return self.slot.turn.due

    @property
    def moved_from(self) -> date | None:
        """The earliest day it could have had, where that week was full."""
        return self.slot.turn.day if self.slot.is_moved else None

    @property
    def note(self) -> str:
        """The code of the one thing worth saying about it; empty for an ordinary one."""
        turn = self.slot.turn
        if self.slot.is_moved:
            return "moved"
        if self.slot.is_birthday:
            return "birthday"
        if turn.is_explicit:
            return "explicit" if self.day == turn.due else "explicit_shifted"
        if turn.is_snoozed:
            return "snoozed"
        return "first" if turn.is_first_contact else ""

    @property
    def note_day(self) -> date:
        """The day its note speaks of: the one it had no room on, else the one it was due."""
        return self.moved_from or self.due


@dataclass(frozen=True, slots=True)
class Plan:
    """The conversations by day; people without room or paused; turns due after the last day."""

    conversations: tuple[Conversation, ...]
    no_room: tuple[Person, ...]
    later: tuple[Turn, ...]
    last_day: date
    paused: tuple[Person, ...] = ()

    @property
    def moved(self) -> tuple[Conversation, ...]:
        """The conversations whose own week was full."""
        return tuple(item for item in self.conversations if item.slot.is_moved)

    @property
    def first_contacts_until(self) -> date | None:
        """The Monday of the last week with a first contact; None where one week holds them."""
        spread = (item for item in self.conversations if item.slot.turn.is_first_contact)
        mondays = sorted({monday_of(item.day) for item in spread})
        return mondays[-1] if len(mondays) > 1 else None


def plan(people: Iterable[Person], touches: Sequence[Touch], rules: Rules) -> Plan:
    """Return the plan of twelve months from `rules.today`; the order of `people` is free."""
    people = tuple(people)
    spread = schedule(people, rules)
    planned = {slot.turn.person.id for slot in spread.slots}
    return Plan(
        conversations=_with_ways(spread, touches),
        no_room=tuple(turn.person for turn in spread.waiting if turn.person.id not in planned),
        later=spread.later,
        last_day=rules.last_day,
        paused=tuple(sorted((p for p in people if p.is_paused), key=lambda p: (p.name, p.id))),
    )


def _with_ways(spread: Schedule, touches: Sequence[Touch]) -> tuple[Conversation, ...]:
    slots_by_person: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in spread.slots:
        slots_by_person[slot.turn.person.id].append(slot)
    ways_by_person = {
        person_id: iter(_ways(slots, touches)) for person_id, slots in slots_by_person.items()
    }
    return tuple(
        Conversation(slot, next(ways_by_person[slot.turn.person.id])) for slot in spread.slots
    )


def _ways(slots: Sequence[Slot], touches: Sequence[Touch]) -> tuple[Touch, ...]:
    person = slots[0].turn.person
    # Not the first of the list for everyone, and another one once this contact was made.
    start = sum(person.id.encode())
    if person.last_contact:
        start += person.last_contact.toordinal()
    birthdays = [slot.is_birthday for slot in slots]
    never_talked = person.last_contact is None
    return ways(touches, person.preferred_touch, birthdays, start, never_talked=never_talked)
