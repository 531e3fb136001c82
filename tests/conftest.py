"""One built site and one browser for the whole run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

from generator.build import build_site
from generator.loading.load import load
from generator.model.playbook import Playbook
from generator.project import Project
from tests.site.checkout import copied_checkout
from tests.studio.own_folder import OWN
from tests.support import browser as browsers
from tests.support.ahead import JOBS, Answered
from tests.support.cores import Turn, TwoCores, turn_of
from tests.support.static import static_host

ROOT = Path(__file__).parents[1]

#: The browser has no lxml, which a library of the tests brings along.
os.environ["OPENPYXL_LXML"] = "False"

# Properties are about rules, not speed: a busy machine must not fail them. The same run draws the
# same examples, so that what fails can be looked at; "search" draws many, and others each time.
_PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("rules", derandomize=True, **_PATIENT)
settings.register_profile("search", max_examples=500, **_PATIENT)
settings.load_profile("rules")

#: What a busy machine may take; a right page is never waited for that long.
expect.set_options(timeout=20_000)


#: Fixtures that drive a browser, which a busy machine can keep waiting for too long.
_BROWSERS = frozenset({"chromium", "firefox"})


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> TwoCores:
    """The tests of a run on two cores are not all alike."""
    return TwoCores(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Each test in its turn; one that drives a browser may ask it once more, and says so."""
    items.sort(key=lambda item: turn_of(item.nodeid))
    for item in items:
        if not _BROWSERS.isdisjoint(item.fixturenames):
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def project() -> Project:
    """This checkout."""
    return Project(ROOT)


@pytest.fixture(scope="session")
def playbook(project: Project) -> Playbook:
    """The content of this checkout."""
    return load(project, today=date.today())


@pytest.fixture(scope="session")
def begun(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Future]]:
    """The jobs that the chosen tests will ask for, one after the other beside them."""
    wanted = {name for test in request.session.items for name in test.fixturenames}
    with ThreadPoolExecutor(max_workers=1) as beside:
        yield {
            name: beside.submit(job, tmp_path_factory.mktemp(name))
            for name, job in JOBS.items()
            if name in wanted
        }
        beside.shutdown(cancel_futures=True)  # what is not begun by the end nobody waits for


@pytest.fixture(autouse=True)
def _ahead(request: pytest.FixtureRequest) -> None:
    """Of two cores, the one with the tests that will ask for the jobs begins them."""
    if turn_of(request.node.nodeid) == Turn.IN_A_ROW:
        request.getfixturevalue("begun")


@pytest.fixture(scope="session")
def site(
    request: pytest.FixtureRequest, project: Project, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The whole site, built once, by whichever core needs it first."""
    folder = _folder_of_all(request, tmp_path_factory)
    return _built_once(folder / "site", lambda: project)


@pytest.fixture(scope="session")
def own_site(
    request: pytest.FixtureRequest, project: Project, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The site of an organisation with words and a brand of its own, built once like the other."""
    folder = _folder_of_all(request, tmp_path_factory)
    return _built_once(folder / "own-site", lambda: _own(project, folder / "own-checkout"))


def _folder_of_all(request: pytest.FixtureRequest, factory: pytest.TempPathFactory) -> Path:
    """Return the folder that both cores of a run have."""
    folder = factory.getbasetemp()
    return folder.parent if hasattr(request.config, "workerinput") else folder


def _built_once(site: Path, of: Callable[[], Project]) -> Path:
    with FileLock(site.with_suffix(".lock")):
        if not site.exists():
            build_site(of(), site)
    return site


def _own(project: Project, folder: Path) -> Project:
    copy = copied_checkout(project, folder)
    for path, data in OWN.items():
        (copy.own / path).parent.mkdir(parents=True, exist_ok=True)
        (copy.own / path).write_bytes(data)
    return copy


@pytest.fixture(scope="session")
def answered_cases(begun: dict[str, Future]) -> Answered:
    """Every request of every case, answered by Python as it is shipped."""
    return begun["answered_cases"].result()


@pytest.fixture(scope="session")
def answered_imports(begun: dict[str, Future]) -> Answered:
    """Every sample and large file, imported by Python as it is shipped."""
    return begun["answered_imports"].result()


@pytest.fixture(scope="session")
def answered_core(begun: dict[str, Future]) -> Answered:
    """All content, and each mistake, as the core in the browser's Python takes it."""
    return begun["answered_core"].result()


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The site's address on a dumb static host."""
    with static_host(site) as port:
        yield f"http://localhost:{port}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One real Chromium. `intranet.test` is a name that is not localhost."""
    path = browsers.CHROMIUM.find()
    assert path, browsers.CHROMIUM.way_out
    rules = "--host-resolver-rules=MAP intranet.test 127.0.0.1"
    with sync_playwright() as playwright:
        flags = [*browsers.FLAGS, browsers.STARTS_OFTEN, rules]
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()
