"""Python starts from a snapshot of an earlier start, which never makes a difference but in time."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.stub_site import build_stub_site
from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.worksheet import Worksheet

READY = "performance.getEntriesByName('playbook:engine-ready')"
RESTORED = f"{READY}[0].detail.restored"


def _open(page: Page, address: str, *, restored: bool) -> Worksheet:
    sheet = Worksheet(page, "stub").open(f"{address}/stub.html")
    assert page.evaluate(RESTORED) is restored
    return sheet


def _refusing(site: Path, copy: Path) -> Path:
    """Return a copy of the site that hands Pyodide something that is no snapshot."""
    shutil.copytree(site, copy)
    script = next((copy / "assets").glob("playbook.*.js"))
    text, count = re.subn(
        r"_loadSnapshot:this\.#\w+", "_loadSnapshot:new Uint8Array(4)", script.read_text("utf-8")
    )
    assert count == 1
    script.write_text(text, "utf-8")
    return copy


def test_python_starts_from_the_snapshot(page: Page, stub_host: str) -> None:
    """On a host without a secure context too."""
    sheet = _open(page, stub_host.replace("localhost", "intranet.test"), restored=True)
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")


def test_a_snapshot_pyodide_refuses_costs_time_only(
    page: Page, stub_host: str, stub_site: Path, tmp_path: Path
) -> None:
    """A second worker starts plainly, and its answer is the same."""
    sheet = _open(page, stub_host, restored=True)
    sheet.fill(role="Painter")
    expect(sheet.result).to_contain_text("Painter has")
    answer = sheet.result.inner_html()
    with static_host(_refusing(stub_site, tmp_path / "site")) as port:
        sheet = _open(page, f"http://localhost:{port}", restored=False)
        sheet.fill(role="Painter")
        expect(sheet.result).to_contain_text("Painter has")
        assert sheet.result.inner_html() == answer


def test_a_preview_has_no_snapshot_and_answers_the_same(page: Page, tmp_path: Path) -> None:
    """So that a saved worksheet is on the screen at once."""
    with static_host(build_stub_site(tmp_path, preview=True)) as port:
        sheet = _open(page, f"http://localhost:{port}", restored=False)
        sheet.fill(role="Painter")
        expect(sheet.result).to_contain_text("Painter has")


def test_libraries_that_come_late_come_after_a_snapshot_too(page: Page, stub_host: str) -> None:
    """A snapshot holds no files; what is imported later finds them all the same."""
    sheet = _open(page, stub_host, restored=True)
    sheet.fill(role="Painter")
    assert sheet.download("ics").startswith(b"BEGIN:VCALENDAR\r\n")


def test_chance_does_not_repeat_itself(page: Page, stub_host: str) -> None:
    """Every start from one snapshot would otherwise draw the same numbers."""
    drawn = set()
    for _ in range(2):
        sheet = _open(page, stub_host, restored=True)
        sheet.fill(role="draw")
        expect(sheet.result).to_contain_text("drew 0.")
        drawn.add(sheet.result.locator("p").inner_text())
        sheet.fill(role="Painter")
        expect(sheet.result).to_contain_text("Painter has")
    assert len(drawn) == 2


@pytest.mark.parametrize(
    ("zone", "west_seconds"), [("Asia/Kolkata", -19_800), ("America/New_York", 18_000)]
)
def test_the_time_zone_is_the_one_of_this_clock(
    chromium: Browser, stub_host: str, zone: str, west_seconds: int
) -> None:
    """The snapshot was made elsewhere; a dated plan must not move by a day for it."""
    with visit(chromium, timezone_id=zone) as context:
        sheet = _open(context.new_page(), stub_host, restored=True)
        sheet.fill(role="zone")
        expect(sheet.result).to_contain_text(f"zone {west_seconds} has")


def test_a_snapshot_larger_than_the_first_heap_is_restored(page: Page, large_stub: Path) -> None:
    """Pyodide begins with 31,457,280 bytes, and can't restore more into them."""
    with static_host(large_stub) as port:
        sheet = _open(page, f"http://localhost:{port}", restored=True)
        sheet.fill(role="Painter")
        expect(sheet.result).to_contain_text("Painter has")
