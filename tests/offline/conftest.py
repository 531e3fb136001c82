"""Two builds of the site, and a host whose folder can be exchanged."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.build import build_site
from generator.project import Project
from tests.support.static import static_host
from tests.support.visit import visit

SECOND_TITLE = "Second edition"


class Publisher:
    """A host on which one site takes the place of another, or which goes away."""

    def __init__(self, folder: Path, site: Path, *, no_store: str = "") -> None:
        self._current = folder / "current"
        self._current.symlink_to(site)
        self._open = ExitStack()
        port = self._open.enter_context(static_host(self._current, no_store=no_store))
        self.address = f"http://localhost:{port}"

    def publish(self, site: Path) -> None:
        """Put another site in the place of the one that is there."""
        fresh = self._current.with_name("fresh")
        fresh.symlink_to(site)
        fresh.rename(self._current)

    def vanish(self) -> None:
        """Answer no more."""
        self._open.close()


@pytest.fixture(scope="session")
def second_site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site once more with another title, which stands on every page."""
    root = tmp_path_factory.mktemp("second")
    for name in ("worksheets", "generator", "node_modules", "mkdocs.yml", ".cache"):
        (root / name).symlink_to(project.root / name)
    shutil.copytree(project.content, root / "content")
    words = root / "content" / "words" / "site.yaml"
    text = words.read_text("utf-8")
    first = next(line for line in text.splitlines() if line.startswith("title:"))
    words.write_text(text.replace(first, f"title: {SECOND_TITLE}"), "utf-8")
    build_site(Project(root), root / "site")
    return root / "site"


@pytest.fixture
def publisher(tmp_path: Path, site: Path) -> Iterator[Publisher]:
    """A host with the first site."""
    publisher = Publisher(tmp_path, site)
    yield publisher
    publisher.vanish()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A visitor who was never here."""
    with visit(chromium) as context:
        yield context
