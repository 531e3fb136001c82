"""Hypothesis strategies and small builders for people and the rules of a plan."""

from datetime import date, timedelta

from hypothesis import strategies as st

from worksheets.days.birthday import Birthday
from worksheets.days.working_days import WorkingDays
from worksheets.organisation import Tier
from worksheets.planning.person import Person
from worksheets.planning.touches import Touch
from worksheets.planning.turn import Rules

QUARTERLY = Tier("quarterly", "Quarterly", 3)
TWICE_A_YEAR = Tier("twice-a-year", "Twice a year", 6)
YEARLY = Tier("yearly", "Yearly", 12)
TIERS = (QUARTERLY, TWICE_A_YEAR, YEARLY)

TOUCHES = (
    Touch("mail", "Mail", "Send news."),
    Touch("card", "Card", "Wish well.", birthday=True),
    Touch("coffee", "Coffee", "Pay for it."),
    Touch("call", "Birthday call", "Sing.", birthday=True),
    Touch("walk", "Walk", "Listen."),
)

todays = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@st.composite
def people(draw: st.DrawFn, today: date, most: int = 25) -> list[Person]:
    """Return people with distinct ids: some never contacted, paused, put off, without a rhythm."""
    near = st.integers(-800, 500).map(lambda days: today + timedelta(days=days))
    past = st.integers(-1500, 0).map(lambda days: today + timedelta(days=days))
    birthdays = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
        lambda day: Birthday(day.month, day.day)
    )
    count = draw(st.integers(0, most))
    return [
        Person(
            id=f"c-{number}",
            name=draw(st.sampled_from(["Ana", "Bo", "Cy", "Ámbar", "مريم"])),
            tier=draw(st.sampled_from([*TIERS, *TIERS, None])),
            last_contact=draw(st.none() | past),
            next_date=draw(st.none() | st.none() | near),
            birthday=draw(st.none() | birthdays),
            preferred_touch=draw(st.sampled_from(["", "mail", "card", "walk"])),
            is_paused=draw(st.integers(0, 5)) == 0,
            snoozed_until=draw(st.none() | st.none() | near),
        )
        for number in range(count)
    ]


@st.composite
def rules(draw: st.DrawFn, today: date) -> Rules:
    """Return the rules of an organisation with its own week and holidays."""
    weekdays = draw(st.frozensets(st.integers(0, 6), min_size=1))
    offsets = draw(st.frozensets(st.integers(-10, 400), max_size=30))
    holidays = frozenset(today + timedelta(days=offset) for offset in offsets)
    return Rules(today, draw(st.integers(1, 6)), WorkingDays(weekdays, holidays), 14)


@st.composite
def plans_asked(draw: st.DrawFn) -> tuple[list[Person], Rules]:
    """Return people and the rules to plan them by."""
    today = draw(todays)
    return draw(people(today)), draw(rules(today))
