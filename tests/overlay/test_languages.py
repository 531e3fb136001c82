"""A translation is a layer: shipped, its language, the organisation's own, that in its language."""

from __future__ import annotations

from datetime import date

import pytest

from generator.errors import ContentError
from generator.files import in_memory
from generator.loading.language import in_its_language
from generator.loading.load import load
from generator.loading.published import PublishedFiles
from generator.model.playbook import Playbook
from generator.project import Project
from tests.content.in_memory import files_of
from tests.support.contents import contents

TODAY = date(2026, 11, 23)
GERMAN = {"content/own/org.yaml": "language: de-AT\n"}
ARABIC = {"content/own/org.yaml": "language: ar\n"}
ARABIC_FILTER = """
filter.count:
  zero: لا {total}
  one: "{count} {total}"
  two: "{count} {total}"
  many: "{count} {total}"
  other: "{count} {total}"
""".lstrip()
ARABIC_LOG = "words:\n  promises_hidden:\n    other: '{count} …'\n"
SHEET_DE = "title: Dein Auftritt\nsteps:\n- id: you\n  title: Du\n"


def _project(project: Project, files: dict[str, str]) -> Project:
    texts = {name: text.encode() for name, text in files.items()}
    return Project(in_memory(files_of(project) | texts))


def _playbook(project: Project, files: dict[str, str]) -> Playbook:
    return load(_project(project, files), today=TODAY)


def _refused(project: Project, files: dict[str, str]) -> str:
    with pytest.raises(ContentError) as refused:
        _playbook(project, files)
    return str(refused.value)


def _tip(playbook: Playbook) -> tuple[str, str, str]:
    (tip,) = (tip for tip in playbook.tips if tip.id == "be-specific")
    return tip.title, tip.text, tip.first_step


def test_each_layer_counts_over_those_before_it(project: Project) -> None:
    """Field by field, a region's own over its language's."""
    tip = "- id: be-specific\n"
    layers = {
        "content/languages/de/tips.yaml": f"{tip}  title: a\n  text: a\n  first_step: a\n",
        "content/languages/de-AT/tips.yaml": f"{tip}  text: b\n  first_step: b\n",
        "content/own/tips.yaml": f"{tip}  first_step: c\n",
    }
    assert _tip(_playbook(project, GERMAN | layers)) == ("a", "b", "c")
    own = {"content/own/languages/de/tips.yaml": f"{tip}  first_step: d\n"}
    assert _tip(_playbook(project, GERMAN | layers | own)) == ("a", "b", "d")
    assert _tip(_playbook(project, layers)) == (*_tip(_playbook(project, {}))[:2], "c")


def test_words_worksheets_and_pages_take_part(project: Project) -> None:
    """A translated page stands in the place of the shipped one, and an own one in its place."""
    files = GERMAN | {
        "content/languages/de/words/tips.yaml": "title: Hinweise\n",
        "content/languages/de/sheets/pitch.yaml": SHEET_DE,
        "content/languages/de/boundaries.md": "# Grenzen\n",
        "content/languages/de/privacy.md": "# Datenschutz\n",
        "content/own/languages/de/privacy.md": "# Unser Datenschutz\n",
    }
    playbook = _playbook(project, files)
    (pitch,) = (sheet for sheet in playbook.sheets if sheet.id == "pitch")
    assert playbook.words["tips"]["title"] == "Hinweise"
    assert (pitch.declared.title, pitch.declared.steps[0].title) == ("Dein Auftritt", "Du")
    assert playbook.pages["boundaries.md"] == "# Grenzen\n"
    assert playbook.pages["privacy.md"] == "# Unser Datenschutz\n"


def test_readers_get_the_files_of_their_language_alone(project: Project) -> None:
    """Nor does one that nobody chose stand among the files that nothing reads."""
    files = GERMAN | {
        "content/languages/de/boundaries.md": "# Grenzen\n\n![x](assets/x.png)\n",
        "content/languages/de/assets/x.png": "x",
        "content/languages/fr/boundaries.md": "# Limites\n",
        "content/languages/fr/tips.yml": "nothing reads this",
    }
    book = _project(project, files)
    contents(book, today=TODAY, draft=True)
    chosen = in_its_language(book)[0]
    above = PublishedFiles(chosen).files_above()
    assert above.keys() == {"boundaries.md", "assets/x.png"}
    assert "languages/de/boundaries.md" not in PublishedFiles(chosen).shipped_names()


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {"content/own/org.yaml": "language: nl\n", "content/languages/de/tips.yaml": "[]"},
            "content/own/org.yaml:1:11: there are no words in the language `nl` – the pages would "
            "stay in English – use one of: en-GB, de; or add the folder content/languages/nl",
        ),
        (
            {"content/own/org.yaml": "language: english\n"},
            "content/own/org.yaml:1:11: `language` is `english` – a language belongs here",
        ),
        (
            {"content/own/org.yaml": "language: xx\n", "content/languages/xx/tips.yaml": "[]"},
            "content/own/org.yaml:1:11: `xx` is no language whose dates and plurals are known",
        ),
        (
            GERMAN | {"content/languages/de/tips.yaml": "- id: be-specific\n  titel: Nenn es\n"},
            "content/languages/de/tips.yaml:2:3: `titel`",
        ),
        (
            GERMAN | {"content/own/languages/de/tips.yaml": "- id: be\n  hide: true\n"},
            "content/own/languages/de/tips.yaml:1:7: there is no `be` to hide",
        ),
        (
            GERMAN | {"content/languages/de/tipps.yaml": "- id: a\n"},
            "content/languages/de/tipps.yaml:1:1: `tipps.yaml` is not a file of the playbook – "
            "nothing would read it – did you mean `tips.yaml`?",
        ),
        (
            ARABIC | {"content/languages/ar/words/plays.yaml": ARABIC_FILTER},
            "content/languages/ar/words/plays.yaml:6:10: `filter.count` has no form `few` – in "
            "Arabic, 3, 4, 5 and the like take it – write `few: …` beside `other: …`",
        ),
        (
            ARABIC | {"content/languages/ar/sheets/log.yaml": ARABIC_LOG},
            "content/languages/ar/sheets/log.yaml:3:12: `promises_hidden` has no form `zero`",
        ),
        (
            GERMAN | {"content/languages/de/org.yaml": "language: de\n"},
            "content/languages/de/org.yaml:1:1: a translation can't choose the language",
        ),
    ],
    ids=[
        "unknown",
        "no tag",
        "not in CLDR",
        "own place",
        "own layer",
        "file",
        "form of words",
        "form of a worksheet",
        "chosen within",
    ],
)
def test_a_mistake_is_said_where_it_stands(
    project: Project, files: dict[str, str], says: str
) -> None:
    """In the file of its layer."""
    if "content/languages/de/tips.yaml" not in files and "de-AT" in files["content/own/org.yaml"]:
        files = {"content/languages/de/tips.yaml": "- id: be-specific\n  title: Nenn es\n"} | files
    assert says in _refused(project, files)


def test_dates_are_written_as_the_language_writes_them(project: Project) -> None:
    """As CLDR has them, unless a translation says otherwise."""
    some = {"content/languages/de/tips.yaml": "- id: be-specific\n  title: Nenn es\n"}
    dates = _playbook(project, GERMAN | some).words["dates"]
    assert dates["date"] == "{weekday}, {day}. {month} {year}"
    assert dates["months"].startswith("Jän., Feb., März")
    said = {"content/languages/de/words/dates.yaml": 'date: "{day}. {month} {year}"\n'}
    assert _playbook(project, GERMAN | some | said).words["dates"]["date"].startswith("{day}.")
    american = _playbook(project, {"content/own/org.yaml": "language: en-US\n"})
    assert american.words["dates"]["born"] == "{month} {day}, {year}"
    assert _playbook(project, {}).words["dates"]["born"] == "{day} {month} {year}"
