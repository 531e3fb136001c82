"""A worksheet page as a person sees it: fields by name, rows, result, problems, downloads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from tests.support.waiting import wait_until

RESULT_SHOWN = "performance.getEntriesByName('playbook:result').length > 0"

#: What is saved in the browser, by the name the page gives.
NOTEBOOK = "localStorage[document.documentElement.dataset.notebook]"

#: Notes each share that the bar of a long answer shows.
WATCH_PROGRESS = """() => {
    globalThis.shares = [];
    const bar = document.querySelector("[data-progress]");
    const note = () => bar.value && shares.push(bar.value);
    new MutationObserver(note).observe(bar, { attributeFilter: ["value"] });
}"""


class Worksheet:
    """Drives the page contract (fields, rows, result, exports) and nothing beneath it."""

    def __init__(self, page: Page, sheet: str) -> None:
        self.page = page
        self.form = page.locator(f'form[data-worksheet="{sheet}"]')
        self.result = self.form.locator("[data-result]")

    def open(self, address: str) -> Worksheet:
        """Load the page and wait for the first result of Python."""
        self.page.goto(address)
        self.page.bring_to_front()  # a page behind another draws no frames, and clicks wait for one
        return self.ready()

    def ready(self) -> Worksheet:
        """Wait until Python has answered for the first time."""
        wait_until(self.page, RESULT_SHOWN)
        return self

    def field(self, name: str, row: int | None = None) -> Locator:
        """Return the field called `name`, in the row with that number if one is given."""
        scope = self.form if row is None else self.rows().nth(row)
        return scope.locator(f'[name="{name}"]')

    def rows(self) -> Locator:
        """Return the rows of the group of contacts."""
        return self.form.locator('[data-row="contacts"]')

    def fill(self, row: int | None = None, **answers: str) -> None:
        """Type or choose each answer; a row that is a closed line is opened."""
        if row is not None:
            self.open_row(row)
        for name, answer in answers.items():
            field = self.field(name, row)
            if field.first.evaluate("field => field.type") == "radio":
                self.form.locator(f'[name="{name}"][value="{answer}"]').check()
            elif field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(answer)
            else:
                field.fill(answer)

    def open_row(self, row: int) -> None:
        """Show the fields of a row."""
        line = self.rows().nth(row).locator("[data-line]:not([open]) > summary")
        if line.count():
            line.click()

    def add_contact(self, **answers: str) -> None:
        """Fill the last row if it is empty, else a new one."""
        if self.rows().count() == 0 or self.rows().last.locator('[name="name"]').input_value():
            self.form.locator('[data-add="contacts"]').click()
        self.fill(self.rows().count() - 1, **answers)

    def download(self, kind: str) -> bytes:
        """Return what the download button of `kind` gives."""
        with self.page.expect_download() as waiting:
            self.form.locator(f'[data-export="{kind}"]').click()
        return Path(waiting.value.path()).read_bytes()

    def watch_progress(self) -> None:
        """From now on, note what the bar of a long answer shows."""
        self.page.evaluate(WATCH_PROGRESS)

    def shares_shown(self) -> list[float]:
        """Return the shares it showed, from 0 to 1."""
        return self.page.evaluate("globalThis.shares")

    def notebook(self) -> dict[str, Any]:
        """Return what is saved in the browser."""
        return json.loads(self.page.evaluate(NOTEBOOK))
