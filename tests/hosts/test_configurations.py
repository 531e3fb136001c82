"""Each server in docs/hosting works with its configuration, which keeps its promises."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.request import urlopen

import pytest

from generator.hosting.policy import policy
from tests.hosts import journey
from tests.support.servers import CONFIGURATIONS, SERVERS, Serve
from tests.support.visitor import Visitor

_POLICY = re.compile(r'Content-Security-Policy "([^"]*)"')


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it was copied to a host, where a file may be added."""
    return shutil.copytree(site, tmp_path_factory.mktemp("host") / "site")


@pytest.mark.parametrize("visitor", ["chromium"], indirect=True)
@pytest.mark.parametrize("serve", SERVERS, ids=lambda serve: serve.__name__)
def test_a_server_works_with_its_configuration(visitor: Visitor, copy: Path, serve: Serve) -> None:
    """Pages, search and a worksheet; pages are asked for anew, and what has a hash is cached."""
    with serve(copy) as base:
        journey.search(visitor, base, "tips.html", "tips")
        journey.compose_a_pitch(visitor, base)
        assert _header(f"{base}/index.html", "Cache-Control") == "no-cache"
        assert _header(f"{base}/service-worker.js", "Cache-Control") == "no-cache"
        [core] = copy.glob("assets/playbook/python-core.*.bin")
        address = f"{base}/{core.relative_to(copy).as_posix()}"
        assert "immutable" in _header(address, "Cache-Control")
        assert _header(f"{base}/index.html", "X-Content-Type-Options") == "nosniff"
        assert "frame-ancestors 'self'" in _header(f"{base}/index.html", "Content-Security-Policy")


def test_all_configurations_send_the_same_policy_no_stricter_than_the_pages_need() -> None:
    """Beside the inline scripts, which a header can't know, it allows what the pages' own does."""
    files = [path for path in CONFIGURATIONS.iterdir() if path.suffix != ".md"]
    found = {_POLICY.search(path.read_text("utf-8"))[1] for path in files}
    assert len(files) == len(SERVERS)
    [header] = found
    needed = dict(part.split(" ", 1) for part in policy([]).split("; "))
    given = dict(part.split(" ", 1) for part in header.split("; "))
    for directive, sources in needed.items():
        allowed = set(given.get(directive, given["default-src"]).split())
        assert set(sources.split()) - {"'none'"} <= allowed


def test_no_two_files_differ_by_capitals_alone(site: Path) -> None:
    """A host that doesn't tell them apart would send one for the other."""
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert len({path.casefold() for path in paths}) == len(paths)


def _header(address: str, name: str) -> str:
    with urlopen(address) as response:
        return response.headers[name]
