"""Python's memory is kept for the next visit, and never makes a difference but in time."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

READY = "performance.getEntriesByName('playbook:engine-ready')"
RESTORED = f"{READY}[0].detail.restored"
# The length of the snapshot that is kept, after doing something to it: "alter" turns one bit;
# "replace" makes one of the right sum that Pyodide refuses.
IN_STORE = """(act) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("playbook", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("snapshots");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("snapshots", "readwrite");
    const store = transaction.objectStore("snapshots");
    const cursor = store.openCursor();
    cursor.onsuccess = () => {
      const kept = cursor.result?.value;
      if (kept && act === "alter") {
        kept.bytes[kept.bytes.length >> 1] ^= 1;
        cursor.result.update(kept);
      }
      if (kept && act === "replace") {
        cursor.result.update({ bytes: new Uint8Array(4), sum: Math.imul(0x811c9dc5, 0x01000193) });
      }
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(kept ? kept.bytes.length : 0);
      };
    };
  };
})"""
DENIED = """
Object.defineProperty(globalThis, "indexedDB", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""


def _first_visit(page: Page, address: str) -> str:
    """Answer once, wait for the snapshot, return the result."""
    sheet = Worksheet(page, "stub").open(address)
    assert page.evaluate(RESTORED) is False
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    wait_until(page, IN_STORE)
    return sheet.result.inner_html()


def _next_visit(page: Page, result: str) -> Worksheet:
    page.reload()
    sheet = Worksheet(page, "stub").ready()
    expect(sheet.result).not_to_have_attribute("data-stale", "")
    assert sheet.result.inner_html() == result
    return sheet


def test_the_next_visit_starts_from_the_snapshot(page: Page, stub_host: str) -> None:
    """With the same result, on a host without a secure context too."""
    address = f"{stub_host.replace('localhost', 'intranet.test')}/stub.html"
    result = _first_visit(page, address)
    sheet = _next_visit(page, result)
    assert page.evaluate(RESTORED) is True
    sheet.fill(role="Decorator")
    expect(sheet.result).to_contain_text("Decorator has")


def test_libraries_that_come_late_come_after_a_snapshot_too(page: Page, stub_host: str) -> None:
    """A memory holds no files; what is imported later finds them all the same."""
    result = _first_visit(page, f"{stub_host}/stub.html")
    sheet = _next_visit(page, result)
    assert page.evaluate(RESTORED) is True
    assert sheet.download("ics").startswith(b"BEGIN:VCALENDAR\r\n")


def test_chance_does_not_repeat_itself(page: Page, stub_host: str) -> None:
    """Every start from one snapshot would otherwise draw the same numbers."""
    drawn = set()
    _first_visit(page, f"{stub_host}/stub.html")
    for _ in range(2):
        page.reload()
        sheet = Worksheet(page, "stub").ready()
        assert page.evaluate(RESTORED) is True
        sheet.fill(role="draw")
        expect(sheet.result).to_contain_text("drew 0.")
        drawn.add(sheet.result.locator("p").inner_text())
        sheet.fill(role="Painter")
        expect(sheet.result).to_contain_text("Painter has")
    assert len(drawn) == 2


def test_a_damaged_snapshot_is_not_used(page: Page, stub_host: str) -> None:
    """One altered byte is enough."""
    result = _first_visit(page, f"{stub_host}/stub.html")
    assert page.evaluate(IN_STORE, "alter") > 0
    _next_visit(page, result)
    assert page.evaluate(RESTORED) is False


def test_a_snapshot_pyodide_refuses_costs_time_only(page: Page, stub_host: str) -> None:
    """A second worker starts plainly, and the snapshot is forgotten."""
    result = _first_visit(page, f"{stub_host}/stub.html")
    page.evaluate(IN_STORE, "replace")
    _next_visit(page, result)
    assert page.evaluate(RESTORED) is False
    assert page.evaluate(IN_STORE) == 0


def test_without_indexeddb_the_plain_start_serves(page: Page, stub_host: str) -> None:
    """Denied by the browser's settings."""
    page.add_init_script(DENIED)
    sheet = Worksheet(page, "stub").open(f"{stub_host}/stub.html")
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    page.wait_for_timeout(1500)
    expect(sheet.form).to_have_attribute("data-engine", "ready")


def test_nothing_anybody_typed_is_in_a_snapshot(page: Page, stub_host: str) -> None:
    """It is made by a worker that never sees a request."""
    _first_visit(page, f"{stub_host}/stub.html")
    kept = page.evaluate("""() => new Promise((resolve) => {
      const opening = indexedDB.open("playbook", 1);
      opening.onsuccess = () => {
        const all = opening.result.transaction("snapshots").objectStore("snapshots").getAll();
        all.onsuccess = () => {
          const text = new TextDecoder("latin1").decode(all.result[0].bytes);
          resolve(text.includes("Painter"));
        };
      };
    })""")
    assert kept is False
