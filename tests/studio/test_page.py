"""The studio's page in a browser: forms, undo, drafts, tabs, and what a problem looks like."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.support.axe import violations
from tests.support.static import static_host
from tests.support.studio import Studio
from tests.support.visit import visit

TIP = "tips/be-specific"
SCRIPTS = Path(__file__).parents[2] / "generator" / "browser" / "studio"
#: Chooses a folder as a person would, writes twice into it, and returns all that lies there then.
WRITE_AND_READ = """async () => {
    globalThis.showDirectoryPicker = () => navigator.storage.getDirectory();
    const { canWriteFolders, chosenFolder, writeInto } = await import("/site-folder.mjs");
    const folder = await chosenFolder();
    await writeInto(folder, { "notes.txt": "Mine", "index.html": "<p>A page of last year</p>" });
    const picture = new Uint8Array([137, 80, 78, 71]);
    await writeInto(folder, { "index.html": "<p>New</p>", "assets/a/logo.png": picture });
    const found = {};
    const look = async (place, path) => {
        for await (const [name, one] of place.entries()) {
            if (one.kind === "directory") await look(one, `${path}${name}/`);
            else {
                const file = await one.getFile();
                found[path + name] = [...new Uint8Array(await file.arrayBuffer())];
            }
        }
    };
    await look(folder, "");
    return { can: canWriteFolders(), found };
}"""
SHIPPED = "Say exactly what you're looking for"


@pytest.fixture(scope="module")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One person's browser."""
    with visit(chromium, saves_data=True, viewport={"width": 1300, "height": 900}) as context:
        yield context


@pytest.fixture(scope="module")
def studio(context: BrowserContext, host: str) -> Studio:
    """The studio, opened once."""
    studio = Studio(context.new_page())
    studio.open(host)
    return studio


def test_what_is_typed_is_saved_and_can_be_undone_and_redone(studio: Studio, host: str) -> None:
    """Also after the page was left; the focus stays where one types."""
    studio.entry(TIP)
    title = studio.field("title")
    studio.fill("title", "Say it in one sentence")
    expect(title).to_be_focused()
    expect(studio.page.locator(f'[data-entry="{TIP}"]')).to_have_attribute("data-state", "changed")
    studio.expect_saved()
    studio.open(host)
    studio.entry(TIP)
    expect(title).to_have_value("Say it in one sentence")
    studio.click(studio.page.locator("[data-step=undo]"))
    expect(title).to_have_value(SHIPPED)
    studio.click(studio.page.locator("[data-step=redo]"))
    expect(title).to_have_value("Say it in one sentence")
    studio.click(studio.page.locator("[data-reset=title]"))
    expect(title).to_have_value(SHIPPED)


def test_two_tabs_have_the_same(studio: Studio, context: BrowserContext, host: str) -> None:
    """What one writes or undoes, the other has."""
    other = Studio(context.new_page())
    other.open(host)
    for one in (studio, other):
        one.entry(TIP)
    other.fill("first_step", "Write it on a card.")
    expect(studio.field("first_step")).to_have_value("Write it on a card.")
    studio.click(studio.page.locator("[data-step=undo]"))
    expect(other.field("first_step")).not_to_have_value("Write it on a card.")
    other.page.close()


def test_a_hidden_entry_is_said_to_be_hidden_and_comes_back(studio: Studio) -> None:
    """In the list and in its form."""
    studio.entry(TIP)
    studio.do("hide")
    listed = studio.page.locator(f'[data-entry="{TIP}"]')
    expect(listed).to_have_attribute("data-state", "hidden")
    studio.do("show")
    expect(listed).to_have_attribute("data-state", "shipped")


def test_a_slip_in_the_text_is_said_in_words_and_can_be_put_right(studio: Studio) -> None:
    """With a link, without a place in a file; nothing that was written is lost."""
    studio.entry("org/org")
    text = studio.page.locator("#studio-text")
    studio.click(studio.page.locator(".pb-studio-text > summary"))
    text.fill("nam: Harbour Mills\n")
    text.blur()
    problems = studio.page.locator(".pb-studio-problems")
    expect(problems).to_contain_text("“nam”")
    expect(problems).not_to_contain_text(".yaml")
    expect(text).to_have_value("nam: Harbour Mills\n")
    text.fill("name: Harbour Mills\n")
    text.blur()
    expect(problems).to_have_count(0)
    expect(studio.field("name")).to_have_value("Harbour Mills")


def test_the_page_of_an_entry_that_is_opened_at_once_is_shown(studio: Studio) -> None:
    """Though it's known only once all was checked for the first time."""
    studio.entry("tips/be-specific")
    expect(studio.preview.locator("#be-specific")).to_be_attached(timeout=60_000)


def test_a_new_row_needs_no_id(studio: Studio) -> None:
    """A monthly tier, moved to the top by its button, which keeps the focus."""
    studio.entry("org/org")
    studio.click(studio.page.locator("button[data-add=tiers]"))
    studio.fill("tiers.3.label", "Monthly")
    studio.fill("tiers.3.months", "1")
    studio.fill(
        "tiers.3.text", "For the people you work with most closely. A chat each month is fine."
    )
    for place in (3, 2, 1):
        up = studio.page.locator('[data-do="row.up"][aria-label="Move up: Monthly"]')
        studio.click(up)
        if place > 1:
            expect(up).to_be_focused()
    expect(studio.field("tiers.0.label")).to_have_value("Monthly")
    studio.expect_saved()
    studio.expect_no_problems()


def test_a_worksheet_is_made_in_the_form_and_works_in_the_preview(studio: Studio) -> None:
    """A question with answers and a list that depends on it, without an id or a file in sight."""
    studio.add("sheets", "Exit interview: who stays in touch")
    for at, label, kind in ((3, "Would they like to?", "choice"), (4, "With whom?", "group")):
        studio.click(studio.page.locator('button[data-add="steps.0.fields"]'))
        studio.fill(f"steps.0.fields.{at}.label", label)
        studio.fill(f"steps.0.fields.{at}.kind", kind)
    for part, label in (("3.options", "Gladly"), ("4.fields", "Who?")):
        studio.click(studio.page.locator(f'button[data-add="steps.0.fields.{part}"]'))
        studio.fill(f"steps.0.fields.{part}.0.label", label)
    studio.page.locator("#field-steps-0-fields-4-show_when [data-when]").select_option(
        label="Only after: Would they like to?"
    )
    studio.expect_saved()
    studio.expect_no_problems()
    studio.preview.get_by_label("Gladly").check()
    studio.preview.locator("[data-row=with_whom] [name=who]").fill("Ana *Bell*")
    result = studio.preview.locator("[data-result]")
    expect(result.get_by_text("Ana *Bell*", exact=True)).to_be_visible(timeout=120_000)
    expect(result).to_contain_text("Gladly")
    own = studio.page.locator("[data-own=result_html]")
    studio.click(studio.page.locator("[data-studio-form] > .pb-studio-more > summary"))
    studio.click(own)
    studio.fill("result_html", "<p>\n{{ answers.dya }}</p>")
    problem = studio.page.locator("[data-problem=result_html]")
    expect(problem).to_contain_text("Line 2, column 12:")
    studio.click(studio.page.locator("[data-reset=result_html]"))
    expect(own).to_be_visible()
    studio.expect_no_problems()


@pytest.mark.parametrize("width", [1300, 390, 320])
def test_anybody_can_use_it(studio: Studio, width: int) -> None:
    """By axe's rules, and without a line that is cut off."""
    studio.page.set_viewport_size({"width": width, "height": 900})
    assert violations(studio.page) == []
    assert studio.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_chosen_folder_holds_just_what_is_written_beside_what_lay_there(
    chromium: Browser,
) -> None:
    """In a real folder of the browser's, as only a person can choose one of the computer's."""
    with visit(chromium) as context, static_host(SCRIPTS) as port:
        page = context.new_page()
        page.goto(f"http://localhost:{port}/site-folder.mjs")
        reply = page.evaluate(WRITE_AND_READ)
    assert reply["can"]
    assert {name: bytes(data) for name, data in reply["found"].items()} == {
        "notes.txt": b"Mine",
        "index.html": b"<p>New</p>",
        "assets/a/logo.png": b"\x89PNG",
    }
