"""The coming year at a glance: how full each week is, and who comes when."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import ceil

from worksheets.content.working_days import WorkingDays
from worksheets.planning.person import Person
from worksheets.planning.plan import Conversation

WEEKS = 52
HOTTEST = 4


@dataclass(frozen=True, slots=True)
class Week:
    """The week from `start` with so many conversations, out of `limit`."""

    start: date
    count: int
    limit: int

    @property
    def heat(self) -> int:
        """How full it is: 0 for an empty week, 4 for a full one, in quarters of the limit."""
        return min(HOTTEST, ceil(HOTTEST * self.count / self.limit))


@dataclass(frozen=True, slots=True)
class YearMonth:
    """The weeks that begin in the month of `start`."""

    start: date
    weeks: tuple[Week, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The 52 weeks from that of today, by the month they begin in, and the fullest of them.

    `fullest` is None where nothing is planned.
    """

    months: tuple[YearMonth, ...]
    fullest: Week | None


@dataclass(frozen=True, slots=True)
class PersonsYear:
    """One person's conversations, in order."""

    person: Person
    conversations: tuple[Conversation, ...]


def year(
    conversations: Iterable[Conversation], today: date, limit: int, working_days: WorkingDays
) -> Year:
    """Return how full each week from that of `today` is; of equally full weeks the first counts."""
    counts = Counter(working_days.week_of(item.day) for item in conversations)
    first = working_days.week_of(today)
    starts = [first + timedelta(weeks=number) for number in range(WEEKS)]
    weeks = [Week(start, counts[start], limit) for start in starts]
    by_month = groupby(weeks, key=lambda week: week.start.replace(day=1))
    fullest = max(weeks, key=lambda week: week.count)
    return Year(
        months=tuple(YearMonth(start, tuple(group)) for start, group in by_month),
        fullest=fullest if fullest.count else None,
    )


def by_person(conversations: Iterable[Conversation]) -> tuple[PersonsYear, ...]:
    """Return each person's year, the one who comes first on top; `conversations` are by day."""
    found: defaultdict[str, list[Conversation]] = defaultdict(list)
    for item in conversations:
        found[item.person.id].append(item)
    return tuple(PersonsYear(items[0].person, tuple(items)) for items in found.values())
