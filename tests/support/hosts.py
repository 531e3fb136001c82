"""Hosts as people have them: Python's own, nginx, one that knows no media types."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.browser.hosts import Host, host
from tests.support import browser as tools
from tests.support.static import static_host

#: Serves a folder and yields its address.
type Serve = Callable[[Path], AbstractContextManager[str]]

_NGINX = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
  include {types};
  default_type application/octet-stream;
  access_log off;
  gzip off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {site}; }}
}}
"""


@contextmanager
def python_http_server(site: Path) -> Iterator[str]:
    """Serve the folder with `python -m http.server`; yield its address."""
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    with running([*command, "--directory", str(site)], port):
        yield f"http://localhost:{port}"


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """Serve the folder with nginx as it comes, without compression; yield its address."""
    path = tools.NGINX.find()
    assert path, tools.NGINX.way_out
    types = media_types(path)
    user = "user root;" if os.geteuid() == 0 else ""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "nginx.conf"
        filled = _NGINX.format(user=user, folder=folder, types=types, port=port, site=site)
        file.write_text(filled, "utf-8")
        with running([path, "-p", folder, "-c", str(file), "-e", f"{folder}/error.log"], port):
            yield f"http://localhost:{port}"


@contextmanager
def without_media_types(site: Path) -> Iterator[str]:
    """Send all as application/octet-stream that is neither a page nor a style sheet."""
    with host(site, Host(media_type="application/octet-stream")) as port:
        yield f"http://localhost:{port}"


@contextmanager
def plain_host_name(site: Path) -> Iterator[str]:
    """Serve under a name that is not localhost: no secure context."""
    with static_host(site) as port:
        yield f"http://intranet.test:{port}"


def media_types(nginx: str) -> Path:
    """Return the list of media types this nginx came with."""
    options = subprocess.run([nginx, "-V"], capture_output=True, text=True, check=True).stderr
    return Path(re.search(r"--conf-path=(\S+)", options)[1]).with_name("mime.types")


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """Run a server until it is no longer needed; it answers on `port` by then."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise AssertionError(f"{process.args} does not answer on port {port}")


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
