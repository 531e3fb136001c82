"""A conversation waiting for its place: when it is due, and the first day it may have."""

from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.days.cadence import add_months, next_due
from worksheets.days.working_days import WorkingDays, monday_of
from worksheets.planning.due import first_due
from worksheets.planning.person import Person

_WEEK = timedelta(days=7)
_HORIZON_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Rules:
    """What the spread obeys: the first day, how much fits in a week, when people work."""

    today: date
    weekly_limit: int
    working_days: WorkingDays
    birthday_window_days: int

    @property
    def last_day(self) -> date:
        """The last day that is planned: twelve calendar months from today."""
        return add_months(self.today, _HORIZON_MONTHS)


@dataclass(frozen=True, slots=True)
class Turn:
    """A conversation with `person` that takes place on `day` at the earliest.

    `number` counts the person's conversations from 1. `keeps_day` says that it belongs on `day`
    itself, as long as its week has room; without it, any day of the week will do. `is_snoozed`
    says that it was due earlier, and put off to `day`.
    """

    person: Person
    number: int
    due: date
    day: date
    is_explicit: bool
    is_birthday: bool
    keeps_day: bool
    is_snoozed: bool = False

    @property
    def rank(self) -> int:
        """How firmly its day is fixed: 0 for an agreed date, 1 for a birthday, 2 for the rest."""
        if self.is_explicit:
            return 0
        return 1 if self.is_birthday else 2

    @property
    def order(self) -> tuple[date, str, str]:
        """The order of equals: the earlier due date, then the name, then the id."""
        return self.due, self.person.name, self.person.id

    @property
    def is_first_contact(self) -> bool:
        """Whether it is the first ever, on whatever day has room."""
        never_contacted = self.number == 1 and self.person.last_contact is None
        return never_contacted and not self.is_explicit and not self.is_birthday


def first_turn(person: Person, rules: Rules) -> Turn:
    """Return the first turn of `person`: the explicit date, else what the cadence says.

    A snooze moves either of them on to its day.
    """
    due = first_due(person, rules.today)
    snooze = person.snooze_on(rules.today)
    if person.agreed_date is None:
        return _turn(person, 1, due, not_before=snooze or rules.today, rules=rules)
    day = rules.working_days.on_or_after(max(due, snooze or rules.today))
    is_birthday = _birthday_near(person, due, snooze or rules.today, window_days=0) is not None
    is_snoozed = bool(snooze) and snooze > due
    keeps_day = is_snoozed or _in_time(due, rules)
    return Turn(person, 1, due, day, True, is_birthday, keeps_day, is_snoozed)


def next_turn(turn: Turn, day: date, rules: Rules) -> Turn | None:
    """Return the turn after `turn`, planned for `day`; None for someone without a rhythm."""
    person = turn.person
    if person.tier is None:
        return None
    due = next_due(day, person.tier.months)
    not_before = monday_of(day) + _WEEK  # nobody is talked to twice in a week
    return _turn(person, turn.number + 1, due, not_before=not_before, rules=rules)


def _turn(person: Person, number: int, due: date, *, not_before: date, rules: Rules) -> Turn:
    birthday = _birthday_near(person, due, not_before, rules.birthday_window_days)
    if birthday:
        day = rules.working_days.on_or_after(birthday)
        return Turn(person, number, due, day, False, is_birthday=True, keeps_day=True)
    day = rules.working_days.on_or_after(max(due, not_before))
    is_snoozed = not_before > max(due, rules.today)
    never_contacted = number == 1 and person.last_contact is None
    keeps_day = is_snoozed or (_in_time(due, rules) and not never_contacted)
    return Turn(person, number, due, day, False, False, keeps_day, is_snoozed)


def _birthday_near(person: Person, due: date, not_before: date, window_days: int) -> date | None:
    if person.birthday is None:
        return None
    birthday = person.birthday.nearest(due)
    is_near = abs((birthday - due).days) <= window_days and birthday >= not_before
    return birthday if is_near else None


def _in_time(due: date, rules: Rules) -> bool:
    """Whether the working day that stands for `due` is still to come."""
    return due >= rules.today or rules.working_days.on_or_after(due) >= rules.today
