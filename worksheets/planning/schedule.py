"""The weekly spread: who is talked to on which day of the coming twelve months.

Rules: a week starts on Monday and never holds more than the limit. Explicit dates keep their
place first, then birthdays, which no other day can replace; then come those longest overdue for
their rhythm (days overdue ÷ cadence), then the earlier due date, the name, the id. What does not
fit waits for the next week. A planned conversation is taken as the real contact from which the
next one is due.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from worksheets.days.working_days import monday_of, mondays
from worksheets.planning.person import Person
from worksheets.planning.turn import Rules, Turn, first_turn, next_turn
from worksheets.planning.waiting import Waiting
from worksheets.remembered import remembered, remembered_each

_TO_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Slot:
    """A conversation in its place."""

    turn: Turn
    day: date

    @property
    def is_moved(self) -> bool:
        """Whether its own week was full, so that it went on to a later one."""
        return self.turn.day < monday_of(self.day)

    @property
    def is_birthday(self) -> bool:
        """Whether it still takes place on the birthday it was planned for."""
        return self.turn.is_birthday and not self.is_moved


@dataclass(frozen=True, slots=True)
class Schedule:
    """The planned conversations by day, and those that found no room or are due later."""

    slots: tuple[Slot, ...]
    waiting: tuple[Turn, ...]
    later: tuple[Turn, ...]


def schedule(people: Iterable[Person], rules: Rules) -> Schedule:
    """Return the conversations from today to twelve months on; the order of `people` is free.

    Whoever is paused has none; whoever has no rhythm has the one that was agreed on, if any.
    The time is bounded by the number of conversations, not by people × weeks.
    """
    first_turns = _first_turns(rules)(person for person in people if person.is_planned)
    arrivals = _by_week(turn for turn in first_turns if turn.day <= rules.last_day)
    waiting = Waiting()
    slots: list[Slot] = []
    for monday in mondays(rules.today, rules.last_day):
        for turn in arrivals[monday]:
            waiting.add(turn)
        for slot in _week(waiting, _open_days(monday, rules), rules.weekly_limit):
            slots.append(slot)
            turn = next_turn(slot.turn, slot.day, rules)
            if turn and turn.day <= rules.last_day:
                arrivals[monday_of(turn.day)].append(turn)
    later = (turn for turn in first_turns if turn.day > rules.last_day)
    return Schedule(
        slots=tuple(sorted(slots, key=lambda slot: (slot.day, *slot.turn.order))),
        waiting=tuple(sorted(waiting, key=lambda turn: turn.order)),
        later=tuple(sorted(later, key=lambda turn: turn.order)),
    )


@remembered
def _first_turns(rules: Rules) -> Callable[[Iterable[Person]], list[Turn]]:
    return remembered_each(partial(first_turn, rules=rules))


def _by_week(turns: Iterable[Turn]) -> defaultdict[date, list[Turn]]:
    weeks: defaultdict[date, list[Turn]] = defaultdict(list)
    for turn in turns:
        weeks[monday_of(turn.day)].append(turn)
    return weeks


def _open_days(monday: date, rules: Rules) -> tuple[date, ...]:
    first, last = max(monday, rules.today), min(monday + _TO_SUNDAY, rules.last_day)
    return rules.working_days.between(first, last)


def _week(waiting: Waiting, days: Sequence[date], limit: int) -> Iterator[Slot]:
    if not days:
        return
    monday = monday_of(days[0])
    planned = dict.fromkeys(days, 0)
    flexible = []
    for turn in waiting.take(limit, days[0]):
        if turn.keeps_day and turn.day >= monday:
            planned[turn.day] += 1
            yield Slot(turn, turn.day)
        else:
            flexible.append(turn)
    for turn in flexible:
        day = min(days, key=lambda day: (planned[day], day))
        planned[day] += 1
        yield Slot(turn, day)
