"""Who has used a worksheet can use everything without a network."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.offline.conftest import SECOND_TITLE, Publisher
from tests.support.kinds import one_of_each_kind
from tests.support.visit import SAVES_DATA
from tests.support.waiting import COPY_COMPLETE, wait_until
from tests.support.worksheet import Worksheet

#: Which build this browser has unpacked, or null.
UNPACKED_START = "(localStorage['playbook:/:python'] ?? null)"
REGISTERED = "async () => (await navigator.serviceWorker.getRegistrations()).length"
CACHES = "() => caches.keys()"
DIGESTS = """paths => Promise.all(paths.map(async path => {
    const content = await (await fetch(path)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
    return Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("");
}))"""


def copied_files(site: Path) -> dict[str, str | None]:
    """Return what the service worker of a site keeps: the digests by path."""
    facts = (site / "service-worker.js").read_text("utf-8").partition(";\n")[0]
    return dict(json.loads(facts.removeprefix("const SITE = "))["files"])


def see_a_worksheet(context: BrowserContext, publisher: Publisher) -> Page:
    """Return a page of somebody who has used a worksheet before, once the copy is complete."""
    page = context.new_page()
    Worksheet(page, "pitch").open(f"{publisher.address}/worksheets/pitch.html").fill(name="Ana")
    Worksheet(page, "pitch").open(f"{publisher.address}/worksheets/pitch.html")
    wait_until(page, COPY_COMPLETE, seconds=60)
    return page


def assert_from(site: Path, page: Page) -> None:
    """Every file this page asks for is the one of that build."""
    digests = {path: digest for path, digest in copied_files(site).items() if digest}
    paths = [f"{page.url.rpartition('/')[0]}/{path}" for path in digests]
    assert page.evaluate(DIGESTS, paths) == list(digests.values())


def test_without_a_network_all_of_it_works(
    context: BrowserContext, publisher: Publisher, site: Path
) -> None:
    """Each file is there and each kind of page opens; worksheets answer, the search finds."""
    page = see_a_worksheet(context, publisher)
    publisher.vanish()
    context.set_offline(True)
    context.add_init_script(SAVES_DATA)  # so that Python starts where it is needed, not everywhere
    for path in one_of_each_kind(site):
        page.goto(f"{publisher.address}/{path}")
        expect(page.locator("h1").first).to_be_visible()
    page.goto(f"{publisher.address}/")
    assert_from(site, page)
    page.get_by_role("textbox", name="Search").press_sequentially("question")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    pitch = Worksheet(page, "pitch").open(f"{publisher.address}/worksheets/pitch.html?a=b")
    pitch.fill(name="Ana Silva", role="an analyst", what="find things")
    expect(pitch.result).to_contain_text("Ana Silva")
    plan = Worksheet(page, "follow-up").open(f"{publisher.address}/worksheets/follow-up.html")
    plan.add_contact(name="Bo Chen", tier="quarterly")
    expect(plan.result).to_contain_text("Bo Chen")
    assert b"BEGIN:VCALENDAR" in plan.download("ics")


def test_a_new_build_replaces_the_old_as_a_whole(
    context: BrowserContext, publisher: Publisher, site: Path, second_site: Path
) -> None:
    """A page that is open keeps its build; the next one comes from the new one alone."""
    see_a_worksheet(context, publisher)
    publisher.publish(second_site)
    old = context.new_page()
    old.goto(f"{publisher.address}/index.html")
    assert SECOND_TITLE not in old.title()
    wait_until(old, "async () => (await caches.keys()).length > 2")
    wait_until(old, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
    wait_until(old, COPY_COMPLETE)
    new = context.new_page()
    new.goto(f"{publisher.address}/index.html")
    assert SECOND_TITLE in new.title()
    assert_from(site, old)
    assert_from(second_site, new)
    publisher.vanish()
    context.set_offline(True)
    assert_from(site, old)
    assert_from(second_site, new)
    old.close()
    new.goto(f"{publisher.address}/tips.html")
    wait_until(new, "async () => (await caches.keys()).length === 2")
    assert SECOND_TITLE in new.title()


def test_a_half_copied_build_is_not_taken(
    context: BrowserContext, publisher: Publisher, site: Path, second_site: Path, tmp_path: Path
) -> None:
    """While the host holds files of two builds, visitors stay with the old one."""
    page = see_a_worksheet(context, publisher)
    mixed = tmp_path / "mixed"
    shutil.copytree(second_site, mixed)
    shutil.copy(site / "why.html", mixed / "why.html")
    publisher.publish(mixed)
    ended = """async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update();
        const coming = registration.installing;
        await new Promise(done => coming.addEventListener("statechange", done));
        return coming.state;
    }"""
    assert page.evaluate(ended) == "redundant"
    page.goto(f"{publisher.address}/index.html")
    assert SECOND_TITLE not in page.title()
    assert_from(site, page)


def test_the_copy_can_be_removed_and_stays_away(
    context: BrowserContext, publisher: Publisher
) -> None:
    """The privacy page removes it, says so, and makes another only when asked."""
    page = see_a_worksheet(context, publisher)
    page.goto(f"{publisher.address}/privacy.html")
    page.get_by_role("button", name="Remove the offline copy").click()
    expect(page.locator("playbook-offline [role=status]")).to_contain_text("gone")
    assert page.evaluate(REGISTERED) == 0
    assert page.evaluate(CACHES) == []
    Worksheet(page, "pitch").open(f"{publisher.address}/worksheets/pitch.html")
    page.wait_for_timeout(1500)
    assert page.evaluate(REGISTERED) == 0
    page.goto(f"{publisher.address}/privacy.html")
    page.get_by_role("button", name="Keep an offline copy").click()
    wait_until(page, COPY_COMPLETE, seconds=60)


def test_on_plain_http_what_python_starts_from_can_be_removed(
    context: BrowserContext, publisher: Publisher
) -> None:
    """No pages are copied there, but thirty megabytes are."""
    home = publisher.address.replace("localhost", "intranet.test")
    page = context.new_page()
    Worksheet(page, "pitch").open(f"{home}/worksheets/pitch.html")
    wait_until(page, f"{UNPACKED_START} !== null")
    page.goto(f"{home}/privacy.html")
    page.get_by_role("button", name="Remove the offline copy").click()
    expect(page.locator("playbook-offline [role=status]")).to_contain_text("gone")
    expect(page.get_by_role("button", name="Keep an offline copy")).to_be_focused()
    assert page.evaluate(UNPACKED_START) is None
    Worksheet(page, "pitch").open(f"{home}/worksheets/pitch.html")
    page.wait_for_timeout(1500)
    assert page.evaluate(UNPACKED_START) is None


def test_where_no_copy_can_be_nothing_is_said(context: BrowserContext, site: Path) -> None:
    """In a folder there is no service worker, and so nothing to remove."""
    page = context.new_page()
    page.goto((site / "privacy.html").as_uri())
    page.wait_for_timeout(300)
    expect(page.locator("playbook-offline")).to_be_hidden()


def test_who_saves_data_gets_no_copy(context: BrowserContext, publisher: Publisher) -> None:
    """However often they use a worksheet."""
    context.add_init_script(SAVES_DATA)
    page = context.new_page()
    for _ in range(2):
        pitch = Worksheet(page, "pitch").open(f"{publisher.address}/worksheets/pitch.html")
        pitch.fill(name="Ana")
        page.wait_for_timeout(1500)
    assert page.evaluate("navigator.connection.saveData") is True
    assert page.evaluate(REGISTERED) == 0


def test_who_reads_or_looks_at_one_worksheet_gets_no_copy(
    context: BrowserContext, publisher: Publisher
) -> None:
    """It is for those who come back; others ask for it on the privacy page."""
    page = context.new_page()
    page.goto(f"{publisher.address}/index.html")
    Worksheet(page, "pitch").open(f"{publisher.address}/worksheets/pitch.html")
    page.wait_for_timeout(1500)
    assert page.evaluate(REGISTERED) == 0
    page.goto(f"{publisher.address}/privacy.html")
    page.get_by_role("button", name="Keep an offline copy").click()
    wait_until(page, COPY_COMPLETE, seconds=60)
    expect(page.get_by_role("button", name="Remove the offline copy")).to_be_focused()
