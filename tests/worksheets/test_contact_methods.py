"""Which way to keep in touch comes next."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.definitions import opened_sheet
from tests.worksheets.people import TOUCHES
from worksheets.content.items import ContactMethod
from worksheets.planning.contact_methods import ways


def ids(preferred: str, birthdays: list[bool], start: int = 0) -> list[str]:
    return [touch.id for touch in ways(TOUCHES, preferred, birthdays, start)]


def test_the_preferred_way_comes_first_then_the_others_in_turn() -> None:
    assert ids("coffee", [False] * 4) == ["coffee", "walk", "mail", "coffee"]


def test_without_a_preferred_way_the_start_decides() -> None:
    assert ids("", [False] * 2, start=5) == ["walk", "mail"]


def test_a_birthday_takes_a_way_that_suits_one() -> None:
    assert ids("mail", [False, True, False]) == ["mail", "card", "coffee"]


def test_two_birthdays_in_a_row_take_different_greetings() -> None:
    assert ids("mail", [True, True]) == ["card", "call"]


def test_a_greeting_is_no_ordinary_way_unless_preferred() -> None:
    assert "call" not in ids("mail", [False] * 9)
    assert ids("call", [False] * 2) == ["call", "walk"]


@given(st.lists(st.booleans()), st.sampled_from([touch.id for touch in TOUCHES] + [""]))
def test_a_way_is_never_the_one_before(birthdays: list[bool], preferred: str) -> None:
    assert all(before != after for before, after in pairwise(ids(preferred, birthdays)))


def test_with_one_way_only_it_is_used_again() -> None:
    only = ContactMethod("mail", "Mail", "Send news.")
    assert ways([only], "", [False, True, False]) == (only, only, only)


def test_what_looks_back_on_a_conversation_is_no_first_message_to_a_stranger() -> None:
    news, thanks = (
        ContactMethod("mail", "Mail", "."),
        ContactMethod("thanks", "Thanks", ".", after_talk=True),
    )
    assert ways([thanks, news], "", [False] * 2, never_talked=True) == (news, thanks)
    assert ways([thanks, news], "", [False] * 2) == (thanks, news)
    assert ways([thanks, news], "thanks", [False] * 2, never_talked=True) == (thanks, news)
    assert ways([thanks], "", [False], never_talked=True) == (thanks,)


def test_content_with_greetings_only_is_refused() -> None:
    card = ContactMethod("card", "Card", "Wish.", birthday=True)
    with pytest.raises(ValueError, match="Every touch is for birthdays"):
        replace(opened_sheet("log").content, touches=(card,))
