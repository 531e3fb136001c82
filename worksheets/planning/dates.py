"""The dates people have been given: one place, from which every page and file takes them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from worksheets.content.organisation import Organisation
from worksheets.days.iso import iso_day
from worksheets.memoised import memoised
from worksheets.notebook import Notebook, SavedInteraction
from worksheets.outcome import Change
from worksheets.planning.limit import weekly_limit
from worksheets.planning.people import people_from
from worksheets.planning.person import Person
from worksheets.planning.planned import RESTING, Planned, limit_in, planned_text
from worksheets.planning.schedule import Schedule, next_conversations, schedule
from worksheets.planning.turn import SpreadRules, basis_on
from worksheets.problems import FieldProblem
from worksheets.relations.last_contacts import last_contacts


@dataclass(frozen=True, slots=True)
class Expected:
    """The next conversation with somebody; a forecast may still move."""

    person: Person
    day: date
    is_forecast: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """Everyone in the notebook by id, and the next conversation with each.

    `limit` is None where the person took their weekly limit out: then the dates are those of the
    limit before, and nothing new is saved. `talked` is how many conversations of this week took
    place. `changes` save the dates that are new.
    """

    people: Mapping[str, Person]
    rules: SpreadRules
    next: Schedule
    limit: int | None
    talked: int
    changes: tuple[Change, ...]
    problems: tuple[FieldProblem, ...]

    def of(self, person_id: str) -> date | None:
        """Return the day of the next conversation with someone that stands; None without one."""
        standing = (one for one in self._standing() if one.person.id == person_id)
        return next((one.day for one in standing), None)

    def expected(self, person_id: str) -> Expected | None:
        """Return the next conversation with someone as the plan has it, be it a forecast."""
        found = (one for one in self._standing() if one.person.id == person_id)
        forecast = (one for one in self._forecast() if one.person.id == person_id)
        return next(chain(found, forecast), None)

    def first_after(self, day: date) -> Expected | None:
        """Return the first conversation after `day`; a forecast only where no date stands."""
        return next(
            (one for one in chain(self._standing(), self._forecast()) if one.day > day), None
        )

    def _standing(self) -> Iterator[Expected]:
        yield from (Expected(slot.turn.person, slot.day) for slot in self.next.slots)
        yield from (Expected(turn.person, turn.day) for turn in self.next.later)

    def _forecast(self) -> Iterator[Expected]:
        """Yield what the plan works out anew each day; only who asks for it pays for it."""
        slots = schedule(self.people.values(), self.rules).slots
        yield from (
            Expected(slot.turn.person, slot.day, True) for slot in slots if slot.is_forecast
        )


def dates_from(notebook: Notebook, organisation: Organisation, today: date) -> Dates:
    """Return the dates as they are on `today`; those nobody saved yet are planned now.

    Saving the `changes` and asking again gives the same dates, and no changes.
    """
    talked, problems = last_contacts(notebook.interactions, today)
    people = people_from(notebook.contacts, organisation.tiers, talked, today)
    limit = weekly_limit(notebook, organisation.weekly_limit)
    days, window = organisation.days_worked, organisation.birthday_window_days
    talks = talked_between(notebook.interactions, days.week_of(today), today)
    usual = _limit_before(people.values()) or organisation.weekly_limit or 1
    rules = SpreadRules(today, limit or usual, days, window, talks)
    fixed = next_conversations(people.values(), rules)
    changes = tuple(_changes(people, fixed, rules)) if limit else ()
    return Dates(people, rules, fixed, limit, talks, changes, problems)


def _limit_before(people: Iterable[Person]) -> int | None:
    """Return the weekly limit the saved dates were planned with; None where there is none."""
    limits = (limit_in(one.basis) for person in people for one in person.planned[:1])
    return next(filter(None, limits), None)


@memoised
def talked_between(rows: Iterable[SavedInteraction], first: date, last: date) -> int:
    """Return how many conversations took place from `first` to `last`, both included."""
    earliest, latest = first.isoformat(), last.isoformat()
    between = (row.day for row in rows if earliest <= row.day <= latest)
    return sum(1 for day in between if iso_day(day))


def _changes(people: Mapping[str, Person], fixed: Schedule, rules: SpreadRules) -> Iterator[Change]:
    """Yield what saves each fixed date that is not saved yet, and what retires one without it."""
    slots = ((slot.turn, slot.day) for slot in fixed.slots)
    later = ((turn, turn.day) for turn in fixed.later)
    dated = set()
    for turn, day in chain(slots, later):
        dated.add(turn.person.id)
        if not turn.is_saved:
            new = Planned(day, basis_on(turn.person, rules))
            if turn.person.planned[:1] != (new,):
                yield _saving(turn.person, new)
    for person in people.values():
        if person.planned and person.id not in dated and person.planned[0].basis != RESTING:
            yield _saving(person, Planned(person.planned[0].day, RESTING))


def _saving(person: Person, new: Planned) -> Change:
    return Change("contacts", person.id, {"planned": planned_text(new, person.planned)})
