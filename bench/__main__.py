"""`make bench`, or `python -m bench NAME …` for some: build, start a browser, measure, print."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench import (
    boot,
    build,
    crowds,
    importing,
    lighthouse,
    memory,
    mixing,
    notebook,
    pairing,
    preview,
    worksheets,
)
from bench.report import Figure, show
from generator.build import build_site
from generator.project import Project
from tests.support import browser as browsers

ROOT = Path(__file__).parents[1]

MEASUREMENTS: dict[str, Callable[[Browser, Path], list[Figure]]] = {
    "boot": boot.measure,
    "memory": memory.measure,
    "build": build.measure,
    "preview": preview.measure,
    "lighthouse": lighthouse.measure,
    "worksheets": worksheets.measure,
    "crowds": crowds.measure,
    "importing": importing.measure,
    "notebook": notebook.measure,
    "pairing": pairing.measure,
    "mixing": mixing.measure,
}


def main(names: list[str]) -> None:
    """Run the measurements called `names`, or all."""
    path = browsers.CHROMIUM.find()
    if path is None:
        sys.exit(browsers.CHROMIUM.way_out)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(Project(ROOT), site)
        browser = playwright.chromium.launch(executable_path=path, args=list(browsers.FLAGS))
        for name in names or MEASUREMENTS:
            show(name, MEASUREMENTS[name](browser, site))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
