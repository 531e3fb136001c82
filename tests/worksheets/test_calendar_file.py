"""Calendar files hold exactly the events asked for, whatever their text."""

import re
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from worksheets.files.calendar_file import CalendarEvent, calendar_text

TODAY = date(2026, 11, 23)
DAY = date(2026, 12, 1)
nasty = st.text(
    st.sampled_from('\r\n:;,\\"=\t BEGIN:VEVENT') | st.characters(codec="utf-8"), max_size=200
)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


@given(st.lists(st.tuples(nasty, nasty), max_size=4))
def test_any_text_gives_exactly_the_events_asked_for(texts: list[tuple[str, str]]) -> None:
    events = [CalendarEvent(f"c-{n}", DAY, *text) for n, text in enumerate(texts)]
    text = calendar_text(events, "Plan", TODAY)
    lines = unfolded(text)
    assert lines.count("BEGIN:VEVENT") == len(events)
    assert lines.count("BEGIN:VALARM") == len(events)
    names = {re.split("[:;]", line)[0] for line in lines if line}
    assert names <= {
        "BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE",
        "DTSTART", "DTEND", "TRANSP", "SUMMARY", "DESCRIPTION", "ACTION", "TRIGGER",
    }  # fmt: skip
    assert len(Calendar.from_ical(text).walk("VEVENT")) == len(events)


def test_an_event_is_all_day_free_and_rings_at_nine() -> None:
    text = calendar_text([CalendarEvent("c-1", DAY, "Ana", "News")], "Plan", TODAY)
    event = Calendar.from_ical(text).walk("VEVENT")[0]
    alarm = event.walk("VALARM")[0]
    assert event["DTSTART"].to_ical() == b"20261201"
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTEND"].to_ical() == b"20261202"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTAMP"].to_ical() == b"20261123T000000Z"
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["TRIGGER"].to_ical() == b"PT9H"


def test_lines_are_folded_and_end_in_crlf() -> None:
    text = calendar_text([CalendarEvent("c-1", DAY, "é" * 300, "x")], "Plan", TODAY)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert "SUMMARY:" + "é" * 300 in unfolded(text)


def test_a_later_file_wins_over_an_earlier_one() -> None:
    def sequence(today: date) -> int:
        text = calendar_text([CalendarEvent("c-1", DAY, "a", "b")], "Plan", today)
        return Calendar.from_ical(text).walk("VEVENT")[0]["SEQUENCE"]

    assert sequence(TODAY + timedelta(days=1)) > sequence(TODAY)


def test_the_same_events_give_the_same_bytes() -> None:
    events = [CalendarEvent("c-1", DAY, "a", "b")]
    assert calendar_text(events, "Plan", TODAY) == calendar_text(events, "Plan", TODAY)
