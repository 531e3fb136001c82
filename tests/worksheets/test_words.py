"""Words are chosen by key and count, and filled with values that stay data."""

from datetime import date

import pytest

from worksheets.content.words import Words, fill
from worksheets.days.dates import day_text, month_text

WORDS = Words.opened(
    {
        "cost": "{cost} a week; you said {limit}",
        "people": {"one": "{count} person", "other": "{count} people"},
        "date": "{weekday} {day} {month} {year}",
        "month": "{month} {year}",
        "weekdays": "Mon, Tue, Wed, Thu, Fri, Sat, Sun",
        "months": "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec",
    }
)


def test_placeholders_take_the_values_of_their_names() -> None:
    assert WORDS.fill("cost", cost="4.2", limit=2) == "4.2 a week; you said 2"


def test_the_count_chooses_between_one_and_other() -> None:
    assert WORDS.fill("people", count=1) == "1 person"
    assert WORDS.fill("people", count=0) == "0 people"


def test_a_value_that_looks_like_a_placeholder_stays_as_it_is() -> None:
    assert fill("{a} {b}", {"a": "{b}", "b": "{a}"}) == "{b} {a}"


@pytest.mark.parametrize(
    "text", ["{name.__class__}", "{name[0]}", "{name!r}", "{0}", "{}", "{{ x }}"]
)
def test_only_simple_names_are_placeholders(text: str) -> None:
    assert fill(text, {"name": "Ana"}) == text


def test_missing_words_and_values_are_told_apart() -> None:
    with pytest.raises(KeyError, match="No words for 'nothing'"):
        WORDS.fill("nothing")
    with pytest.raises(KeyError, match=r"has no value\. Use one of: cost"):
        WORDS.fill("cost", cost=1)


def test_words_of_another_type_are_refused() -> None:
    with pytest.raises(ValueError, match="'key' must be of type str"):
        Words.opened({"key": 5})
    with pytest.raises(ValueError, match="'other' must be of type str"):
        Words.opened({"key": {"one": "x"}})


def test_dates_are_said_in_the_words_given() -> None:
    assert day_text(date(2026, 8, 3), WORDS) == "Mon 3 Aug 2026"
    assert month_text(date(2026, 12, 31), WORDS) == "Dec 2026"
