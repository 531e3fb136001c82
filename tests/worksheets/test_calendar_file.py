"""Calendar files hold exactly the events asked for, whatever their text."""

import re
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from worksheets.content.working_days import WorkingDays
from worksheets.files.calendar_file import (
    CalendarEvent,
    calendar_text,
    vanished,
    weekly_digest,
)

TODAY = date(2026, 11, 23)
MONDAYS = WorkingDays(frozenset(range(5)), frozenset()).week_of
NUMBER = 217_555_200
DAY = date(2026, 12, 1)
nasty = st.text(st.sampled_from('\r\n:;,\\"=\t\0 BEGIN:VEVENT') | st.characters(), max_size=200)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


@given(st.lists(st.tuples(nasty, nasty), max_size=4))
def test_any_text_gives_exactly_the_events_asked_for(texts: list[tuple[str, str]]) -> None:
    events = [CalendarEvent(f"c-{n}", DAY, *text) for n, text in enumerate(texts)]
    text = calendar_text(events, "Plan", NUMBER)
    lines = unfolded(text)
    assert lines.count("BEGIN:VEVENT") == len(events)
    assert lines.count("BEGIN:VALARM") == len(events)
    names = {re.split("[:;]", line)[0] for line in lines if line}
    assert names <= {
        "BEGIN", "END", "VERSION", "PRODID", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE",
        "DTSTART", "DTEND", "TRANSP", "SUMMARY", "DESCRIPTION", "ACTION", "TRIGGER",
        "STATUS",
    }  # fmt: skip
    assert len(Calendar.from_ical(text).walk("VEVENT")) == len(events)


def test_an_event_is_all_day_free_and_rings_at_nine_the_day_before() -> None:
    text = calendar_text([CalendarEvent("c-1", DAY, "Ana", "News")], "Plan", NUMBER)
    event = Calendar.from_ical(text).walk("VEVENT")[0]
    alarm = event.walk("VALARM")[0]
    assert event["DTSTART"].to_ical() == b"20261201"
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTEND"].to_ical() == b"20261202"
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["DTSTAMP"].to_ical() == b"20261123T000000Z"
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["TRIGGER"].to_ical() == b"-PT15H"


def test_lines_are_folded_and_end_in_crlf() -> None:
    text = calendar_text([CalendarEvent("c-1", DAY, "é" * 300, "x")], "Plan", NUMBER)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert "SUMMARY:" + "é" * 300 in unfolded(text)


def test_a_later_file_has_the_higher_number_and_the_later_stamp() -> None:
    def version(number: int) -> tuple[int, object]:
        text = calendar_text([CalendarEvent("c-1", DAY, "a", "b")], "Plan", number)
        event = Calendar.from_ical(text).walk("VEVENT")[0]
        return event["SEQUENCE"], event["DTSTAMP"].dt

    earlier, later = version(NUMBER), version(NUMBER + 1)
    assert all(after > before for before, after in zip(earlier, later, strict=True))


def test_the_same_events_give_the_same_bytes() -> None:
    events = [CalendarEvent("c-1", DAY, "a", "b")]
    assert calendar_text(events, "Plan", NUMBER) == calendar_text(events, "Plan", NUMBER)


def test_a_cancelled_event_says_so_and_does_not_ring() -> None:
    gone = CalendarEvent("c-1", DAY, "Ana", "News", is_cancelled=True)
    text = calendar_text([gone, CalendarEvent("c-2", DAY, "Bo", "News")], "Plan", NUMBER)
    cancelled, retained = Calendar.from_ical(text).walk("VEVENT")
    assert (cancelled["STATUS"], retained["STATUS"]) == ("CANCELLED", "CONFIRMED")
    assert not cancelled.walk("VALARM")
    assert "METHOD" not in text


def test_what_vanished_is_cancelled_and_what_is_past_stays() -> None:
    past, gone, retained = (
        CalendarEvent(f"c-{number}", TODAY + timedelta(days), "a", "b")
        for number, days in enumerate((-1, 0, 5))
    )
    (cancelled,) = vanished([past, gone, retained], [retained], TODAY)
    assert (cancelled.uid, cancelled.is_cancelled) == (gone.uid, True)


def test_a_digest_is_one_event_a_week_whatever_the_order() -> None:
    monday = date(2026, 11, 30)
    events = [
        CalendarEvent(f"c-{days}", monday + timedelta(days), f"Day {days}", "") for days in range(9)
    ]

    def digest(events: list[CalendarEvent]) -> tuple[CalendarEvent, ...]:
        return weekly_digest(
            events, MONDAYS, str, lambda week: str(len(week)), lambda one: one.summary
        )

    first, second = digest(events)
    assert digest(events[::-1]) == (first, second)
    assert (first.uid, first.day, first.summary) == (str(monday), monday, "7")
    assert second.description == "Day 7\n\nDay 8"


def test_texts_beyond_any_calendar_are_cut() -> None:
    event = CalendarEvent("c-1", DAY, "a" * 10**5, "b" * 10**6)
    assert len(calendar_text([event], "Plan", NUMBER)) < 20_000


def test_a_full_week_names_everyone_and_leaves_room_for_what_follows() -> None:
    people = [f"Person {number}" for number in range(20)]
    events = [CalendarEvent(name, DAY, name, "note " * 200) for name in people]
    [digest] = weekly_digest(
        events,
        MONDAYS,
        uid=str,
        summary=lambda week: f"{len(week)}",
        line=lambda event: f"{event.summary}\n{event.description}",
    )
    linked = replace(digest, description=f"{digest.description}\n\nLEADS BACK")
    [entry] = Calendar.from_ical(calendar_text([linked], "Plan", NUMBER)).walk("VEVENT")
    assert [name for name in people if name not in entry["DESCRIPTION"]] == []
    assert entry["DESCRIPTION"].endswith("LEADS BACK")
