"""What content/for-it.md and content/privacy.md say of data is what a browser does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from generator.hosting.offline import SCRIPT
from generator.hosting.one_build import BUILD_FILE
from generator.model.stored import STORED
from generator.project import Project
from tests.offline.claims import PAGES, claims, sentences
from tests.support.visit import visit
from tests.support.waiting import COPY_COMPLETE, wait_until
from tests.support.worksheet import Worksheet

#: Everything that is copied, as [store, name].
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
_TESTS = Path(__file__).parents[1]

#: Notes every name under which a script of the page stores something or speaks to other tabs.
_NOTE_NAMES = """
globalThis.stored = [];
const watch = (object, name, note) => {
    const own = object[name];
    object[name] = function (...args) {
        globalThis.stored.push(note(this, args));
        return own.apply(this, args);
    };
};
const area = (storage) => (storage === sessionStorage ? "sessionStorage" : "localStorage");
watch(Storage.prototype, "setItem", (storage, [name]) => [area(storage), name]);
watch(IDBFactory.prototype, "open", (_, [name]) => ["IndexedDB", name]);
// An empty page, which each tab begins with, has neither.
if (globalThis.CacheStorage) {
    watch(CacheStorage.prototype, "open", (_, [name]) => ["Cache Storage", name]);
    watch(StorageManager.prototype, "getDirectory", () => ["files", "any"]);
}
const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
Object.defineProperty(Document.prototype, "cookie", { ...cookie, set(text) {
    globalThis.stored.push(["cookie", text]);
} });
const Channel = BroadcastChannel;
globalThis.BroadcastChannel = class extends Channel {
    constructor(name) { super(name); globalThis.stored.push(["sessionStorage", name]); }
};
"""


@pytest.fixture(scope="module")
def page_text(project: Project) -> str:
    """The page as it is written."""
    return (project.content / "for-it.md").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Visit:
    """A page with a worksheet filled in, and every request that was made for it."""

    page: Page
    requested: list[Request]


@pytest.fixture(scope="module")
def visited(chromium: Browser, host: str) -> Iterator[Visit]:
    """Somebody who fills in a worksheet and stays until there is an offline copy."""
    with visit(chromium) as context:
        found = Visit(context.new_page(), [])
        context.on("request", lambda request: found.requested.append(request))
        sheet = Worksheet(found.page, "pitch").open(f"{host}/worksheets/pitch.html")
        sheet.fill(name=f"{_SECRET} Silva", role="an analyst", what="keep shifts staffed")
        expect(sheet.result).to_contain_text(_SECRET)
        sheet.open(f"{host}/worksheets/pitch.html")  # who comes back gets a copy
        wait_until(found.page, COPY_COMPLETE, seconds=120)
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
    rows = re.findall(r"^\| (\w+Storage|IndexedDB|Cache Storage) \| `([^`]+)`", page_text, re.M)
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
    assert len(visited.requested) > 5
    assert {request.method for request in visited.requested} == {"GET"}
    told = [r.url for r in visited.requested if _SECRET in r.url or _SECRET in (r.post_data or "")]
    assert told == []
    elsewhere = [r.url for r in visited.requested if not r.url.startswith((host, "blob:", "data:"))]
    assert elsewhere == []


def test_deleting_the_notebook_deletes_the_staff_lists_too() -> None:
    """Whatever is declared as typed goes with it: generator/browser/notebook/copies.mjs."""
    typed = {stored.id for stored in STORED if stored.is_typed and stored.where == "localStorage"}
    assert typed >= {"notebook", "result", "staff"}


def _stored_by(page: Page) -> set[tuple[str, str]]:
    return {(where, name) for where, name in page.evaluate("globalThis.stored")}


def test_nothing_else_is_ever_stored(chromium: Browser, host: str) -> None:
    """Whatever a page calls: each name is one of generator/model/stored.py, on every worksheet."""
    known = [(one.where, one.name.replace("{home}", "/")) for one in STORED]
    found: set[tuple[str, str]] = set()
    with visit(chromium, saves_data=True) as context:
        context.add_init_script(_NOTE_NAMES)
        page = context.new_page()
        for sheet in ("pitch", "follow-up", "log", "prepare", "today", "contact-map"):
            page.goto(f"{host}/worksheets/{sheet}.html")
            field = page.locator("form[data-worksheet] :is(input[type=text], textarea):visible")
            for one in field.all()[:2]:
                one.fill(_SECRET)
            page.wait_for_timeout(300)
            found |= _stored_by(page)
        for reading in ("notebook.html", "index.html", "questions.html", "privacy.html"):
            page.goto(f"{host}/{reading}")
            page.locator("label[for^=__palette]:visible").first.click()
            found |= _stored_by(page)
        page.goto(f"{host}/notebook.html")
        page.locator('playbook-computer [data-do="shared"]:visible').click()
        expect(page.locator('[data-part="shared"]')).to_be_visible()
        found |= _stored_by(page)
    assert {where for where, _ in found} >= {"localStorage", "sessionStorage"}
    assert any(name.endswith(":drafts") for _, name in found)
    unknown = {
        (where, name)
        for where, name in found
        if not any(where == at and name.startswith(beginning) for at, beginning in known)
    }
    assert unknown == set()


def test_the_copy_holds_nothing_that_was_typed(visited: Visit) -> None:
    """Each file of it is one of the site's, as the host sent it."""
    holds = """async (secret) => {
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const text = await (await cache.match(request)).text();
                if (text.includes(secret) || request.url.includes(secret)) return request.url;
            }
        }
        return null;
    }"""
    assert visited.page.evaluate(holds, _SECRET) is None


def test_a_browser_that_looks_for_a_newer_version_asks_for_two_files(visited: Visit) -> None:
    """One of them by itself, where there is a copy."""
    assert any(urlsplit(request.url).path == f"/{BUILD_FILE}" for request in visited.requested)
    registered = "async () => (await navigator.serviceWorker.getRegistration()).active.scriptURL"
    assert visited.page.evaluate(registered).endswith(f"/{SCRIPT}")


def test_once_it_runs_a_worksheet_needs_no_network(chromium: Browser, host: str) -> None:
    """Without any copy."""
    with visit(chromium, saves_data=True) as context:
        pitch = Worksheet(context.new_page(), "pitch").open(f"{host}/worksheets/pitch.html").ready()
        context.set_offline(True)
        pitch.fill(name=f"{_SECRET} Silva", role="an analyst", what="keep shifts staffed")
        expect(pitch.result).to_contain_text(_SECRET)


def test_another_page_of_the_same_host_name_can_read_it(visited: Visit, host: str) -> None:
    """That is what browsers do, and why a host name of its own is advised."""
    other = visited.page.context.new_page()
    other.goto(f"{host}/build.json")
    assert _SECRET in other.evaluate("JSON.stringify({ ...localStorage })")
    other.close()


def test_another_local_file_can_read_it_in_chromium(
    chromium: Browser, site: Path, tmp_path: Path
) -> None:
    """Whichever folder it lies in."""
    (tmp_path / "other.html").write_text("<p>Another file", "utf-8")
    with visit(chromium, saves_data=True) as context:
        page = context.new_page()
        page.goto((site / "worksheets" / "pitch.html").as_uri())
        page.locator('[name="name"]').fill(_SECRET)
        expect(page.locator("[data-saved]")).not_to_be_empty()
        page.goto((tmp_path / "other.html").as_uri())
        assert _SECRET in page.evaluate("JSON.stringify({ ...localStorage })")


def test_a_navigation_is_not_refused_and_so_no_foreign_script_may_run(
    chromium: Browser, site: Path, host: str
) -> None:
    """No page has an inline script that its policy does not list; one added later never runs."""
    with visit(chromium, saves_data=True) as context:
        page = context.new_page()
        page.goto(f"{host}/privacy.html")
        added = """() => {
            const script = document.createElement("script");
            script.textContent = "foreign = true";
            document.body.append(script);
            document.body.insertAdjacentHTML("beforeend", "<i onclick='foreign = true'>");
            document.body.lastElementChild.click();
            return globalThis.foreign ?? false;
        }"""
        assert page.evaluate(added) is False
        page.evaluate(f"() => {{ location.assign('{host}/build.json?left') }}")
        page.wait_for_url("**/build.json?left")


def test_the_site_is_a_folder_of_files(site: Path) -> None:
    """All of which a host can send as they are: nothing in it is a program for a server."""
    endings = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert endings <= {
        *(".html", ".js", ".css", ".json", ".bin", ".svg", ".png", ".xml", ".gz", ".map"),
        ".webmanifest",
    }


def test_each_sentence_of_the_pages_has_what_shows_it(project: Project) -> None:
    """A sentence that is new or was changed needs a test, or has to be marked as advice."""
    listed = claims()
    for page in PAGES:
        said = sentences((project.content / page).read_text("utf-8"))
        assert [claim.says for claim in listed if claim.page == page] == said
    for claim in listed:
        file, _, name = claim.shown.partition("::")
        if claim.shown not in ("advice", "outside"):
            assert f"def {name}(" in (_TESTS / file).read_text("utf-8"), claim


@pytest.mark.parametrize(
    "attempt",
    [
        "fetch('https://playbook.invalid/').then(() => 'sent', () => 'refused')",
        "new Promise((done) => { const picture = new Image(); picture.onload = () => done('sent');"
        " picture.onerror = () => done('refused'); picture.src = 'https://playbook.invalid/x' })",
        "new Promise((done) => { const script = document.createElement('script');"
        " script.onload = () => done('sent'); script.onerror = () => done('refused');"
        " script.src = 'https://playbook.invalid/x.js'; document.head.append(script) })",
        "new Promise((done) => { const sheet = document.createElement('link');"
        " sheet.rel = 'stylesheet'; sheet.onload = () => done('sent');"
        " sheet.onerror = () => done('refused'); sheet.href = 'https://playbook.invalid/x.css';"
        " document.head.append(sheet) })",
        "new Promise((done) => { navigator.sendBeacon('https://playbook.invalid/', 'x');"
        " setTimeout(() => done('refused'), 500) })",
        "new Promise((done) => { const frame = document.createElement('iframe');"
        " frame.src = 'https://playbook.invalid/'; document.body.append(frame);"
        " setTimeout(() => done('refused'), 500) })",
        "new Promise((done) => { const form = document.createElement('form');"
        " form.action = 'https://playbook.invalid/'; document.body.append(form); form.submit();"
        " setTimeout(() => done('refused'), 500) })",
    ],
    ids=["fetch", "picture", "script", "style sheet", "beacon", "frame", "form"],
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
    requested: set[str] = set()
    with visit(chromium, saves_data=True) as context:
        context.on("request", lambda request: requested.add(urlsplit(request.url).path.lstrip("/")))
        Worksheet(context.new_page(), "pitch").open(f"{host}/worksheets/pitch.html").ready()
    files = [site / path for path in requested]
    loaded = sum(file.stat().st_size for file in files if file.is_file())
    assert int(least) * 1e6 <= loaded <= int(most) * 1e6
