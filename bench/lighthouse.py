"""What Lighthouse says of four kinds of pages; its packages are in bench/package.json."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from playwright.sync_api import Browser

from bench.report import Figure
from generator.runtime import RuntimeSources
from tests.support import browser as browsers
from tests.support.static import static_host

HERE = Path(__file__).parent
PAGES = ("index.html", "questions.html", "plays/speed-networking.html", "worksheets/pitch.html")
#: Lowest score of a hundred, by category.
AT_LEAST = {"accessibility": 100, "best-practices": 100, "performance": 95}


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return what each page lacks of a full score, by category, with the desktop preset."""
    with static_host(site) as port:
        return [
            figure for page in PAGES for figure in _figures(page, f"http://localhost:{port}/{page}")
        ]


def _figures(page: str, address: str) -> list[Figure]:
    scores = json.loads(_lighthouse(address))["categories"]
    return [_figure(page, name, 100 * scores[name]["score"], low) for name, low in AT_LEAST.items()]


def _figure(page: str, category: str, score: float, lowest: int) -> Figure:
    name = f"{page}: points short of 100, {category}"
    return Figure(name, 100 - score, "points", 100 - lowest, f"{score:.0f} of 100")


def _lighthouse(address: str) -> str:
    node = RuntimeSources.in_checkout(HERE.parent).node
    flags = " ".join(("--headless=new", *browsers.FLAGS))
    command = [
        str(node),
        str(HERE / "node_modules" / "lighthouse" / "cli" / "index.js"),
        address,
        "--preset=desktop",
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(AT_LEAST)}",
        f"--chrome-flags={flags}",
    ]
    chrome = {"CHROME_PATH": browsers.CHROMIUM.find() or ""}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=True, env=os.environ | chrome
    )
    return done.stdout
