"""A conversation as it waits for its place: when it is due, and how firmly that day is fixed."""

from dataclasses import dataclass
from datetime import date, timedelta

from worksheets.content.working_days import WorkingDays
from worksheets.days.cadence import add_months, next_due
from worksheets.planning.due import first_due
from worksheets.planning.person import Person
from worksheets.planning.planned import Planned, basis_of, standing

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_HORIZON_MONTHS = 12
# A first contact nobody waits for: a date further away would only keep room from those who do.
_WEEKS_FIXED = 8


@dataclass(frozen=True, slots=True)
class SpreadRules:
    """What the spread obeys: the first day, how much fits in a week, when people work.

    `talked` is how many conversations of this week took place already.
    """

    today: date
    weekly_limit: int
    working_days: WorkingDays
    birthday_window_days: int
    talked: int = 0

    @property
    def last_day(self) -> date:
        """The last day that is planned: twelve calendar months from today."""
        return add_months(self.today, _HORIZON_MONTHS)

    @property
    def fixed_until(self) -> date:
        """The last day on which a first contact is fixed: this week's end and seven weeks on."""
        return self.working_days.week_of(self.today) + _WEEKS_FIXED * _WEEK - _DAY


@dataclass(frozen=True, slots=True)
class Turn:
    """A conversation with `person` that takes place on `day` at the earliest.

    `number` counts the person's conversations from 1. `keeps_day` says that it belongs on `day`
    itself, as long as its week has room; without it, any day of the week will do. `is_given` says
    that `day` is theirs already, room or not, even when it was missed. `is_snoozed` says that it
    was due earlier, and put off to `day`. `is_saved` says that the notebook has it just so.
    """

    person: Person
    number: int
    due: date
    day: date
    is_explicit: bool
    is_birthday: bool
    keeps_day: bool
    is_snoozed: bool = False
    is_given: bool = False
    is_saved: bool = False

    @property
    def rank(self) -> int:
        """Who goes first: 0 an agreed date, 1 a birthday, 2 someone known, 3 a first contact."""
        if self.is_explicit:
            return 0
        if self.is_birthday:
            return 1
        return 3 if self.is_first_contact else 2

    @property
    def order(self) -> tuple[date, int, str]:
        """The order of equals: the earlier due date, then the map's priority.

        The id only makes it the same order everywhere: names decide nothing.
        """
        return self.due, -self.person.importance, self.person.id

    @property
    def is_first_contact(self) -> bool:
        """Whether it is the first ever, on whatever day has room."""
        never_contacted = self.number == 1 and self.person.last_contact is None
        return never_contacted and not self.is_explicit and not self.is_birthday


def basis_on(person: Person, rules: SpreadRules) -> str:
    """Return what the date of `person` is planned from by these rules."""
    tier = person.tier.id if person.tier else ""
    agreed, put_off = person.agreed_date, person.put_off_until
    return basis_of(tier, person.last_contact, rules.weekly_limit, agreed, put_off)


def first_turn(person: Person, rules: SpreadRules) -> Turn:
    """Return the first turn of `person`: the date they were given, else what the tier says.

    An agreed date and the end of a snooze are dates the person gave, and the plan moves neither.
    """
    given = _standing(person, rules)
    snooze = person.snooze_on(rules.today)
    if person.agreed_date:
        return _given(person, max(person.agreed_date, person.put_off_until or date.min), rules)
    if given:
        return _given(person, given, rules)
    due = first_due(person, rules.today)
    if snooze and snooze > due:
        return _given(person, snooze, rules)
    return _turn(person, 1, due, not_before=snooze or rules.today, rules=rules)


def _standing(person: Person, rules: SpreadRules) -> date | None:
    """Return the date somebody was given; for a first contact one too far ahead counts for none."""
    given = standing(person.planned, basis_on(person, rules), rules.today)
    is_forecast = given and person.last_contact is None and given > rules.fixed_until
    return None if is_forecast else given


def next_turn(turn: Turn, day: date, rules: SpreadRules) -> Turn | None:
    """Return the turn after `turn`, planned for `day`; None for someone without a tier."""
    person = turn.person
    if person.tier is None:
        return None
    due = next_due(day, person.tier.months)
    # Nobody is talked to twice in a week, and whoever was missed comes first this week.
    not_before = rules.working_days.week_of(max(day, rules.today)) + _WEEK
    return _turn(person, turn.number + 1, due, not_before=not_before, rules=rules)


def _given(person: Person, day: date, rules: SpreadRules) -> Turn:
    """Return the turn on a date somebody has, which may be past; it is never moved."""
    day = rules.working_days.on_or_after(day)
    due = first_due(person, day)
    birthday = person.birthday and rules.working_days.on_or_after(person.birthday.nearest(day))
    put_off = person.put_off_until
    return Turn(
        person,
        1,
        due,
        day,
        is_explicit=person.agreed_date is not None,
        is_birthday=birthday == day,
        keeps_day=True,
        is_snoozed=put_off is not None and put_off > due and day >= put_off,
        is_given=True,
        is_saved=person.planned[:1] == (Planned(day, basis_on(person, rules)),),
    )


def _turn(person: Person, number: int, due: date, *, not_before: date, rules: SpreadRules) -> Turn:
    birthday = _birthday_near(person, due, not_before, rules.birthday_window_days)
    if birthday:
        day = rules.working_days.on_or_after(birthday)
        return Turn(person, number, due, day, False, is_birthday=True, keeps_day=True)
    day = rules.working_days.on_or_after(max(due, not_before))
    never_contacted = number == 1 and person.last_contact is None
    keeps_day = not_before > max(due, rules.today) or (_in_time(due, rules) and not never_contacted)
    return Turn(person, number, due, day, False, False, keeps_day)


def _birthday_near(person: Person, due: date, not_before: date, window_days: int) -> date | None:
    if person.birthday is None:
        return None
    birthday = person.birthday.nearest(due)
    is_near = abs((birthday - due).days) <= window_days and birthday >= not_before
    return birthday if is_near else None


def _in_time(due: date, rules: SpreadRules) -> bool:
    """Whether the working day that stands for `due` is still to come."""
    return due >= rules.today or rules.working_days.on_or_after(due) >= rules.today
