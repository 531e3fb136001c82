"""The line of a person's two years: what was on its left, what comes on its right."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from worksheets.relations.lifeline import lifeline

TODAY = date(2026, 11, 23)


def test_what_was_stands_left_of_today_and_what_comes_right_of_it() -> None:
    made = lifeline([date(2026, 3, 1), date(2026, 9, 1)], date(2027, 2, 1), TODAY)
    first, second, coming = made.points
    assert first.x < second.x < made.today < coming.x
    assert [point.is_next for point in made.points] == [False, False, True]
    assert made.talks == 2


def test_earlier_years_are_not_drawn() -> None:
    assert lifeline([date(2020, 1, 1), date(2026, 9, 1)], None, TODAY).talks == 1


def test_two_of_one_day_stand_above_each_other() -> None:
    first, second = lifeline([TODAY, TODAY], None, TODAY).points
    assert first.x == second.x
    assert first.y - second.y == 2 * lifeline([], None, TODAY).radius


@given(
    st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=80),
    st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    st.dates(date(2021, 1, 1), date(2029, 1, 1)),
)
def test_nothing_leaves_the_drawing_and_nobody_is_lost(
    days: list[date], coming: date | None, today: date
) -> None:
    made = lifeline(days, coming, today)
    year = [day for day in days if today - timedelta(days=365) <= day <= today]
    assert made.talks == len(year)
    assert len(made.points) == made.talks + (coming is not None)
    for point in made.points:
        assert made.radius <= point.x <= made.width - made.radius
        assert made.radius <= point.y <= made.base
    assert all(abs(tick.day - today) <= timedelta(days=365) for tick in made.ticks)
