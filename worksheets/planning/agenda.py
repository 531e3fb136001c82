"""What today asks for: this week's conversations and those that were missed, promises, birthdays.

The dates are those of the plan. What is agreed on is due in any case. Of the others as many are put
forward as the week has time for: first those from earlier weeks, then this week's, and among either
the most important people. So the list stays the same all week, unless somebody acts; the rest can
wait, and nobody has to count it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from worksheets.content.working_days import WorkingDays
from worksheets.days.birthday import Birthday
from worksheets.days.cadence import next_due
from worksheets.planning.person import Person
from worksheets.planning.plan import Conversation
from worksheets.relations.promises import Promise

BIRTHDAY_DAYS = 14
_TO_ITS_END = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Celebration:
    """A birthday to come."""

    contact_id: str
    day: date


@dataclass(frozen=True, slots=True)
class Agenda:
    """The day's list: `due` is what there is time for, in order, `can_wait` the rest.

    `snoozed` are those put off beyond this week; `talked` is how many conversations of this week
    took place already.
    """

    due: tuple[Conversation, ...]
    can_wait: tuple[Conversation, ...]
    promises: tuple[Promise, ...]
    birthdays: tuple[Celebration, ...]
    snoozed: int
    paused: int
    talked: int

    @property
    def waiting(self) -> int:
        """How many conversations this week asks for."""
        return len(self.due)


def agenda(
    people: Iterable[Person],
    conversations: Iterable[Conversation],
    promises: Iterable[Promise],
    today: date,
    working_days: WorkingDays,
    *,
    limit: int,
    talked: int,
) -> Agenda:
    """Return the agenda of `today`; `conversations` are the next ones of `people`, by the plan."""
    people = tuple(people)
    last_day = week_ends(today, working_days)
    open_now = [one for one in conversations if one.day <= last_day]
    due, can_wait = _shared_out(open_now, working_days.week_of(today), limit - talked)
    listed = {one.person.id for one in open_now}
    active = [person for person in people if person.is_planned and person.id not in listed]
    return Agenda(
        due=due,
        can_wait=can_wait,
        promises=_promises_due(promises, last_day, today),
        birthdays=tuple(_coming(_birthdays(people), today)),
        snoozed=sum(1 for person in active if person.snooze_on(today)),
        paused=sum(1 for person in people if person.is_paused),
        talked=talked,
    )


def week_ends(today: date, working_days: WorkingDays) -> date:
    """Return the last day of the week of `today`."""
    return working_days.week_of(today) + _TO_ITS_END


def skipped_to(person: Person, today: date) -> date:
    """Return the day someone comes back whose turn is skipped: the usual time from today."""
    return next_due(today, person.cadence_months)


def _shared_out(
    open_now: Sequence[Conversation], week: date, room: int
) -> tuple[tuple[Conversation, ...], tuple[Conversation, ...]]:
    """Return what is put forward in the week that begins on `week`, and what can wait.

    Whatever somebody agreed on takes its room first.
    """
    in_order = sorted(open_now, key=partial(_order, week))
    others = [one for one in in_order if not one.is_agreed]
    can_wait = others[max(room - (len(in_order) - len(others)), 0) :]
    waiting = {one.person.id for one in can_wait}
    return tuple(one for one in in_order if one.person.id not in waiting), tuple(can_wait)


def _order(week: date, one: Conversation) -> tuple[bool, int, date, str]:
    return one.day >= week, -one.person.importance, one.day, one.person.id


def _promises_due(promises: Iterable[Promise], until: date, today: date) -> tuple[Promise, ...]:
    open_now = (p for p in promises if p.is_open and not p.is_let_go(today))
    due = (p for p in open_now if p.due and p.due <= until)
    return tuple(sorted(due, key=lambda promise: promise.order))


def _birthdays(people: Iterable[Person]) -> Iterator[tuple[str, Birthday]]:
    for person in people:
        if person.birthday and not person.is_paused:
            yield person.id, person.birthday


def _coming(birthdays: Iterable[tuple[str, Birthday]], today: date) -> Sequence[Celebration]:
    last = today + timedelta(days=BIRTHDAY_DAYS)
    found = (Celebration(contact_id, _next(day, today)) for contact_id, day in birthdays)
    return sorted((f for f in found if f.day <= last), key=lambda f: (f.day, f.contact_id))


def _next(birthday: Birthday, today: date) -> date:
    this_year = birthday.in_year(today.year)
    return this_year if this_year >= today else birthday.in_year(today.year + 1)
