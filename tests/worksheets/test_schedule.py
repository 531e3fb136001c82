"""What holds for every plan, whatever the contacts, the limit and the organisation's days."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.worksheets.people import QUARTERLY, TOUCHES, YEARLY, plan_inputs
from worksheets.content.working_days import WorkingDays, week_of
from worksheets.days.birthday import Birthday
from worksheets.days.cadence import add_months
from worksheets.planning.due import first_due
from worksheets.planning.person import Person
from worksheets.planning.plan import plan
from worksheets.planning.schedule import Schedule, Slot, next_conversations, schedule
from worksheets.planning.turn import SpreadRules

type Setup = tuple[list[Person], SpreadRules]

WEEKDAYS = WorkingDays(frozenset(range(5)), frozenset())


def placed(spread: Schedule) -> list[Slot]:
    """Return the conversations whose day the plan chose: those given before keep theirs."""
    return [slot for slot in spread.slots if not slot.turn.is_given]


def is_moved(slot: Slot) -> bool:
    return slot.turn.day < week_of(slot.day, 0)


@given(plan_inputs())
def test_the_plan_adds_nobody_to_a_week_that_is_full(setup: Setup) -> None:
    people, rules = setup
    spread = schedule(people, rules)
    weeks = Counter(week_of(slot.day, 0) for slot in spread.slots)
    chosen = {week_of(slot.day, 0) for slot in placed(spread)}
    assert all(weeks[week] <= rules.weekly_limit for week in chosen)


@given(plan_inputs())
def test_every_planned_day_is_a_working_day_of_the_coming_twelve_months(setup: Setup) -> None:
    people, rules = setup
    for slot in schedule(people, rules).slots:
        assert rules.today <= slot.day or slot.turn.is_given
        assert slot.day <= rules.last_day
        assert rules.working_days.includes(slot.day)


@given(plan_inputs())
def test_what_is_fixed_is_the_same_whether_the_forecast_is_made_or_not(setup: Setup) -> None:
    people, rules = setup
    fixed = [slot for slot in schedule(people, rules).slots if not slot.is_forecast]
    assert list(next_conversations(people, rules).slots) == fixed


@given(plan_inputs())
def test_fixed_are_next_conversations_and_of_first_contacts_those_of_eight_weeks(
    setup: Setup,
) -> None:
    people, rules = setup
    eight_weeks_on = week_of(rules.today, 0) + timedelta(weeks=8)
    for slot in schedule(people, rules).slots:
        never_asked = slot.turn.is_first_contact and not slot.turn.is_given
        is_near = slot.day < eight_weeks_on
        assert slot.is_forecast == (slot.turn.number > 1 or (never_asked and not is_near))


@given(plan_inputs())
def test_a_first_contact_waits_for_everyone_known_who_is_due_in_that_week(setup: Setup) -> None:
    people, rules = setup
    spread = schedule(people, rules)
    firsts = [s for s in placed(spread) if s.turn.is_first_contact]
    nexts = [s for s in placed(spread) if s.turn.number == 1 and not s.turn.is_first_contact]
    for first in firsts:
        week = week_of(first.day, 0)
        assert not any(
            s.turn.day < week + timedelta(days=7) and s.day > first.day and week_of(s.day, 0) > week
            for s in nexts
        )


@given(plan_inputs(), st.integers())
def test_names_decide_nothing(setup: Setup, seed: int) -> None:
    people, rules = setup
    names = Random(seed).sample([person.name for person in people], len(people))
    renamed = [replace(person, name=name) for person, name in zip(people, names, strict=True)]
    assert [(s.turn.person.id, s.day) for s in schedule(people, rules).slots] == [
        (s.turn.person.id, s.day) for s in schedule(renamed, rules).slots
    ]


@given(plan_inputs())
def test_first_contacts_come_in_the_order_of_the_map(setup: Setup) -> None:
    people, rules = setup
    weeks = [
        (week_of(slot.day, 0), slot.turn.person.importance)
        for slot in placed(schedule(people, rules))
        if slot.turn.is_first_contact
        and not slot.turn.person.birthday
        and not slot.turn.person.snooze_on(rules.today)
    ]
    for (week, important), (later, other) in combinations(weeks, 2):
        assert important >= other or week == later


@given(plan_inputs(), st.integers())
def test_the_order_of_the_contacts_does_not_matter(setup: Setup, seed: int) -> None:
    people, rules = setup
    shuffled = Random(seed).sample(people, len(people))
    assert plan(people, TOUCHES, rules) == plan(shuffled, TOUCHES, rules)


@given(plan_inputs())
def test_everyone_is_planned_waiting_or_due_later_unless_there_is_nothing_to_plan(
    setup: Setup,
) -> None:
    people, rules = setup
    spread = schedule(people, rules)
    turns = [slot.turn for slot in spread.slots] + list(spread.waiting) + list(spread.later)
    assert {turn.person.id for turn in turns} == {p.id for p in people if p.is_planned}


@given(plan_inputs())
def test_whoever_is_paused_is_listed_and_never_planned(setup: Setup) -> None:
    people, rules = setup
    made = plan(people, TOUCHES, rules)
    assert {person.id for person in made.paused} == {p.id for p in people if p.is_paused}
    assert not any(item.person.is_paused for item in made.conversations)


@given(plan_inputs())
def test_nobody_is_planned_before_the_end_of_a_snooze(setup: Setup) -> None:
    people, rules = setup
    for slot in schedule(people, rules).slots:
        snooze = slot.turn.person.snooze_on(rules.today)
        assert snooze is None or slot.day >= snooze


@given(plan_inputs())
def test_a_snooze_that_is_over_changes_nothing(setup: Setup) -> None:
    people, rules = setup
    people = [replace(person, next_date=None) for person in people]
    over = [replace(p, snoozed_until=p.snooze_on(rules.today)) for p in people]
    assert [slot.day for slot in schedule(over, rules).slots] == [
        slot.day for slot in schedule(people, rules).slots
    ]


@given(plan_inputs())
def test_whoever_has_no_rhythm_is_planned_for_the_agreed_date_only(setup: Setup) -> None:
    people, rules = setup
    slots = [slot for slot in schedule(people, rules).slots if slot.turn.person.tier is None]
    assert all(slot.turn.is_explicit and slot.turn.number == 1 for slot in slots)
    assert len({slot.turn.person.id for slot in slots}) == len(slots)


@given(plan_inputs())
def test_an_explicit_date_wins_once(setup: Setup) -> None:
    people, rules = setup
    for slot in schedule(people, rules).slots:
        person = slot.turn.person
        if slot.turn.is_explicit:
            assert slot.turn.number == 1
            assert person.last_contact is None or person.last_contact < person.next_date


@given(plan_inputs())
def test_nobody_waits_while_a_week_has_room(setup: Setup) -> None:
    people, rules = setup
    spread = schedule(people, rules)
    # The time of those who were missed is held free for them.
    missed = sum(1 for slot in spread.slots if slot.day < week_of(rules.today, 0))
    assume(not missed)
    weeks = Counter(week_of(slot.day, 0) for slot in spread.slots)
    waits = [(slot.turn.day, slot.day) for slot in placed(spread) if is_moved(slot)]
    waits += [(turn.day, rules.last_day + timedelta(days=7)) for turn in spread.waiting]
    for earliest, planned in waits:
        monday = week_of(earliest, 0)
        while monday < week_of(planned, 0):
            open_days = rules.working_days.between(
                max(monday, rules.today), min(monday + timedelta(days=6), rules.last_day)
            )
            assert not open_days or weeks[monday] >= rules.weekly_limit
            monday += timedelta(days=7)


@given(plan_inputs())
def test_nobody_starves_when_there_is_capacity(setup: Setup) -> None:
    people, rules = setup
    ample = replace(rules, weekly_limit=max(1, len(people)))
    spread = schedule(people, ample)
    wanted = {person.id for person in people if person.is_planned}
    due = wanted - {turn.person.id for turn in spread.later}
    assert due == {slot.turn.person.id for slot in spread.slots}
    assert not any(is_moved(slot) for slot in placed(spread))


def test_nobody_starves_behind_people_of_a_faster_rhythm() -> None:
    today = date(2026, 11, 23)
    fast = [Person(f"f-{n}", "Ana", QUARTERLY, date(2020, 1, n + 1)) for n in range(12)]
    slow = Person("s-1", "Bo", YEARLY, date(2025, 11, 1))
    spread = schedule([*fast, slow], SpreadRules(today, 1, WEEKDAYS, 14))
    assert slow in [slot.turn.person for slot in spread.slots]


def test_a_birthday_keeps_its_week_before_those_who_are_overdue() -> None:
    today = date(2026, 11, 23)
    overdue = [Person(f"o-{n}", "Ana", QUARTERLY, date(2020, 1, n + 1)) for n in range(4)]
    born = Person("b-1", "Bo", YEARLY, date(2025, 12, 1), birthday=Birthday(12, 2))
    spread = schedule([*overdue, born], SpreadRules(today, 1, WEEKDAYS, 14))
    assert date(2026, 12, 2) in [slot.day for slot in spread.slots if slot.is_birthday]


@given(plan_inputs())
def test_each_conversation_is_due_its_months_after_the_planned_one_before(setup: Setup) -> None:
    people, rules = setup
    spread = schedule(people, rules)
    for person in people:
        slots = [slot for slot in spread.slots if slot.turn.person == person]
        if slots:
            fresh = slots[0].day if slots[0].turn.is_given else rules.today
            assert slots[0].turn.due == first_due(person, fresh)
        for before, after in pairwise(slots):
            assert after.turn.due == add_months(before.day, person.tier.months)
            assert after.turn.number == before.turn.number + 1


@given(plan_inputs())
def test_without_a_birthday_nobody_is_planned_before_the_due_day(setup: Setup) -> None:
    people, rules = setup
    spread = schedule([replace(person, birthday=None) for person in people], rules)
    assert all(slot.day >= slot.turn.due for slot in spread.slots)


@given(plan_inputs())
def test_a_due_day_to_come_stays_unless_its_week_is_full(setup: Setup) -> None:
    people, rules = setup
    for slot in schedule([replace(person, birthday=None) for person in people], rules).slots:
        spontaneous = slot.turn.is_first_contact or slot.turn.due < rules.today
        if slot.turn.is_given:
            wanted = slot.turn.person.agreed_date or slot.turn.person.put_off_until
            put_off = slot.turn.person.put_off_until or wanted
            assert slot.day == rules.working_days.on_or_after(max(wanted, put_off))
        elif not is_moved(slot) and not spontaneous and not slot.turn.person.snooze_on(rules.today):
            assert slot.day == rules.working_days.on_or_after(slot.turn.due)


@given(plan_inputs())
def test_a_birthday_conversation_falls_on_the_birthday_inside_the_window(setup: Setup) -> None:
    people, rules = setup
    for slot in schedule(people, rules).slots:
        if slot.is_birthday:
            near = slot.day if slot.turn.is_given else slot.turn.due
            birthday = slot.turn.person.birthday.nearest(near)
            assert slot.day == rules.working_days.on_or_after(birthday)
            if not slot.turn.is_given:
                assert abs((birthday - slot.turn.due).days) <= rules.birthday_window_days
                assert birthday >= rules.today


@given(plan_inputs())
def test_nobody_is_talked_to_twice_in_a_week(setup: Setup) -> None:
    people, rules = setup
    meetings = Counter(
        (slot.turn.person.id, week_of(slot.day, 0)) for slot in schedule(people, rules).slots
    )
    assert all(count == 1 for count in meetings.values())


@given(plan_inputs())
@settings(max_examples=30)
def test_each_way_differs_from_the_one_before(setup: Setup) -> None:
    people, rules = setup
    made = plan(people, TOUCHES, rules)
    for person in people:
        ways = [item.way for item in made.conversations if item.person == person]
        assert all(before != after for before, after in pairwise(ways))


def test_equal_shares_of_the_cadence_keep_the_order_of_due_dates() -> None:
    today = date(2026, 11, 23)
    half = Person("c-1", "Zoe", YEARLY, next_date=None, last_contact=date(2025, 9, 24))
    same = Person("c-2", "Ana", QUARTERLY, last_contact=date(2026, 8, 8))
    spread = schedule([same, half], SpreadRules(today, 1, WEEKDAYS, 14))
    shares = [
        (today - first_due(person, today)).days / person.tier.months for person in (half, same)
    ]
    assert shares == [5.0, 5.0]
    assert [slot.turn.person for slot in spread.slots[:2]] == [half, same]
