"""Make README's picture of a finished plan: `python -m tests.support.screenshot`."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.build import build_site
from generator.project import Project
from tests.support import browser as browsers
from tests.support.static import static_host
from tests.support.worksheet import Worksheet

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "follow-up-plan.png"
#: Pixels beside and above the result, and of the picture.
MARGIN, HEIGHT = 24, 975


def _fill(page: Page, address: str) -> None:
    today = date.today()
    sheet = Worksheet(page, "follow-up").open(address)
    sheet.fill(weekly_limit="1")
    sheet.add_contact(
        name="Bo Chen", tier="quarterly", last_contact=str(today - timedelta(days=200))
    )
    sheet.add_contact(
        name="Cleo Ruiz", tier="yearly", birthday=f"{today + timedelta(days=9):%m-%d}"
    )
    sheet.add_contact(name="Dana Okafor", tier="twice-a-year")
    page.reload()
    sheet.ready()


def _take(page: Page) -> None:
    """Take the upper part of the result, in a window so tall that no header lies over it."""
    box = page.locator(".pb-outcome").bounding_box()
    place = {"x": box["x"] - MARGIN, "y": box["y"] - MARGIN, "width": box["width"] + 2 * MARGIN}
    page.screenshot(path=PICTURE, clip=place | {"height": HEIGHT})


def main() -> None:
    """Build the site, fill the plan, and take the picture of its result."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(Project(ROOT), site)
        browser = playwright.chromium.launch(
            executable_path=browsers.CHROMIUM.find(), args=list(browsers.FLAGS)
        )
        page = browser.new_page(viewport={"width": 1000, "height": 3000})
        with static_host(site) as port:
            _fill(page, f"http://localhost:{port}/worksheets/follow-up.html")
        _take(page)
        browser.close()


if __name__ == "__main__":
    main()
