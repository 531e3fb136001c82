"""A dumb static host: one folder, any prefix, no compression, no special headers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@contextmanager
def static_host(folder: Path, *, prefix: str = "") -> Iterator[int]:
    """Serve `folder` under `/prefix` on this machine; yield the port."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path.removeprefix(f"/{prefix}") if prefix else path
            return super().translate_path(inside)

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
