"""What was left out of a preparation is remembered for a while, for one person."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.preparing.left_out import REMEMBERED, left_out_from

TODAY = date(2026, 11, 23)


def test_it_counts_for_the_person_it_was_left_out_for() -> None:
    text = left_out_from("", TODAY).adding("c-1", "day", TODAY)
    left_out = left_out_from(text, TODAY)
    assert (left_out.of("c-1"), left_out.of("c-2")) == (frozenset({"day"}), frozenset())


def test_after_thirty_days_it_is_on_offer_again() -> None:
    text = left_out_from("", TODAY).adding("c-1", "day", TODAY)
    assert left_out_from(text, TODAY + REMEMBERED).of("c-1")
    later = TODAY + REMEMBERED + timedelta(days=1)
    assert not left_out_from(text, later).of("c-1")
    assert left_out_from(text, later).adding("c-1", "path", later).count("/") == 2


def test_starting_afresh_touches_one_person_only() -> None:
    left_out = left_out_from("2026-11-20/c-1/day 2026-11-20/c-2/day", TODAY)
    assert left_out.without("c-1") == "2026-11-20/c-2/day"


def test_the_text_stays_bounded() -> None:
    text = ""
    for number in range(300):
        text = left_out_from(text, TODAY).adding("c-1", f"q-{number}", TODAY)
    assert len(text.split()) == 200
    assert text.endswith("/q-299")


@pytest.mark.parametrize("text", ["x", "2026-11-20", "2026-11-20/c-1", "a/b/c", "2026-02-30/c/q"])
def test_words_nobody_could_have_written_are_skipped(text: str) -> None:
    assert left_out_from(text, TODAY).words == ()


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    left_out_from(text, TODAY).of("c-1")
