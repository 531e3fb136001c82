"""The filled-in example: one click away, read only, marked, and never mixed with one's own."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.waiting import wait_until
from tests.support.worksheet import RESULT_SHOWN, Worksheet
from tests.worksheet_tools.conftest import people
from tests.worksheet_tools.filled import SHEETS

OWN = {"contacts": people(2), "answers": {"pitch": {"name": "Ana Silva"}}}
BAR = ".pb-example"
#: Python is the same from one worksheet of the menu to the next.
FOLLOWED = "(address) => [...document.links].find(({ href }) => href === address).click()"
EVERYTHING_TYPED = """() => JSON.stringify([
    Object.entries(localStorage).filter(([key]) => /notebook|computer/.test(key)).sort(),
    Object.entries(sessionStorage).sort(),
])"""


def _show(page: Page) -> None:
    page.locator("playbook-example button").click()
    expect(page.locator(BAR)).to_be_visible()


def _leave(page: Page) -> None:
    page.locator(f"{BAR} button").click()
    expect(page.locator(BAR)).to_have_count(0)


def test_ones_own_notebook_is_the_same_to_the_byte_afterwards(visitor, host: str) -> None:
    """Whatever somebody tries in the example, on whichever page."""
    page = visitor(OWN)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{host}/worksheets/log.html")
    expect(page.locator("form [data-saved]")).to_be_attached()
    page.wait_for_timeout(1_000)  # a first visit notes what it has to
    before = page.evaluate(EVERYTHING_TYPED)
    _show(page)
    for sheet in SHEETS:
        page.evaluate("performance.clearMarks('playbook:result')")
        page.evaluate(FOLLOWED, f"{host}/worksheets/{sheet}.html")
        expect(page.locator(f"form[data-worksheet={sheet}]")).to_be_attached()
        expect(page.locator(BAR)).to_contain_text("Example – nothing here is yours")
        wait_until(page, RESULT_SHOWN)
        assert page.locator("[data-result]").inner_text().strip()
    for name in ("index", "notebook", "worksheets/pitch", "questions"):
        page.goto(f"{host}/{name}.html")
        expect(page.locator(BAR)).to_be_visible()
    _leave(page)
    page.goto(f"{host}/worksheets/log.html")
    expect(page.locator("form [data-saved]")).to_be_attached()
    assert page.evaluate(EVERYTHING_TYPED) == before
    assert "Maya Lindholm" not in page.evaluate("JSON.stringify({ ...localStorage })")


def test_nothing_can_be_typed_or_changed_in_the_example(visitor, host: str) -> None:
    """It says so where one looks, and the fields stay as they were."""
    page = visitor(OWN)
    page.goto(f"{host}/worksheets/pitch.html")
    _show(page)
    sheet = Worksheet(page, "pitch").ready()
    expect(sheet.field("name")).to_have_value("Maya Lindholm")
    sheet.field("name").press_sequentially("x")
    expect(sheet.field("name")).to_have_value("Maya Lindholm")
    page.goto(f"{host}/worksheets/today.html")
    page.locator('[data-act="done"]').first.click()
    expect(page.locator(BAR)).to_contain_text("nothing here can be changed")
    page.goto(f"{host}/worksheets/contact-map.html")
    expect(page.locator('[data-row="contacts"]')).to_have_count(12)
    page.locator('[data-add="contacts"]').click()
    expect(page.locator(BAR)).to_contain_text("nothing here can be changed")
    expect(page.locator('[data-row="contacts"]')).to_have_count(12)


def test_who_to_look_at_can_be_chosen_in_the_example(visitor, host: str) -> None:
    """The dates are counted from today, so that it never grows old."""
    page = visitor()
    page.goto(f"{host}/worksheets/person.html")
    _show(page)
    sheet = Worksheet(page, "person").ready()
    expect(sheet.result).to_contain_text("Priya Nair")
    sheet.field("contact").select_option(label="Rita Gomes")
    expect(sheet.result).to_contain_text("Canteen manager")
    expect(sheet.result).to_contain_text("send her the night-shift rota")


def test_what_hr_plans_for_others_has_an_example_too(visitor, host: str) -> None:
    """Each with a list of its own, which nobody's own list ever meets."""
    page = visitor()
    page.goto(f"{host}/worksheets/matching.html")
    _show(page)
    expect(Worksheet(page, "matching").ready().result).to_contain_text("Ines Moreau")
    for name, said in (("coffee-season", "Hugo Martins"), ("programme", "6 events")):
        page.goto(f"{host}/worksheets/{name}.html")
        expect(Worksheet(page, name).ready().result).to_contain_text(said)
    assert "Moreau" not in page.evaluate("JSON.stringify({ ...localStorage })")


def test_it_works_from_a_folder_and_is_gone_with_its_tab(visitor, site: Path) -> None:
    """Opened by a double click, without a host."""
    page = visitor()
    page.goto((site / "worksheets" / "pitch.html").as_uri())
    _show(page)
    expect(page.locator('[name="name"]')).to_have_value("Maya Lindholm")
    other = page.context.new_page()
    other.goto((site / "worksheets" / "pitch.html").as_uri())
    expect(other.locator('[name="name"]')).to_have_value("")
    expect(other.locator(BAR)).to_have_count(0)


def test_on_a_shared_computer_the_tab_keeps_ones_own(visitor, host: str) -> None:
    """Nobody is asked whether to leave, as nothing would be lost."""
    page = visitor()
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.accept()))
    page.goto(f"{host}/worksheets/pitch.html")
    page.locator('playbook-computer [data-do="shared"]').click()
    page.locator('[name="name"]').fill("Ana Silva")
    _show(page)
    expect(page.locator('[name="name"]')).to_have_value("Maya Lindholm")
    _leave(page)
    expect(page.locator('[name="name"]')).to_have_value("Ana Silva")
    assert dialogs == []
    assert "Ana Silva" not in page.evaluate("JSON.stringify({ ...localStorage })")
