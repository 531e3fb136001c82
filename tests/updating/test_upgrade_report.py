"""An update is told in sentences: first what lies below the organisation's own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.errors import ContentError
from generator.project import Project
from generator.updating.upgrade_report import upgrade_report

TIPS = "- id: ask\n  title: Ask early\n  steps: [go, sit]\n- id: give\n  title: Give\n"


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Project, Project]:
    """Two versions that say the same: the one before, and this one."""
    for name in ("before", "now"):
        (tmp_path / name / "content").mkdir(parents=True)
        (tmp_path / name / "mkdocs.yml").write_text("site_name: Playbook\n")
        (tmp_path / name / "content/tips.yaml").write_text(TIPS)
        (tmp_path / name / "content/index.md").write_text("# Welcome\n")
    return Project(tmp_path / "before"), Project(tmp_path / "now")


def _say(project: Project, name: str, text: str) -> None:
    path = project.content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_the_same_is_no_news(versions: tuple[Project, Project]) -> None:
    """Whatever the organisation says in its own way."""
    _say(versions[1], "own/tips.yaml", "- id: ask\n  title: Ask soon\n")
    assert upgrade_report(*versions).by_file == upgrade_report(*versions).below_own == ()


def test_what_changed_below_the_own_words_is_said_with_both(
    versions: tuple[Project, Project],
) -> None:
    """Where the own ones are, what was there, and what is there now."""
    _say(versions[1], "own/tips.yaml", "- id: ask\n  title: Ask soon\n  steps: [run]\n")
    _say(versions[1], "tips.yaml", TIPS.replace("Ask early", "Ask first").replace("sit", "talk"))
    assert upgrade_report(*versions).below_own == (
        "content/own/tips.yaml:2:10: This text has changed since you replaced it, from “Ask "
        "early” to “Ask first”. Yours is still used; check that it still fits.",
        "content/own/tips.yaml:3:10: This text has changed since you replaced it, from “go, "
        "sit” to “go, talk”. Yours is still used; check that it still fits.",
    )


def test_what_is_gone_below_the_own_words_is_said(versions: tuple[Project, Project]) -> None:
    """The check then says what such an entry lacks to stand alone."""
    _say(versions[1], "own/tips.yaml", "- id: ask\n  title: Ask soon\n")
    _say(versions[1], "tips.yaml", "- id: give\n  title: Give\n")
    (sentence,) = upgrade_report(*versions).below_own
    assert "content/own/tips.yaml:2:10: The text that you replaced is no longer" in sentence


def test_what_came_where_only_the_own_words_were_is_said(
    versions: tuple[Project, Project],
) -> None:
    """An entry of one's own that the playbook now has, too."""
    _say(versions[1], "own/tips.yaml", "- id: meet\n  title: Meet at ten\n")
    _say(versions[1], "tips.yaml", TIPS + "- id: meet\n  title: Meet often\n")
    (sentence,) = upgrade_report(*versions).below_own
    assert "The playbook now has a text here, too: “Meet often”" in sentence


def test_a_page_below_an_own_one_is_said(versions: tuple[Project, Project]) -> None:
    """Pages are replaced whole."""
    _say(versions[1], "own/index.md", "# Our welcome\n")
    _say(versions[1], "index.md", "# Hello\n")
    (sentence,) = upgrade_report(*versions).below_own
    assert sentence.startswith("content/own/index.md:1:1: This text has changed since you")


def test_each_changed_file_has_a_line(versions: tuple[Project, Project]) -> None:
    """What came, what went, what is said otherwise; the order of entries is no news."""
    _say(versions[1], "tips.yaml", "- id: wait\n  title: Wait\n- id: ask\n  title: Ask first\n")
    _say(versions[1], "index.md", "# Hello\n")
    (versions[1].root / "mkdocs.yml").write_text("site_name: Playbook\nsite_url: https://x/\n")
    assert upgrade_report(*versions).by_file == (
        "content/index.md – changed: the page",
        "content/tips.yaml – new: wait; gone: give; changed: ask",
        "mkdocs.yml – new: site_url",
    )


def test_a_folder_that_is_no_playbook_is_refused(versions: tuple[Project, Project]) -> None:
    """A slip in the name of the folder must not look like a long list of news."""
    with pytest.raises(ContentError, match="this folder holds no playbook"):
        upgrade_report(Project(versions[0].root.parent), versions[1])


def test_the_command_says_it(versions: tuple[Project, Project]) -> None:
    """`playbook news OLD`, status 0; nothing is written."""
    _say(versions[1], "index.md", "# Hello\n")
    before, now = (str(version.root) for version in versions)
    files = sorted(versions[1].root.rglob("*"))
    told = CliRunner().invoke(main, ["--project", now, "news", before])
    same = CliRunner().invoke(main, ["--project", now, "news", now])
    assert (told.exit_code, same.exit_code) == (0, 0)
    assert "content/index.md – changed: the page" in told.output
    assert "Nothing has changed." in same.output
    assert sorted(versions[1].root.rglob("*")) == files


def test_what_changed_in_the_translation_below_the_own_words_is_said(
    versions: tuple[Project, Project],
) -> None:
    """The organisation's words stand above those of their language."""
    old, new = versions
    for project, title in ((old, "Frag früh"), (new, "Frag zuerst")):
        _say(project, "languages/de/tips.yaml", f"- id: ask\n  title: {title}\n")
    _say(new, "own/org.yaml", "language: de\n")
    _say(new, "own/languages/de/tips.yaml", "- id: ask\n  title: Frag jetzt\n")
    found = upgrade_report(old, new)
    assert found.below_own == (
        "content/own/languages/de/tips.yaml:2:10: This text has changed since you replaced it, "
        "from “Frag früh” to “Frag zuerst”. Yours is still used; check that it still fits.",
    )
    assert found.by_file == ("content/languages/de/tips.yaml – changed: ask",)
