"""One built site and one browser for the whole run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from generator.load import load
from generator.model.playbook import Playbook
from generator.plugin import build_site
from generator.project import Project
from tests.support import browser as browsers
from tests.support.static import static_host

ROOT = Path(__file__).parents[1]

#: The browser has no lxml, which a library of the tests brings along.
os.environ["OPENPYXL_LXML"] = "False"

#: What a busy machine may take; a right page is never waited for that long.
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def project() -> Project:
    """This checkout."""
    return Project(ROOT)


@pytest.fixture(scope="session")
def playbook(project: Project) -> Playbook:
    """The content of this checkout."""
    return load(project)


@pytest.fixture(scope="session")
def site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built once."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(project, folder)
    return folder


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The site's address on a dumb static host."""
    with static_host(site) as port:
        yield f"http://localhost:{port}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One real Chromium. `intranet.test` is a host name that is not localhost."""
    path = browsers.CHROMIUM.find()
    assert path, browsers.CHROMIUM.way_out
    rules = "--host-resolver-rules=MAP intranet.test 127.0.0.1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*browsers.FLAGS, rules])
        yield browser
        browser.close()
