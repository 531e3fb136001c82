"""Birthdays: the nearest one to a day, and every way of writing one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.people import EVERY_BIRTHDAY
from worksheets.content.plain import opened
from worksheets.content.sheet import Field
from worksheets.days.birthday import Birthday, birthday_in
from worksheets.fields import AnswerError, read_answer
from worksheets.files.card_file import card_text
from worksheets.notebook import Contact
from worksheets.planning.people import people_from

CASES = yaml.load(Path(__file__).with_name("birthdays.yaml").read_text("utf-8"), yaml.BaseLoader)
LEAP_DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31))
FIELD = opened(Field, {"id": "x", "kind": "birthday", "label": "X"})


def test_29_february_is_the_28th_in_common_years_and_itself_in_leap_years() -> None:
    assert Birthday(2, 29).in_year(2027) == date(2027, 2, 28)
    assert Birthday(2, 29).in_year(2028) == date(2028, 2, 29)


@given(LEAP_DAYS, st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_no_birthday_is_nearer_than_the_nearest(born: date, day: date) -> None:
    birthday = Birthday(born.month, born.day)
    distances = [abs((birthday.in_year(day.year + n) - day).days) for n in (-1, 0, 1)]
    # Half a year away, two are almost equally near, and neither is in any window.
    assert abs((birthday.nearest(day) - day).days) <= max(min(distances), 183)


def in_form(typed: str) -> Birthday | None:
    """Return what the form takes it for; None where it is refused."""
    try:
        return read_answer(FIELD, typed)
    except AnswerError:
        return None


def in_plan(typed: str) -> Birthday | None:
    """Return what today's agenda takes it for."""
    contact = Contact("c-1", "Ana", birthday=typed)
    return people_from([contact], [], {}, date(2026, 11, 23))["c-1"].birthday


def on_card(typed: str) -> str:
    """Return the day on the card, which Apple's year for none stands before."""
    lines = card_text([Contact("c-1", "Ana", birthday=typed)]).split("\r\n")
    days = [line.rpartition(":") for line in lines if line.startswith("BDAY")]
    return "".join(day.removeprefix("1604-") for _, _, day in days)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["typed"])
def test_form_plan_and_card_take_what_was_typed_for_the_same_day(case: dict[str, str]) -> None:
    typed = case["typed"]
    taken = [found.text if found else "" for found in (in_form(typed), in_plan(typed))]
    assert [*taken, on_card(typed)] == [case["birthday"]] * 3


def test_a_card_has_the_year_only_if_it_was_given() -> None:
    ana, bo = Contact("1", "Ana", birthday="17 May 1985"), Contact("2", "Bo", birthday="17.5.")
    made = card_text([ana, bo])
    assert [line for line in made.split("\r\n") if line.startswith("BDAY")] == [
        "BDAY;VALUE=date:1985-05-17",
        "BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-05-17",
    ]


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WITHOUT_YEAR = (
    "{month:02}-{day:02}", "--{month:02}{day:02}", "--{month:02}-{day:02}", "{day}.{month}.",
    "{day:02}.{month:02}", "{day} {name}", "{name} {day}", "{day}. {short}", "{short} {day}th",
    "the {day}th of {name}",
)  # fmt: skip
WITH_YEAR = (
    "{year}-{month:02}-{day:02}", "{year}/{month}/{day}", "{year}{month:02}{day:02}",
    "{day}.{month}.{year}", "{day}. {month}. {year}", "{day} {name} {year}", "{name} {day}, {year}",
    "{day}-{short}-{year}", "Sunday, {day} {name} {year}", "{year} {name} {day}",
)  # fmt: skip


@given(
    st.sampled_from(EVERY_BIRTHDAY),
    st.none() | st.integers(1900, 2199),
    st.sampled_from(range(10)),
    st.sampled_from([str, str.upper, str.lower, " {} ".format]),
)
def test_every_way_of_writing_a_day_is_the_same_birthday(
    day: Birthday, year: int | None, way: int, spelt: Callable[[str], str]
) -> None:
    pattern = (WITHOUT_YEAR if year is None else WITH_YEAR)[way]
    name = MONTHS[day.month - 1]
    text = pattern.format(day=day.day, month=day.month, year=year, name=name, short=name[:3])
    born = Birthday(day.month, day.day, year)
    is_there = year is None or (day.month, day.day) != (2, 29) or day.in_year(year).day == 29
    assert birthday_in(spelt(text)) == (born if is_there else None)
    assert birthday_in(born.text) == (born if is_there else None)


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(["", "/1985"]))
def test_two_figures_that_could_be_two_days_are_none(one: int, other: int, year: str) -> None:
    assert (birthday_in(f"{one}/{other}{year}") is None) == (one != other)
