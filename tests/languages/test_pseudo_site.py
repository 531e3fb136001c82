"""The site in a language nobody speaks: said, laid out and worked with from right to left."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from generator.build import build_site
from generator.project import Project
from tests.site.checkout import copied_checkout
from tests.support.kinds import FRAME
from tests.support.pseudo import TAG, prose, pseudo_layer
from tests.support.static import static_host
from tests.support.visit import visit
from tests.support.worksheet import Worksheet
from tests.worksheet_tools.filled import NOTEBOOK

CONNECTIONS = Path(__file__).parents[1] / "cases" / "import" / "linkedin.csv"
WHO = "Ana Silva"
WIDTHS = (1280, 320)
#: Pages of one kind, of which one shows what there is to see of all.
_ALIKE = "plays/"

#: Abbreviations and addresses, and what a reader fills in or has brought along.
_DATA = (
    r"\{\w+\}|\[[\w ]+\]|PVP|\bKB|\bNorthwind( Works)?|\b[A-Z]{2,}\b|[\w.]+@[\w.]+|https?://\S+"
    r"|Ana|Silva|Bo|Lindqvist|Chidi|Okafor|Porto|linkedin\.csv"
)
#: Texts without an accent: of elements, of what scripts will show, and of attributes.
UNTRANSLATED = """(data) => {
    const found = [];
    const note = (text, where) => {
        const bare = text.replaceAll(new RegExp(data, "g"), "");
        const isSpoken = /[À-ɏ\\u0600-\\u06ff]/.test(text);
        if (/[A-Za-z]{2,}/.test(bare) && !isSpoken) found.push(`${where}: ${text}`);
    };
    const look = (root) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const { parentElement: element, data } = walker.currentNode;
            if (element?.closest("script, style, noscript, code, pre")) continue;
            note(data.trim(), element?.tagName ?? "TEMPLATE");
        }
        for (const name of ["aria-label", "title", "placeholder", "alt", "data-tip"])
            for (const element of root.querySelectorAll(`[${name}]`))
                note(element.getAttribute(name), name);
        for (const { dataset, content } of root.querySelectorAll("template"))
            if ("playbookWords" in dataset)
                for (const [key, text] of Object.entries(JSON.parse(content.textContent)))
                    note(text, key);
            else if (content.childElementCount) look(content);
    };
    look(document.documentElement);
    return found;
}"""
#: By how many pixels, once what goes by the window's width is drawn anew.
WIDER_THAN_THE_WINDOW = """() => new Promise((done) => {
    const { documentElement: page } = document;
    const measure = () => done(page.scrollWidth - page.clientWidth);
    requestAnimationFrame(() => requestAnimationFrame(measure));
})"""


@pytest.fixture(scope="module")
def pseudo_site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site in the language."""
    folder = tmp_path_factory.mktemp("pseudo")
    copy = copied_checkout(project, folder / "playbook")
    for name, text in pseudo_layer(copy).items():
        (copy.root / name).parent.mkdir(parents=True, exist_ok=True)
        (copy.root / name).write_bytes(text)
    build_site(copy, folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def pseudo_host(pseudo_site: Path) -> Iterator[str]:
    """Its address."""
    with static_host(pseudo_site) as port:
        yield f"http://localhost:{port}"


@pytest.fixture
def visitor(chromium: Browser) -> Iterator[Callable[[], Page]]:
    """A page of somebody whose notebook is new."""
    with visit(chromium, saves_data=True, reduced_motion="reduce") as context:
        yield context.new_page


def test_every_page_and_filled_worksheet_speaks_it_and_fits_the_window(
    pseudo_site: Path, pseudo_host: str, visitor: Callable[[], Page]
) -> None:
    """No sentence comes from elsewhere than YAML, and nothing has to be scrolled sideways."""
    page = visitor()
    notebook = json.dumps(json.dumps({"version": 2} | _in_it(NOTEBOOK)))
    put = f'localStorage["playbook:/:notebook"] ??= {notebook}'
    page.add_init_script(f'if (location.protocol !== "about:") {put}')
    found = [one for name in _pages(pseudo_site) for one in _found_on(page, pseudo_host, name)]
    assert found == []


def test_a_file_becomes_a_map_and_a_plan_and_a_talk_is_logged(
    pseudo_host: str, visitor: Callable[[], Page]
) -> None:
    """What each worksheet says on the way is in the language; what was typed stays as it was."""
    page = visitor()
    sheet = _opened(page, pseudo_host, "import-people")
    expect(sheet.field("pasted")).to_have_css("unicode-bidi", "plaintext")  # an address stays whole
    sheet.field("file").set_input_files(CONNECTIONS)
    sheet.form.locator('[data-act="import"]').click()
    expect(sheet.form.locator("[data-undo]")).to_be_visible()
    people = _opened(page, pseudo_host, "contact-map")
    row = next(n for n in range(4) if people.field("name", n).input_value() == WHO)
    people.fill(row, tier="quarterly")
    expect(people.result).to_contain_text(WHO)
    plan = _opened(page, pseudo_host, "follow-up")
    expect(plan.result).to_contain_text(WHO)
    events = Calendar.from_ical(plan.download("ics")).walk("VEVENT")
    assert any(WHO in event["SUMMARY"] for event in events)
    talk = _opened(page, pseudo_host, "log")
    talk.fill(who=WHO, note="Porto")
    talk.form.locator('[data-act="log"]').click()
    expect(talk.form.locator("[data-undo]")).to_be_visible()
    assert page.evaluate(UNTRANSLATED, _DATA) == []
    assert [one["note"] for one in talk.notebook()["interactions"]] == ["Porto"]


def _opened(page: Page, host: str, sheet: str) -> Worksheet:
    return Worksheet(page, sheet).open(f"{host}/worksheets/{sheet}.html")


def _in_it(value: Any) -> Any:
    """Return what a notebook holds, its texts in the language."""
    match value:
        case dict():
            return {key: _in_it(one) for key, one in value.items()}
        case list() | tuple():
            return [_in_it(one) for one in value]
    return prose(value)


def _pages(site: Path) -> list[str]:
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    alike = [name for name in names if name.startswith(_ALIKE)]
    return sorted({*names} - {*alike[1:], FRAME})


def _found_on(page: Page, host: str, name: str) -> Iterator[str]:
    """Load the page once; yield what is wrong with it."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 800})
    folder, _, sheet = name.removesuffix(".html").rpartition("/")
    page.goto(f"{host}/{name}")
    if folder == "worksheets":
        Worksheet(page, sheet).ready()
    expect(page.locator("html[dir=rtl]")).to_have_attribute("lang", TAG)
    yield from (f"{name}: {text}" for text in page.evaluate(UNTRANSLATED, _DATA))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if more := page.evaluate(WIDER_THAN_THE_WINDOW):
            yield f"{name} is {more} px too wide at {width}"
