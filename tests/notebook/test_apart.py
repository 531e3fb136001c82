"""Two playbooks on one host keep their notebooks apart; the one notebook of before moves over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.worksheet import Worksheet

NAMES = ("works", "people/playbook")
EARLIER = {"version": 2, "contacts": [{"id": "c-1", "name": "Bo Chen"}], "changed": {}}


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A host with the same site in two folders."""
    folder = tmp_path_factory.mktemp("apart")
    for name in NAMES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).symlink_to(site)
    with static_host(folder) as port:
        yield f"http://intranet.test:{port}"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    with visit(chromium, saves_data=True) as context:
        yield context.new_page()


def _pitch(page: Page, host: str, folder: str) -> Worksheet:
    page.goto(f"{host}/{folder}/worksheets/pitch.html")
    return Worksheet(page, "pitch")


def test_two_playbooks_on_one_host_are_apart(page: Page, host: str) -> None:
    """What is typed into one is not in the other, and deleting one leaves the other."""
    one, other = NAMES
    for folder, name in ((one, "Ana"), (other, "Bo")):
        pitch = _pitch(page, host, folder)
        expect(pitch.field("name")).to_have_value("")
        pitch.fill(name=name)
        expect(pitch.form.locator("[data-saved]")).not_to_be_empty()
    page.goto(f"{host}/{one}/notebook.html")
    page.locator('playbook-notebook-erase [data-do="begin"]').click()
    page.locator('playbook-notebook-erase [data-do="erase"]').click()
    expect(page.get_by_text("Everything has been deleted.")).to_be_visible()
    expect(_pitch(page, host, other).field("name")).to_have_value("Bo")
    expect(_pitch(page, host, one).field("name")).to_have_value("")
    keys = page.evaluate("Object.keys(localStorage).filter((key) => key.includes('notebook'))")
    assert all(f":/{other}/:" in key for key in keys)


def test_a_tab_of_one_hears_nothing_of_the_other(page: Page, host: str) -> None:
    """Nor do its drafts, though both have a log."""
    log = Worksheet(page, "log")
    page.goto(f"{host}/{NAMES[0]}/worksheets/log.html")
    log.field("note").fill("only here")
    expect(log.form.locator("[data-saved]")).not_to_be_empty()
    second = page.context.new_page()
    second.goto(f"{host}/{NAMES[1]}/worksheets/log.html")
    expect(second.locator('[name="note"]')).to_have_value("")
    second.locator('[name="note"]').fill("only there")
    expect(second.locator("form [data-saved]")).not_to_be_empty()
    expect(log.field("note")).to_have_value("only here")


def test_the_notebook_of_an_earlier_version_moves_over_word_for_word(page: Page, host: str) -> None:
    """Into whichever of them is opened first: it can belong to one only."""
    page.goto(f"{host}/{NAMES[0]}/build.json")
    page.evaluate("text => { localStorage['playbook:notebook'] = text }", json.dumps(EARLIER))
    sheet = Worksheet(page, "contact-map")
    page.goto(f"{host}/{NAMES[0]}/worksheets/contact-map.html")
    expect(sheet.rows()).to_have_count(1)
    expect(sheet.field("name", 0)).to_have_value("Bo Chen")
    page.goto(f"{host}/{NAMES[1]}/worksheets/pitch.html")
    Worksheet(page, "pitch").fill(name="Ana")
    page.goto(f"{host}/{NAMES[0]}/worksheets/contact-map.html")
    expect(sheet.field("name", 0)).to_have_value("Bo Chen")
