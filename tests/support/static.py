"""A dumb static host: one folder, any prefix, its own page for what is not there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@contextmanager
def static_host(folder: Path, *, prefix: str = "", no_store: str = "") -> Iterator[int]:
    """Serve `folder` under `/prefix` on this machine; yield the port.

    No browser keeps what begins with `no_store`. For an address it doesn't know it sends the
    folder's 404.html, as most hosts do.
    """
    missing = folder / "404.html"

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path.removeprefix(f"/{prefix}") if prefix else path
            return super().translate_path(inside)

        def send_error(
            self, code: int, message: str | None = None, explain: str | None = None
        ) -> None:
            if code != HTTPStatus.NOT_FOUND or not missing.is_file():
                super().send_error(code, message, explain)
                return
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(missing.read_bytes())

        def end_headers(self) -> None:
            if no_store and self.path.startswith(no_store):
                self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def copyfile(self, source: Any, outputfile: Any) -> None:
            with suppress(ConnectionError):  # whoever asked has left the page
                super().copyfile(source, outputfile)

        def log_message(self, format: str, *args: object) -> None:
            pass

    def handler(*args: object, **options: object) -> Handler:
        return Handler(*args, directory=str(folder), **options)

    with running(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as port:
        yield port


@contextmanager
def running(server: ThreadingHTTPServer) -> Iterator[int]:
    """Let `server` answer until the block ends; yield its port."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
