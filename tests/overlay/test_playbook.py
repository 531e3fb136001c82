"""An organisation keeps its differences in content/own; all else stays as it came."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.errors import ContentError
from generator.prepare import contents
from generator.project import Project
from tests.site.checkout import copied_checkout

MISTAKES = yaml.safe_load((Path(__file__).parent / "mistakes.yaml").read_text("utf-8"))
CASES = Path(__file__).parents[1] / "cases"
FILES = [
    case for case in yaml.safe_load((CASES / "expected.yaml").read_text("utf-8")) if "check" in case
]

type Write = Callable[[str, str], None]


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """This playbook, free to add to."""
    return copied_checkout(project, tmp_path_factory.mktemp("own") / "playbook")


@pytest.fixture
def write(copy: Project) -> Write:
    """Write a file of the organisation's own; those of the test before are gone."""
    for path in sorted(copy.own.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()

    def written(name: str, text: str) -> None:
        path = copy.own / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    return written


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case["name"])
def test_a_mistake_in_the_own_is_placed_there(copy: Project, write: Write, case: dict) -> None:
    """Nobody is sent to a file that the next update replaces."""
    write(case["file"], case["text"])
    with pytest.raises(ContentError) as caught:
        contents(copy)
    assert any(str(problem).startswith(case["says"]) for problem in caught.value.problems), (
        caught.value
    )
    assert all(problem.place.file.startswith("content/own/") for problem in caught.value.problems)


@pytest.mark.parametrize("case", FILES, ids=lambda case: case["file"])
def test_a_real_file_of_tips_is_read_right_or_refused(copy: Project, case: dict) -> None:
    """What the check says of each, and with which exit status, stands beside the file."""
    for path in copy.own.rglob("*.*"):
        path.unlink()
    copy.own.mkdir(exist_ok=True)
    shutil.copy(CASES / "files" / case["file"], copy.own / "tips.yaml")
    result = CliRunner().invoke(main, ["--project", str(copy.root), "check"])
    assert result.exit_code == case["check"]["status"]
    assert case["check"]["names"] in result.output
    if shown := case["check"].get("or_says"):
        assert shown in contents(copy)[1]["tips.md"]


def test_the_examples_in_the_readme_are_right(copy: Project, write: Write) -> None:
    """Each can be copied as it stands, and does what is said beside it."""
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    for name, text in re.findall(
        r"```yaml\n# content/own/([\w.]+)[^\n]*\n(.*?)```", readme, re.DOTALL
    ):
        write(name, text)
    playbook, _ = contents(copy)
    tips = {tip.id: tip for tip in playbook.tips}
    assert playbook.org.tiers[0].label == "Each season"
    assert tips["be-specific"].title == "Name the very thing you look for"
    assert "join-in" not in tips
    assert "meet-at-the-wheel" in tips


def test_the_own_words_are_on_the_pages(copy: Project, write: Write) -> None:
    """Facts, entries, words of pages and worksheets, and whole pages."""
    write("org.yaml", "short_name: Quillfeather\ntiers: [{id: quarterly, label: Each season}]\n")
    write("tips.yaml", "- id: be-specific\n  title: Name the very thing\n")
    write("words/tips.yaml", "title: Hints of the mill\n")
    write("sheets/pitch.yaml", "title: Half a minute\n")
    write("privacy.md", "# Private at {{ org.short_name }}\n")
    playbook, pages = contents(copy)
    assert playbook.org.tiers[0].label == "Each season"
    assert playbook.pages["privacy.md"] == "# Private at Quillfeather\n"
    assert "Name the very thing" in pages["tips.md"]
    assert "# Hints of the mill" in pages["tips.md"]
    assert "# Half a minute" in pages["worksheets/pitch.md"]


def test_entries_come_and_go(copy: Project, write: Write) -> None:
    """A new one where it is wanted, and none of the hidden one."""
    own = "{id: at-the-bar, title: Meet, text: At ten., first_step: Go., source: playbook}"
    write("tips.yaml", f"- {own[:-1]}, after: be-specific}}\n- {{id: join-in, hide: true}}\n")
    playbook, pages = contents(copy)
    ids = [tip.id for tip in playbook.tips]
    assert ids[ids.index("be-specific") + 1] == "at-the-bar"
    assert "join-in" not in ids
    assert 'id="join-in"' not in pages["tips.md"] and "#join-in" not in pages["tips.md"]


def test_a_hidden_entry_is_named_nowhere(copy: Project, write: Write) -> None:
    """What names others besides goes on without it."""
    write("people.yaml", "- {id: mentors, hide: true}\n")
    playbook, _ = contents(copy)
    assert not [question for question in playbook.questions if "mentors" in question.people]


def test_what_belongs_to_hidden_entries_alone_goes_with_them(copy: Project, write: Write) -> None:
    """The kit of a play, and questions for nobody who is left; a pitch goes on without them."""
    before, _ = contents(copy)
    gone = {"internal-recruiters", "leaders"}
    write("people.yaml", "".join(f"- {{id: {one}, hide: true}}\n" for one in sorted(gone)))
    write("plays.yaml", "- {id: speed-networking, hide: true}\n")
    playbook, _ = contents(copy)
    assert {kit.play for kit in before.kits} - {kit.play for kit in playbook.kits} == {
        "speed-networking"
    }
    left = [one.id for one in before.questions if set(one.people) - gone]
    assert [one.id for one in playbook.questions] == left
    assert len(left) < len(before.questions)
    assert len(playbook.pitch.audiences) == len(before.pitch.audiences)


def test_a_worksheet_of_its_own_needs_no_python(copy: Project, write: Write) -> None:
    """Fields, words and two templates in a folder."""
    write(
        "sheets/first-day/sheet.yaml",
        "id: first-day\ntitle: My first day\nsummary: Whom to meet.\nintro: Write a name.\n"
        "steps: [{id: who, title: Who, fields: [{id: name, kind: text, label: Name}]}]\n",
    )
    write("sheets/first-day/result.html.jinja", "<p>{{ answers.name }}</p>")
    write("sheets/first-day/result.md.jinja", "{{ answers.name }}")
    _, pages = contents(copy)
    assert "# My first day" in pages["worksheets/first-day.md"]
