"""The same folder works on every dumb host, and asks nobody but itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.hosts import Host
from tests.browser.hosts import host as host_like
from tests.support.kinds import one_of_each_kind
from tests.support.search import search
from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.worksheet import Worksheet


def _plan(page: Page, base: str) -> None:
    sheet = Worksheet(page, "follow-up").open(f"{base}/worksheets/follow-up.html")
    sheet.add_contact(name="Bo Chen", tier="quarterly")
    expect(sheet.result).to_contain_text("Bo Chen")


@pytest.fixture
def blocked_page(chromium: Browser) -> Iterator[Page]:
    """A tab in which the theme's own scripts fail, since the host blocks some of them."""
    context = chromium.new_context(locale="en-GB")
    yield context.new_page()
    context.close()


def _needed_policy(site: Path) -> str:
    """Return the policy as the page's script names it."""
    [script] = site.glob("assets/playbook/playbook.*.js")
    found = re.search(r"script-src 'self' 'unsafe-inline'[^\"`]*", script.read_text("utf-8"))
    assert found
    return found[0]


def test_a_sub_path_is_enough(page: Page, site: Path) -> None:
    """The site may live anywhere on a host."""
    with static_host(site, prefix="people/playbook") as port:
        _plan(page, f"http://localhost:{port}/people/playbook")


def test_no_page_asks_another_origin(page: Page, site: Path, host: str) -> None:
    """A page of each kind, the search, a worksheet's answer: each request goes to the site itself.

    What other pages hold is refused by the policy, which stands on each of them.
    """
    requested: set[str] = set()
    page.on("request", lambda request: requested.add(request.url))
    for path in one_of_each_kind(site):
        page.goto(f"{host}/{path}", wait_until="load")
    page.goto(f"{host}/index.html")
    search(page, "question")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    _plan(page, host)
    origins = {
        urlsplit(url).netloc for url in requested if urlsplit(url).scheme not in ("blob", "data")
    }
    assert origins == {urlsplit(host).netloc}


def test_every_page_forbids_other_origins_first_of_all(site: Path) -> None:
    """The policy is the first element of each page's head."""
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 8
    for path in pages:
        head = path.read_text("utf-8").split("<head>", 1)[1]
        policy = head.removeprefix('<meta charset="utf-8">')
        assert policy.startswith('<meta http-equiv="Content-Security-Policy" content="default-src')


def test_a_worker_of_the_page_cannot_reach_another_origin(page: Page, host: str) -> None:
    """The page's policy binds its workers; tests/browser has Python itself try."""
    page.goto(f"{host}/worksheets/pitch.html")
    refused = page.evaluate(
        """async () => {
            const code = `fetch("http://127.0.0.1:9/secret").then(() => postMessage("sent"),
                error => postMessage("refused"));
              self.addEventListener("securitypolicyviolation",
                event => postMessage(event.effectiveDirective));`;
            const worker = new Worker(URL.createObjectURL(new Blob([code])));
            return await new Promise(done => {
                worker.onmessage = event => event.data.startsWith("connect") && done(event.data);
            });
        }"""
    )
    assert refused == "connect-src"


def test_without_webassembly_the_page_says_so_and_the_form_still_saves(
    page: Page, host: str
) -> None:
    """What is missing is said in words, not in code."""
    page.add_init_script("delete globalThis.WebAssembly")
    page.goto(f"{host}/worksheets/pitch.html")
    sheet = Worksheet(page, "pitch")
    expect(sheet.form).to_have_attribute("data-engine", "failed")
    expect(sheet.form.locator("[data-status]")).to_contain_text("WebAssembly")
    sheet.fill(name="Ana Silva")
    expect(sheet.form.locator("[data-saved]")).not_to_be_empty()
    page.reload()
    expect(sheet.field("name")).to_have_value("Ana Silva")
    assert len(page.pdf()) > 1000


@pytest.mark.parametrize(
    "header",
    [
        "default-src 'self'",
        "default-src 'self'; script-src 'self' 'unsafe-inline' blob:; worker-src 'self' blob:",
        "script-src 'self' 'unsafe-inline' blob: 'wasm-unsafe-eval'; worker-src 'self'",
    ],
    ids=["no blob", "no wasm", "no worker"],
)
def test_a_policy_of_the_host_is_named_with_what_to_change(
    blocked_page: Page, site: Path, header: str
) -> None:
    """Whoever reads that IT has to change a header can hand on the very words."""
    with host_like(site, Host(headers={"Content-Security-Policy": header})) as port:
        blocked_page.goto(f"http://localhost:{port}/worksheets/pitch.html")
        sheet = Worksheet(blocked_page, "pitch")
        expect(sheet.form).to_have_attribute("data-engine", "failed")
        expect(sheet.form.locator("[data-status]")).to_contain_text(_needed_policy(site))
        sheet.fill(name="Ana Silva")
        expect(sheet.form.locator("[data-saved]")).not_to_be_empty()


def test_the_policy_that_the_message_names_is_enough(page: Page, site: Path) -> None:
    """A host may say it once more, as a header, and all of it works."""
    styles = "style-src 'self' 'unsafe-inline'; img-src 'self' data:"
    header = f"default-src 'self'; {_needed_policy(site)}; {styles}"
    with host_like(site, Host(headers={"Content-Security-Policy": header})) as port:
        _plan(page, f"http://localhost:{port}")


def test_a_frame_that_shuts_the_page_off_is_named(blocked_page: Page, site: Path) -> None:
    """Copying the folder again would not help."""
    headers = {"Content-Security-Policy": "sandbox allow-scripts allow-forms"}
    with host_like(site, Host(headers=headers)) as port:
        blocked_page.goto(f"http://localhost:{port}/worksheets/pitch.html")
        form = blocked_page.locator("form[data-worksheet]")
        expect(form).to_have_attribute("data-engine", "failed")
        expect(form.locator("[data-status]")).to_contain_text("tab of its own")


def test_a_file_the_host_does_not_deliver_is_named_with_its_ending(page: Page, site: Path) -> None:
    """Some hosts know a list of endings and refuse all others."""
    page.route("**/*.bin", lambda route: route.fulfill(status=403))
    with static_host(site) as port:
        page.goto(f"http://localhost:{port}/worksheets/pitch.html")
        status = page.locator("[data-status]")
        expect(status).to_contain_text("answered 403")
        expect(status).to_contain_text(".bin")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_form_is_there_before_python(chromium: Browser, host: str, javascript: bool) -> None:
    """Every field can be filled at once, even where no script runs."""
    with visit(chromium, java_script_enabled=javascript) as context:
        page = context.new_page()
        page.goto(f"{host}/worksheets/pitch.html", wait_until="commit")
        page.locator('[name="role"]').fill("a payroll specialist")
        expect(page.locator('[name="role"]')).to_have_value("a payroll specialist")


def test_a_foreign_notebook_is_set_aside_and_reported(page: Page, host: str) -> None:
    """It is saved under another name, and the page works on; tests/browser tries others."""
    text = '{"app": "another"}'
    page.goto(f"{host}/assets/")
    page.evaluate("text => { localStorage['playbook:notebook'] = text }", text)
    page.goto(f"{host}/worksheets/pitch.html")
    sheet = Worksheet(page, "pitch")
    aside = page.evaluate(
        "Object.keys(localStorage).filter(key => key.includes(':notebook:set-aside'))"
    )
    assert len(aside) == 1
    assert page.evaluate("key => localStorage[key]", aside[0]) == text
    expect(sheet.form).to_contain_text(aside[0])
    sheet.fill(name="Ana Silva")
    expect(sheet.form.locator("[data-saved]")).not_to_be_empty()
    assert sheet.notebook()["answers"]["pitch"]["name"] == "Ana Silva"
