"""How soon a season is drawn and mentors are matched; mixing.py has how good a season is."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from bench.report import Figure, median
from tests.support.static import static_host
from tests.support.worksheet import Worksheet

RUNS = 3
DEPARTMENTS = 7
TOPICS = ("budgeting", "presenting", "Python", "law", "planning", "writing", "sales")

#: Counts from the paste, or from the button of a job, to the result that shows `end`.
UNTIL = """([fields, button, end]) => new Promise((done) => {
    const form = document.querySelector("form[data-worksheet]");
    for (const [name, text] of Object.entries(fields)) {
        const field = form.querySelector(`[name="${name}"]`);
        field.value = text;
        field.dispatchEvent(new Event("input", {bubbles: true}));
    }
    const start = performance.now();
    const look = () => form.querySelector(end) && done(performance.now() - start);
    new MutationObserver(look).observe(form, {childList: true, subtree: true});
    if (button) form.querySelector(button).click();
    look();
})"""


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the figures of seasons of twelve rounds, and of mentors and mentees."""
    with static_host(site) as port:
        folder = f"http://localhost:{port}/worksheets"
        return [
            Figure("500 people x 12 rounds", _season(browser, folder, 500), "ms", 5_000),
            Figure("2,000 people x 12 rounds", _season(browser, folder, 2_000), "ms", 60_000),
            Figure("300 mentors x 300 mentees", _match(browser, folder, 300), "ms", 3_000),
        ]


def _season(browser: Browser, folder: str, people: int) -> float:
    roster = "\n".join(f"Person {one}, Department {one % DEPARTMENTS}" for one in range(people))
    return median([_drawn(browser, folder, roster) for _ in range(RUNS)])


def _drawn(browser: Browser, folder: str, roster: str) -> float:
    page = browser.new_context().new_page()
    sheet = Worksheet(page, "coffee-season").open(f"{folder}/coffee-season.html")
    sheet.fill(rounds="12")
    ends = "[data-bound], [data-job]"
    milliseconds = page.evaluate(UNTIL, [{"roster": roster}, None, ends])
    if sheet.result.locator("[data-job]").count():
        milliseconds = page.evaluate(UNTIL, [{}, "[data-job]", "[data-bound]"])
    assert "Nobody meets the same person twice" in sheet.result.inner_text()
    page.context.close()
    return milliseconds


def _match(browser: Browser, folder: str, people: int) -> float:
    fields = {
        side: "\n".join(
            f"{side} {one}, Department {one % DEPARTMENTS}, {TOPICS[one * step % len(TOPICS)]}"
            for one in range(people)
        )
        for side, step in (("mentors", 1), ("mentees", 3))
    }
    return median([_matched(browser, folder, fields) for _ in range(RUNS)])


def _matched(browser: Browser, folder: str, fields: dict[str, str]) -> float:
    page = browser.new_context().new_page()
    Worksheet(page, "matching").open(f"{folder}/matching.html")
    page.evaluate(UNTIL, [{"mentees": fields["mentees"]}, None, ".pb-start"])
    milliseconds = page.evaluate(UNTIL, [{"mentors": fields["mentors"]}, None, "[data-fair]"])
    page.context.close()
    return milliseconds
