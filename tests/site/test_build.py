"""One real build: no warning, links that lead somewhere."""

from __future__ import annotations

import logging
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.build import build_site
from generator.project import Project


class _Links(HTMLParser):
    """Collects where a page links to, and what can be linked to in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.anchors |= {values[name] for name in ("id", "name") if values.get(name)}
        address = values.get("href") or values.get("src")
        if address and tag in ("a", "link", "script", "img"):
            self.links.append(address)


#: A link to a list and what it is filtered by: the page, one choice's name and value.
_CHOICES = re.compile(r'href="(?:\.\./)?(\w+\.html)#\?(person|purpose|stage)=([^"&]*)"')


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, _Links]:
    """Every page's links and anchors, by its path."""
    return {
        path.relative_to(site).as_posix(): _Links(path.read_text("utf-8"))
        for path in site.rglob("*.html")
        if path.name != "404.html"
    }


def test_a_build_has_nothing_to_warn_of(
    project: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """MkDocs is strict, and no part of the build says more than it must."""
    with caplog.at_level(logging.WARNING):
        build_site(project, tmp_path / "site")
    said = [record.getMessage() for record in caplog.records if record.name != "asyncio"]
    assert said == []  # what runs beside the build is the browser of other tests


def test_every_link_inside_the_site_leads_somewhere(site: Path, pages: dict[str, _Links]) -> None:
    """Pages, anchors, scripts, styles and pictures: each is there."""
    dead = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(urljoin(f"http://site/{path}", link))
            target = unquote(parts.path).lstrip("/") or "index.html"
            if parts.netloc != "site" or parts.scheme != "http":
                continue
            known = pages[target].anchors if target in pages else set()
            named = "" if parts.fragment.startswith("?") else unquote(parts.fragment)
            lost = named and target in pages and named not in known
            if not (site / target).is_file() or lost:
                dead.append(f"{path} -> {link}")
    assert dead == []


def test_every_link_to_a_filtered_list_names_choices_that_are_on_offer(site: Path) -> None:
    """A choice that is not on offer would show everything, as if nothing had been meant."""
    links = {
        link for path in site.rglob("*.html") for link in _CHOICES.findall(path.read_text("utf-8"))
    }
    assert {name for _, name, _ in links} >= {"person", "purpose", "stage"}
    for page, name, value in links:
        [select] = re.findall(rf'<select name="{name}".*?</select>', _html(site, page), re.DOTALL)
        assert f'<option value="{value}">' in select


def test_no_page_has_a_pencil_that_leads_to_no_repository(site: Path) -> None:
    """There is none until an organisation names it (tests/site/test_brand.py)."""
    assert 'rel="edit"' not in _html(site, "tips.html")


def _html(site: Path, page: str) -> str:
    return (site / page).read_text("utf-8")


def test_the_words_themselves_are_not_published(site: Path) -> None:
    """Only what was made of them."""
    assert not list(site.rglob("*.yaml"))


def test_addresses_work_without_a_server(site: Path) -> None:
    """Every page is a file with a name of its own, not a folder."""
    assert [path for path in site.rglob("index.html") if path.parent != site] == []
