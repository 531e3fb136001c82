"""Who comes in which month of the coming year: a row a person, a mark a conversation."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from worksheets.planning.person import Person
from worksheets.planning.plan import Conversation
from worksheets.planning.year import PersonsYear

#: From the month of today to the same month of next year: the plan ends within it.
COUNT = 13


@dataclass(frozen=True, slots=True)
class PersonsMonths:
    """One person's conversations, month by month."""

    person: Person
    months: tuple[tuple[Conversation, ...], ...]


@dataclass(frozen=True, slots=True)
class Months:
    """The first day of each month, and the people in the order they were given."""

    starts: tuple[date, ...]
    rows: tuple[PersonsMonths, ...]


def months(people: Iterable[PersonsYear], today: date) -> Months:
    """Return the conversations of `people` by month; what was missed stands in that of today."""
    starts = tuple(_start(today, number) for number in range(COUNT))
    return Months(starts, tuple(_row(one, starts) for one in people))


def _start(today: date, number: int) -> date:
    years, month = divmod(today.month - 1 + number, 12)
    return date(today.year + years, month + 1, 1)


def _row(one: PersonsYear, starts: tuple[date, ...]) -> PersonsMonths:
    by_month: defaultdict[date, list[Conversation]] = defaultdict(list)
    for item in one.conversations:
        by_month[max(item.day.replace(day=1), starts[0])].append(item)
    return PersonsMonths(one.person, tuple(tuple(by_month[start]) for start in starts))
