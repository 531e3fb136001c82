"""An organisation makes the playbook its own with a few files in content/own."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import build_site
from generator.loading.load import load
from generator.project import Project
from generator.site import site_address
from tests.site.checkout import copied_checkout

FACTS = {
    "name": "Quillfeather Mills",
    "short_name": "Quillfeather",
    "hr_team": "Crew Care",
    "hr_contact": "crew@example.com",
    "chat_tool": "Parrot",
    "intranet": "the Nest",
    "address": "https://nest.quillfeather.test/people/playbook/",
}


@pytest.fixture(scope="module")
def own_site(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of another organisation, which has a first page and a second one of its own."""
    folder = tmp_path_factory.mktemp("quillfeather")
    copy = copied_checkout(project, folder / "playbook")
    (copy.own / "assets").mkdir(parents=True)
    facts = {**FACTS, "repository": "https://git.example.org/people/playbook"}
    (copy.own / "org.yaml").write_text("".join(f"{k}: {v}\n" for k, v in facts.items()), "utf-8")
    home = "<div>\n<playbook-home hidden></playbook-home>\n</div>\n"
    (copy.own / "index.md").write_text(
        f"# The mill\n\n{home}\n![Wheel](assets/wheel.png)\n", "utf-8"
    )
    (copy.own / "canteen.md").write_text("# Where we eat\n", "utf-8")
    (copy.own / ".DS_Store").write_bytes(b"\0")
    for picture in ("wheel.png", "icon-192.png"):
        shutil.copy(copy.content / "assets/icon-512.png", copy.own / "assets" / picture)
    build_site(copy, folder / "site")
    return folder / "site"


def _texts(site: Path) -> str:
    pages = [*site.rglob("*.html"), *site.rglob("*.json"), *site.rglob("*.js")]
    return "\n".join(path.read_text("utf-8") for path in pages)


def test_another_name_leaves_nothing_of_the_old_one(project: Project, own_site: Path) -> None:
    """Each fact of org.yaml that was said before is nowhere in the site."""
    texts = _texts(own_site)
    assert FACTS["name"] in texts
    old = load(project, today=date.today()).org
    assert [fact for fact in FACTS if getattr(old, fact) in texts] == []


def test_own_pages_and_pictures_take_the_place_of_those_that_came(own_site: Path) -> None:
    """They have the addresses of those, and the folder they come from is not in the site."""
    first = (own_site / "index.html").read_text("utf-8")
    assert "The mill" in first
    assert re.search(r'src="assets/wheel\.png(\?\w+)?"', first)
    icons = [(own_site / "assets" / name).read_bytes() for name in ("wheel.png", "icon-192.png")]
    assert icons[0] == icons[1]
    assert not (own_site / "own").exists()
    assert not (own_site / ".DS_Store").exists()


def test_an_own_first_page_can_say_who_is_due_too(own_site: Path) -> None:
    """With the element goes all that it says; a page without it carries none of that."""
    first = (own_site / "index.html").read_text("utf-8")
    assert "<playbook-home" in first
    assert "data-home-facts" in first
    assert "data-home-facts" not in (own_site / "canteen.html").read_text("utf-8")


def test_a_new_page_stands_in_the_navigation_under_the_organisations_name(own_site: Path) -> None:
    """Nobody has to touch the navigation that came."""
    menu = (own_site / "tips.html").read_text("utf-8")
    assert re.search(r'href="canteen.html" class="md-tabs__link">\s*Quillfeather\s*<', menu)


def test_the_edit_link_leads_to_the_own_file(own_site: Path) -> None:
    """That which came is replaced by the next update."""
    page = (own_site / "index.html").read_text("utf-8")
    assert "/edit/main/content/own/index.md" in page


def test_a_missing_page_leads_home_without_a_script_once_the_site_has_an_address(
    own_site: Path,
) -> None:
    """Only the path of the address counts: a copy on another host keeps its visitors."""
    html = (own_site / "404.html").read_text("utf-8")
    assert 'href="/people/playbook/index.html"' in html
    assert 'href="/people/playbook/worksheets/pitch.html"' in html


@pytest.mark.parametrize(
    ("written", "folder"),
    [
        ("https://nest.quillfeather.test", "https://nest.quillfeather.test/"),
        ("https://quillfeather.test/people/index.html", "https://quillfeather.test/people/"),
        ("https://playbook.example.org/", ""),
        ("HTTPS nest", ""),
    ],
)
def test_an_address_is_that_of_a_folder_unless_it_is_an_example(written: str, folder: str) -> None:
    """Nobody's site is at the address the playbook came with."""
    assert site_address(written) == folder
