"""What the studio needs comes to its page, and to no other."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.support.visit import visit
from tests.support.waiting import COPY_COMPLETE, wait_until

_ON_DEMAND = ("studio-countries", "studio-theme")
READY = "[data-studio=ready]"
_DATABASE = "playbook / studio-python"
#: Asked only once there is such a database: to open it would make one.
_HAS_SNAPSHOT = """async (name) => {
    const all = await indexedDB.databases();
    if (!all.some((one) => one.name === name)) return false;
    return new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
            const { result } = opening;
            const keys = result.transaction("files").objectStore("files").getAllKeys();
            keys.onsuccess = () => {
                result.close();
                resolve(keys.result.some((key) => key.endsWith(" snapshot")));
            };
        };
    });
}"""


def _open(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("[data-studio]")).to_have_attribute("data-studio", "ready", timeout=120_000)


def test_it_starts_from_a_folder(chromium: Browser, site: Path) -> None:
    """By double click, where nothing may be fetched."""
    with visit(chromium) as context:
        _open(context.new_page(), (site / "studio.html").as_uri())


def test_a_later_visit_starts_from_what_this_browser_made(chromium: Browser, host: str) -> None:
    """Without fetching, and without a network; whoever removes the copy is rid of all of it."""
    with visit(chromium) as context:
        page = context.new_page()
        _open(page, f"{host}/studio.html")
        assert page.evaluate("performance.getEntriesByName('playbook:studio-ready').length") == 1
        wait_until(page, _HAS_SNAPSHOT, _DATABASE, seconds=240)
        wait_until(page, COPY_COMPLETE, seconds=120)
        context.set_offline(True)
        page.reload()
        expect(page.locator(READY)).to_be_attached(timeout=120_000)
        assert _steps(page)["restored"]
        context.set_offline(False)
        page.goto(f"{host}/privacy.html")
        page.locator("[data-remove-copy]").click()
        expect(page.locator("[data-allow-copy]")).to_be_visible()
        assert not page.evaluate(_HAS_SNAPSHOT, _DATABASE)
        assert not page.evaluate("caches.keys()")


def test_all_of_it_is_below_twelve_megabytes(site: Path) -> None:
    """On the wire, with what a preview and a workbook need.

    The holidays of another country, and the theme's own scripts for a whole build, come on demand.
    """
    files = [path for path in (site / "assets" / "studio").iterdir() if path.suffix != ".js"]
    script = next((site / "assets" / "studio").glob("studio.*.js"))
    sizes = {path.name: path.stat().st_size for path in (*files, script)}
    usual = [size for name, size in sizes.items() if not name.startswith(_ON_DEMAND)]
    assert sum(usual) <= 12_000_000, sizes


def _steps(page: Page) -> dict[str, float]:
    """Return what each step of the start took."""
    return page.evaluate("performance.getEntriesByName('playbook:studio-python')[0].detail")


def test_no_other_page_loads_anything_of_it(site: Path) -> None:
    """Nor does the copy that is made for reading offline."""
    files = [*site.rglob("*.html"), site / "service-worker.js", site / "sitemap.xml"]
    named = {path.name for path in files if "assets/studio/" in path.read_text("utf-8")}
    assert named == {"studio.html"}
