"""In a language nobody speaks, all content is read, checked and rendered."""

from __future__ import annotations

from datetime import date

from generator.files import in_memory
from generator.project import Project
from tests.content.in_memory import files_of
from tests.support.contents import contents
from tests.support.pseudo import TAG, pseudo, pseudo_layer


def test_what_is_filled_in_and_what_leads_somewhere_stays_as_it_is() -> None:
    """Placeholders, links, HTML and what a reader fills in."""
    text = "Say {name} [a tip](tips.md#be): <b>{{ org.name }}</b> to [your name], `code`"
    assert pseudo(text) == (
        "Šááýý {name} [áá tííp](tips.md#be): <b>{{ org.name }}</b> tóó [your name], `code`"
    )
    assert pseudo("[us](mailto:{{ org.hr_contact }})") == "[úúš](mailto:{{ org.hr_contact }})"


def test_the_check_finds_nothing_wrong(project: Project) -> None:
    """With every rule that makes sense in another language than English; and as many pages."""
    files = files_of(project)
    today = date(2026, 11, 23)
    _, english = contents(Project(in_memory(files)), today=today)
    both = Project(in_memory(files | pseudo_layer(project)))
    playbook, pages = contents(both, today=today)
    assert pages.keys() == english.keys()
    assert playbook.org.language == TAG
