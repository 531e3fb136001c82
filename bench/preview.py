"""How long `make serve` takes from a saved file to the page loaded anew."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.report import Figure, median

ROOT = Path(__file__).parents[1]
RUNS = 5
#: After a reload, so that no save is taken for a part of the one before.
SETTLED_MS = 1000
#: One file of each kind that people edit.
SAVED = {
    "YAML": "content/tips.yaml",
    "template": "generator/templates/pages/tips.md.jinja",
    "worksheet": "worksheets/planning/plan.py",
    "stylesheet": "generator/browser/styles/playbook.css",
}
COMMENT = {".yaml": "# {}\n", ".jinja": "{{# {} #}}\n", ".py": "# {}\n", ".css": "/* {} */\n"}


def measure(browser: Browser, site: Path) -> list[Figure]:
    """Return the median for each kind of file, in a copy of the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        root = _copy(Path(folder) / "copy")
        with _preview(root) as address:
            page = browser.new_page()
            _open(page, f"{address}/tips.html")
            return [_figure(page, kind, root / path) for kind, path in SAVED.items()]


def _figure(page: Page, kind: str, file: Path) -> Figure:
    times = [_saved(page, file, number) for number in range(RUNS)]
    name = f"{kind} saved, to the page loaded anew"
    return Figure(name, median(times), "s", 2, f"{min(times):.2f} to {max(times):.2f} s")


def _saved(page: Page, file: Path, number: int) -> float:
    """Return the seconds from saving the file to the page that shows it."""
    page.wait_for_timeout(SETTLED_MS)
    text = file.read_text("utf-8")
    start = time.perf_counter()
    with page.expect_event("load"):
        file.write_text(text + COMMENT[file.suffix].format(number), "utf-8")
    return time.perf_counter() - start


def _copy(root: Path) -> Path:
    for name in ("content", "generator", "worksheets", ".cache"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    return root


@contextmanager
def _preview(root: Path) -> Iterator[str]:
    port = _free_port()
    # Started by import rather than by its command, so that it is the copy that runs.
    start = f"from generator.cli import main; main(['serve', '--address', 'localhost:{port}'])"
    command = [sys.executable, "-c", start]
    process = subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield f"http://localhost:{port}"
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def _open(page: Page, address: str) -> None:
    """Open the page once the first build is served."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            page.goto(address)
            return
        except Exception as error:  # playwright's own error for a port nobody listens on
            if "ERR_CONNECTION_REFUSED" not in str(error):
                raise
            time.sleep(0.2)
    raise AssertionError("the preview did not start within a minute")
