"""Memory that Python holds after the heaviest worksheet, against bare Pyodide after its start."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.boot import BARE, RESULT_AT, prepare
from bench.report import Figure
from bench.worksheets import open_plan
from tests.support.static import static_host
from tests.support.waiting import wait_until

#: Notes each WebAssembly that runs in a worker, before the worker's own code does.
NOTING = """
const NativeBlob = Blob;
const noting = `
  self.running = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    self.running.push(made.instance ?? made);
    return made;
  };
`;
window.Blob = class extends NativeBlob {
  constructor(parts, options) {
    super(options?.type === "text/javascript" ? [noting, ...parts] : parts, options);
  }
};
"""

HELD = """() => self.running
    .map(({ exports }) => exports.memory?.buffer.byteLength ?? 0)
    .reduce((sum, bytes) => sum + bytes, 0)"""
MEGABYTE = 2**20


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the worker's memory after a plan of 1,000 contacts and its calendar file."""
    if not (site / "bench").exists():
        prepare(site)
    with static_host(site) as port:
        base = f"http://localhost:{port}"
        ours, bare = _ours(browser, base), _bare(browser, base)
    note = f"{ours / MEGABYTE:.1f} MiB against {bare / MEGABYTE:.1f} MiB"
    return [Figure("worker memory after the heaviest worksheet", ours / bare, "×", 1.5, note)]


def _ours(browser: Browser, base: str) -> int:
    context = browser.new_context(accept_downloads=True)
    context.add_init_script(NOTING)
    page = open_plan(context.new_page(), base, 1000, "40")
    with page.expect_download():
        page.locator('[data-export="ics"]').click()
    held = max(worker.evaluate(HELD) for worker in page.workers)
    context.close()
    return held


def _bare(browser: Browser, base: str) -> int:
    page: Page = browser.new_page()
    page.goto(f"{base}/{BARE}")
    wait_until(page, RESULT_AT)
    held = page.evaluate("heapBytes")
    page.close()
    return held
