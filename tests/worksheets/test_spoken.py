"""A day as people say it, in the words of a sheet."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.definitions import sheet_definition
from worksheets.content.words import Words
from worksheets.days.spoken import AHEAD, BACK, SpokenDayError, spoken_day

WORDS = Words.opened(sheet_definition("log")["words"])
TODAY = date(2026, 11, 25)  # a Wednesday

GERMAN = Words.opened(
    {
        "say_weekdays": "Montag/Mo, Dienstag/Di, Mittwoch/Mi, Donnerstag/Do, Freitag/Fr, "
        "Samstag/Sa/Sonnabend, Sonntag/So",
        "say_months": "Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, "
        "November/Nov, Dezember",
        "say_numbers": "ein/einem/einer/einen, zwei, drei",
        "say_day_endings": ".",
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


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2026-11-25"),
        ("Today.", "2026-11-25"),
        ("  YESTERDAY ", "2026-11-24"),
        ("the day before yesterday", "2026-11-23"),
        ("last Tuesday", "2026-11-24"),
        ("last Wednesday", "2026-11-18"),
        ("Tuesday", "2026-11-24"),
        ("on Wed", "2026-11-25"),
        ("Thurs", "2026-11-19"),
        ("3 days ago", "2026-11-22"),
        ("three days ago", "2026-11-22"),
        ("a week ago", "2026-11-18"),
        ("one month ago", "2026-10-25"),
        ("last week", "2026-11-18"),
        ("last month", "2026-10-25"),
        ("20 Nov", "2026-11-20"),
        ("26 Nov", "2025-11-26"),
        ("20th of November", "2026-11-20"),
        ("Nov. 20", "2026-11-20"),
        ("November 20, 2025", "2025-11-20"),
        ("Fri, 20 November 2026", "2026-11-20"),
        ("29 Feb", "2024-02-29"),
        ("2026-11-20", "2026-11-20"),
        ("2026/11/2", "2026-11-02"),
        ("20.11.2026", "2026-11-20"),
        ("20.11.", "2026-11-20"),
        ("20.11.26", "2026-11-20"),
        ("3.12.", "2025-12-03"),
        ("20/11/2026", "2026-11-20"),
        ("11/20/2026", "2026-11-20"),
        ("5/5", "2026-05-05"),
        ("Tue Nov 3", "2026-11-03"),
        ("Tuesday, November 3", "2026-11-03"),
        ("Tue Nov 3 2026", "2026-11-03"),
        ("on 3 November", "2026-11-03"),
        ("on the 3rd of November", "2026-11-03"),
        ("on 3.11.2026", "2026-11-03"),
        ("the 3rd", "2026-11-03"),
        ("Tuesday the 3rd", "2026-11-03"),
        ("the 31st", "2026-10-31"),
        ("3. 11. 2026", "2026-11-03"),
        ("3. 11.", "2026-11-03"),
        ("20 / 11 / 2026", "2026-11-20"),
        ("3 Nov 26", "2026-11-03"),
        ("3 Nov '26", "2026-11-03"),
        ("Monday last week", "2026-11-16"),
        ("last week Friday", "2026-11-20"),
        ("Tuesday this week", "2026-11-24"),
        ("Monday last", "2026-11-23"),
        ("Tuesday morning", "2026-11-24"),
        ("a fortnight ago", "2026-11-11"),
        ("two weeks back", "2026-11-11"),
        ("a couple of days ago", "2026-11-23"),
        ("a year ago", "2025-11-25"),
        ("last year", "2025-11-25"),
    ],
)
def test_a_day_of_the_past_is_understood(said: str, day: str) -> None:
    assert spoken_day(said, WORDS, TODAY, BACK).isoformat() == day


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2026-11-25"),
        ("tomorrow", "2026-11-26"),
        ("the day after tomorrow", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("by Friday", "2026-11-27"),
        ("Wednesday", "2026-11-25"),
        ("next Wednesday", "2026-12-02"),
        ("Tuesday", "2026-12-01"),
        ("next week", "2026-12-02"),
        ("in 2 weeks", "2026-12-09"),
        ("in two weeks", "2026-12-09"),
        ("in a month", "2026-12-25"),
        ("next month", "2026-12-25"),
        ("20 Nov", "2027-11-20"),
        ("25 Nov", "2026-11-25"),
        ("29 Feb", "2028-02-29"),
        ("on Friday", "2026-11-27"),
        ("by 3 December", "2026-12-03"),
        ("the 3rd", "2026-12-03"),
        ("Friday next week", "2026-12-04"),
        ("next week on Friday", "2026-12-04"),
        ("in a fortnight", "2026-12-09"),
        ("in a year", "2027-11-25"),
    ],
)
def test_a_day_to_come_is_understood(said: str, day: str) -> None:
    assert spoken_day(said, WORDS, TODAY, AHEAD).isoformat() == day


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("3/12/2026", "unclear_day"),
        ("3-12", "unclear_day"),
        ("the other day", "not_a_day"),
        ("31 Feb", "not_a_day"),
        ("30.2.2026", "not_a_day"),
        ("2026-13-01", "not_a_day"),
        ("40/40", "not_a_day"),
        ("20 Nov 0026", "not_a_day"),
        ("9999 months ago", "not_a_day"),
        ("in days", "not_a_day"),
        ("zero days ago", "not_a_day"),
        ("", "not_a_day"),
        ("(", "not_a_day"),
    ],
)
def test_what_is_no_day_or_two_is_refused(said: str, code: str) -> None:
    with pytest.raises(SpokenDayError) as refusal:
        spoken_day(said, WORDS, TODAY, BACK)
    assert refusal.value.code == code


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
    assert spoken_day(said, GERMAN, TODAY, BACK).isoformat() == day


def test_the_end_of_a_month_is_clamped() -> None:
    assert spoken_day("a month ago", WORDS, date(2027, 3, 31), BACK) == date(2027, 2, 28)


def test_what_the_form_begins_with_is_today() -> None:
    fields = {field["id"]: field for field in sheet_definition("log")["fields"]}
    for said in (fields["day"]["default"], WORDS.fill("today")):
        assert spoken_day(said, WORDS, TODAY, BACK) == TODAY


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
        assert spoken_day(text, WORDS, today, BACK) == day


@given(days, st.sampled_from(WORDS.fill("weekdays").split(", ")))
def test_a_weekday_is_the_nearest_one_in_the_direction_meant(today: date, weekday: str) -> None:
    back, ahead = (spoken_day(weekday, WORDS, today, leaning) for leaning in (BACK, AHEAD))
    last, following = (
        spoken_day(f"{which} {weekday}", WORDS, today, BACK) for which in ("last", "next")
    )
    assert today - timedelta(days=6) <= back <= today <= ahead <= today + timedelta(days=6)
    assert last < today < following
    assert {day.weekday() for day in (back, ahead, last, following)} == {back.weekday()}


@given(st.text(max_size=40), st.sampled_from([BACK, AHEAD]))
def test_no_text_fails_in_another_way(text: str, leaning: str) -> None:
    try:
        assert isinstance(spoken_day(text, WORDS, TODAY, leaning), date)
    except SpokenDayError as error:
        assert error.code in ("not_a_day", "unclear_day")


def test_missing_words_are_a_mistake_of_the_sheet() -> None:
    with pytest.raises(KeyError, match="say_weekdays"):
        spoken_day("today", Words.opened({}), TODAY, BACK)
