"""A worker that hangs or breaks is replaced; nothing typed is lost, nobody waits for ever."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.static import static_host
from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

READY = "performance.getEntriesByName('playbook:engine-ready').length"
# Time limits pass FASTER times as fast.
HURRIED = """
const { setTimeout } = globalThis;
globalThis.setTimeout = (act, ms, ...rest) => setTimeout(act, ms / FASTER, ...rest);
"""
# Everything the line says, since some of it stands there for less than half a second.
LISTENING = """line => {
  globalThis.said = [];
  new MutationObserver(() => said.push(line.textContent)).observe(line, { childList: true });
}"""


def _open_hurried(page: Page, address: str, *, faster: int = 10) -> Worksheet:
    page.add_init_script(HURRIED.replace("FASTER", str(faster)))
    return Worksheet(page, "stub").open(address)


def test_a_hung_worker_is_replaced_and_the_request_answered(page: Page, stub_host: str) -> None:
    """The second worker gets the request that the first one swallowed."""
    sheet = _open_hurried(page, f"{stub_host}/stub.html", faster=3)  # 3.3 seconds for an answer
    sheet.form.locator("[data-status]").evaluate(LISTENING)
    sheet.fill(role=f"hang-until {time.time() + 5.5}")
    expect(sheet.result).to_contain_text("hang-until", timeout=15_000)
    assert page.evaluate(READY) == 2
    assert any("starting again" in text for text in page.evaluate("said"))
    expect(sheet.form).to_have_attribute("data-engine", "ready")


def test_an_answer_that_takes_its_time_is_announced(sheet: Worksheet) -> None:
    """A library may be on its way, or thousands of rows; the words go when the answer comes."""
    status = sheet.form.locator("[data-status]")
    sheet.fill(role=f"hang-until {time.time() + 2}")
    expect(status).to_contain_text("One moment")
    expect(sheet.result).to_contain_text("hang-until")
    expect(status).to_have_text("")


def test_a_request_that_always_hangs_is_reported(page: Page, stub_host: str) -> None:
    """After a second try the page says so, keeps what was typed, and answers the next."""
    sheet = _open_hurried(page, f"{stub_host}/stub.html")
    sheet.fill(role="hang")
    wait_until(page, f"{READY} === 3")
    expect(sheet.form.locator("[data-status]")).to_contain_text("took too long")
    assert sheet.notebook()["answers"]["stub"]["role"] == "hang"
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")


def test_an_exception_is_reported_and_the_next_request_answered(sheet: Worksheet) -> None:
    """No stack trace on the screen; the worker goes on."""
    sheet.fill(role="raise")
    expect(sheet.form.locator("[data-status]")).to_contain_text("couldn't be worked out")
    assert "Traceback" not in sheet.page.content()
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    assert sheet.page.evaluate(READY) == 1


def test_python_that_runs_out_of_memory_is_replaced(page: Page, stub_host: str) -> None:
    """After a second try the page says why there is no answer; what was typed stays."""
    sheet = _open_hurried(page, f"{stub_host}/stub.html", faster=1)
    sheet.form.locator("[data-status]").evaluate(LISTENING)
    sheet.fill(role="exhaust")
    wait_until(page, f"{READY} === 3")
    assert any("starting again" in text for text in page.evaluate("said"))
    expect(sheet.form.locator("[data-status]")).to_contain_text("enough memory")
    assert sheet.notebook()["answers"]["stub"]["role"] == "exhaust"
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")


def test_a_worker_that_never_starts_is_given_up(page: Page, stub_host: str) -> None:
    """Pyodide can hang for ever while it starts, so somebody has to look at a clock."""
    page.add_init_script(HURRIED.replace("FASTER", "30"))
    page.add_init_script("Worker.prototype.postMessage = () => {}")
    page.goto(f"{stub_host}/stub.html")
    form = page.locator("form")
    expect(form).to_have_attribute("data-engine", "loading")
    expect(form).to_have_attribute("data-engine", "failed", timeout=20_000)
    expect(page.locator("[data-status]")).to_contain_text("didn't start")


def test_answers_that_come_too_late_are_passed_over(sheet: Worksheet) -> None:
    """Of requests that wait, only the newest is asked; the screen ends with its answer."""
    sheet.field("role").press_sequentially("A person who types quickly", delay=1)
    expect(sheet.result).to_contain_text("A person who types quickly has")


def test_a_file_missing_for_a_download_leaves_the_rest_working(
    page: Page, stub_site: Path, tmp_path: Path
) -> None:
    """The calendar library is brought only when it is needed."""
    site = shutil.copytree(stub_site, tmp_path / "site")
    gone = next(site.glob("assets/icalendar*bin"))
    gone.unlink()
    with static_host(site) as port:
        sheet = Worksheet(page, "stub").open(f"http://localhost:{port}/stub.html")
        sheet.fill(role="Painter")
        sheet.form.locator('[data-export="ics"]').click()
        expect(sheet.form.locator("[data-status]")).to_contain_text(gone.name)
        expect(sheet.form).to_have_attribute("data-engine", "ready")
        sheet.fill(role="Decorator")
        expect(sheet.result).to_contain_text("Decorator has")
        assert sheet.download("txt") == "é\r\n".encode()


def test_a_job_is_cancelled_by_its_button_and_done_when_left_alone(sheet: Worksheet) -> None:
    """It says how far it has come; cancelled it changes nothing, and Python answers again."""
    sheet.add_contact(name="Ana")
    job, cancel = (sheet.form.locator(f"[data-{name}]") for name in ("job", "cancel"))
    expect(cancel).to_be_hidden()
    job.click()
    cancel.click()
    expect(sheet.form.locator("[data-status]")).to_contain_text("Nothing has changed")
    expect(sheet.form).to_have_attribute("data-engine", "ready")
    expect(cancel).to_be_hidden()
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    assert [contact["name"] for contact in sheet.notebook()["contacts"]] == ["Ana"]
    job.click()
    expect(sheet.form.locator("progress")).to_be_visible()
    expect(sheet.field("name", 0)).to_have_value("Bo")
    expect(cancel).to_be_hidden()
