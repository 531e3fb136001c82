"""The form: by hand, by keyboard, row by row, with problems beside the fields."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from tests.support.worksheet import Worksheet


def _focused(page: Page) -> str:
    return page.evaluate("document.activeElement.name || document.activeElement.textContent")


def test_a_blank_row_is_there_to_begin_with(sheet: Worksheet) -> None:
    """With its own ids, so that each label names one control."""
    expect(sheet.rows()).to_have_count(1)
    sheet.add_contact(name="Bo")
    sheet.add_contact(name="Cem")
    ids = sheet.form.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
    assert not [one for one in ids if "__row__" in one]
    assert sheet.form.get_by_label("Name").count() == 2


def test_adding_and_removing_rows_moves_the_focus_along(sheet: Worksheet) -> None:
    """Into the new row; from a removed one to the way back, and with it into the row again."""
    page, add = sheet.page, sheet.form.locator("[data-add]")
    sheet.fill(0, name="Bo")
    add.focus()
    page.keyboard.press("Enter")
    assert _focused(page) == "name"
    page.keyboard.type("Cem")
    expect(sheet.form.locator("[data-status]")).to_have_text("Added Contact 2.")
    sheet.form.get_by_role("button", name="Remove Bo").press("Enter")
    assert _focused(page) == "Undo"
    for place in ("[data-status]", "[data-removed] span"):
        expect(sheet.form.locator(place)).to_have_text("Removed Bo.")
    assert [contact["name"] for contact in sheet.notebook()["contacts"]] == ["Cem"]
    page.keyboard.press("Enter")
    expect(sheet.field("name", 0)).to_be_focused()
    expect(sheet.form.locator("[data-removed]")).to_have_count(0)
    assert [contact["name"] for contact in sheet.notebook()["contacts"]] == ["Bo", "Cem"]


def test_a_row_nobody_wrote_into_goes_without_a_word(sheet: Worksheet) -> None:
    """The focus moves to its neighbour; last of all to the add button."""
    sheet.fill(0, name="Bo")
    sheet.form.locator("[data-add]").press("Enter")
    sheet.form.get_by_role("button", name="Remove Contact 2").press("Enter")
    assert _focused(sheet.page) == "Remove Bo"
    sheet.page.keyboard.press("Enter")
    assert _focused(sheet.page) == "Undo"
    sheet.form.locator("[data-add]").press("Enter")
    sheet.form.get_by_role("button", name="Remove Contact 1").press("Enter")
    assert _focused(sheet.page) == "Add"


def test_rows_are_called_by_number_and_by_answer(sheet: Worksheet) -> None:
    """A blank answer falls back to the number; numbers close up when a row goes."""
    sheet.add_contact(name="Bo")
    sheet.form.locator("[data-add]").click()
    titles = sheet.form.locator("[data-row-text='{called}']")
    expect(titles).to_have_text(["Bo", "Contact 2"])
    expect(sheet.form.locator("[data-remove]")).to_have_text(["Remove Bo", "Remove Contact 2"])
    sheet.form.get_by_role("button", name="Remove Bo").click()
    expect(titles).to_have_text(["Contact 1"])


def test_the_whole_form_can_be_filled_by_keyboard(sheet: Worksheet) -> None:
    """Tab, type, arrow: from the first field to a download."""
    page = sheet.page
    sheet.field("role").focus()
    page.keyboard.type("Painter")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Bo")
    expect(sheet.result).to_contain_text("Painter has 1 contacts")
    button = sheet.form.locator('[data-export="txt"]')
    button.focus()
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "stub.txt"


def test_a_pristine_form_is_not_scolded(sheet: Worksheet) -> None:
    """Problems appear once something was entered."""
    expect(sheet.form.locator("[data-problem]")).to_have_count(0)
    sheet.fill(raw="x")
    expect(sheet.form.locator('[data-problem="role"]')).to_have_text("Say what you do.")


def test_a_problem_is_tied_to_its_field(sheet: Worksheet) -> None:
    """Beside the help it already had; gone when mended."""
    role = sheet.field("role")
    sheet.fill(role="x")
    sheet.fill(role="")
    problem = sheet.form.locator('[data-problem="role"]')
    expect(problem).to_be_visible()
    id = problem.get_attribute("id")
    expect(role).to_have_attribute("aria-describedby", f"pb-role-help {id}")
    expect(role).to_have_attribute("aria-invalid", "true")
    sheet.fill(role="Painter")
    expect(problem).to_have_count(0)
    expect(role).to_have_attribute("aria-describedby", "pb-role-help")
    assert role.get_attribute("aria-invalid") is None


def test_a_field_nobody_was_in_is_not_called_wrong(sheet: Worksheet) -> None:
    """It says what is needed, without the alarm."""
    sheet.fill(role="Painter")
    problem = sheet.form.locator('[data-problem="audience"]')
    expect(problem).to_be_visible()
    first = sheet.form.locator('[name="audience"]').first
    assert problem.get_attribute("id") in first.get_attribute("aria-describedby")
    assert first.get_attribute("aria-invalid") is None


def test_a_choice_can_be_left_open_again(sheet: Worksheet) -> None:
    """A button once pressed stays so, and only another opens the question again."""
    sheet.fill(audience="partner")
    assert sheet.notebook()["answers"]["stub"]["audience"] == "partner"
    sheet.fill(audience="")
    assert sheet.notebook()["answers"]["stub"]["audience"] == ""
    sheet.page.reload()
    expect(sheet.form.locator('[name="audience"]:checked')).to_have_value("")


def test_a_problem_of_a_row_stands_in_that_row(sheet: Worksheet) -> None:
    """Row by row, not by the name they share."""
    sheet.add_contact(name="Bo")
    sheet.add_contact(name="Cem")
    sheet.fill(1, name="")
    expect(sheet.rows().nth(1).locator('[data-problem="name"]')).to_have_text("Give a name.")
    expect(sheet.rows().nth(0).locator("[data-problem]")).to_have_count(0)


def test_choices_made_beforehand_are_part_of_the_request(sheet: Worksheet) -> None:
    """The page shows `limit` 2 before anybody typed; saved is only what was typed."""
    sheet.fill(role="Painter")
    assert sheet.notebook()["answers"]["stub"] == {"role": "Painter"}


def test_the_form_works_before_python(page: Page, stub_host: str) -> None:
    """Everything but the result."""
    held: list[Route] = []
    page.route("**/python-core.*", lambda route: held.append(route))
    page.goto(f"{stub_host}/stub.html")
    sheet = Worksheet(page, "stub")
    sheet.fill(role="Painter")
    sheet.add_contact(name="Bo")
    expect(sheet.form).to_have_attribute("data-engine", "loading")
    assert sheet.notebook()["contacts"][0]["name"] == "Bo"
    for route in held:
        route.abort()
