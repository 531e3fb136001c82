"""In a language nobody speaks, all content is read, checked and rendered."""

from __future__ import annotations

from datetime import date

import pytest

from generator.errors import ContentError
from generator.files import in_memory
from generator.loading.mistake_words import mistake_words
from generator.project import Project
from generator.sentences import shipped_words
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


def test_a_mistake_is_said_in_the_language(project: Project) -> None:
    """In all of its sentences, and in English only where nobody has translated any."""
    layer = pseudo_layer(project) | {"content/own/tips.yaml": b"- title: x\n"}
    both = Project(in_memory(files_of(project) | layer))
    with pytest.raises(ContentError) as caught:
        contents(both, today=date(2026, 11, 23))
    (problem,) = caught.value.problems
    english = shipped_words()
    expected = " – ".join(
        pseudo(english[f"layer.no_id.{part}"]) for part in ("what", "why", "instead")
    )
    assert problem.said(mistake_words(both)) == f"{problem.place}: {expected}"
    assert english["layer.no_id.what"] in str(problem)
