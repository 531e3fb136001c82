"""A real Firefox, driven over WebDriver BiDi (W3C), which Debian's Firefox speaks by itself.

Playwright drives only its own build of Firefox; geckodriver is in no package registry.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

_START_LIMIT_S = 60
_ANSWER_LIMIT_S = 60

#: No call home, no first-run pages, downloads without a question.
_PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": False,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.localDomains": "intranet.test",
    "remote.active-protocols": 1,
    "services.settings.server": "data:,",
    "toolkit.telemetry.server": "",
}


#: What Firefox says of its own doings: that it would fetch <link rel=next> ahead, for which
#: policies have no directive; that a page was left before a service worker had answered it.
_ITS_OWN = ("(default-src)", "Failed to load ‘’. A ServiceWorker intercepted the request")


class BiDiError(Exception):
    """What Firefox answered to a command it could not carry out."""


class Firefox:
    """One running Firefox. `downloads` is the folder where files land."""

    def __init__(self, socket: ClientConnection, downloads: Path) -> None:
        self.downloads = downloads
        self.failures: list[str] = []
        self._socket = socket
        self._ids = count(1)
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Carry out a command and return its result; raise BiDiError when Firefox refuses."""
        number = next(self._ids)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self._socket.recv(timeout=_ANSWER_LIMIT_S))
            if message.get("id") == number:
                break
            self._hear(message)
        if message["type"] == "error":
            raise BiDiError(f"{method}: {message['error']}: {message['message']}")
        return message["result"]

    def _hear(self, message: dict[str, Any]) -> None:
        entry = message.get("params", {})
        if message.get("method") != "log.entryAdded" or entry["type"] != "javascript":
            return
        if not any(words in entry["text"] for words in _ITS_OWN):
            self.failures.append(entry["text"])


@contextmanager
def firefox(path: str) -> Iterator[Firefox]:
    """Start the Firefox at `path` with a profile of its own; end it afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile, downloads = Path(folder) / "profile", Path(folder) / "downloads"
        profile.mkdir()
        downloads.mkdir()
        preferences = _PREFERENCES | {"browser.download.dir": str(downloads)}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in preferences.items()]
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        command = [path, "--headless", "--no-remote", "--profile", str(profile)]
        process = subprocess.Popen(
            [*command, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            port = _port(profile, process)
            # No pings: their thread draws random numbers, which hypothesis takes for a test's.
            address = f"ws://127.0.0.1:{port}/session"
            with connect(address, max_size=None, proxy=None, ping_interval=None) as socket:
                running = Firefox(socket, downloads)
                yield running
                with suppress(ConnectionClosed):
                    running.send("browser.close")
        finally:
            _end(process)


def _port(profile: Path, process: subprocess.Popen[bytes]) -> int:
    """Return the port Firefox listens on, which it writes into its profile."""
    file = profile / "WebDriverBiDiServer.json"
    end = time.monotonic() + _START_LIMIT_S
    while time.monotonic() < end and process.poll() is None:
        if file.is_file() and (text := file.read_text("utf-8")):
            return json.loads(text)["ws_port"]
        time.sleep(0.1)
    raise AssertionError(f"Firefox did not start within {_START_LIMIT_S} s")


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
