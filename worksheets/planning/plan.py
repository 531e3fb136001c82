"""A follow-up plan: each conversation with its day, its way and why it is there."""

from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from worksheets.content.items import ContactMethod
from worksheets.content.working_days import WorkingDays
from worksheets.planning.contact_methods import suiting, ways
from worksheets.planning.person import Person
from worksheets.planning.schedule import Schedule, Slot, schedule
from worksheets.planning.turn import SpreadRules, Turn


@dataclass(frozen=True, slots=True)
class Conversation:
    """One conversation of the plan; `is_moved` says that the week it is due in was full."""

    slot: Slot
    way: ContactMethod
    is_moved: bool = False

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
        """When it is due by the tier alone; a first contact is due when it is planned."""
        return self.slot.day if self.slot.turn.is_first_contact else self.slot.turn.due

    @property
    def is_agreed(self) -> bool:
        """Whether it is on a date that was agreed on, and not put off since."""
        return self.slot.turn.is_explicit and not self.slot.turn.is_snoozed

    @property
    def is_next(self) -> bool:
        """Whether it is the next conversation with the person."""
        return self.slot.turn.number == 1

    @property
    def is_forecast(self) -> bool:
        """Whether its day may still move: nothing has fixed it yet."""
        return self.slot.is_forecast

    @property
    def note(self) -> str:
        """The code of the one thing worth saying about it; empty for an ordinary one."""
        turn = self.slot.turn
        if self.slot.is_birthday:
            return "birthday"
        if turn.is_snoozed:
            return "snoozed"
        if turn.is_explicit:
            return "explicit" if self.day == turn.due else "explicit_shifted"
        if turn.is_first_contact:
            return "first_date" if self.person.is_close else "first"
        return "moved" if self.is_moved else ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The conversations by day; people without room or paused; turns due after the last day.

    `missed` are those of the conversations whose day is past: they are due.
    """

    conversations: tuple[Conversation, ...]
    no_room: tuple[Person, ...]
    later: tuple[Turn, ...]
    today: date
    last_day: date
    working_days: WorkingDays
    paused: tuple[Person, ...] = ()

    def of(self, people: Container[str]) -> "Plan":
        """Return the plan without those who are not in `people`, by id."""
        return replace(
            self,
            conversations=tuple(one for one in self.conversations if one.person.id in people),
            no_room=tuple(one for one in self.no_room if one.id in people),
            later=tuple(one for one in self.later if one.person.id in people),
            paused=tuple(one for one in self.paused if one.id in people),
        )

    @property
    def missed(self) -> tuple[Conversation, ...]:
        """The conversations whose day is past."""
        return tuple(item for item in self.conversations if item.day < self.today)

    @property
    def coming(self) -> tuple[Conversation, ...]:
        """The conversations from today on."""
        return tuple(item for item in self.conversations if item.day >= self.today)

    @property
    def moved(self) -> tuple[Conversation, ...]:
        """The conversations whose own week was full."""
        return tuple(item for item in self.conversations if item.note == "moved")

    @property
    def first_contacts_until(self) -> date | None:
        """The first day of the last week with a first contact; None where one week holds them."""
        spread = (item for item in self.conversations if item.slot.turn.is_first_contact)
        weeks = sorted({self.working_days.week_of(item.day) for item in spread})
        return weeks[-1] if len(weeks) > 1 else None


def plan(people: Iterable[Person], methods: Sequence[ContactMethod], rules: SpreadRules) -> Plan:
    """Return the plan of twelve months from `rules.today`; the order of `people` is free."""
    people = tuple(people)
    spread = schedule(people, rules)
    planned = {slot.turn.person.id for slot in spread.slots}
    return Plan(
        conversations=_with_ways(spread, methods, rules),
        no_room=tuple(turn.person for turn in spread.waiting if turn.person.id not in planned),
        later=spread.later,
        today=rules.today,
        last_day=rules.last_day,
        working_days=rules.working_days,
        paused=tuple(sorted((p for p in people if p.is_paused), key=lambda p: (p.name, p.id))),
    )


def next_ways(
    slots: Iterable[Slot], methods: Sequence[ContactMethod], rules: SpreadRules
) -> tuple[Conversation, ...]:
    """Return the next conversation with each person, the same as in their plan."""
    return tuple(
        Conversation(slot, _ways([slot], methods)[0], _is_moved(slot, rules)) for slot in slots
    )


def _with_ways(
    spread: Schedule, methods: Sequence[ContactMethod], rules: SpreadRules
) -> tuple[Conversation, ...]:
    slots_by_person: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in spread.slots:
        slots_by_person[slot.turn.person.id].append(slot)
    ways_by_person = {
        person_id: iter(_ways(slots, methods)) for person_id, slots in slots_by_person.items()
    }
    return tuple(
        Conversation(slot, next(ways_by_person[slot.turn.person.id]), _is_moved(slot, rules))
        for slot in spread.slots
    )


def _is_moved(slot: Slot, rules: SpreadRules) -> bool:
    """Whether its own week is still to come, or this one, and was full.

    Of what was due earlier only the date that was given counts.
    """
    days = rules.working_days
    own = days.week_of(days.on_or_after(slot.turn.due))
    return days.week_of(rules.today) <= own < days.week_of(slot.day)


def _ways(slots: Sequence[Slot], methods: Sequence[ContactMethod]) -> tuple[ContactMethod, ...]:
    person = slots[0].turn.person
    # Not the first of the list for everyone, and another one once this contact was made.
    start = sum(person.id.encode())
    if person.last_contact:
        start += person.last_contact.toordinal()
    birthdays = [slot.is_birthday for slot in slots]
    suited = suiting(methods, is_elsewhere=person.is_elsewhere)
    never_talked = person.last_contact is None
    return ways(suited, person.preferred_touch, birthdays, start, never_talked=never_talked)
