"""What content/for-it.md and content/privacy.md say of data is what a browser does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from generator.model.stored import STORED
from generator.project import Project
from tests.support.visit import visit
from tests.support.waiting import COPY_KEPT, wait_until
from tests.support.worksheet import Worksheet

#: Everything that is kept, as [store, name].
_STORED = """async () => {
    const databases = await indexedDB.databases();
    return [
        ...Object.keys(localStorage).map((name) => ["localStorage", name]),
        ...Object.keys(sessionStorage).map((name) => ["sessionStorage", name]),
        ...databases.map(({ name }) => ["IndexedDB", name]),
        ...(await caches.keys()).map((name) => ["Cache Storage", name]),
    ];
}"""
_SECRET = "Zebedee"


@pytest.fixture(scope="module")
def page_text(project: Project) -> str:
    """The page as it is written."""
    return (project.content / "for-it.md").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Visit:
    """A page with a worksheet filled in, and every request that was made for it."""

    page: Page
    asked: list[Request]


@pytest.fixture(scope="module")
def visited(chromium: Browser, host: str) -> Iterator[Visit]:
    """Somebody who fills in a worksheet and stays until there is an offline copy."""
    with visit(chromium) as context:
        found = Visit(context.new_page(), [])
        context.on("request", lambda request: found.asked.append(request))
        sheet = Worksheet(found.page, "pitch").open(f"{host}/worksheets/pitch.html")
        sheet.fill(name=f"{_SECRET} Silva", role="an analyst", what="keep shifts staffed")
        expect(sheet.result).to_contain_text(_SECRET)
        sheet.open(f"{host}/worksheets/pitch.html")  # who comes back gets a copy
        wait_until(found.page, COPY_KEPT, seconds=120)
        yield found


def test_every_name_the_code_knows_stands_in_the_table(page_text: str) -> None:
    """What is stored is declared in one place; the page leaves none of it out."""
    homes = {"Cache Storage": "https://host/path/"}
    for stored in STORED:
        name = stored.name.replace("{home}", homes.get(stored.where, "/path/")).strip()
        assert f"| {stored.where} | `{name}`" in page_text


def test_what_is_stored_where_is_what_the_table_names(
    visited: Visit, host: str, page_text: str
) -> None:
    """Each store and name that a visit leaves stands in the table, and there are no cookies."""
    rows = re.findall(r"^\| (localStorage|IndexedDB|Cache Storage) \| `([^`]+)`", page_text, re.M)
    named = [
        (at, name.replace("https://host/path", host).replace("/path/", "/")) for at, name in rows
    ]
    stored = visited.page.evaluate(_STORED)
    assert {store for store, _ in stored} >= {"localStorage", "Cache Storage"}
    unnamed = [
        (store, name)
        for store, name in stored
        if not any(store == at and name.startswith(beginning) for at, beginning in named)
    ]
    assert unnamed == []
    assert visited.page.context.cookies() == []


def test_no_request_carries_what_was_typed_and_all_are_get(visited: Visit, host: str) -> None:
    """What a host's log sees is the addresses of files."""
    assert len(visited.asked) > 5
    assert {request.method for request in visited.asked} == {"GET"}
    told = [r.url for r in visited.asked if _SECRET in r.url or _SECRET in (r.post_data or "")]
    assert told == []
    elsewhere = [r.url for r in visited.asked if not r.url.startswith((host, "blob:", "data:"))]
    assert elsewhere == []


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch('https://playbook.invalid/').then(() => 'sent', () => 'refused')",
        "new Promise((done) => { const picture = new Image(); picture.onload = () => done('sent');"
        " picture.onerror = () => done('refused'); picture.src = 'https://playbook.invalid/x' })",
        "new Promise((done) => { const script = document.createElement('script');"
        " script.onload = () => done('sent'); script.onerror = () => done('refused');"
        " script.src = 'https://playbook.invalid/x.js'; document.head.append(script) })",
    ],
    ids=["fetch", "picture", "script"],
)
def test_the_browser_refuses_what_the_page_says_it_refuses(visited: Visit, attempt: str) -> None:
    """And names the policy, so that step 3 of the ten minutes shows what is promised."""
    listening = """() => { globalThis.refused = [];
        document.addEventListener("securitypolicyviolation",
            ({ blockedURI }) => globalThis.refused.push(blockedURI)); }"""
    visited.page.evaluate(listening)
    assert visited.page.evaluate(f"() => {attempt}") == "refused"
    assert any("playbook.invalid" in uri for uri in visited.page.evaluate("globalThis.refused"))


def test_the_policy_a_host_has_to_allow_is_the_one_the_page_reports(
    site: Path, page_text: str
) -> None:
    """IT reads the same words here and in the message of a page that was blocked."""
    [policy] = re.findall(r"^(script-src .*)$", page_text, re.M)
    [script] = site.glob("assets/playbook/playbook.*.js")
    assert policy in script.read_text("utf-8")


def test_the_size_of_the_folder_is_as_stated(site: Path, page_text: str) -> None:
    """To a tenth."""
    [stated] = re.findall(r"about (\d+) MB", page_text)
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / 1e6
    assert abs(size - int(stated)) < size / 10


def test_what_a_first_worksheet_loads_is_as_stated(
    chromium: Browser, site: Path, host: str, page_text: str
) -> None:
    """Until its first result, for somebody who was never here."""
    [(least, most)] = re.findall(r"loads (\d+) to (\d+) MB", page_text)
    asked: set[str] = set()
    with visit(chromium, saves_data=True) as context:
        context.on("request", lambda request: asked.add(urlsplit(request.url).path.lstrip("/")))
        Worksheet(context.new_page(), "pitch").open(f"{host}/worksheets/pitch.html").ready()
    files = [site / path for path in asked]
    loaded = sum(file.stat().st_size for file in files if file.is_file())
    assert int(least) * 1e6 <= loaded <= int(most) * 1e6
