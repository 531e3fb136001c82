"""A real calendar server on this machine, and an empty calendar on it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import caldav
import pytest
from radicale import config
from radicale.app import Application

from tests.support.static import running


class _Server(ThreadingMixIn, WSGIServer):
    """As many connections at once as a client opens."""

    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def calendar_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Radicale that keeps its calendars in a temporary folder."""
    logging.getLogger("radicale").setLevel(logging.ERROR)
    settings = config.load()
    folder = str(tmp_path_factory.mktemp("radicale"))
    own = {
        "auth": {"type": "none"},
        "storage": {"filesystem_folder": folder, "_filesystem_fsync": "False"},
    }
    settings.update(own, "this test", privileged=True)
    server = make_server("127.0.0.1", 0, Application(settings), _Server, _Quiet)
    with running(server) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def calendar(calendar_server: str) -> Iterator[caldav.Calendar]:
    """A new calendar of someone signed in to the server."""
    with caldav.DAVClient(calendar_server, username="ana", password="-") as client:
        made = client.principal().make_calendar(name="Follow-up")
        yield made
        made.delete()
