"""What people do again and again, and the most clicks it may take them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect

from tests.acceptance.agreement import notebook_of
from tests.acceptance.employee import Employee


def card(me: Employee, name: str) -> Locator:
    """Return somebody's card, on Home or on Today."""
    return me.page.locator(".pb-waits").filter(has_text=name)


def logged(name: str) -> str:
    """Return what a page says once a conversation with somebody is logged."""
    return f"Logged: your conversation with {name}"


def logs_from_home(me: Employee, name: str, note: str) -> None:
    """Log a conversation with somebody who is due: three clicks at most, and the note."""
    me.goes_to("index.html")
    me.begins_a_job()
    log = me.follows(me.page.get_by_role("link", name=f"Log a conversation with {name}"), "log")
    expect(log.field("who")).to_have_value(name)
    log.fill(note=note)
    me.clicks_on(log.form.get_by_role("button", name="Log it"))
    expect(log.form.locator("[data-said]")).to_contain_text(logged(name))
    assert me.clicks <= 3


def done_on_today(me: Employee, name: str, note: str) -> None:
    """Log a conversation on Today: two clicks at most, and the note."""
    today = me.opens("today")
    me.begins_a_job()
    me.clicks_on(card(me, name).get_by_role("button", name=f"Done: log a conversation with {name}"))
    said = today.result.locator("[data-settled]")
    expect(said).to_contain_text(logged(name))
    field = said.get_by_label("Add a note")
    me.clicks_on(field)
    field.fill(note)
    assert me.clicks <= 2
    expect(today.form.locator("[data-saved]")).to_contain_text("Saved")


def prepares_from_home(me: Employee, name: str) -> None:
    """Prepare the conversation with somebody who is due: two clicks at most."""
    me.goes_to("index.html")
    me.begins_a_job()
    link = me.page.get_by_role("link", name=f"Prepare the conversation with {name}")
    prepare = me.follows(link, "prepare")
    expect(prepare.result).to_contain_text(name)
    assert me.clicks <= 2


def notes(me: Employee) -> list[str]:
    """Return the notes of all conversations, in the order they were logged."""
    return [one["note"] for one in notebook_of(me.page)["interactions"]]


def takes_along(me: Employee) -> Path:
    """Return the notebook as a file."""
    me.goes_to("notebook.html")
    with me.page.expect_download() as waiting:
        me.clicks_on(me.page.locator('playbook-notebook [data-do="download"]'))
    return waiting.value.path()


def brings(me: Employee, file: Path | dict[str, Any]) -> None:
    """Merge a notebook with the one that is here."""
    me.goes_to("notebook.html")
    me.page.locator("#bring-file").set_input_files(file)
    me.clicks_on(me.page.locator('playbook-notebook [data-do="bring"]'))
    expect(me.page.locator("playbook-notebook [data-part=preview]")).to_be_hidden()


def expect_to_fit(me: Employee) -> None:
    """Expect nothing to run off the side."""
    assert me.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
