"""A dumb static host: one folder, any prefix, its own page for what is not there."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO


@contextmanager
def static_host(folder: Path, *, prefix: str = "") -> Iterator[int]:
    """Serve `folder` under `/prefix` on this machine; yield the port.

    For an address it doesn't know it sends the folder's 404.html, as most hosts do.
    """
    missing = folder / "404.html"

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path.removeprefix(f"/{prefix}") if prefix else path
            return super().translate_path(inside)

        def send_error(self, code: int, *args: object) -> None:
            if code != HTTPStatus.NOT_FOUND or not missing.is_file():
                super().send_error(code, *args)
                return
            self.send_response(code)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(missing.read_bytes())

        def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:
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
