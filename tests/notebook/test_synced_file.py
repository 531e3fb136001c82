"""The notebook synced to a file of the person's choosing, where the browser can do that."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

from tests.notebook.books import book, names
from tests.notebook.conftest import Visitor
from tests.support.waiting import wait_until

#: The dialog to choose a file can't be driven: this one chooses a file of the page's own.
PICKER = """
globalThis.showSaveFilePicker = async () => {
  const folder = await navigator.storage.getDirectory();
  return folder.getFileHandle("chosen.json", { create: true });
};
"""
_READ = """async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle("chosen.json")).getFile();
    return file.text().catch(() => ""); // it is being written at this moment
}"""
_HANDLES = """() => new Promise((resolve) => {
    const opening = indexedDB.open("playbook / file");
    opening.onsuccess = () => {
        const count = opening.result.transaction("handles").objectStore("handles").count();
        count.onsuccess = () => resolve(count.result);
    };
})"""
_ADD = """async text => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle("chosen.json")).createWritable();
    await file.write(text);
    await file.close();
}"""


def _open(visitor: Visitor, host: str, *, script: str = PICKER) -> Page:
    page = visitor.page()
    page.add_init_script(script)
    page.goto(f"{host}/notebook.html")
    return page


def _file(page: Page) -> dict[str, Any]:
    """Return what is in the file, once it is not being written."""
    return json.loads(wait_until(page, _READ))


def test_the_file_follows_each_change_in_later_visits_too(visitor: Visitor, host: str) -> None:
    """Until the person stops it; the file stays."""
    page = _open(visitor, host)
    page.get_by_role("button", name="Choose a file").click()
    expect(page.get_by_text("also saved in chosen.json")).to_be_visible()
    wait_until(page, f"({_READ})().then((text) => text.includes('\"version\": 2'))")
    page.goto(f"{host}/worksheets/pitch.html")
    page.locator('[name="name"]').fill("Ana Silva")
    wait_until(page, f"({_READ})().then((text) => text.includes('Ana Silva'))")
    page.goto(f"{host}/notebook.html")
    page.get_by_role("button", name="Stop saving").click()
    expect(page.get_by_text("nothing more is saved to it")).to_be_visible()
    assert _file(page)["answers"]["pitch"]["name"] == "Ana Silva"
    page.reload()
    expect(page.get_by_role("button", name="Choose a file")).to_be_visible()


def test_what_another_computer_put_into_the_file_is_taken_in(visitor: Visitor, host: str) -> None:
    """Before it is written over."""
    page = _open(visitor, host)
    page.get_by_role("button", name="Choose a file").click()
    expect(page.get_by_text("also saved in chosen.json")).to_be_visible()
    page.evaluate(_ADD, json.dumps(book("Bo", changed={"contacts/c-1": 1_800_000_000_000})))
    page.goto(f"{host}/notebook.html")
    expect(page.locator('[data-count="contacts"]')).to_have_text("1")
    wait_until(page, f"({_READ})().then((text) => text.includes('Bo'))")
    assert names(_file(page)) == ["Bo"]


def test_a_browser_without_the_means_does_not_speak_of_it(visitor: Visitor, host: str) -> None:
    """Nor does one where the page may not ask."""
    page = _open(visitor, host, script="delete globalThis.showSaveFilePicker")
    expect(page.locator("#erase")).to_be_visible()
    expect(page.locator("#sync")).to_be_hidden()


def test_choosing_no_file_changes_nothing(visitor: Visitor, host: str) -> None:
    """The person closed the dialog."""
    refused = (
        "globalThis.showSaveFilePicker = () => Promise.reject(new DOMException('', 'AbortError'))"
    )
    page = _open(visitor, host, script=refused)
    page.get_by_role("button", name="Choose a file").click()
    expect(page.get_by_role("button", name="Choose a file")).to_be_visible()
    assert page.evaluate("localStorage['playbook:/:notebook:file'] ?? null") is None


def test_where_storage_is_full_the_file_is_written_all_the_same(
    visitor: Visitor, host: str
) -> None:
    """That is when somebody needs it most."""
    page = _open(visitor, host)
    full = "throw new DOMException('', 'QuotaExceededError')"
    page.evaluate(f"void (Storage.prototype.setItem = () => {{ {full} }})")
    page.get_by_role("button", name="Choose a file").click()
    expect(page.get_by_text("also saved in chosen.json")).to_be_visible()
    assert _file(page)["version"] == 2


def test_after_everything_was_erased_the_file_is_forgotten(visitor: Visitor, host: str) -> None:
    """Its name, too; the file itself stays with the person."""
    page = _open(visitor, host)
    page.get_by_role("button", name="Choose a file").click()
    expect(page.get_by_text("also saved in chosen.json")).to_be_visible()
    page.get_by_role("button", name="Delete everything").first.click()
    page.locator('[data-part="sure"] [data-do="erase"]').click()
    expect(page.get_by_text("Everything has been deleted.")).to_be_visible()
    wait_until(page, f"({_HANDLES})().then((count) => count === 0)")
    page.reload()
    expect(page.get_by_role("button", name="Choose a file")).to_be_visible()
