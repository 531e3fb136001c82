"""The page about the notebook: how much there is, taking it along, bringing one in, deleting it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.notebook.books import book, names
from tests.notebook.conftest import Visitor
from tests.support.axe import violations
from tests.support.visit import visit
from tests.support.worksheet import NOTEBOOK, Worksheet

FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
HERE = book(
    "Bo Chen",
    "Cleo Ruiz",
    interactions=[{"id": "i-1", "people": "c-1 c-2", "day": "2026-11-02", "note": "Lunch"}],
    promises=[{"id": "p-1", "contact": "c-1", "by": "me", "what": "Send the slides"}],
    answers={"pitch": {"name": "Ana"}},
)


@pytest.fixture
def page(visitor: Visitor, host: str) -> Page:
    """The page, with a notebook in the browser."""
    page = visitor.page()
    page.goto(f"{host}/assets/")
    page.evaluate("text => { localStorage['playbook:notebook'] = text }", json.dumps(HERE))
    page.goto(f"{host}/notebook.html")
    return page


def _do(page: Page, what: str) -> None:
    page.locator(f'[data-do="{what}"]:visible').first.click()


def _notebook(page: Page) -> dict[str, Any]:
    return json.loads(page.evaluate(NOTEBOOK))


def _bring(page: Page, notebook: object) -> None:
    text = notebook if isinstance(notebook, str) else json.dumps(notebook)
    file = {"name": "other.json", "mimeType": "application/json", "buffer": text.encode()}
    page.set_input_files("#bring-file", file)


def test_the_page_says_how_much_there_is_and_who_can_see_it(page: Page) -> None:
    """In numbers; the promise stands above them."""
    for name, count in {
        "contacts": "2",
        "interactions": "1",
        "promises": "1",
        "answers": "1",
    }.items():
        expect(page.locator(f'[data-count="{name}"]')).to_have_text(count)
    expect(page.locator('[data-count="size"]')).to_have_text(re.compile(r"0\.\d+ KB"))
    expect(page.locator(".pb-who")).to_contain_text("Anyone who uses this computer with your login")


def test_the_numbers_follow_another_tab(page: Page, visitor: Visitor, host: str) -> None:
    """A person added in a worksheet is counted at once."""
    other = visitor.page()
    other.goto(f"{host}/worksheets/follow-up.html")
    Worksheet(other, "follow-up").add_contact(name="Dana")
    expect(page.locator('[data-count="contacts"]')).to_have_text("3")


def test_an_empty_notebook_is_said_to_be_empty(visitor: Visitor, host: str) -> None:
    """Instead of a row of noughts."""
    page = visitor.page()
    page.goto(f"{host}/notebook.html")
    expect(page.get_by_text("Nothing yet.")).to_be_visible()
    expect(page.locator('[data-part="counts"]')).to_be_hidden()


def test_what_is_downloaded_can_be_brought_in_again(page: Page) -> None:
    """One file with a readable name and the date; bringing it in would change nothing."""
    with page.expect_download() as waiting:
        _do(page, "download")
    assert waiting.value.suggested_filename == f"networking-notebook-{date.today()}.json"
    text = Path(waiting.value.path()).read_text("utf-8")
    assert names(json.loads(text)) == ["Bo Chen", "Cleo Ruiz"]
    _bring(page, text)
    expect(page.locator('[data-part="changes"]')).to_contain_text("Nothing would change")


def test_restoring_shows_what_changes_and_can_be_undone(page: Page) -> None:
    """Added, changed and removed, each by name; nothing happens before the yes."""
    other = book("Bo Chen", "X", "Eve Adams", contacts=None)
    other["contacts"] = [
        {"id": "c-1", "name": "Bo Chen", "note": "Likes tea"},
        {"id": "c-3", "name": "Eve Adams"},
    ]
    _bring(page, other)
    page.locator('[value="replace"]').check()
    told = page.locator('[data-part="changes"]')
    for line in (
        "Added (1): Eve Adams",
        "Changed (1): Bo Chen (note)",
        "Removed (1): Cleo Ruiz",
        "Removed (1): Bo Chen and Cleo Ruiz, 2 Nov 2026",
        "Removed (1): Send the slides",
        "Removed (1): Your 30-second pitch",
    ):
        expect(told).to_contain_text(line)
    assert _notebook(page) == HERE
    _do(page, "bring")
    assert names(_notebook(page)) == ["Bo Chen", "Eve Adams"]
    assert _notebook(page)["interactions"] == []
    _do(page, "undo")
    now = _notebook(page)
    assert {part: now[part] for part in HERE if part not in {"changed", "removed"}} == {
        part: HERE[part] for part in HERE if part not in {"changed", "removed"}
    }


def test_what_would_change_is_told_as_people_write_it(page: Page) -> None:
    """Days as in the country of the page, names as a list, and what has commas apart."""
    other = book("Bo Chen", "Cleo Ruiz", "Eve Adams", "Di, Jr.")
    other["interactions"] = [
        {"id": "i-2", "people": "c-1 c-2 c-3", "day": "2026-11-23"},
        {"id": "i-3", "people": "", "day": "2026-08-01"},
        {"id": "i-4", "people": "c-2", "day": "2026-02-30"},
        {"id": "i-5", "people": "c-2", "day": ""},
    ]
    _bring(page, other)
    told = page.locator('[data-part="changes"]')
    expect(told).to_contain_text("Added (2): Eve Adams; Di, Jr.")
    expect(told).to_contain_text(
        "Added (4): Bo Chen, Cleo Ruiz and Eve Adams, 23 Nov 2026; 1 Aug 2026; "
        "Cleo Ruiz, 2026-02-30; Cleo Ruiz"
    )


def test_merging_keeps_both_and_the_later_of_two(page: Page) -> None:
    """The file of another computer adds; what it lacks stays; undo takes the whole of it back."""
    stamp = 1_800_000_000_000
    other = book("Bo Chen-Li", changed={"contacts/c-1/name": stamp, "contacts/c-7": stamp})
    other["contacts"].append({"id": "c-7", "name": "Eve Adams"})
    _bring(page, other)
    told = page.locator('[data-part="changes"]')
    expect(told).to_contain_text("Added (1): Eve Adams")
    expect(told).to_contain_text("Changed (1): Bo Chen-Li (name)")
    expect(told).not_to_contain_text("Removed")
    _do(page, "bring")
    assert set(names(_notebook(page))) == {"Bo Chen-Li", "Cleo Ruiz", "Eve Adams"}
    assert _notebook(page)["answers"] == HERE["answers"]
    _do(page, "undo")
    assert names(_notebook(page)) == ["Bo Chen", "Cleo Ruiz"]


def test_who_is_in_both_is_offered_as_one_person_before_anything_changes(page: Page) -> None:
    """By the rules of the import: ticked where they are sure, and one step to undo."""
    before = _notebook(page)
    other = book()
    other["contacts"] = [
        {"id": "x-9", "name": "Chen, Bo", "email": "bo@mill.example"},
        {"id": "x-8", "name": "Eve Adams"},
    ]
    other["interactions"] = [{"id": "i-9", "people": "x-9", "day": "2026-11-20"}]
    _bring(page, other)
    same = page.get_by_role("group", name="Who is the same person?")
    expect(same.get_by_role("checkbox")).to_have_count(1)
    expect(same.get_by_role("checkbox")).to_be_checked()
    told = page.locator('[data-part="changes"]')
    expect(told).to_contain_text("Added (1): Eve Adams")
    expect(told).to_contain_text("Changed (1): Bo Chen (email")
    assert _notebook(page) == before
    same.get_by_role("checkbox").uncheck()
    expect(told).to_contain_text("Added (2): Chen, Bo; Eve Adams")
    same.get_by_role("checkbox").check()
    expect(told).to_contain_text("Added (1): Eve Adams")
    _do(page, "bring")
    expect(page.get_by_role("button", name="Undo: ")).to_have_count(2)
    after = _notebook(page)
    assert sorted(names(after)) == ["Bo Chen", "Cleo Ruiz", "Eve Adams"]
    (bo,) = [one for one in after["contacts"] if one["name"] == "Bo Chen"]
    assert bo["email"] == "bo@mill.example"
    (talk,) = [one for one in after["interactions"] if one["id"] == "i-9"]
    assert talk["people"] == bo["id"]
    _do(page, "undo")
    assert names(_notebook(page)) == names(before)


def test_saying_no_changes_nothing(page: Page) -> None:
    """By the button or by Escape; the focus goes back to where it came from."""
    for no in (lambda: _do(page, "leave"), lambda: page.keyboard.press("Escape")):
        _bring(page, book("Eve"))
        expect(page.locator("#bring-preview")).to_be_focused()
        no()
        expect(page.locator('[data-part="preview"]')).to_be_hidden()
        expect(page.locator("#bring-file")).to_be_focused()
        assert _notebook(page) == HERE


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("not JSON", "isn't a notebook file", id="no JSON"),
        pytest.param('{"contacts": []}', "isn't a notebook file", id="no version"),
        pytest.param('{"version": 3}', "newer version", id="a later version"),
        pytest.param('"' + "x" * 20_000_000 + '"', "too large", id="too large"),
    ],
)
def test_a_file_that_is_no_notebook_is_refused_with_a_reason(
    page: Page, tmp_path: Path, text: str, words: str
) -> None:
    """And its name."""
    file = tmp_path / "holiday.json"
    file.write_text(text, "utf-8")
    page.set_input_files("#bring-file", file)
    refused = page.locator('[data-part="refused"]')
    expect(refused).to_contain_text("holiday.json")
    expect(refused).to_contain_text(words)
    expect(page.locator('[data-part="preview"]')).to_be_hidden()
    assert _notebook(page) == HERE


def test_what_a_file_says_is_data(page: Page) -> None:
    """Markup is shown as text, names that mean something to JavaScript are left out."""
    name = "<img src=x onerror=globalThis.pwned=1>"
    stamped = book(name, changed={"contacts/c-1": 1_800_000_000_000})
    text = json.dumps(stamped).replace('"settings": {}', '"settings": {"__proto__": {"x": "y"}}')
    _bring(page, text)
    expect(page.locator('[data-part="changes"]')).to_contain_text(name)
    _do(page, "bring")
    assert page.evaluate("[globalThis.pwned ?? null, ({}).x ?? null]") == [None, None]


def test_deleting_asks_first_and_offers_a_download(page: Page, visitor: Visitor, host: str) -> None:
    """After the yes nothing is left, and another tab shows nothing of it."""
    other = visitor.page()
    other.goto(f"{host}/worksheets/pitch.html")
    expect(other.locator('[name="name"]')).to_have_value("Ana")
    page.bring_to_front()
    _do(page, "begin")
    expect(page.locator('[data-part="warn"]')).to_contain_text("People: 2. Conversations: 1.")
    expect(page.locator("#erase-sure")).to_be_focused()
    with page.expect_download():
        page.locator('[data-part="sure"] [data-do="download"]').click()
    page.keyboard.press("Escape")
    assert _notebook(page) == HERE
    _do(page, "begin")
    _do(page, "erase")
    expect(page.get_by_text("Everything has been deleted.")).to_be_visible()
    expect(page.get_by_text("Nothing yet.")).to_be_visible()
    expect(other.locator('[name="name"]')).to_have_value("")
    left = [key for key in page.evaluate("Object.keys(localStorage)") if "notebook" in key]
    assert left == []


def test_what_was_put_aside_can_be_taken_along(visitor: Visitor, host: str) -> None:
    """As it was, so that somebody can help."""
    page = visitor.page()
    page.goto(f"{host}/assets/")
    page.evaluate("localStorage['playbook:notebook'] = 'damaged'")
    page.goto(f"{host}/notebook.html")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download what was set aside").click()
    assert Path(waiting.value.path()).read_text("utf-8") == "damaged"


def test_where_nothing_is_saved_a_download_is_at_hand(visitor: Visitor, host: str) -> None:
    """Beside the message in a worksheet, with what was just typed; and on this page."""
    page = visitor.page()
    page.add_init_script(FULL)
    sheet = Worksheet(page, "pitch")
    page.goto(f"{host}/worksheets/pitch.html")
    sheet.fill(name="Ana Silva")
    expect(sheet.form.locator("[data-saved]")).to_contain_text("storage is full")
    with page.expect_download() as waiting:
        sheet.form.get_by_role("button", name="Download your notebook").click()
    saved = json.loads(Path(waiting.value.path()).read_text("utf-8"))
    assert saved["answers"]["pitch"]["name"] == "Ana Silva"


def test_it_all_works_by_keyboard(page: Page) -> None:
    """The file is brought in and taken back without a mouse."""
    _bring(page, book("Eve"))
    expect(page.locator("#bring-preview")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(page.locator('[value="replace"]')).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert names(_notebook(page)) == ["Eve"]
    page.keyboard.press("Enter")  # the focus is on the button that takes it back
    assert names(_notebook(page)) == ["Bo Chen", "Cleo Ruiz"]


@pytest.fixture(params=[("light", 1280), ("dark", 320)], ids=lambda it: f"{it[0]} {it[1]}")
def look(request: pytest.FixtureRequest, chromium: Browser, host: str) -> Iterator[Page]:
    """The page with everything on it that is hidden at first."""
    scheme, width = request.param
    size = {"width": width, "height": 800}
    # Without motion: while the tabs fade out, their words have no contrast.
    settings = {"color_scheme": scheme, "viewport": size, "reduced_motion": "reduce"}
    with visit(chromium, saves_data=True, **settings) as context:
        page = context.new_page()
        page.goto(f"{host}/assets/")
        page.evaluate("localStorage['playbook:notebook'] = 'damaged'")
        page.goto(f"{host}/notebook.html")
        _bring(page, HERE)
        _do(page, "begin")
        yield page


def test_what_appears_later_is_accessible_too(look: Page) -> None:
    """axe finds nothing, and nothing runs off the side."""
    assert violations(look) == []
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_javascript_the_page_says_what_it_is_for(
    chromium: Browser, site: Path, host: str
) -> None:
    """And shows no button that does nothing."""
    html = (site / "notebook.html").read_text("utf-8")
    assert re.search(r"<noscript><p[^>]*>[^<]*turn on JavaScript", html)
    with visit(chromium, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{host}/notebook.html")
        expect(page.locator("main [data-do]:visible")).to_have_count(0)


def test_the_page_works_from_a_folder(visitor: Visitor, site: Path) -> None:
    """With a double click: saved, brought in, and counted."""
    page = visitor.page()
    page.goto((site / "notebook.html").as_uri())
    _bring(page, HERE)
    _do(page, "bring")
    expect(page.locator('[data-count="contacts"]')).to_have_text("2")
    page.reload()
    expect(page.locator('[data-count="contacts"]')).to_have_text("2")
