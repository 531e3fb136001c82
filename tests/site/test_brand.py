"""An organisation's logo, colours, footer and repository, on every page and around it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from generator.brand import Brand
from generator.hosting.installable import MANIFEST
from generator.project import FAVICON, Project
from generator.theme_brand import apply_brand
from tests.support.static import static_host
from tests.support.visit import visit

#: Where the words of each page are edited: the organisation's own file where there is one.
EDITED = {
    "index.html": "content/index.md",
    "canteen.html": "content/own/canteen.md",
    "tips.html": "content/own/tips.yaml",
    "questions.html": "content/questions.yaml",
    "notebook.html": "content/words/notebook.yaml",
    "plays/coffee-talk.html": "content/own/plays.yaml",
    "worksheets/pitch.html": "worksheets/sheets/pitch/sheet.yaml",
    "worksheets/follow-up.html": "worksheets/sheets/follow_up/sheet.yaml",
}
_EDIT = re.compile(r'href="([^"]*)" title="[^"]*" class="[^"]*" rel="edit"')
_LOOK = """() => {
  const style = (selector) => getComputedStyle(document.querySelector(selector));
  const logo = document.querySelector(".md-header .md-logo img");
  return {
    header: style(".md-header").backgroundColor,
    link: style(".pb-source a").color,
    logo: [new URL(logo.src).pathname, logo.naturalWidth > 0],
    window: document.querySelector("meta[name=theme-color]").content,
    footer: document.querySelector(".md-copyright").innerText,
    leads: document.querySelector(".md-copyright a").href.replace(location.origin, ""),
  };
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser, own_site: Path) -> Iterator[Page]:
    """A page further down, in a browser that likes dark ones."""
    with static_host(own_site) as port, visit(chromium, color_scheme="dark") as context:
        page = context.new_page()
        page.goto(f"http://localhost:{port}/plays/coffee-talk.html")
        page.wait_for_load_state("networkidle")
        yield page


def test_pages_show_it_by_day_and_by_night(page: Page) -> None:
    """After all stylesheets have come; the button for the colours changes the window's, too."""
    dark = page.evaluate(_LOOK)
    assert dark == {
        "header": "rgb(104, 16, 42)",
        "link": dark["link"],
        "logo": ["/assets/logo.svg", True],
        "window": "#68102a",
        "footer": "© Calder Mills, what we store",
        "leads": "/privacy.html",
    }
    page.locator("[data-md-component=palette] label:visible").first.click()
    light = page.evaluate(_LOOK)
    assert light["header"] == light["link"] == "rgb(138, 21, 56)"
    assert light["window"] == "#8a1538"
    assert dark["link"] != light["link"]


def test_chromium_would_install_it_with_the_organisation_s_icon(page: Page, own_site: Path) -> None:
    """Drawn from the logo on the header's colour; no other icon is left to choose from."""
    session = page.context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    wrong = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert {error["errorId"] for error in wrong} <= {"in-incognito"}
    manifest = json.loads((own_site / MANIFEST).read_text("utf-8"))
    assert manifest["theme_color"] == "#8a1538"
    assert [icon["purpose"] for icon in manifest["icons"]] == ["any", "maskable"]
    for icon in manifest["icons"]:
        drawn = (own_site / icon["src"]).read_text("utf-8")
        assert 'fill="#8a1538"' in drawn
        assert "data:image/svg+xml;base64," in drawn
    html = (own_site / "plays/coffee-talk.html").read_text("utf-8")
    assert '<link rel="icon" href="../assets/app-icon.svg?' in html


@pytest.mark.parametrize(("page_path", "words"), EDITED.items())
def test_the_pencil_leads_to_the_words_on_the_page(
    own_site: Path, project: Project, page_path: str, words: str
) -> None:
    """A reader who finds a slip comes to the file where it stands."""
    found = _EDIT.search((own_site / page_path).read_text("utf-8"))
    assert found
    assert found[1] == f"https://git.example.com/people/playbook/edit/main/{words}"
    assert "/own/" in words or (project.root / words).exists()


def test_a_configuration_of_an_older_version_still_counts(project: Project) -> None:
    """Whoever has named all that in mkdocs.yml need not move it."""
    config = load_config(str(project.config_file))
    config.theme["logo"] = "assets/ours.png"
    apply_brand(Brand(), config)
    assert config.theme["logo"] == "assets/ours.png"
    assert config.theme["favicon"] == FAVICON
    old = ("https://git.example.org/ours", "edit/main/content/")
    assert Brand().edit_url("content/tips.yaml", *old) == f"{old[0]}/edit/main/content/tips.yaml"
    assert Brand().edit_url("content/tips.yaml", None, None) is None
    ours = Brand(repository="https://git.example.com/p", edit_path="?path=/")
    assert ours.edit_url("content/a.md", *old) == "https://git.example.com/p?path=/content/a.md"
