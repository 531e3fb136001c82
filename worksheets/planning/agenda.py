"""What today asks for: who is overdue, who is due this week, promises, birthdays.

It shows what is due, not what the plan found room for: a week that is too full is said, and the
person decides what to put off.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.days.birthday import Birthday
from worksheets.days.cadence import next_due
from worksheets.days.working_days import WorkingDays, monday_of
from worksheets.planning.due import first_due
from worksheets.planning.person import Person
from worksheets.relations.history import History
from worksheets.relations.promises import Promise

BIRTHDAY_DAYS = 14
_TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Due:
    """Someone to talk to, due on `day`."""

    person: Person
    day: date
    days_overdue: int

    @property
    def is_first_contact(self) -> bool:
        """Whether it would be the first ever, so that any day is as good."""
        return self.person.last_contact is None and self.person.agreed_date is None

    @property
    def urgency(self) -> tuple[float, date, str, str]:
        """The order of the overdue: days overdue ÷ cadence, as in the plan."""
        share = self.days_overdue / self.person.cadence_months
        return -share, self.day, self.person.name, self.person.id


@dataclass(frozen=True, slots=True)
class Celebration:
    """A birthday to come."""

    contact_id: str
    day: date


@dataclass(frozen=True, slots=True)
class Agenda:
    """The day's list; `first_contacts` have never been talked to, and wait for a free moment.

    `talked` is how many conversations of this week took place already.
    """

    overdue: tuple[Due, ...]
    this_week: tuple[Due, ...]
    first_contacts: tuple[Due, ...]
    promises: tuple[Promise, ...]
    birthdays: tuple[Celebration, ...]
    snoozed: int
    paused: int
    talked: int

    @property
    def waiting(self) -> int:
        """How many conversations this week asks for; first contacts can wait."""
        return len(self.overdue) + len(self.this_week)


def agenda(
    people: Iterable[Person],
    history: History,
    promises: Iterable[Promise],
    birthdays: Iterable[tuple[str, Birthday]],
    today: date,
    working_days: WorkingDays,
) -> Agenda:
    """Return the agenda of `today`; `birthdays` are pairs of contact id and birthday.

    A day on which nobody works stands for the next working day, as in the plan.
    """
    sunday = monday_of(today) + _TO_SUNDAY
    people = tuple(people)
    active = [person for person in people if person.is_planned]
    awake = [person for person in active if not person.snooze_on(today)]
    due = tuple(_due(awake, today, working_days, until=sunday))
    usual = [item for item in due if not item.is_first_contact]
    by_day = sorted(usual, key=lambda item: (item.day, item.person.name, item.person.id))
    return Agenda(
        overdue=tuple(sorted((i for i in usual if i.days_overdue), key=lambda i: i.urgency)),
        this_week=tuple(item for item in by_day if not item.days_overdue),
        first_contacts=tuple(_by_name(item for item in due if item.is_first_contact)),
        promises=_promises_due(promises, sunday),
        birthdays=tuple(_coming(birthdays, today)),
        snoozed=len(active) - len(awake),
        paused=sum(1 for person in people if person.is_paused),
        talked=_talked(history, today),
    )


def skipped_to(person: Person, today: date) -> date:
    """Return the day someone comes back whose turn is skipped: one cadence from today."""
    return next_due(today, person.cadence_months)


def _due(
    people: Iterable[Person], today: date, working_days: WorkingDays, *, until: date
) -> Iterator[Due]:
    for person in people:
        due = first_due(person, today)
        day = working_days.on_or_after(due) if due <= until else due
        item = Due(person, due, (today - due).days if day < today else 0)
        if day <= until or item.is_first_contact:
            yield item


def _by_name(items: Iterable[Due]) -> Sequence[Due]:
    return sorted(items, key=lambda item: (item.person.name, item.person.id))


def _promises_due(promises: Iterable[Promise], sunday: date) -> tuple[Promise, ...]:
    due = (p for p in promises if p.is_open and p.due and p.due <= sunday)
    return tuple(sorted(due, key=lambda promise: promise.order))


def _coming(birthdays: Iterable[tuple[str, Birthday]], today: date) -> Sequence[Celebration]:
    last = today + timedelta(days=BIRTHDAY_DAYS)
    found = (Celebration(contact_id, _next(day, today)) for contact_id, day in birthdays)
    return sorted((f for f in found if f.day <= last), key=lambda f: (f.day, f.contact_id))


def _next(birthday: Birthday, today: date) -> date:
    this_year = birthday.in_year(today.year)
    return this_year if this_year >= today else birthday.in_year(today.year + 1)


def _talked(history: History, today: date) -> int:
    """Count this week's conversations: the latest come first, so it stops with last week's."""
    monday = monday_of(today)
    count = 0
    for talk in history.interactions:
        if talk.day < monday:
            break
        count += talk.day <= today
    return count
