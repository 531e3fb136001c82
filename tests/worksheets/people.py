"""Hypothesis strategies and small builders for people and the rules of a plan."""

from datetime import date, timedelta

from hypothesis import strategies as st

from worksheets.content.items import ContactMethod
from worksheets.content.organisation import Tier
from worksheets.content.working_days import WorkingDays
from worksheets.days.birthday import Birthday
from worksheets.planning.person import Person
from worksheets.planning.turn import SpreadRules

QUARTERLY = Tier("quarterly", "Quarterly", 3, "Often.")
TWICE_A_YEAR = Tier("twice-a-year", "Twice a year", 6, "Now and then.")
YEARLY = Tier("yearly", "Yearly", 12, "Seldom.")
TIERS = (QUARTERLY, TWICE_A_YEAR, YEARLY)

TOUCHES = (
    ContactMethod("mail", "Mail", "Send news."),
    ContactMethod("card", "Card", "Wish well.", birthday=True),
    ContactMethod("coffee", "Coffee", "Pay for it."),
    ContactMethod("call", "Birthday call", "Sing.", birthday=True),
    ContactMethod("walk", "Walk", "Listen."),
)

#: Of a leap year.
EVERY_BIRTHDAY = [
    Birthday(day.month, day.day) for day in (date(2000, 1, 1) + timedelta(n) for n in range(366))
]

todays = st.dates(date(2020, 1, 1), date(2035, 12, 31))


_DAYS = ("last_contact", "next_date", "snoozed_until")
_near = st.none() | st.none() | st.integers(-800, 500)

#: What is drawn of a person, with days counted from today. Made once: making it for each person
#: anew took most of the time of every property.
_FACTS = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["Ana", "Bo", "Cy", "Ámbar", "مريم"]),
        "tier": st.sampled_from([*TIERS, *TIERS, None]),
        "last_contact": st.none() | st.integers(-1500, 0),
        "next_date": _near,
        "birthday": st.none() | st.sampled_from(EVERY_BIRTHDAY),
        "preferred_touch": st.sampled_from(["", "mail", "card", "walk"]),
        "is_paused": st.sampled_from([*[False] * 5, True]),
        "snoozed_until": _near,
        "importance": st.sampled_from([0, 0, 7, 21, 35]),
        "is_elsewhere": st.booleans(),
    }
)


@st.composite
def people(draw: st.DrawFn, today: date, most: int = 25) -> list[Person]:
    """Return people with distinct ids: some never contacted, paused, put off, without a rhythm."""
    count = draw(st.integers(0, most))
    return [_person(f"c-{number}", today, draw(_FACTS)) for number in range(count)]


def _person(id: str, today: date, facts: dict) -> Person:
    offsets = {name: facts[name] for name in _DAYS if facts[name] is not None}
    days = {name: today + timedelta(offset) for name, offset in offsets.items()}
    return Person(id=id, **(facts | days))


@st.composite
def rules(draw: st.DrawFn, today: date) -> SpreadRules:
    """Return the rules of an organisation with its own week and holidays."""
    weekdays = draw(st.frozensets(st.integers(0, 6), min_size=1))
    offsets = draw(st.frozensets(st.integers(-10, 400), max_size=30))
    holidays = frozenset(today + timedelta(days=offset) for offset in offsets)
    return SpreadRules(today, draw(st.integers(1, 6)), WorkingDays(weekdays, holidays), 14)


@st.composite
def plan_inputs(draw: st.DrawFn) -> tuple[list[Person], SpreadRules]:
    """Return people and the rules to plan them by."""
    today = draw(todays)
    return draw(people(today)), draw(rules(today))
