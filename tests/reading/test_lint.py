"""`playbook check` and the build also find what would not serve the readers."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.lint import lint_problems
from generator.lint.checked import Checked
from generator.lint.prose import paragraphs, sentences, words
from generator.lint.reading_level import grade, long_words
from generator.lint.shown import items_not_shown
from generator.lint.style import Style, styles
from generator.model.playbook import Playbook
from generator.prepare import contents
from generator.project import Project
from generator.rendering.render import render

CASES = yaml.safe_load((Path(__file__).parent / "lint.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def checked(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of this checkout, with its templates compiled as by an earlier check."""
    folder = tmp_path_factory.mktemp("checked")
    for name in ("content", "worksheets"):
        shutil.copytree(project.root / name, folder / name)
    config = "site_name: x\ndocs_dir: content\nplugins: [playbook]\nnav:\n  - Home: index.md\n"
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    contents(Project(folder))
    return folder


@pytest.fixture
def copy(checked: Path, tmp_path: Path) -> Path:
    """The same, free to spoil."""
    return shutil.copytree(checked, tmp_path / "copy")


def test_this_content_serves_its_readers(project: Project) -> None:
    """The check ends well."""
    result = CliRunner().invoke(main, ["--project", str(project.root), "check"])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_what_is_found_is_placed_and_explained(copy: Path, case: dict, command: str) -> None:
    """File, line and column, what, why and what to do; and no site is written."""
    path = copy / case["file"]
    if "add" in case:
        path.write_text(path.read_text("utf-8") + case["add"], "utf-8")
    else:
        path.unlink()
    result = CliRunner().invoke(main, ["--project", str(copy), command])
    assert result.exit_code == 1
    found = next(line for line in result.output.splitlines() if case["says"] in line)
    file = case.get("names", case["file"])
    lines = (copy / file).read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if text.startswith(case["at"]))
    assert found.startswith(f"{file}:{line}:{case['column']}: ")
    assert case.get("hint", "") in found
    assert not (copy / "site").exists()


@pytest.mark.parametrize("file", ["content/reading.yaml", "content/words/tips.yaml", "mkdocs.yml"])
def test_a_file_that_is_gone_is_found(copy: Path, file: str) -> None:
    """Whichever of those that every playbook has."""
    (copy / file).unlink()
    result = CliRunner().invoke(main, ["--project", str(copy), "check"])
    assert result.exit_code == 1
    assert f"{file}:1:1: the file is missing – " in result.output


def test_an_item_no_page_shows_is_found(playbook: Playbook) -> None:
    """Leave out a page, and each of its items is named where it is written."""
    pages = render(playbook, first_year=2026)
    del pages["tips.md"]
    problems = list(items_not_shown(Checked(playbook, pages)))
    assert len(problems) == len(playbook.tips)
    assert problems[0].place.file == "content/tips.yaml"
    assert playbook.tips[0].id in str(problems[0])


def test_a_dead_link_of_a_template_is_found(playbook: Playbook) -> None:
    """It has no place in the content, so the template is named."""
    pages = render(playbook, first_year=2026)
    pages["tips.md"] += '<a href="nowhere.html">x</a>'
    (problem,) = lint_problems(playbook, pages)
    assert problem.place.file == "generator/templates/pages/tips.md.jinja"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two!", ["One.", "Two!"]),
        ("Ask e.g. Mia. Then go.", ["Ask e.g. Mia.", "Then go."]),
        ("Say “Hello.” Then wait.", ["Say “Hello.”", "Then wait."]),
        ("It costs 3.5 hours. {name} pays.", ["It costs 3.5 hours.", "{name} pays."]),
        ("Meet Dr. Lee at 9.", ["Meet Dr. Lee at 9."]),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, found: list[str]) -> None:
    """Not after an abbreviation, not inside a number."""
    assert list(sentences(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plain text.", ["Plain text."]),
        ("A *b* [c](d.md)\ne.", ["A b c e."]),
        ("# Title { #id }\n\n- one\n- two", ["Title", "one", "two"]),
        ("<div markdown>\n\nText\n{ .pb-lead }\n\n</div>", ["Text"]),
    ],
)
def test_paragraphs_are_what_is_read(text: str, found: list[str]) -> None:
    """Without Markdown's signs; each list item by itself."""
    assert list(paragraphs(text)) == found


def test_words_are_counted_as_people_do() -> None:
    """A hyphen or an apostrophe joins."""
    assert words("It’s a 30-second pitch – really.") == [
        "It’s",
        "a",
        "30-second",
        "pitch",
        "really",
    ]


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    """Eight words a sentence, 32 words, 32 syllables: 0.39 × 8 + 11.8 × 1 − 15.59."""
    text = " ".join(["The cat sat down on the old mat."] * 4)
    assert grade(text) == pytest.approx(0.39 * 8 + 11.8 - 15.59)


def test_a_few_words_have_no_grade() -> None:
    """A title of long words is no hard paragraph."""
    assert grade("Organisational interdependence facilitates communication.") == 0


def test_the_longest_words_are_named_once() -> None:
    """Those to look at first."""
    assert long_words("A remedy, a remedy: cooperate, or begin.") == ["cooperate", "remedy"]


def test_a_draft_is_shown_with_its_problems(copy: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Whoever writes sees the page while the sentence is still too long."""
    sources = copy / "content" / "sources.yaml"
    sources.write_text(sources.read_text("utf-8") + CASES[0]["add"], "utf-8")
    contents(Project(copy), draft=True)
    assert "nothing cites the source `forgotten`" in caplog.text


@pytest.mark.parametrize("style", styles(), ids=lambda style: style.seen)
def test_a_pattern_finds_what_nobody_says_and_not_what_people_do(style: Style) -> None:
    """Each comes with a text it is seen in; what to write instead would not be refused in turn."""
    assert style.find.search(style.seen)
    assert not any(other.find.search(style.say) for other in styles())


def test_an_organisation_speaks_as_it_likes(copy: Path) -> None:
    """Its own words are checked for mistakes, not for our taste."""
    own = copy / "content" / "own"
    own.mkdir(exist_ok=True)
    tip = "- id: ours\n  title: Whom to ask\n  text: Find out whom to meet.\n  first_step: Ask.\n"
    (own / "tips.yaml").write_text(f"{tip}  source: playbook\n", "utf-8")
    result = CliRunner().invoke(main, ["--project", str(copy), "check"])
    assert result.exit_code == 0, result.output


def test_words_of_the_search_lead_somewhere(copy: Path) -> None:
    """An organisation's are placed and explained; ours for what it hides are passed over."""
    words = copy / "content" / "own" / "words"
    words.mkdir(parents=True)
    (words / "search.yaml").write_text("people.html#gurus: guru\n", "utf-8")
    (words.parent / "people.yaml").write_text("- id: work-friends\n  hide: true\n", "utf-8")
    result = CliRunner().invoke(main, ["--project", str(copy), "check"])
    lines = [line for line in result.output.splitlines() if "search.yaml" in line]
    assert len(lines) == 1
    assert lines[0].startswith(
        "content/own/words/search.yaml:1:1: nothing on people.html is called"
    )


def test_our_own_headings_are_no_jargon(playbook: Playbook) -> None:
    """A pitch would be told to do without a word that stands above our own texts."""
    titles = [getattr(item, "title", "") for _, item in playbook.items()]
    jargon = re.compile(
        rf"\b({'|'.join(map(re.escape, playbook.org.all_jargon))})\b", re.IGNORECASE
    )
    assert [title for title in titles if jargon.search(title)] == []


def test_german_is_graded_by_a_formula_of_its_own() -> None:
    """28 words, 7 a sentence; 4 of more than six letters, 20 of one syllable, none of three."""
    text = " ".join(["Der Hund schläft im großen Garten gern."] * 4)
    expected = 0.1672 * 7 + 0.1297 * 400 / 28 - 0.0327 * 2000 / 28 - 0.875
    assert grade(text, "de") == pytest.approx(expected)
    assert grade(text, "ar") == 0
