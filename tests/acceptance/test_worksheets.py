"""Both worksheets, filled as a person fills them, in a real browser from a dumb static host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

PITCH = {
    "name": "Ana Silva",
    "role": "a payroll specialist in Finance",
    "what": "make sure everyone is paid on time",
    "whom": "our 900 people in six countries",
    "different": "I know the rules of all six",
    "proof": "no late payday in four years",
    "offer": "check your team's overtime with you",
    "ask": "ten minutes to learn how your team plans its shifts",
}
CONTACTS = (
    {"name": "Bo Chen", "tier": "quarterly", "last_contact": "2026-01-31"},
    {"name": "Cleo Ruiz", "tier": "yearly", "birthday": "02-29"},
    {"name": "=HYPERLINK(1)", "tier": "twice-a-year"},
)


def test_a_pitch_is_composed_measured_and_taken_away(page: Page, host: str) -> None:
    """The pitch holds the person's own words, a meter, and no complaint about what is there."""
    sheet = Worksheet(page, "pitch").open(f"{host}/worksheets/pitch.html")
    sheet.fill(**PITCH, audience="supervisor")
    expect(sheet.result).to_contain_text(PITCH["proof"])
    expect(sheet.result.locator("meter").first).to_be_visible()
    assert re.search(r"\d+ words", sheet.result.inner_text())
    taken = sheet.download("md").decode()
    assert "Ana Silva" in taken


def test_a_pitch_without_proof_offer_and_ask_names_what_is_missing(page: Page, host: str) -> None:
    """Each gap is said beside the result; nothing is refused."""
    sheet = Worksheet(page, "pitch").open(f"{host}/worksheets/pitch.html")
    sheet.fill(
        name="Ana", role="an analyst", what="help teams with synergies, basically, every day"
    )
    for word in ("proof", "offer", "ask", "basically", "synergies"):
        expect(sheet.result).to_contain_text(re.compile(word, re.IGNORECASE))


def test_the_pitch_can_be_copied(page: Page, context: BrowserContext, host: str) -> None:
    """The copy button puts the pitch into the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    sheet = Worksheet(page, "pitch").open(f"{host}/worksheets/pitch.html")
    sheet.fill(**PITCH)
    expect(sheet.result).to_contain_text(PITCH["ask"])
    sheet.result.locator("[data-copy]").first.click()
    copied = "async text => (await navigator.clipboard.readText()).includes(text)"
    wait_until(page, copied, PITCH["proof"])


def test_a_plan_is_dated_moved_explained_and_taken_away(page: Page, host: str) -> None:
    """Three people, one conversation a week: dates, what moved, a calendar and a table."""
    sheet = Worksheet(page, "follow-up").open(f"{host}/worksheets/follow-up.html")
    sheet.fill(weekly_limit="1")
    for contact in CONTACTS:
        sheet.add_contact(**contact)
    expect(sheet.result).to_contain_text("Bo Chen")
    expect(sheet.result).to_contain_text("=HYPERLINK(1)")
    expect(sheet.form.locator("[data-saved]")).not_to_be_empty()
    events = Calendar.from_ical(sheet.download("ics")).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) >= 7
    assert all(event["TRANSP"] == "TRANSPARENT" for event in events)
    table = sheet.download("csv").decode("utf-8-sig")
    assert "\n=HYPERLINK" not in table
    assert ",=HYPERLINK" not in table


def test_the_calendar_leads_back_to_the_site_wherever_the_visit_began(
    page: Page, site: Path
) -> None:
    """The pages of a visit take each other's place, and the first may lie in another folder."""
    with static_host(site.parent) as port:
        home = f"http://localhost:{port}/{site.name}"
        page.goto(f"{home}/index.html")
        page.get_by_role("link", name="Plan your follow-ups").click()
        sheet = Worksheet(page, "follow-up").ready()
        sheet.add_contact(name="Bo Chen", tier="yearly")
        expect(sheet.result).to_contain_text("Bo Chen")
        [event, *_] = Calendar.from_ical(sheet.download("ics")).walk("VEVENT")
    assert f"{home}/worksheets/prepare.html#?contact=" in event["DESCRIPTION"]


def test_everything_is_there_again_after_a_reload(page: Page, host: str) -> None:
    """Answers and rows come back from the notebook, and the plan with them."""
    sheet = Worksheet(page, "follow-up").open(f"{host}/worksheets/follow-up.html")
    sheet.fill(weekly_limit="3")
    for contact in CONTACTS:
        sheet.add_contact(**contact)
    expect(sheet.result).to_contain_text("Cleo Ruiz")
    page.reload()
    sheet.ready()
    assert sheet.field("weekly_limit").input_value() == "3"
    assert sheet.rows().count() == len(CONTACTS)
    assert sheet.field("birthday", 1).input_value() == "02-29"
    expect(sheet.result).to_contain_text("Cleo Ruiz")


@pytest.mark.parametrize("sheet_id", ["pitch", "follow-up"])
def test_nothing_is_cut_off_on_a_narrow_screen(page: Page, host: str, sheet_id: str) -> None:
    """At 320 px wide the page never scrolls sideways, result included."""
    page.set_viewport_size({"width": 320, "height": 640})
    sheet = Worksheet(page, sheet_id).open(f"{host}/worksheets/{sheet_id}.html")
    if sheet_id == "pitch":
        sheet.fill(**PITCH)
        expect(sheet.result).to_contain_text(PITCH["proof"])
    else:
        sheet.fill(weekly_limit="1")
        sheet.add_contact(name="Wolfeschlegelsteinhausenbergerdorff" * 2, tier="quarterly")
        expect(sheet.result).to_contain_text("Wolfeschlegel")
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0


HOSTILE = {
    "markup": "<img src=x onerror=\"document.title='owned'\"><script>alert(1)</script>",
    "formula": '=HYPERLINK("https://example.org","x")',
    "event": "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:smuggled",
    "template": "{{ 7 * 7 }} {% for x in y %}",
    "right to left": "שלום \u202e evil",
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈",
    "control": "a\u0000b\u0007c\ufffe",
    "long": "word " * 5_000,
}


@pytest.fixture(scope="module")
def plan_sheet(chromium: Browser, host: str) -> Iterator[Worksheet]:
    """A plan with three rows, for one odd text after the other."""
    with visit(chromium, saves_data=True) as context:
        sheet = Worksheet(context.new_page(), "follow-up")
        sheet.open(f"{host}/worksheets/follow-up.html")
        for name in ("Ana Silva", "Bo Chen", "Cleo Ruiz"):
            sheet.add_contact(name=name, tier="yearly")
        yield sheet


@pytest.fixture(scope="module")
def pitch_sheet(chromium: Browser, host: str) -> Iterator[Worksheet]:
    """A pitch, for one odd text after the other."""
    with visit(chromium, saves_data=True) as context:
        yield Worksheet(context.new_page(), "pitch").open(f"{host}/worksheets/pitch.html")


def _assert_unharmed(sheet: Worksheet) -> None:
    """No markup of the text's own, no stack trace, no dead form."""
    assert sheet.page.title() != "owned"
    assert sheet.result.locator("img, script, iframe").count() == 0
    assert "Traceback" not in sheet.page.locator("body").inner_text()
    expect(sheet.form).to_have_attribute("data-engine", "ready")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_answer_gives_a_result_or_a_problem(plan_sheet: Worksheet, text: str) -> None:
    """Never markup, a formula, a smuggled event, a stack trace or a dead form."""
    plan_sheet.fill(0, name=text)
    plan_sheet.fill(2, birthday=text[:200])
    expect(plan_sheet.result).to_contain_text("Bo Chen")
    expect(plan_sheet.rows().nth(2).locator('[data-problem="birthday"]')).to_be_visible()
    _assert_unharmed(plan_sheet)
    events = Calendar.from_ical(plan_sheet.download("ics")).walk("VEVENT")
    assert not any(str(event["SUMMARY"]) == "smuggled" for event in events)
    for line in plan_sheet.download("csv").decode("utf-8-sig").splitlines():
        assert not re.search(r'(^|,)"?[=+\-@]', line)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_pitch_gives_a_result_or_a_problem(pitch_sheet: Worksheet, text: str) -> None:
    """The same for the pitch, in every one of its fields."""
    pitch_sheet.fill(**dict.fromkeys(PITCH, text))
    pitch_sheet.fill(name="Ana Silva", role="an analyst")
    expect(pitch_sheet.result).to_contain_text("Ana Silva")
    _assert_unharmed(pitch_sheet)
    assert b"Ana Silva" in pitch_sheet.download("md")
