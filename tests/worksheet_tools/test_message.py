"""A message from two lines: written, copied, sent, one reminder a week later, and then no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.support.waiting import wait_until
from tests.support.worksheet import NOTEBOOK, Worksheet

WRITTEN_ON = date(2026, 11, 23)
THE_DAY_BEFORE = date(2026, 11, 27)
A_WEEK_LATER = date(2026, 11, 30)
THREE_WEEKS_LATER = date(2026, 12, 14)

NOTEBOOK_OF_SVEN = {
    "contacts": [{"id": "c-1", "name": "Sven Larsen", "email": "sven@mill.example"}],
    "answers": {"pitch": {"name": "Grace", "role": "nurse manager", "offer": "swap rotas"}},
}
ASKED = "I'd like to hear how you plan leave. Could we talk for 20 minutes"


class Days:
    """A visitor's days, on a clock of their own."""

    def __init__(self, page: Page, host: str) -> None:
        self.page = page
        self.host = host

    def on(self, day: date, sheet: str, person: str = "") -> Worksheet:
        """Return a worksheet as it is on that day, opened for a person where one is named."""
        self.page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 9))
        # Only another page reads the fragment anew.
        self.page.goto(f"{self.host}/privacy.html")
        chosen = f"#?contact={person}" if person else ""
        self.page.goto(f"{self.host}/worksheets/{sheet}.html{chosen}")
        opened = Worksheet(self.page, sheet)
        expect(opened.form).to_have_attribute("data-engine", "ready", timeout=60_000)
        return opened

    def write(self) -> Worksheet:
        """Return the message page with a message to Sven in it."""
        sheet = self.on(WRITTEN_ON, "outreach", "c-1")
        sheet.fill(purpose="learn", about="how you plan leave", why="saw your talk about rotas")
        # The line filled in last: a result of those before it may still be shown.
        expect(sheet.result).to_contain_text(f"I saw your talk about rotas.\n\n{ASKED}")
        return sheet

    def send(self) -> None:
        """Write to Sven, and say that it was sent."""
        self.write().form.get_by_role("button", name="I've sent it").click()
        wait_until(self.page, f"JSON.parse({NOTEBOOK}).promises.length === 1")

    @property
    def reminders(self) -> list[dict]:
        """Return the saved reminders."""
        return Worksheet(self.page, "today").notebook()["promises"]


@pytest.fixture
def days(visitor: Callable[..., Page], host: str) -> Days:
    """A nurse manager with a pitch, who knows one address."""
    return Days(visitor(NOTEBOOK_OF_SVEN, timezone_id="UTC"), host)


def test_a_message_is_copied_and_opened_in_the_email_program_word_for_word(days: Days) -> None:
    sheet = days.write()
    days.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet.result.get_by_role("button", name="Copy text").click()
    copied = "navigator.clipboard.readText().then(text => text.startsWith('Hi Sven,'))"
    wait_until(days.page, copied)
    text = days.page.evaluate("navigator.clipboard.readText()")
    link = sheet.result.get_by_role("link", name="Open the message to").get_attribute("href")
    address = urlsplit(link)
    query = parse_qs(address.query)
    assert address.path == "sven@mill.example"
    assert query["subject"] == ["How you plan leave"]
    assert query["body"] == [text.replace("\n", "\r\n")]
    assert text.startswith(
        "Hi Sven,\n\nI'm Grace, a nurse manager. I saw your talk about rotas.\n\n"
    )
    assert text.endswith("Best wishes,\nGrace")


def test_the_reminder_comes_up_once_and_lets_go_when_it_is_sent(days: Days) -> None:
    days.send()
    expect(days.page.locator('[name="about"]')).to_have_value("")
    assert [one["due"] for one in days.reminders] == [A_WEEK_LATER.isoformat()]
    today = days.on(THE_DAY_BEFORE, "today")
    expect(today.result).not_to_contain_text("No answer from")
    today = days.on(A_WEEK_LATER, "today")
    expect(today.result).to_contain_text(f"No answer from Sven Larsen yet? You asked: “{ASKED}")
    today.result.get_by_role("link", name="Write to Sven Larsen").click()
    sheet = Worksheet(days.page, "outreach")
    expect(sheet.result).to_contain_text("I'll only ask once more.")
    sheet.result.get_by_role("button", name="I've sent the reminder").click()
    wait_until(days.page, f"JSON.parse({NOTEBOOK}).promises.every(one => one.done)")
    expect(sheet.result).not_to_contain_text("only ask once more")
    today = days.on(A_WEEK_LATER, "today")
    expect(today.result).not_to_contain_text("No answer from")


def test_a_reminder_nobody_sent_is_let_go(days: Days) -> None:
    days.send()
    days.page.goto(f"{days.host}/index.html")
    today = days.on(THREE_WEEKS_LATER, "today")
    expect(today.result.locator(".pb-load, .pb-start").first).to_be_visible()
    expect(today.result).not_to_contain_text("No answer from")


def test_undo_names_the_message_and_brings_all_of_it_back(days: Days) -> None:
    days.send()
    days.page.get_by_role("button", name="Undo: message to Sven Larsen logged").click()
    wait_until(days.page, f"JSON.parse({NOTEBOOK}).promises.length === 0")
    expect(days.page.locator('[name="about"]')).to_have_value("how you plan leave")


def test_ones_own_wording_is_opened_where_it_can_be_changed_and_is_checked(days: Days) -> None:
    sheet = days.write()
    sheet.result.get_by_role("button", name="Edit this text").click()
    own = sheet.field("edited")
    expect(own).to_be_focused()
    own.fill("Hi Sven, could we meet for an hour? Could you bring your plan?")
    expect(sheet.result).to_contain_text("takes more than 30 minutes")
    expect(sheet.result).to_contain_text("one request too many")
    sheet.result.get_by_role("button", name="Use the message from your answers").click()
    expect(sheet.result).to_contain_text("Ready to send.")
