"""Somebody of HR makes the playbook their own in the browser: no file, no terminal, no YAML."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.studio.adapting import HIDDEN, PICTURE, PLAYS, TIPS, adapt
from tests.support.static import static_host
from tests.support.studio import Studio
from tests.support.visit import visit
from tests.support.worksheet import Worksheet

#: Notes each text a person of HR should never have to read: where files are, and what programs say.
SEEN = """() => {
    globalThis.seen = [];
    const wrong = /content\\/own|\\.ya?ml|Traceback|did not find/;
    const look = (node) => {
        if (node.nodeType !== Node.TEXT_NODE) return node.childNodes.forEach(look);
        const isSeen = !node.parentElement?.closest("script, style, template, .pb-studio-text");
        if (isSeen && wrong.test(node.data)) seen.push(node.data);
    };
    new MutationObserver((changes) => {
        for (const { addedNodes } of changes) [...addedNodes].forEach(look);
        for (const { type, target } of changes) if (type === "characterData") look(target);
    }).observe(document, { subtree: true, childList: true, characterData: true });
}"""


@pytest.fixture(scope="module")
def studio(chromium: Browser, host: str) -> Iterator[Studio]:
    """The studio, once everything is theirs, in a browser that was never here."""
    size = {"width": 1300, "height": 900}
    with visit(chromium, saves_data=True, viewport=size) as context:
        context.add_init_script(f"({SEEN})()")
        studio = Studio(context.new_page())
        studio.open(host)
        adapt(studio)
        studio.expect_saved()
        studio.expect_no_problems()
        yield studio


@pytest.fixture(scope="module")
def own(studio: Studio) -> dict[str, bytes]:
    """What HR takes home, by its path below content/own/."""
    files = studio.downloaded("own")
    return {path.removeprefix("content/own/"): data for path, data in files.items()}


@pytest.fixture(scope="module")
def new_host(studio: Studio, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site that was downloaded, unpacked and put on a host."""
    folder = tmp_path_factory.mktemp("mills")
    for path, data in studio.downloaded("site").items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    print(f"{studio.clicks} clicks, {studio.seconds:.0f} seconds")
    (site,) = {path.parent for path in folder.rglob("studio.html")}
    with static_host(site) as port:
        yield f"http://localhost:{port}"


def test_it_is_written_as_a_person_would(own: dict[str, bytes]) -> None:
    """Only what differs, file by file."""
    org, tips = own["org.yaml"].decode(), own["tips.yaml"].decode()
    assert org.startswith("name: Harbour Mills\nshort_name: Mills\n")
    assert 'colours:\n  primary: "#cf4270"\nlogo: assets/our-mill.svg\n' in org
    assert "- id: monthly\n    after: first\n" in org
    assert tips.count("title:") == len(TIPS)  # one was given up, one came from a colleague
    assert "title: Join in at the mill" in tips and "title: Theirs" in tips
    assert own["plays.yaml"].count(b"hide: true") == len(HIDDEN)
    assert own["dos.yaml"].count(b"title: Know your half minute") == 1
    assert own["assets/icon-192.png"] == PICTURE.read_bytes()


def test_nobody_sees_a_file_or_what_a_program_says(studio: Studio) -> None:
    """In all that was shown on the way."""
    assert studio.page.evaluate("seen") == []


def test_the_new_site_is_theirs(studio: Studio, new_host: str) -> None:
    """Its pages say what they say, on any host."""
    page = studio.page.context.new_page()
    page.goto(f"{new_host}/tips.html")
    expect(page.locator("#give-when-you-ask")).to_contain_text("Tip 0 of the mill")
    page.goto(f"{new_host}/plays.html")
    expect(page.locator("main")).to_contain_text(PLAYS[0])
    assert page.request.get(f"{new_host}/plays/{HIDDEN[0]}.html").status == 404
    page.goto(f"{new_host}/our-mill.html")
    expect(page.locator("article img")).to_have_js_property("naturalWidth", 192)
    expect(page.locator("main")).to_contain_text("This is where we meet.")


def test_worksheets_of_the_new_site_work(studio: Studio, new_host: str) -> None:
    """Python starts there, with their tiers, their audience and a worksheet of their own."""
    page = studio.page.context.new_page()
    pitch = Worksheet(page, "pitch").open(f"{new_host}/worksheets/pitch.html")
    expect(page.locator("h1")).to_contain_text("What you do, in half a minute")
    pitch.fill(name="Ana Silva", role="a weaver", what="mend looms")
    expect(pitch.result).to_contain_text("A skipper")
    plan = Worksheet(page, "follow-up").open(f"{new_host}/worksheets/follow-up.html")
    plan.add_contact(name="Bo Chen", tier="monthly")
    expect(plan.result).to_contain_text("Bo Chen")
    own = Worksheet(page, "my-first-day-at-the-mill")
    own.open(f"{new_host}/worksheets/my-first-day-at-the-mill.html")


def test_the_new_site_is_adapted_from_where_they_left_off(studio: Studio, new_host: str) -> None:
    """Its studio carries what it was built with."""
    new = Studio(studio.page.context.new_page())
    new.open(new_host)
    new.entry("org/org")
    expect(new.field("name").first).to_have_value("Harbour Mills")
