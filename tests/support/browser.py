"""Find a Chromium for the tests, or bring one: `python -m tests.support.browser`.

In order: one already on the machine, Playwright's own download, Debian's package.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

#: A sandboxed Chromium can't start as root; the other two keep it from calling home.
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

WAY_OUT = """\
No Chromium was found, and none could be installed. The tests drive a real browser:
  - install Chromium or Chrome with your package manager, or
  - set CHROMIUM to the path of one, for example: CHROMIUM=/opt/chrome/chrome make test"""


def find() -> str | None:
    """Return the path of a Chromium on this machine, or None."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path), None) or _playwrights_own()


def bring() -> str | None:
    """Return the path of a Chromium, installing one if there is none; None if that fails."""
    return find() or _from_playwright() or _from_debian()


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _from_playwright() -> str | None:
    print("No Chromium here; trying Playwright's own ...", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    _quietly(command, seconds=300)
    return find()


def _from_debian() -> str | None:
    if not shutil.which("apt-get"):
        return None
    print("Trying Debian's package ...", flush=True)
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    _quietly([*prefix, "apt-get", "update", "-qq"], seconds=300)
    install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
    _quietly([*prefix, *install], seconds=900)
    return find()


def _quietly(command: list[str], *, seconds: int) -> None:
    """Run a command whose failure only means that the next way is tried."""
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=seconds)
    except (subprocess.TimeoutExpired, FileNotFoundError) as error:
        print(f"  {error}", flush=True)


if __name__ == "__main__":
    path = bring()
    if path is None:
        sys.exit(WAY_OUT)
    print(f"Testing with {path}")
