"""Draw the app's icons from content/assets/favicon.svg: `python -m tests.support.icons`.

Whoever changes the drawing or its colour runs this once. The colour of an icon that a system cuts
to a shape of its own (W3C Web Application Manifest, "maskable") is the first one the drawing names.
"""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.support import browser as browsers

ASSETS = Path(__file__).parents[2] / "content" / "assets"

#: Left free around a maskable icon's drawing, so that a circle of 80 % shows all of it.
_MARGIN = "10%"
_PAGE = """\
<body style="margin: 0; background: {ground}">
<img src="data:image/svg+xml;base64,{drawing}"
  style="box-sizing: border-box; width: 100vw; height: 100vh; padding: {margin}; display: block">
"""


def main() -> None:
    """Write the three icons that the manifest names."""
    drawing = (ASSETS / "favicon.svg").read_text("utf-8")
    ground = re.search(r'fill="(#[0-9a-fA-F]+)"', drawing)[1]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browsers.CHROMIUM.find(), args=list(browsers.FLAGS)
        )
        for size_px in (192, 512):
            _draw(browser, drawing, f"icon-{size_px}.png", size_px)
        _draw(browser, drawing, "icon-maskable-512.png", 512, ground=ground, margin=_MARGIN)
        browser.close()


def _draw(
    browser: Browser,
    drawing: str,
    name: str,
    size_px: int,
    *,
    ground: str = "transparent",
    margin: str = "0",
) -> None:
    page = browser.new_page(viewport={"width": size_px, "height": size_px})
    encoded = b64encode(drawing.encode()).decode()
    page.set_content(_PAGE.format(drawing=encoded, ground=ground, margin=margin))
    page.screenshot(path=ASSETS / name, omit_background=True)
    page.close()


if __name__ == "__main__":
    main()
