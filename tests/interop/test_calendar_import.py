"""The calendar file in a real calendar: what is imported again is updated, never doubled."""

import json
from datetime import date, timedelta

import caldav
from ical.event import EventStatus

from tests.interop.importing import import_file, read_back
from tests.worksheets.client import run
from tests.worksheets.requests import follow_up_request, many_contacts
from worksheets.content.working_days import week_of
from worksheets.files.calendar_file import CalendarEvent, calendar_text, vanished, weekly_digest
from worksheets.files.sequence import next_sequence

TODAY = date(2026, 11, 23)
NOW_MS = 1_795_420_800_000  # that morning
NUMBER = next_sequence(NOW_MS, 0, TODAY)
LINK = "https://intranet.example.org/playbook/follow-up/#c-1"


def touch(number: int, days: int, description: str = "") -> CalendarEvent:
    """Return the touch `number`, so many days from today."""
    uid = f"c-{number}-1@follow-up.internal-networking-playbook"
    return CalendarEvent(uid, TODAY + timedelta(days), f"Write to person {number}", description)


def test_an_event_arrives_whole(calendar: caldav.Calendar) -> None:
    note = f"Last time: budgets; and sailing, “at sea”.\nOffer news.\n\n{LINK}"
    event = touch(1, 8, note)
    import_file(calendar, calendar_text([event], "Plan", NUMBER))
    read = read_back(calendar)[event.uid]
    assert (read.dtstart, read.dtend) == (event.day, event.day + timedelta(1))
    assert (read.summary, read.description) == (event.summary, note)
    assert read.status == EventStatus.CONFIRMED
    assert [alarm.trigger for alarm in read.alarm] == [timedelta(hours=-15)]


def test_a_changed_plan_moves_dates_cancels_what_vanished_and_doubles_nothing(
    calendar: caldav.Calendar,
) -> None:
    before = [touch(1, 1), touch(2, 8), touch(3, 15)]
    import_file(calendar, calendar_text(before, "Plan", NUMBER))
    after = [touch(1, 29), touch(2, 8), touch(4, 15)]
    after += vanished(before, after, TODAY)
    import_file(calendar, calendar_text(after, "Plan", NUMBER + 1))
    read = read_back(calendar)
    assert read.keys() == {event.uid for event in (*before, *after)}
    assert read[touch(1, 0).uid].dtstart == TODAY + timedelta(29)
    cancelled = {uid for uid, event in read.items() if event.status == EventStatus.CANCELLED}
    assert cancelled == {touch(3, 0).uid}


def test_an_older_file_changes_nothing(calendar: caldav.Calendar) -> None:
    import_file(calendar, calendar_text([touch(1, 29)], "Plan", NUMBER + 1))
    import_file(calendar, calendar_text([touch(1, 1)], "Plan", NUMBER))
    assert read_back(calendar)[touch(1, 0).uid].dtstart == TODAY + timedelta(29)


def test_a_touch_that_returns_is_no_longer_cancelled(calendar: caldav.Calendar) -> None:
    gone = vanished([touch(1, 8)], [], TODAY)
    import_file(calendar, calendar_text(gone, "Plan", NUMBER))
    import_file(calendar, calendar_text([touch(1, 8)], "Plan", NUMBER + 1))
    assert read_back(calendar)[touch(1, 0).uid].status == EventStatus.CONFIRMED


def test_a_weekly_digest_is_one_event_a_week(calendar: caldav.Calendar) -> None:
    def digest(events: list[CalendarEvent]) -> tuple[CalendarEvent, ...]:
        return weekly_digest(
            events,
            week_of=lambda day: week_of(day, begins=0),
            uid=lambda monday: f"week-{monday}@follow-up",
            summary=lambda week: f"Keep in touch with {len(week)}",
            line=lambda event: event.summary,
        )

    first = [touch(1, 1), touch(2, 2), touch(3, 8)]
    import_file(calendar, calendar_text(digest(first), "Plan", NUMBER))
    later = [touch(1, 1), touch(2, 8), touch(3, 9)]
    import_file(calendar, calendar_text(digest(later), "Plan", NUMBER + 1))
    read = read_back(calendar)
    assert [event.summary for _, event in sorted(read.items())] == [
        "Keep in touch with 1",
        "Keep in touch with 2",
    ]
    assert read["week-2026-11-30@follow-up"].description == "Write to person 2\n\nWrite to person 3"


def test_a_logged_conversation_moves_the_plan_and_a_removed_contact_is_cancelled(
    calendar: caldav.Calendar,
) -> None:
    """From the worksheet's own notebook, which remembers what it handed out."""
    person = Person(calendar, many_contacts(3))
    person.takes_the_calendar("2026-11-23")
    before = read_back(calendar)
    person.changes("interactions", {"id": "t-1", "people": "c-1", "day": "2026-11-24"})
    person.removes("c-2")
    person.takes_the_calendar("2026-11-24")
    after = read_back(calendar)
    assert before.keys() <= after.keys()
    moved = [uid for uid in before if uid.startswith("c-1-")]
    assert any(after[uid].dtstart > before[uid].dtstart for uid in moved)
    assert all(after[uid].sequence > before[uid].sequence for uid in moved)
    cancelled = {uid for uid in after if after[uid].status == EventStatus.CANCELLED}
    gone = {uid for uid in before if uid.startswith("c-2-")}
    assert gone and gone <= cancelled
    assert not any(uid.startswith("c-0-") for uid in cancelled)


class Person:
    """Someone with a notebook, who imports its calendar file into `calendar`."""

    def __init__(self, calendar: caldav.Calendar, contacts: list[dict]) -> None:
        self._calendar = calendar
        self._notebook = {
            "version": 2,
            "contacts": contacts,
            "interactions": [],
            "events": [],
            "answers": {"follow-up": {"weekly_limit": "3"}},
            "changed": {"contacts/c-0": NOW_MS},
        }

    def changes(self, collection: str, record: dict) -> None:
        """Put a record into the notebook, a minute after the last change."""
        if collection == "settings":
            self._notebook["settings"] = record
            return
        saved = [one for one in self._notebook[collection] if one["id"] != record["id"]]
        stamps = self._notebook["changed"]
        stamps[f"{collection}/{record['id']}"] = max(stamps.values()) + 60_000
        self._notebook[collection] = [*saved, record]

    def removes(self, contact_id: str) -> None:
        """Take a contact out of the notebook."""
        contacts = self._notebook["contacts"]
        self._notebook["contacts"] = [one for one in contacts if one["id"] != contact_id]

    def takes_the_calendar(self, today: str) -> None:
        """Download the calendar file, note what it held, and import it."""
        request = json.loads(follow_up_request([], "3", "ics", today=today))
        reply = json.loads(run(json.dumps(request | {"notebook": self._notebook})))
        for change in reply["changes"]:
            self._takes(change)
        import_file(self._calendar, reply["download"]["text"])

    def _takes(self, change: dict) -> None:
        """Put a change of a reply into the notebook; one without values takes a record out."""
        if change["collection"] == "settings":
            return self.changes("settings", change["values"])
        records = self._notebook[change["collection"]]
        known = next((one for one in records if one["id"] == change["id"]), {})
        if change["values"] is None:
            records.remove(known)
        else:
            record = {**known, "id": change["id"], **change["values"]}
            self.changes(change["collection"], record)
        return None
