"""What Python answers: shown clean, saved for the next visit, copied and downloaded."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.worksheet import Worksheet

RESULT = "performance.getEntriesByName('playbook:result').length"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>globalThis.pwned = 1</script>",
        "<img src=x onerror='globalThis.pwned = 1'>",
        "<a href='javascript:globalThis.pwned = 1' id=link>x</a>",
        "<form action=https://example.org><input name=x></form>",
        "<p style='background: url(https://example.org)'>x</p>",
        "<svg onload='globalThis.pwned = 1'></svg>",
    ],
)
def test_markup_that_does_something_never_enters_the_page(sheet: Worksheet, markup: str) -> None:
    """Even where Python were to let it through; the worksheet's own templates do not."""
    sheet.fill(raw=markup, role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    inside = sheet.result.inner_html()
    for word in ("script", "onerror", "onload", "javascript:", "<form", "<input", "style="):
        assert word not in inside
    assert sheet.page.evaluate("globalThis.pwned") is None


def test_a_result_appears_without_a_button_and_follows_each_change(sheet: Worksheet) -> None:
    """The first on opening, a new one for each change."""
    before = sheet.page.evaluate(RESULT)
    assert before >= 1
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    assert sheet.page.evaluate(RESULT) > before


def test_reopening_shows_the_last_result_until_python_answers(page: Page, stub_host: str) -> None:
    """Marked as old, and replaced. By plain http, where no offline copy answers in its place."""
    address = f"{stub_host.replace('localhost', 'intranet.test')}/stub.html"
    sheet = Worksheet(page, "stub").open(address)
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    page.add_init_script("localStorage.removeItem('playbook:/:python')")  # not from what was kept
    held: list[Route] = []
    page.route("**/python-core.*", lambda route: held.append(route))
    with page.expect_request("**/python-core.*"):
        page.goto(address)
    expect(sheet.result).to_contain_text("Painter has")
    expect(sheet.result).to_have_attribute("data-stale", "")
    expect(sheet.result.locator("[data-stale-note]")).to_contain_text("From your last visit")
    assert "result" not in page.evaluate("localStorage[document.documentElement.dataset.notebook]")
    for route in held:
        route.continue_()
    expect(sheet.result).not_to_have_attribute("data-stale", "", timeout=15_000)
    expect(sheet.result.locator("[data-stale-note]")).to_have_count(0)


def test_a_damaged_last_result_is_passed_over(page: Page, stub_host: str) -> None:
    """It is a convenience, no more."""
    page.goto(f"{stub_host}/assets/")
    page.evaluate("localStorage['playbook:/:result:stub'] = '{\"html\": 3'")
    Worksheet(page, "stub").open(f"{stub_host}/stub.html")


def test_copying_works_with_and_without_the_clipboard_api(page: Page, stub_host: str) -> None:
    """Plain http has none; the old way does it there."""
    for base in (stub_host, stub_host.replace("localhost", "intranet.test")):
        sheet = Worksheet(page, "stub").open(f"{base}/stub.html")
        sheet.fill(role="Painter")
        expect(sheet.result).to_contain_text("Painter has")
        sheet.fill(raw="")
        sheet.form.locator("[data-copy]").click()
        expect(sheet.form.locator("[data-status]")).to_have_text("Copied.")
        sheet.field("raw").focus()
        page.keyboard.press("Control+V")
        assert sheet.field("raw").input_value().startswith("Painter has 0 contacts")


def test_a_long_answer_shows_how_much_of_it_is_done(sheet: Worksheet) -> None:
    """A bar that goes forward, and only while there is something to wait for."""
    bar = sheet.form.get_by_role("progressbar")
    expect(bar).to_have_count(0)
    sheet.watch_progress()
    sheet.fill(role="slowly")
    expect(bar).to_be_visible()
    expect(sheet.result).to_contain_text("slowly has")
    expect(bar).to_have_count(0)
    assert sheet.shares_shown()[-2:] == [0.5, 0.75]


def test_downloads_on_offer_have_buttons(sheet: Worksheet) -> None:
    """In the worksheet's order and words; none while there is nothing to download."""
    buttons = sheet.form.locator("[data-export]")
    expect(buttons).to_have_count(0)
    sheet.fill(role="Painter")
    expect(buttons).to_have_text(["Calendar", "Text"])
    assert sheet.download("txt") == "é\r\n".encode()


def test_a_library_for_one_download_comes_when_it_is_needed(sheet: Worksheet) -> None:
    """And not before: a first result waits for nothing else."""
    requested: list[str] = []
    sheet.page.on("request", lambda request: requested.append(request.url))
    sheet.fill(role="Painter")
    assert sheet.download("ics").startswith(b"BEGIN:VCALENDAR\r\n")


def test_what_a_new_result_has_in_common_with_the_old_one_stays_as_it_was(
    sheet: Worksheet,
) -> None:
    """Nobody is thrown out of it, nothing closes, and only what is new is read aloud."""
    sheet.fill(role="Painter", raw=_openable("b", "a"))
    opened = sheet.result.locator("details").last
    opened.locator("summary").click()
    sheet.form.locator("[data-copy]").focus()
    sheet.page.evaluate("one => { one.isSame = true }", opened.element_handle())
    _set(sheet, "raw", _openable("a", "c"))
    expect(sheet.result.locator("[data-key=c]")).to_be_visible()
    assert sheet.page.evaluate("document.activeElement.dataset.copy") == "said"
    states = "nodes => nodes.map(({ open, isSame }) => [open, isSame ?? false])"
    assert sheet.result.locator("details").evaluate_all(states) == [[True, True], [False, False]]


def test_the_focus_stays_in_the_form_where_its_button_goes(sheet: Worksheet) -> None:
    """On the way back where there is one, else at the head of the result."""
    sheet.add_contact(name="Ana")
    sheet.fill(role="Painter", raw=_openable("a"))
    for place in ("#pb-outcome", "[data-undo]"):
        sheet.result.locator("summary").focus()
        _set(sheet, "raw", "")
        expect(sheet.form.locator(place)).to_be_focused()
        sheet.fill(raw=_openable("b"))
        sheet.result.get_by_role("button", name="Rename", exact=True).click()


def test_an_act_changes_the_notebook_says_so_and_brings_a_new_result(sheet: Worksheet) -> None:
    sheet.fill(role="Painter")
    sheet.add_contact(name="Ana")
    sheet.result.get_by_role("button", name="Rename", exact=True).click()
    expect(sheet.form.locator("[data-status]")).to_have_text("Everybody is renamed.")
    expect(sheet.field("name", 0)).to_have_value("Cy")
    assert [contact["name"] for contact in sheet.notebook()["contacts"]] == ["Cy"]


def test_an_act_can_be_taken_back(sheet: Worksheet) -> None:
    sheet.fill(role="Painter")
    sheet.add_contact(name="Ana")
    sheet.result.get_by_role("button", name="Rename", exact=True).click()
    sheet.form.locator("[data-undo]").click()
    expect(sheet.field("name", 0)).to_have_value("Ana")
    assert [contact["name"] for contact in sheet.notebook()["contacts"]] == ["Ana"]


def test_an_act_that_is_refused_says_why_beside_its_field(sheet: Worksheet) -> None:
    sheet.fill(role="Painter")
    sheet.result.get_by_role("button", name="Refuse").click()
    expect(sheet.form.locator('[data-problem="role"]')).to_have_text("No.")
    assert sheet.notebook()["contacts"] == []


def _openable(*keys: str) -> str:
    return "".join(
        f"<details data-key='{key}'><summary>{key}</summary>More.</details>" for key in keys
    )


def _set(sheet: Worksheet, name: str, answer: str) -> None:
    """Change an answer without going there."""
    sheet.field(name).evaluate(
        """(field, answer) => {
            field.value = answer;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        answer,
    )
