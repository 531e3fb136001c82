"""site/index.html opened with a double click: all of it works, without a host."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.journey import (
    compose_a_pitch,
    filter_questions,
    follow_a_link,
    plan_follow_ups,
    search,
)
from tests.support.kinds import FRAME
from tests.support.visitor import Visitor

pytestmark = pytest.mark.parametrize("visitor", ["chromium", "firefox"], indirect=True)


@pytest.fixture
def folder(site: Path) -> str:
    """The site's folder as an address."""
    return site.as_uri()


def test_every_page_opens(visitor: Visitor, site: Path) -> None:
    """Each page has its title and its styles, and no script of it fails."""
    # Only hosts show the one, and only the studio the other.
    others = {site / "404.html", site / FRAME}
    for path in sorted(set(site.glob("*.html")) - others):
        visitor.open(path.as_uri())
        assert visitor.run("() => document.querySelector('h1').innerText")
        header = "() => getComputedStyle(document.querySelector('.md-header')).backgroundColor"
        assert visitor.run(header) != "rgba(0, 0, 0, 0)"


def test_links_lead_on(visitor: Visitor, folder: str) -> None:
    """A link on the home page opens another page of the folder."""
    follow_a_link(visitor, folder)


def test_search_finds_and_leads_there(visitor: Visitor, folder: str) -> None:
    """The theme starts its search from a worker's address, which no browser does here."""
    search(visitor, folder, "tips.html", "tips")


def test_filters_narrow_a_list(visitor: Visitor, folder: str) -> None:
    """The question bank filters by person."""
    filter_questions(visitor, folder)


def test_a_pitch_is_composed_saved_and_taken_away(visitor: Visitor, folder: str) -> None:
    """Python starts from script duplicates; what was typed is there after a reload."""
    compose_a_pitch(visitor, folder)


def test_a_plan_is_made_and_taken_away(visitor: Visitor, folder: str) -> None:
    """The calendar library, which comes late, comes here too."""
    plan_follow_ups(visitor, folder)
