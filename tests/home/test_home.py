"""The first page: who is due without a click, the way to them, and one small step for newcomers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.axe import violations
from tests.support.visit import visit
from tests.support.worksheet import NOTEBOOK, Worksheet
from tests.worksheets.test_six_weeks import Life

RITA = {
    "id": "c-rita",
    "name": "Rita Gomes",
    "role": "Canteen manager",
    "tier": "quarterly",
    "email": "rita@example.org",
}
BO = {"id": "c-bo", "name": "Bo Chen", "tier": "yearly"}
WIDTHS = (1280, 390, 320)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A tab in a browser of one's own; no guessing, as these tests are about something else."""
    with visit(chromium, saves_data=True) as context:
        yield context.new_page()


def _life() -> Life:
    """Return what the plan has made of two people whose dates have come."""
    today = date.today()
    life = Life([dict(RITA), dict(BO)], limit="3")
    life.ask("today", today - timedelta(days=14))
    life.talk("c-bo", today - timedelta(days=9))
    life.ask("today", today)
    life.notebook["promises"] = [
        {
            "id": "p-1",
            "contact": "c-rita",
            "by": "me",
            "what": "send the rota",
            "due": today.isoformat(),
        }
    ]
    return life


@pytest.fixture
def home(page: Page, host: str) -> Page:
    """Home for somebody with a notebook."""
    page.goto(f"{host}/privacy.html")
    page.evaluate(f"text => {{ {NOTEBOOK} = text; }}", json.dumps(_life().notebook))
    page.goto(f"{host}/index.html")
    return page


def test_who_is_due_is_there_without_a_click(home: Page) -> None:
    """With where they work, the promise that is due, and what was done."""
    known = home.locator("playbook-home")
    expect(known.locator(".pb-waits")).to_have_count(1)
    expect(known.locator(".pb-waits")).to_contain_text("Rita Gomes")
    expect(known.locator(".pb-waits")).to_contain_text("Canteen manager")
    expect(known).to_contain_text("You promised Rita Gomes: send the rota")
    expect(known).to_contain_text("You've been in touch once in the last 3 weeks")
    expect(home.locator(".pb-welcome")).to_be_hidden()


def test_writing_begins_with_a_click(home: Page) -> None:
    """The page that writes a message opens with the person chosen."""
    home.get_by_role("link", name="Write to Rita Gomes").click()
    message = Worksheet(home, "outreach").ready()
    expect(message.result).to_contain_text("Hi Rita,")


def test_no_log_of_the_host_can_tell_whom_somebody_prepares_for(home: Page) -> None:
    """The page opens with the person chosen."""
    requested: list[str] = []
    home.on("request", lambda request: requested.append(request.url))
    home.get_by_role("link", name="Prepare the conversation with Rita Gomes").click()
    prepare = Worksheet(home, "prepare").ready()
    expect(prepare.field("contact")).to_have_value("c-rita")
    assert not [address for address in requested if "c-rita" in address.partition("#")[0]]


def test_a_link_to_the_log_leaves_a_half_written_conversation_alone(home: Page, host: str) -> None:
    """Nothing that was typed may be lost."""
    log = Worksheet(home, "log").open(f"{host}/worksheets/log.html")
    log.fill(who="Bo Chen", note="Moving to Porto")
    home.goto(f"{host}/index.html")
    home.get_by_role("link", name="Log a conversation with Rita Gomes").click()
    log.ready()
    expect(log.field("who")).to_have_value("Bo Chen")
    expect(log.field("note")).to_have_value("Moving to Porto")


def test_a_link_of_an_earlier_version_still_chooses_the_person(home: Page, host: str) -> None:
    """Calendars hold them for a year."""
    prepare = Worksheet(home, "prepare").open(f"{host}/worksheets/prepare.html?contact=c-bo")
    expect(prepare.field("contact")).to_have_value("c-bo")
    assert home.url == f"{host}/worksheets/prepare.html"


def test_newcomers_get_one_step_by_two_questions(page: Page, host: str) -> None:
    """What was done is counted, quietly, and isn't offered again in a later visit."""
    page.goto(f"{host}/index.html")
    expect(page.locator("playbook-home")).to_be_hidden()
    steps = page.locator("playbook-next-step")
    page.get_by_label("5 minutes", exact=True).check()
    expect(steps.locator(".pb-step-text")).to_have_count(0)
    page.get_by_label("Talking").check()
    first = steps.locator(".pb-step-text").inner_text()
    steps.get_by_role("button", name="I did it").click()
    expect(steps.get_by_role("status")).to_contain_text("1 small step")
    expect(steps.locator(".pb-step-text")).not_to_have_text(first)
    expect(steps.get_by_role("button", name="Another")).to_be_focused()
    page.reload()
    expect(page.locator("playbook-home")).to_be_hidden()
    page.get_by_label("5 minutes", exact=True).check()
    page.get_by_label("Talking").check()
    expect(steps.locator(".pb-step-text")).not_to_have_text(first)


@pytest.mark.parametrize("minutes", ["5", "15", "30"])
@pytest.mark.parametrize("way", ["write", "talk"])
def test_for_each_answer_there_is_more_than_one_step(
    page: Page, host: str, minutes: str, way: str
) -> None:
    """*Another* shows another."""
    page.goto(f"{host}/index.html")
    page.locator(f"[name=pb-step-minutes][value='{minutes}']").check()
    page.locator(f"[name=pb-step-way][value='{way}']").check()
    step = page.locator(".pb-step-text")
    first = step.inner_text()
    page.get_by_role("button", name="Another").click()
    expect(step).not_to_have_text(first)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_wide_and_narrow(home: Page, scheme: str) -> None:
    """axe finds nothing, and nothing runs off the side."""
    home.emulate_media(color_scheme=scheme)
    home.get_by_label("5 minutes", exact=True).check()
    home.get_by_label("Talking").check()
    for width in WIDTHS:
        home.set_viewport_size({"width": width, "height": 700})
        assert violations(home) == []
        assert home.evaluate("document.documentElement.scrollWidth") <= width
