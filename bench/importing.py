"""How soon 5,000 people are read from a file, and taken over, on the import page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.report import Figure, median
from tests.support.static import static_host
from tests.support.worksheet import Worksheet
from tests.worksheets.importing.large import (
    card_file,
    linkedin_file,
    wide_workbook_file,
    workbook_file,
)

ROWS = 5000
RUNS = 3
MOST_PREVIEW_MS = 2000
MOST_TAKEN_OVER_MS = 3000

#: Counts from the choice of a file to the preview, whose button offers to take them over.
CHOOSE = """([name, base64]) => new Promise((done, refuse) => {
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], name));
    const field = document.querySelector("[name=file]");
    const start = performance.now();
    new MutationObserver((_, observer) => {
        const end = field.form.querySelector("[data-act=import], [data-problem]");
        if (!end) return;
        observer.disconnect();
        if (end.dataset.act) done(performance.now() - start);
        else refuse(new Error(`${name}: ${end.textContent}`));
    }).observe(field.form, {childList: true, subtree: true});
    field.files = chosen.files;
    field.dispatchEvent(new Event("input", {bubbles: true}));
})"""

#: Counts from that button to the one that takes it back: by then everybody is saved.
TAKE_OVER = """() => new Promise(done => {
    const undo = document.querySelector("[data-undo]");
    const start = performance.now();
    new MutationObserver((_, observer) => {
        if (undo.hidden) return;
        observer.disconnect();
        done(performance.now() - start);
    }).observe(undo, {attributes: true});
    document.querySelector("[data-act=import]").click();
})"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what the table calls it, a file's name, and what makes one of n rows."""

    title: str
    file_name: str
    make: Callable[[int], bytes]


KINDS = (
    Kind("LinkedIn's csv", "connections.csv", linkedin_file),
    Kind("vCard", "people.vcf", card_file),
    Kind("xlsx", "people.xlsx", workbook_file),
    Kind("HR's xlsx of thirty columns", "workers.xlsx", wide_workbook_file),
)


@dataclass(frozen=True, slots=True)
class MeasuredImport:
    """One file brought in: milliseconds until the preview, and from the yes until it is done."""

    preview_ms: float
    taken_over_ms: float


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the figures of both halves of an import, for each kind of file."""
    with static_host(site) as port:
        address = f"http://localhost:{port}/worksheets/import-people.html"
        return [figure for kind in KINDS for figure in _figures(browser, address, kind)]


def _figures(browser: Browser, address: str, kind: Kind) -> list[Figure]:
    content = b64encode(kind.make(ROWS)).decode()
    runs = [_import(browser, address, [kind.file_name, content]) for _ in range(RUNS)]
    preview_ms = median([run.preview_ms for run in runs])
    taken_over_ms = median([run.taken_over_ms for run in runs])
    return [
        Figure(
            f"{ROWS:,} rows of {kind.title}, chosen to preview", preview_ms, "ms", MOST_PREVIEW_MS
        ),
        Figure(
            f"{ROWS:,} rows of {kind.title}, yes to done", taken_over_ms, "ms", MOST_TAKEN_OVER_MS
        ),
    ]


def _import(browser: Browser, address: str, file: list[str]) -> MeasuredImport:
    context = browser.new_context()
    sheet = Worksheet(context.new_page(), "import-people").open(address)
    preview_ms = sheet.page.evaluate(CHOOSE, file)
    taken_over_ms = sheet.page.evaluate(TAKE_OVER)
    assert len(sheet.notebook()["contacts"]) == ROWS
    context.close()
    return MeasuredImport(preview_ms, taken_over_ms)
