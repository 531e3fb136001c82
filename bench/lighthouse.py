"""What Lighthouse says of four kinds of pages, on a desk and on a phone.

Its packages are in bench/package.json.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.report import Figure
from generator.runtime.sources import RuntimeSources
from tests.support import browser as browsers
from tests.support.static import static_host

HERE = Path(__file__).parent
_FULL = {"accessibility": 100, "best-practices": 100, "seo": 100}


@dataclass(frozen=True, slots=True)
class Device:
    """What pages are looked at with.

    `flags` have Lighthouse take its settings, and `at_least` is the lowest score of a hundred by
    category.
    """

    name: str
    flags: tuple[str, ...]
    pages: tuple[str, ...]
    at_least: Mapping[str, int]


DEVICES = (
    Device(
        "desktop",
        ("--preset=desktop",),
        ("index.html", "questions.html", "plays/speed-networking.html", "worksheets/pitch.html"),
        _FULL | {"performance": 95},
    ),
    # Lighthouse's own settings are those of a phone of middle class on a slow mobile network.
    Device(
        "mobile",
        ("--form-factor=mobile",),
        ("index.html", "questions.html", "worksheets/pitch.html"),
        _FULL | {"performance": 97},
    ),
)


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return what each page lacks of a full score, by device and category."""
    with static_host(site) as port:
        home = f"http://localhost:{port}"
        return [
            figure
            for device in DEVICES
            for page in device.pages
            for figure in _figures(device, page, f"{home}/{page}")
        ]


def _figures(device: Device, page: str, address: str) -> list[Figure]:
    scores = json.loads(_lighthouse(device, address))["categories"]
    at_least = device.at_least.items()
    return [
        _figure(f"{device.name}, {page}", name, 100 * scores[name]["score"], lowest)
        for name, lowest in at_least
    ]


def _figure(page: str, category: str, score: float, lowest: int) -> Figure:
    name = f"{page}: points short of 100, {category}"
    return Figure(name, 100 - score, "points", 100 - lowest, f"{score:.0f} of 100")


def _lighthouse(device: Device, address: str) -> str:
    node = RuntimeSources.in_checkout(HERE.parent).node
    flags = " ".join(("--headless=new", *browsers.FLAGS))
    command = [
        str(node),
        str(HERE / "node_modules" / "lighthouse" / "cli" / "index.js"),
        address,
        *device.flags,
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(device.at_least)}",
        f"--chrome-flags={flags}",
    ]
    chrome = {"CHROME_PATH": browsers.CHROMIUM.find() or ""}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=True, env=os.environ | chrome
    )
    return done.stdout
