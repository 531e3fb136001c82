"""A static host behind a link of known speed, that counts what it sends."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_CHUNK_BYTES = 16_384


@dataclass(slots=True)
class SlowLink:
    """What all requests share; `bits_per_second` of None is as fast as the machine.

    By HTTP/1.0 each file takes a connection of its own, as Python's own server has it.

    The page, its workers and their imports all pass through it, which throttling inside the
    browser does not promise: it is set for each worker by itself.
    """

    port: int = 0
    bits_per_second: int | None = None
    latency_ms: int = 0
    protocol: str = "HTTP/1.1"
    sent_bytes: int = 0
    _free_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait_for(self, count: int) -> None:
        """Count the bytes and return when the link has carried them."""
        with self._lock:
            self.sent_bytes += count
            if self.bits_per_second is None:
                return
            start = max(self._free_at, time.monotonic())
            self._free_at = start + 8 * count / self.bits_per_second
            until = self._free_at
        time.sleep(max(0.0, until - time.monotonic()))


@contextmanager
def linked_host(folder: Path, **kind: Any) -> Iterator[SlowLink]:
    """Serve `folder` without compression through a new `SlowLink`."""
    link = SlowLink(**kind)

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = link.protocol

        def do_GET(self) -> None:
            time.sleep(link.latency_ms / 1000)
            super().do_GET()

        def copyfile(self, source, outputfile) -> None:
            while chunk := source.read(_CHUNK_BYTES):
                link.wait_for(len(chunk))
                outputfile.write(chunk)

        def log_message(self, format: str, *args: object) -> None:
            pass

    def handler(*args: Any, **options: Any) -> Handler:
        return Handler(*args, directory=str(folder), **options)

    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    link.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield link
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
