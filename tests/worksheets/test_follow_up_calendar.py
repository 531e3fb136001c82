"""What a calendar program holds after importing one file after another."""

import json
from base64 import b64decode
from io import BytesIO

from icalendar import Calendar
from openpyxl import load_workbook

from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition

ANA = {"id": "c-1", "name": "Ana", "tier": "quarterly", "last_contact": "2026-09-15"}
BO = {"id": "c-2", "name": "Bo", "tier": "yearly", "last_contact": "2025-12-10"}


class Desk:
    """A notebook and a calendar program: each file is imported, each change is made.

    `pause_ms` passes before each change.
    """

    pause_ms = 1000

    def __init__(self, *contacts: dict[str, str]) -> None:
        copies = [dict(contact) for contact in contacts]
        collections = {"contacts": copies, "interactions": [], "events": [], "settings": {}}
        answers = {"follow-up": {"weekly_limit": "5"}}
        self.notebook: dict = {"version": 2, "answers": answers, "changed": {}} | collections
        self.calendar: dict[str, dict] = {}
        self._stamp = 1_795_334_400_000

    def change(self, collection: str, record_id: str, values: dict[str, str] | None) -> None:
        self._stamp += self.pause_ms
        self.notebook["changed"][f"{collection}/{record_id}"] = self._stamp
        if collection == "settings":
            self.notebook["settings"].update(values)
            return
        records = self.notebook[collection]
        record = next((record for record in records if record["id"] == record_id), None)
        if values is None:
            records.remove(record)
        elif record:
            record.update(values)
        else:
            records.append({"id": record_id, **values})

    def download(self, export: str, today: str = "2026-11-23") -> dict:
        message = {"protocol": 2, "action": "export", "export": export, "today": today}
        sheet = sheet_definition("follow-up")
        reply = json.loads(run(json.dumps(message | {"sheet": sheet, "notebook": self.notebook})))
        for change in reply["changes"]:
            self.change(change["collection"], change["id"], change["values"])
        return reply["download"]

    def take_over(self, export: str = "ics", today: str = "2026-11-23") -> None:
        """Import a file as RFC 5545 says: by UID, and only what has a higher sequence."""
        for event in Calendar.from_ical(self.download(export, today)["text"]).walk("VEVENT"):
            held = self.calendar.get(event["UID"])
            if held is None or event["SEQUENCE"] > held["sequence"]:
                self.calendar[str(event["UID"])] = {
                    "sequence": event["SEQUENCE"],
                    "day": event["DTSTART"].dt.isoformat(),
                    "summary": str(event["SUMMARY"]),
                    "cancelled": event["STATUS"] == "CANCELLED",
                }

    @property
    def number(self) -> int:
        """The number of the last file."""
        return int(self.notebook["settings"]["calendar_sequence"])

    def shown(self) -> list[str]:
        held = [event for event in self.calendar.values() if not event["cancelled"]]
        return sorted(f"{event['day']} {event['summary'].split()[4]}" for event in held)


def test_logging_a_conversation_moves_the_dates_and_makes_no_second_copy() -> None:
    desk = Desk(ANA)
    desk.take_over()
    assert desk.shown()[0] == "2026-12-15 Ana:"
    desk.change("interactions", "i-1", {"people": "c-1", "day": "2026-11-23"})
    desk.take_over()
    assert [line[:10] for line in desk.shown()] == [
        "2027-02-23",
        "2027-05-24",
        "2027-08-24",
    ]


def test_a_person_who_is_removed_or_paused_leaves_the_calendar_and_comes_back() -> None:
    desk = Desk(ANA, BO)
    desk.take_over()
    desk.change("contacts", "c-1", None)
    desk.change("contacts", "c-2", {"paused": "yes"})
    desk.take_over()
    assert desk.shown() == []
    desk.change("contacts", "c-2", {"paused": ""})
    desk.take_over()
    assert desk.shown() == ["2026-12-10 Bo:"]


def test_a_file_that_was_never_imported_loses_no_cancellation() -> None:
    desk = Desk(ANA, BO)
    desk.take_over()
    desk.change("contacts", "c-1", None)
    desk.download("ics")
    desk.take_over()
    assert desk.shown() == ["2026-12-10 Bo:"]


def test_an_answer_to_be_mended_takes_no_event_back() -> None:
    desk = Desk(ANA, BO)
    desk.take_over()
    before = desk.shown()
    desk.change("contacts", "c-1", {"birthday": "13-01"})
    desk.take_over()
    assert desk.shown() == before


def test_what_is_past_stays_in_the_calendar_and_is_forgotten_by_the_notebook() -> None:
    desk = Desk(BO)
    desk.take_over()
    desk.change("contacts", "c-2", None)
    desk.take_over(today="2026-12-11")
    assert desk.shown() == ["2026-12-10 Bo:"]
    assert desk.notebook["events"] == []


def test_the_weekly_file_has_one_event_a_week_and_leaves_the_single_ones_alone() -> None:
    desk = Desk(ANA, BO)
    desk.take_over()
    single = set(desk.calendar)
    desk.take_over("digest")
    weekly = set(desk.calendar) - single
    assert all(uid.startswith("digest.") for uid in weekly)
    assert not any(event["cancelled"] for event in desk.calendar.values())
    desk.change("contacts", "c-1", None)
    desk.take_over("digest")
    assert [uid for uid in weekly if not desk.calendar[uid]["cancelled"]] == [
        "digest.2026-12-07@follow-up.internal-networking-playbook"
    ]


def test_exporting_again_notes_the_number_of_the_file_and_nothing_else() -> None:
    desk = Desk(ANA, BO)
    desk.take_over()
    events, number = json.dumps(desk.notebook["events"]), desk.number
    desk.take_over()
    assert json.dumps(desk.notebook["events"]) == events
    assert desk.number > number


def test_files_made_within_one_second_outdo_each_other() -> None:
    desk = Desk(ANA)
    desk.pause_ms = 1
    for paused in ("yes", "", "yes", ""):
        desk.take_over()
        before = desk.shown()
        desk.change("contacts", "c-1", {"paused": paused})
        desk.take_over()
        assert desk.shown() != before


def test_the_workbook_has_a_sheet_each_for_plan_contacts_and_log() -> None:
    desk = Desk(ANA, BO | {"email": "=bo@example.org"})
    desk.change("interactions", "i-1", {"people": "c-1 c-9", "day": "2026-11-01", "how": "coffee"})
    book = load_workbook(BytesIO(b64decode(desk.download("xlsx")["base64"])))
    assert book.sheetnames == ["Plan", "Contacts", "Log"]
    plan, contacts, log = ([list(row) for row in book[name].values] for name in book.sheetnames)
    assert [row[0].date().isoformat() for row in plan[1:3]] == ["2026-12-10", "2027-02-01"]
    assert contacts[1][:3] == ["Ana", "Quarterly", contacts[1][2]]
    assert contacts[1][2].date().isoformat() == "2026-11-01"
    assert "=bo@example.org" in contacts[2]
    assert log[1][1:3] == ["Ana, someone no longer in your contacts", "Coffee together"]
