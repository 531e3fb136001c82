"""The weekly spread: who is talked to on which day of the coming twelve months.

Rules: a date somebody was given stays, whatever else its week holds, and is due once it is missed.
Everyone else finds a place in the weeks that have room below the limit: first the next
conversation with each, then those that follow. A birthday comes first, which no other day can
replace; then those longest overdue for how often they want to talk (days overdue ÷ cadence), then
the earlier due date, then the priority of the contact map. First contacts come last, in the order
of the map. What does not fit waits for the next week. A planned conversation is taken as the real
contact from which the next one is due.

Fixed are the next conversation with everyone known, and the first contacts of the coming eight
weeks. All others are a forecast, worked out anew each day: a first contact dated months ahead
would take the place of somebody who is talked to in between.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from worksheets.memoised import memoised, memoised_each
from worksheets.planning.person import Person
from worksheets.planning.turn import SpreadRules, Turn, first_turn, next_turn
from worksheets.planning.waiting import Waiting

_TO_ITS_END = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Slot:
    """A conversation in its place; a forecast may still move."""

    turn: Turn
    day: date
    is_forecast: bool = False

    @property
    def is_birthday(self) -> bool:
        """Whether it still takes place on the birthday it was planned for."""
        return self.turn.is_birthday and self.turn.day == self.day

    @property
    def order(self) -> tuple[date, int, date, str]:
        """The order in a list: by day, on one day by the map's priority."""
        due, priority, person_id = self.turn.order
        return self.day, priority, due, person_id


@dataclass(frozen=True, slots=True)
class Schedule:
    """The planned conversations by day, and those that found no room or are due later."""

    slots: tuple[Slot, ...]
    waiting: tuple[Turn, ...]
    later: tuple[Turn, ...]


@dataclass(slots=True)
class _Weeks:
    """How many conversations each week and day holds so far."""

    rules: SpreadRules
    is_forecast: bool = False
    by_week: Counter[date] = field(default_factory=Counter)
    by_day: Counter[date] = field(default_factory=Counter)

    def for_forecast(self) -> "_Weeks":
        """Return a copy, into which a forecast can be put."""
        return _Weeks(self.rules, True, self.by_week.copy(), self.by_day.copy())

    def put(self, turn: Turn, day: date) -> Slot:
        self.by_week[self.rules.working_days.week_of(day)] += 1
        self.by_day[day] += 1
        return Slot(turn, day, self.is_forecast)

    def room(self, week: date) -> int:
        return max(0, self.rules.weekly_limit - self.by_week[week])

    def hold_for_missed(self, count: int) -> None:
        """Take the time this week's talks took, and what those who were missed will take."""
        this_week = self.rules.working_days.week_of(self.rules.today)
        self.by_week[this_week] += self.rules.talked
        for week in self.rules.working_days.weeks(self.rules.today, self.rules.last_day):
            if _open_days(week, self.rules):
                placed = min(count, self.room(week))
                self.by_week[week] += placed
                count -= placed
            if not count:
                return


def schedule(people: Iterable[Person], rules: SpreadRules) -> Schedule:
    """Return the conversations from today to twelve months on; the order of `people` is free.

    Those who were missed stand before today, on the day they were given. Whoever is paused has no
    conversation; whoever has no tier has the one that was agreed on, if any. The time is bounded
    by the number of conversations, not by people × weeks.
    """
    first, planned = _fixed(tuple(people), rules)
    weeks = planned.for_forecast()
    following = (next_turn(slot.turn, slot.day, rules) for slot in first.slots)
    arrivals = _by_week((turn for turn in following if turn and turn.day <= rules.last_day), rules)
    slots, waiting = list(first.slots), Waiting()
    known, fresh = _apart(first.waiting)
    for turn in fresh:
        waiting.add(turn)
    for week in rules.working_days.weeks(rules.today, rules.last_day):
        for slot in _fill(week, arrivals, waiting, weeks):
            slots.append(slot)
            turn = next_turn(slot.turn, slot.day, rules)
            if turn and turn.day <= rules.last_day:
                arrivals[rules.working_days.week_of(turn.day)].append(turn)
    return Schedule(
        slots=tuple(sorted(slots, key=lambda slot: slot.order)),
        waiting=_in_order((*known, *waiting)),
        later=first.later,
    )


def next_conversations(people: Iterable[Person], rules: SpreadRules) -> Schedule:
    """Return the fixed next conversations of `people`, the same as in their `schedule`.

    First contacts that are only a forecast are among those that wait.
    """
    return _fixed(tuple(people), rules)[0]


@memoised
def _fixed(people: tuple[Person, ...], rules: SpreadRules) -> tuple[Schedule, _Weeks]:
    """Return what is fixed, and the weeks filled with it, which must not be changed."""
    weeks = _Weeks(rules)
    turns = _first_turns(rules)(person for person in people if person.is_planned)
    in_time = [turn for turn in turns if turn.day <= rules.last_day]
    given = [turn for turn in in_time if turn.is_given]
    slots = [weeks.put(turn, turn.day) for turn in given]
    this_week = rules.working_days.week_of(rules.today)
    weeks.hold_for_missed(sum(1 for turn in given if turn.day < this_week))
    known, fresh = _apart(turn for turn in in_time if not turn.is_given)
    slots_of_known, waiting = _spread(known, rules.last_day, weeks)
    slots_of_fresh, waiting_fresh = _spread(fresh, rules.fixed_until, weeks)
    slots += slots_of_known + slots_of_fresh
    fixed = Schedule(
        slots=tuple(sorted(slots, key=lambda slot: slot.order)),
        waiting=_in_order((*waiting, *waiting_fresh)),
        later=_in_order(turn for turn in turns if turn.day > rules.last_day),
    )
    return fixed, weeks


def _apart(turns: Iterable[Turn]) -> tuple[list[Turn], list[Turn]]:
    """Return the turns with people known, and the first contacts."""
    turns = list(turns)
    known = [turn for turn in turns if not turn.is_first_contact]
    return known, [turn for turn in turns if turn.is_first_contact]


def _spread(turns: Sequence[Turn], until: date, weeks: _Weeks) -> tuple[list[Slot], Waiting]:
    """Return the places of `turns` in the weeks up to `until`, and those that wait after them."""
    arrivals, waiting = _by_week(turns, weeks.rules), Waiting()
    slots: list[Slot] = []
    if turns:
        for week in weeks.rules.working_days.weeks(weeks.rules.today, until):
            slots.extend(_fill(week, arrivals, waiting, weeks))
    return slots, waiting


@memoised
def _first_turns(rules: SpreadRules) -> Callable[[Iterable[Person]], list[Turn]]:
    return memoised_each(partial(first_turn, rules=rules))


def _in_order(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    return tuple(sorted(turns, key=lambda turn: turn.order))


def _by_week(turns: Iterable[Turn], rules: SpreadRules) -> defaultdict[date, list[Turn]]:
    weeks: defaultdict[date, list[Turn]] = defaultdict(list)
    for turn in turns:
        weeks[rules.working_days.week_of(turn.day)].append(turn)
    return weeks


def _open_days(week: date, rules: SpreadRules) -> tuple[date, ...]:
    first, last = max(week, rules.today), min(week + _TO_ITS_END, rules.last_day)
    return rules.working_days.between(first, last)


def _fill(
    week: date, arrivals: defaultdict[date, list[Turn]], waiting: Waiting, weeks: _Weeks
) -> Iterator[Slot]:
    """Yield who of those that wait finds room in the week."""
    for turn in arrivals.pop(week, ()):
        waiting.add(turn)
    days = _open_days(week, weeks.rules)
    if not days:
        return
    flexible = []
    for turn in waiting.take(weeks.room(week), days[0]):
        if turn.keeps_day and turn.day >= week:
            yield weeks.put(turn, turn.day)
        else:
            flexible.append(turn)
    for turn in flexible:
        yield weeks.put(turn, _emptiest(days, weeks))


def _emptiest(days: Sequence[date], weeks: _Weeks) -> date:
    return min(days, key=lambda day: (weeks.by_day[day], day))
