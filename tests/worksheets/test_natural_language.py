"""A day as people say it, in the words of a sheet."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.definitions import sheet_definition
from worksheets.content.words import Words
from worksheets.days.natural_language import (
    AHEAD,
    BACK,
    NaturalLanguageDayError,
    natural_language_day,
)
from worksheets.days.slips import meant

WORDS = Words.opened(sheet_definition("log")["words"])
TODAY = date(2026, 11, 25)  # a Wednesday
CASES = yaml.safe_load(Path(__file__).with_name("days.yaml").read_text("utf-8"))

#: A translation says each phrase in its own words; what it leaves out is said in English.
GERMAN = Words.opened(
    sheet_definition("log")["words"]
    | {
        "say_weekdays": "Montag/Mo, Dienstag/Di, Mittwoch/Mi, Donnerstag/Do, Freitag/Fr, "
        "Samstag/Sa/Sonnabend, Sonntag/So",
        "say_months": "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, "
        "November/Nov, Dezember",
        "say_numbers": "ein/einem/einer/einen, zwei, drei",
        "say_day_endings": ".",
        "say_times": "um / gegen",
        "say_lead_ins": "am / bis / seit",
        "say_today": "heute",
        "say_yesterday": "gestern",
        "say_before_yesterday": "vorgestern",
        "say_tomorrow": "morgen",
        "say_after_tomorrow": "übermorgen",
        "say_last_week": "letzte Woche",
        "say_next_week": "nächste Woche",
        "say_last_month": "letzten Monat",
        "say_next_month": "nächsten Monat",
        "say_last_year": "letztes Jahr",
        "say_next_year": "nächstes Jahr",
        "say_fortnights_ago": "vor {number} mal zwei Wochen",
        "say_years_ago": "vor {number} Jahren / vor {number} Jahr",
        "say_in_fortnights": "in {number} mal zwei Wochen",
        "say_in_years": "in {number} Jahren / in {number} Jahr",
        "say_weekday_last_week": "{weekday} letzter Woche",
        "say_weekday_this_week": "{weekday} dieser Woche",
        "say_weekday_next_week": "{weekday} nächster Woche",
        "say_day_of_month": "den {day} / am {day}",
        "say_days_ago": "vor {number} Tagen / vor {number} Tag",
        "say_weeks_ago": "vor {number} Wochen / vor {number} Woche",
        "say_months_ago": "vor {number} Monaten / vor {number} Monat",
        "say_in_days": "in {number} Tagen",
        "say_in_weeks": "in {number} Wochen / in {number} Woche",
        "say_in_months": "in {number} Monaten / in {number} Monat",
        "say_last_weekday": "letzten {weekday}",
        "say_next_weekday": "nächsten {weekday}",
        "say_weekday": "{weekday}",
        "say_date": "{day} {month} {year}",
        "say_date_without_year": "{day} {month}",
    }
)


@pytest.mark.parametrize("leaning", [BACK, AHEAD])
def test_a_day_is_understood_as_people_say_it(leaning: str) -> None:
    for said, day in CASES[leaning].items():
        assert natural_language_day(said, WORDS, TODAY, leaning).isoformat() == day, said


def test_what_is_no_day_or_several_is_refused_with_the_reason() -> None:
    for said, code in CASES["refused"].items():
        with pytest.raises(NaturalLanguageDayError) as error:
            natural_language_day(said, WORDS, TODAY, BACK)
        assert error.value.code == code, said


def test_the_day_that_was_meant_is_offered_where_a_word_is_one_slip_away() -> None:
    slips = CASES["slips"]
    assert {said: meant(said, WORDS, TODAY, BACK) for said in slips} == slips


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("gestern", "2026-11-24"),
        ("letzten Dienstag", "2026-11-24"),
        ("am Sonnabend", "2026-11-21"),
        ("vor einer Woche", "2026-11-18"),
        ("vor drei Tagen", "2026-11-22"),
        ("20. November 2026", "2026-11-20"),
        ("3. März", "2026-03-03"),
        ("20.11.", "2026-11-20"),
    ],
)
def test_another_language_is_another_set_of_words(said: str, day: str) -> None:
    assert natural_language_day(said, GERMAN, TODAY, BACK).isoformat() == day


def test_the_end_of_a_month_is_clamped() -> None:
    assert natural_language_day("a month ago", WORDS, date(2027, 3, 31), BACK) == date(2027, 2, 28)


def test_what_the_form_begins_with_is_today() -> None:
    fields = {field["id"]: field for field in sheet_definition("log")["fields"]}
    for said in (fields["day"]["default"], WORDS.fill("today")):
        assert natural_language_day(said, WORDS, TODAY, BACK) == TODAY


days = st.dates(date(1950, 1, 1), date(2150, 12, 31))


@given(days, days)
def test_every_way_to_write_a_date_in_full_gives_that_date(day: date, today: date) -> None:
    month = WORDS.fill("months").split(", ")[day.month - 1]
    for text in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
    ):
        assert natural_language_day(text, WORDS, today, BACK) == day


@given(days, st.sampled_from(WORDS.fill("weekdays").split(", ")))
def test_a_weekday_is_the_nearest_one_in_the_direction_meant(today: date, weekday: str) -> None:
    back, ahead = (
        natural_language_day(weekday, WORDS, today, leaning) for leaning in (BACK, AHEAD)
    )
    last, following = (
        natural_language_day(f"{which} {weekday}", WORDS, today, BACK) for which in ("last", "next")
    )
    assert today - timedelta(days=6) <= back <= today <= ahead <= today + timedelta(days=6)
    assert last < today < following
    assert {day.weekday() for day in (back, ahead, last, following)} == {back.weekday()}


@given(st.text(max_size=40), st.sampled_from([BACK, AHEAD]))
def test_no_text_fails_in_another_way(text: str, leaning: str) -> None:
    try:
        assert isinstance(natural_language_day(text, WORDS, TODAY, leaning), date)
    except NaturalLanguageDayError as error:
        assert error.code in ("not_a_day", "vague_day", "unclear_day")


def test_missing_words_are_a_mistake_of_the_sheet() -> None:
    with pytest.raises(KeyError, match="say_weekdays"):
        natural_language_day("today", Words.opened({}), TODAY, BACK)
