"""Find what the tests need beside Python packages, or bring it: `python -m tests.support.browser`.

That is Chromium, Firefox, and the servers docs/hosting has a configuration for. In order: one
already on the machine, Playwright's own download (Chromium), Debian's package.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright

#: Two popups of the address bar, made ready anew with each window, take longer than many a test.
#: The rest is what Playwright switches off itself: of several such lists only the last one counts.
_SWITCHED_OFF = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter"),
    *("NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
    *("TcpPortRandomizationWin", "ThirdPartyStoragePartitioning"),
)

#: A sandboxed Chromium can't start as root; the two after keep it from calling home.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    f"--disable-features={','.join(_SWITCHED_OFF)}",
)

#: For tests, which start Python hundreds of times and calculate little: WebAssembly is compiled
#: once, and not again for speed. That saves a quarter of what a worksheet's page costs.
STARTS_OFTEN = "--js-flags=--liftoff-only"


@dataclass(frozen=True, slots=True)
class Tool:
    """A program by the names it goes by; the environment `variable` may name another."""

    title: str
    variable: str
    names: tuple[str, ...]
    package: str
    folders: tuple[str, ...] = ()

    @property
    def way_out(self) -> str:
        """What to do when there is none."""
        return (
            f"No {self.title} was found, and none could be installed. The tests use a real one:\n"
            f"  - install {self.title} with your package manager, or\n"
            f"  - set {self.variable} to the path of one, for example: "
            f"{self.variable}=/opt/{self.names[0]} make test"
        )

    def find(self) -> str | None:
        """Return the path of one on this machine, or None."""
        named = os.environ.get(self.variable)
        if named and Path(named).exists():
            return named
        places = os.pathsep.join([os.environ.get("PATH", ""), *self.folders])
        found = (shutil.which(name, path=places) for name in self.names)
        return next((path for path in found if path), None)

    def bring(self) -> str | None:
        """Return the path of one, installed if there is none; None if that fails."""
        if path := self.find():
            return path
        _from_debian(self.package)
        return self.find()


class _Chromium(Tool):
    """Playwright may have one of its own, or bring it."""

    def find(self) -> str | None:
        return Tool.find(self) or _playwrights_own()

    def bring(self) -> str | None:
        return self.find() or _from_playwright() or Tool.bring(self)


CHROMIUM = _Chromium(
    "Chromium or Chrome",
    "CHROMIUM",
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "chromium",
)
FIREFOX = Tool("Firefox", "FIREFOX", ("firefox-esr", "firefox"), "firefox-esr")
NGINX = Tool("nginx", "NGINX", ("nginx",), "nginx-light", ("/usr/sbin", "/usr/local/sbin"))

APACHE = Tool("Apache", "APACHE", ("apache2", "httpd"), "apache2-bin", ("/usr/sbin",))
CADDY = Tool("Caddy", "CADDY", ("caddy",), "caddy", ("/usr/local/bin",))

TOOLS = (CHROMIUM, FIREFOX, NGINX, APACHE, CADDY)


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _from_playwright() -> str | None:
    print("No Chromium here; trying Playwright's own ...", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    _quietly(command, seconds=300)
    return _playwrights_own()


def _from_debian(package: str) -> None:
    if not shutil.which("apt-get"):
        return
    print(f"Trying Debian's package {package} ...", flush=True)
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    _quietly([*prefix, "apt-get", "update", "-qq"], seconds=300)
    install = ["apt-get", "install", "-y", "--no-install-recommends", package]
    _quietly([*prefix, *install], seconds=900)


def _quietly(command: list[str], *, seconds: int) -> None:
    """Run a command whose failure only means that the next way is tried."""
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=seconds)
    except (subprocess.TimeoutExpired, FileNotFoundError) as error:
        print(f"  {error}", flush=True)


if __name__ == "__main__":
    found = {tool: tool.bring() for tool in TOOLS}
    missing = [tool.way_out for tool, path in found.items() if path is None]
    if missing:
        sys.exit("\n".join(missing))
    print(f"Testing with {', '.join(map(str, found.values()))}")
