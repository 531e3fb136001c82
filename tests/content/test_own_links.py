"""Links and names of an organisation's own that look right and lead nowhere on a host."""

from __future__ import annotations

from datetime import date

import pytest

from generator.errors import ContentError
from generator.files import in_memory
from generator.project import Project
from tests.content.in_memory import files_of
from tests.support.contents import contents


def _problems(project: Project, **own: str) -> list[str]:
    files = {f"content/own/{name.replace('__', '.')}": text.encode() for name, text in own.items()}
    try:
        contents(Project(in_memory(files_of(project) | files)), today=date(2026, 11, 27))
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("sms:+44", "no link can begin with `sms:`"),
        ("msteams:/l/chat", "no link can begin with `msteams:`"),
        ("file:///C:/handbook.docx", "is a place on one computer"),
        ("C:\\handbook.docx", "is a place on one computer"),
        ("\\\\server\\handbook.docx", "is a place on one computer"),
    ],
)
def test_a_link_nobody_can_follow_is_named_in_yaml_and_in_pages(
    project: Project, target: str, says: str
) -> None:
    """Readers would see the words without a link, or a browser that does nothing."""
    tip = f"- id: be-specific\n  text: |-\n    See [it]({target}).\n"
    found = _problems(project, tips__yaml=tip, ours__md=f"# Ours\n\nSee [it]({target}).\n")
    places = ("content/own/tips.yaml:3:", "content/own/ours.md:3:")
    for place in places:
        assert any(one.startswith(place) for one in found), found
    assert any(says in one for one in found)


def test_a_link_that_runs_something_is_named_in_yaml(project: Project) -> None:
    """In pages it is found before anything else."""
    tip = "- id: be-specific\n  text: '[it](javascript:alert(1))'\n"
    [found] = _problems(project, tips__yaml=tip)
    assert "no link can begin with `javascript:`" in found


def test_addresses_that_people_can_follow_are_no_mistake(project: Project) -> None:
    """Pages, sites, mail and phones."""
    links = "[a](tips.md) [b](https://x.example) [c](mailto:a@x.example) [d](tel:+4420) [e](#x)"
    assert _problems(project, ours__md=f"# Ours {{ #x }}\n\n{links}\n") == []


@pytest.mark.parametrize("name", ["Index", "TIPS"])
def test_a_page_called_like_another_but_for_capitals_is_named(project: Project, name: str) -> None:
    """A host on Windows would show one in the place of the other."""
    found = _problems(project, **{f"{name}__md": "# Ours\n\nText.\n"})
    [one] = [text for text in found if "capitals only" in text]
    assert one.startswith(f"content/own/{name}.md:1:1: `{name}.md` and `{name.lower()}.md`")
