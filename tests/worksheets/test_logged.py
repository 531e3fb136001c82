"""What a conversation means for the contact's own dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.people import YEARLY, people, todays
from worksheets.days.cadence import next_due
from worksheets.planning.due import first_due
from worksheets.planning.logged import date_changes, logged
from worksheets.planning.person import Person

TODAY = date(2026, 11, 23)
AGREED = date(2026, 11, 30)


@given(st.data(), todays)
def test_next_due_follows_the_latest_conversation_unless_a_date_is_agreed(
    data: st.DataObject, today: date
) -> None:
    day = today - timedelta(days=data.draw(st.integers(0, 900)))
    for person in data.draw(people(today)):
        after = logged(person, day, None)
        assert after.last_contact == max(day, person.last_contact or day)
        if person.tier and not after.agreed_date:
            assert first_due(after, today) == next_due(after.last_contact, person.tier.months)


@given(st.data(), todays)
def test_a_date_agreed_in_the_conversation_is_the_next_one(
    data: st.DataObject, today: date
) -> None:
    agreed = today + timedelta(days=data.draw(st.integers(1, 400)))
    for person in data.draw(people(today)):
        after = logged(person, today, agreed)
        assert first_due(after, today) == agreed
        assert after.snooze_on(today) is None


@pytest.mark.parametrize(
    ("day", "left"),
    [(AGREED, None), (AGREED - timedelta(days=7), None), (AGREED - timedelta(days=8), AGREED)],
)
def test_an_agreed_date_is_used_up_by_a_conversation_at_most_a_week_early(
    day: date, left: date | None
) -> None:
    assert logged(Person("c-1", "Ana", YEARLY, next_date=AGREED), day, None).next_date == left


def test_only_what_changed_is_written_and_a_date_that_ended_is_emptied() -> None:
    before = Person("c-1", "Ana", YEARLY, next_date=TODAY, snoozed_until=AGREED)
    assert date_changes(before, before) == {}
    assert date_changes(before, logged(before, TODAY, None)) == {
        "next_date": "",
        "snoozed_until": "",
    }
