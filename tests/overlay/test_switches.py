"""A worksheet that the organisation switches off is nowhere, and nothing leads to it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from jinja2 import Environment

from generator.errors import ContentError
from generator.files import in_memory
from generator.loading.switched_links import html_without, markdown_without
from generator.menu import without
from generator.model.playbook import Playbook
from generator.project import Project
from generator.rendering.definition import definition
from generator.rendering.home import home_facts
from generator.rendering.search_tags import search_tags
from tests.content.in_memory import files_of
from tests.support.contents import contents

TODAY = date(2026, 11, 27)
SHEETS = (
    "today",
    "pitch",
    "import-people",
    "contact-map",
    "follow-up",
    "log",
    "prepare",
    "outreach",
)


def _with(project: Project, org: str, **pages: str) -> tuple[Playbook, dict[str, str]]:
    own = {"content/own/org.yaml": org} | {f"content/own/{n}.md": t for n, t in pages.items()}
    return contents(Project(in_memory(files_of(project) | _bytes(own))), today=TODAY)


def _bytes(files: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in files.items()}


def _leads_to(sheet: str, text: str) -> list[str]:
    return re.findall(rf'(?:href="|\]\()[^")]*(?<![a-z-]){sheet}\.(?:html|md)', text)


@pytest.mark.parametrize("off", [("follow-up",), SHEETS[:3], SHEETS[3:], SHEETS], ids=" ".join)
def test_no_page_leads_to_a_worksheet_that_is_off(project: Project, off: tuple[str, ...]) -> None:
    """Nor its own, nor a result, the menu or the search; and the check finds no dead link."""
    lines = "".join(f"  {sheet}: off\n" for sheet in off)
    playbook, pages = _with(project, f"worksheets:\n{lines}")
    assert home_facts(playbook)["facts"]["off"] == sorted(off)
    for sheet in off:
        assert f"worksheets/{sheet}.md" not in pages
        for path, text in {**pages, **playbook.pages}.items():
            assert not _leads_to(sheet, text), path
        assert not [one for one in search_tags(playbook) if _leads_to(sheet, f'href="{one}')]
    for sheet in playbook.sheets:
        template = definition(sheet, playbook, first_year=2026)["templates"]["html"]
        Environment(autoescape=True).parse(template)
        assert not [one for one in off if _leads_to(one, template)]


#: What our words call a worksheet where they lead to it.
NAMES = {
    "today": r"\b[Oo]n Today\b|Today suggests",
    "pitch": "pitch worksheet",
    "import-people": "[Ii]mport contacts",
    "contact-map": "[Cc]ontact map",
    "follow-up": "[Ff]ollow-up (?:plan|worksheet)",
    "outreach": "Write a message",
}
_UNSEEN = re.compile(
    r"<(template|script)\b.*?</\1>|^---\n.*?^---\n", re.DOTALL | re.MULTILINE | re.IGNORECASE
)


def test_no_sentence_names_a_worksheet_that_is_off(project: Project) -> None:
    """Not even without a link: a works council may ask for one to be nowhere."""
    lines = "".join(f"  {sheet}: off\n" for sheet in NAMES)
    playbook, pages = _with(project, f"worksheets:\n{lines}")
    name = re.compile(rf".{{0,40}}(?:{'|'.join(NAMES.values())}).{{0,20}}")
    named = {
        path: found
        for path, text in {**pages, **playbook.pages}.items()
        if (found := name.findall(_UNSEEN.sub("", text)))
    }
    assert named == {}


def test_ratings_off_takes_all_that_asks_for_them(project: Project) -> None:
    """The map, and the columns an import would read them from."""
    playbook, pages = _with(project, "ratings: off\n")
    assert playbook.off == {"contact-map"}
    assert "worksheets/contact-map.md" not in pages
    assert 'type="range"' not in "".join(pages.values())
    assert 'name="column_email"' in pages["worksheets/import-people.md"]
    assert 'name="column_influence"' not in pages["worksheets/import-people.md"]


def test_without_the_studio_nothing_leads_to_it(project: Project) -> None:
    """Its page is not made, and the menu does without."""
    playbook, pages = _with(project, "studio: false\n")
    assert "studio.md" in playbook.pages_off
    assert without([{"hr": ["plays.md", "studio.md"]}], playbook.pages_off) == [
        {"hr": ["plays.md"]}
    ]
    assert "studio.md" not in pages
    for path, text in {**pages, **playbook.pages}.items():
        assert not _leads_to("studio", text), path


@pytest.mark.parametrize(
    ("org", "says"),
    [
        (
            "worksheets: {contact-mop: off, contact-map: of}\nratings: of\nstudio: of\n",
            [
                "1:14: there is no worksheet `contact-mop`",
                "did you mean `contact-map`?",
                "1:45: `contact-map` is `of`",
                "2:10: `ratings` is `of`",
                "3:9: `studio` is `of`",
            ],
        ),
        ("worksheets: [contact-map]\n", ["1:13: `worksheets` is a list"]),
    ],
)
def test_a_switch_that_switches_nothing_is_a_mistake(
    project: Project, org: str, says: list[str]
) -> None:
    """An organisation would believe it off."""
    with pytest.raises(ContentError) as raised:
        _with(project, org)
    assert [one for one in says if one not in str(raised.value)] == []


def test_an_own_page_that_leads_there_is_a_mistake(project: Project) -> None:
    """Its words are the organisation's, and nobody else rewrites them."""
    with pytest.raises(ContentError, match="leads to no page"):
        _with(project, "worksheets: {log: off}\n", ours="# Ours\n\nSee [it](worksheets/log.md).\n")


def test_the_menu_does_without_it() -> None:
    """And without a heading that has nothing left below it."""
    nav = ["index.md", {"A": ["worksheets/log.md", "b.md"]}, {"B": ["worksheets/log.md"]}]
    assert without(nav, frozenset({"worksheets/log.md"})) == ["index.md", {"A": ["b.md"]}]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("1. One [a](worksheets/log.md)\n   more.\n2. Two.\n", "2. Two.\n"),
        (
            "[Log](worksheets/log.md){ .md-button }\n[B](b.md){ .md-button }\n",
            "[B](b.md){ .md-button }\n",
        ),
        ("A [l](worksheets/log.md).\n\nB.\n", "\n\nB.\n"),
        ("A [l](worksheets/blog.md).\n", "A [l](worksheets/blog.md).\n"),
        ("A [s](studio.md).\n\nB.\n", "\n\nB.\n"),
    ],
)
def test_a_line_goes_with_its_link(text: str, left: str) -> None:
    """So that no sentence sends a reader to what is not there."""
    assert markdown_without(text, {"worksheets/log.md", "studio.md"}) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('<p>Go: <a href="log.html">x</a></p>\n<p>B</p>', "<p>B</p>"),
        (
            '<p><a href="log.html">x</a> · <a href="b.html">y</a></p>',
            '<p><a href="b.html">y</a></p>',
        ),
        (
            '<p><a href="b.html">y</a> · <a href="log.html">x</a></p>',
            '<p><a href="b.html">y</a></p>',
        ),
        (
            '{% macro m() %}<a href="log.html?contact={{ id }}">x</a>{% endmacro %}',
            "{% macro m() %}{% endmacro %}",
        ),
    ],
)
def test_a_result_goes_without_the_link_and_its_dot(text: str, left: str) -> None:
    """A paragraph that held only such links goes with them."""
    assert html_without(text, {"log"}) == left
