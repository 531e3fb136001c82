"""Hosts with ways of their own."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path

from tests.support.static import running


@dataclass(frozen=True, slots=True)
class Host:
    """What a host does to files; `requested` collects the paths that were asked for."""

    media_type: str | None = None
    bin_encoding: str | None = None
    bin_unpacked: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)
    requested: list[str] = field(default_factory=list)


@contextmanager
def host(folder: Path, kind: Host) -> Iterator[int]:
    """Serve `folder` on this machine the way `kind` says; yield the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.lstrip("/").partition("?")[0]
            kind.requested.append(path)
            file = folder / path
            if file.is_file():
                self._send(file)
            else:
                self.send_error(404)

        def _send(self, file: Path) -> None:
            content = file.read_bytes()
            packed = content.startswith(b"\x1f\x8b")
            if packed and kind.bin_unpacked:
                content = gzip.decompress(content)
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            # A page has to be HTML and a style sheet CSS: browsers take nothing else for one.
            guessed = guess_type(file.name)[0] or "application/octet-stream"
            is_text = file.suffix in {".html", ".css"}
            self.send_header("Content-Type", guessed if is_text else kind.media_type or guessed)
            if packed and kind.bin_encoding:
                self.send_header("Content-Encoding", kind.bin_encoding)
            for name, value in kind.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with running(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        yield port
