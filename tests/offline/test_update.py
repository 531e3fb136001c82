"""An update on a host that sends no caching headers, on plain http: no page is of two builds.

Files there are so old that browsers show what they have without asking (RFC 9111, section 4.2.2),
and no service worker sees to it.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.hosting.one_build import BUILD_FILE, with_build, write_build
from tests.offline.conftest import SECOND_TITLE, Publisher
from tests.support.search import search
from tests.support.visit import visit
from tests.support.waiting import wait_until
from tests.support.worksheet import Worksheet

_DAY_S = 24 * 3600
_LOADS = "performance.getEntriesByType('navigation')[0].type"
_STYLED = """() => {
    const header = document.querySelector(".md-header");
    return header && getComputedStyle(header).position === "sticky";
}"""
#: A host that sends what has NAME in its address only once somebody has let go.
_HELD = """
const quick = fetch;
const free = new Promise((done) => { globalThis.letGo = done; });
globalThis.fetch = async (address, ...more) => {
    if (String(address).includes("NAME")) await free;
    return quick(address, ...more);
};
"""
#: The theme says by it that it has put one page in the place of another.
_HERE = "globalThis.stayed === true"


def _aged(site: Path, folder: Path, *, days: int) -> Path:
    """Return a copy whose files were last changed so long ago."""
    copy = shutil.copytree(site, folder, copy_function=shutil.copyfile)
    then = time.time() - days * _DAY_S
    for path in copy.rglob("*"):
        os.utime(path, (then, then))
    return copy


def _turned(name: str) -> str:
    """Return the name of a file with another hash in it; of that one, the name itself."""
    return re.sub(r"\.([0-9a-f]{12})\.", lambda match: f".{match[1][::-1]}.", name)


def _with_other_assets(site: Path) -> None:
    """Give script, style sheet and Python of the site other names, as another version has."""
    for path in sorted((site / "assets" / "playbook").iterdir()):
        path.rename(path.with_name(_turned(path.name)))
    names = {path.name for path in (site / "assets" / "playbook").iterdir()}
    names = {_turned(name): name for name in names}
    texts = [*site.rglob("*.html"), *site.glob("assets/playbook/playbook.*.js")]
    for path in texts:
        text = path.read_text("utf-8")
        for old, new in names.items():
            text = text.replace(old, new)
        path.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def old(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it was."""
    return _aged(site, tmp_path_factory.mktemp("old") / "site", days=400)


@pytest.fixture(scope="module")
def new(second_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Another version: other words, and other names of all that has a hash."""
    copy = shutil.copytree(second_site, tmp_path_factory.mktemp("new") / "site")
    _with_other_assets(copy)
    return _aged(copy, copy.with_name("aged"), days=300)


@pytest.fixture
def publisher(tmp_path: Path, old: Path) -> Iterator[Publisher]:
    """A host with the old site."""
    publisher = Publisher(tmp_path, old)
    yield publisher
    publisher.vanish()


@pytest.fixture
def home(publisher: Publisher) -> str:
    """Its address, which is not localhost."""
    return publisher.address.replace("localhost", "intranet.test")


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """The tab of somebody who saves no data."""
    with visit(chromium) as context:
        yield context.new_page()


def _assert_whole(page: Page, title: str) -> None:
    expect(page).to_have_title(re.compile(title))
    wait_until(page, _STYLED)
    wait_until(page, "'notebook' in document.documentElement.dataset")
    expect(page.locator(".pb-outdated")).to_have_count(0)


def test_a_page_the_browser_has_kept_is_replaced_by_the_new_one(
    page: Page, publisher: Publisher, home: str, new: Path
) -> None:
    """Though it is whole: nobody reads what was true a year ago."""
    page.goto(f"{home}/tips.html")
    assert SECOND_TITLE not in page.title()
    publisher.publish(new)
    page.goto(f"{home}/tips.html")
    _assert_whole(page, SECOND_TITLE)
    assert page.evaluate(_LOADS) == "reload"


def test_a_kept_page_that_has_lost_its_files_is_replaced_too(
    page: Page, tmp_path: Path, old: Path, new: Path
) -> None:
    """The browser has kept none of them, and the host has them no more."""
    publisher = Publisher(tmp_path, old, no_store="/assets/")
    home = publisher.address.replace("localhost", "intranet.test")
    page.goto(f"{home}/tips.html")
    publisher.publish(new)
    page.goto(f"{home}/tips.html")
    _assert_whole(page, SECOND_TITLE)


def test_an_open_page_takes_no_page_of_another_build_into_itself(
    page: Page, publisher: Publisher, home: str, new: Path
) -> None:
    """A link leads there all the same, and what was typed is there on the way back."""
    pitch = Worksheet(page, "pitch").open(f"{home}/worksheets/pitch.html")
    pitch.fill(name="Ana Silva", role="an analyst")
    expect(pitch.form.locator("[data-saved]")).not_to_be_empty()
    page.evaluate("globalThis.stayed = true")
    publisher.publish(new)
    page.locator("a[href$='notebook.html']:visible").first.click()
    _assert_whole(page, SECOND_TITLE)
    assert not page.evaluate(_HERE)
    page.goto(f"{home}/worksheets/pitch.html")
    _assert_whole(page, SECOND_TITLE)
    expect(pitch.field("name")).to_have_value("Ana Silva")
    expect(pitch.result).to_contain_text("Ana Silva")


def test_pages_of_one_build_still_take_each_others_place(page: Page, home: str) -> None:
    """So that Python runs on."""
    page.goto(f"{home}/index.html")
    page.evaluate("globalThis.stayed = true")
    page.locator("a[href$='questions.html']:visible").first.click()
    page.wait_for_url("**/questions.html")
    expect(page.locator("[data-item]").first).to_be_visible()
    assert page.evaluate(_HERE)


def test_who_is_typing_is_told_and_not_interrupted(
    page: Page, publisher: Publisher, home: str, new: Path
) -> None:
    """The page of before, from the cache, while the host takes its time to say what is new."""
    page.goto(f"{home}/worksheets/pitch.html")
    page.goto(f"{home}/build.json")  # whoever opens the same page again loads it anew
    publisher.publish(new)
    page.add_init_script(_HELD.replace("NAME", BUILD_FILE))
    page.goto(f"{home}/worksheets/pitch.html", wait_until="commit")
    page.locator('[name="name"]').press_sequentially("Ana")
    page.evaluate("letGo()")
    expect(page.locator(".pb-outdated")).to_contain_text("newer version")
    expect(page.locator('[name="name"]')).to_have_value("Ana")
    expect(page.locator("[data-saved]")).not_to_be_empty()
    page.get_by_role("button", name="Load it again").click()
    _assert_whole(page, SECOND_TITLE)
    expect(page.locator('[name="name"]')).to_have_value("Ana")


def test_the_search_of_the_new_site_is_not_the_old_one(
    page: Page, publisher: Publisher, home: str, new: Path
) -> None:
    """The index has no hash in its name, and had been kept."""
    page.goto(f"{home}/index.html")
    search(page, "question")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    publisher.publish(new)
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(f"{home}/index.html")
    _assert_whole(page, SECOND_TITLE)
    search(page, "question")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert any("search_index.json?" in address for address in requested)


def test_python_that_an_update_took_away_is_explained(
    page: Page, publisher: Publisher, home: str, new: Path
) -> None:
    """The page is there, and what Python starts from has not come yet."""
    held: list[Route] = []
    page.route("**/python-*.bin", lambda route: held.append(route), times=2)
    page.goto(f"{home}/worksheets/pitch.html")
    page.locator('[name="name"]').press_sequentially("Ana")
    publisher.publish(new)
    for route in held:
        route.continue_()
    expect(page.locator("form[data-worksheet]")).to_have_attribute("data-engine", "failed")
    expect(page.locator("[data-status]")).to_contain_text("newer version")
    expect(page.locator(".pb-outdated")).to_be_visible()
    page.get_by_role("button", name="Load it again").click()
    _assert_whole(page, SECOND_TITLE)
    expect(page.locator('[name="name"]')).to_have_value("Ana")


def test_a_file_that_never_came_is_said_not_asked_for_without_end(
    chromium: Browser, old: Path, tmp_path: Path
) -> None:
    """Somebody has copied part of the folder: a newer site there is not."""
    copy = shutil.copytree(old, tmp_path / "part")
    for sheet in copy.glob("assets/playbook/playbook.*.css"):
        sheet.unlink()
    publisher = Publisher(tmp_path, copy)
    with visit(chromium) as context:
        page = context.new_page()
        page.goto(f"{publisher.address.replace('localhost', 'intranet.test')}/tips.html")
        expect(page.locator(".pb-outdated")).to_contain_text("copy the whole folder again")
        assert page.evaluate(_LOADS) == "navigate"
    publisher.vanish()


def test_two_builds_differ_by_their_id_and_equal_ones_do_not(tmp_path: Path) -> None:
    """Pages, styles and pictures count; a picture is asked for by its hash."""

    def made(name: str, picture: bytes) -> tuple[str, str]:
        site = tmp_path / name
        (site / "assets").mkdir(parents=True)
        (site / "assets" / "mill.png").write_bytes(picture)
        (site / "assets" / "a.0123456789ab.js").write_bytes(picture)
        page = '<head></head><img src="assets/mill.png"><script src="assets/a.0123456789ab.js">'
        (site / "index.html").write_text(
            f'{page}<a href="index.html"><a href="https://x.y/z">', "utf-8"
        )
        return write_build(site, {}), (site / "index.html").read_text("utf-8")

    (first, page), (again, _), (other, _) = made("1", b"a"), made("2", b"a"), made("3", b"b")
    assert first == again != other
    assert page.startswith(f'<head><meta name="playbook-build" content="{first}">')
    assert re.search(r'src="assets/mill\.png\?[0-9a-f]{16}"', page)
    assert 'src="assets/a.0123456789ab.js"' in page
    assert 'href="index.html"' in page
    assert with_build("<p>", "x").startswith("<meta")
