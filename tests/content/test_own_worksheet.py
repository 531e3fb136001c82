"""A worksheet of templates is tried out before anybody opens it, empty and filled in."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.errors import ContentError, Problem
from generator.loading.load import load
from generator.project import Project
from generator.quality import results
from generator.quality.checked import Checked
from generator.rendering.definition import definition
from generator.site import _own_pages
from tests.site.checkout import copied_checkout
from tests.worksheets.asking import run

CASES = yaml.safe_load((Path(__file__).parent / "own_worksheet.yaml").read_text("utf-8"))

SHEET = """\
id: agenda
title: One-to-one agenda
summary: What to talk about.
intro: Fill in what you like.
steps:
  - id: talk
    title: The talk
    fields:
      - {id: who, kind: text, label: Who, example: Ada Bell}
      - {id: when, kind: date, label: When}
      - {id: minutes, kind: number, label: Minutes, min: 5, max: 60}
      - {id: mood, kind: choice, label: Mood, options: [good, bad]}
      - {id: done, kind: flag, label: Done}
      - {id: level, kind: choice, label: Level, options: [{id: high, label: Quite <high>}]}
words:
  greeting: "Talk with {name}"
exports:
  - {id: md, label: Download the agenda, filename: agenda.md}
"""
HTML = """\
<p>{{ word("greeting", name=answers.who) }} {{ answers.mood }} {{ answers.done }}
{{ answers.level }} {{ answers.minutes }}|{{ answers.when }}</p>
{% if answers.when %}<p>{{ day(answers.when) }}</p>{% endif %}
{% if answers.level == "high" %}top{% endif %}
"""
MD = "# {{ answers.who }}\n\n{{ answers.level }}: {{ answers.done }}\n"


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """This playbook, free to add to."""
    return copied_checkout(project, tmp_path_factory.mktemp("agenda") / "playbook")


def _write(copy: Project, case: dict) -> None:
    folder = copy.own / "sheets" / "agenda"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sheet.yaml").write_text(SHEET.replace(*case.get("replace", ("", ""))), "utf-8")
    (folder / "result.html.jinja").write_text(case.get("html", HTML), "utf-8")
    (folder / "result.md.jinja").write_text(case.get("md", MD), "utf-8")


def _problems(copy: Project) -> list[Problem]:
    try:
        playbook = load(copy, today=date(2026, 11, 27))
    except ContentError as error:
        return list(error.problems)
    return list(results.results_that_fail(Checked(playbook, {})))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_mistake_is_placed_in_its_file(copy: Project, case: dict) -> None:
    """File, line and column, and what to write instead."""
    _write(copy, case)
    said = [str(problem) for problem in _problems(copy)]
    assert any(line.startswith(case["says"]) for line in said), said


def test_a_template_that_never_ends_is_ended(
    copy: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check goes on, and says so."""
    loops = "".join("{% for a in range(9999) %}" for _ in range(4)) + "x" + "{% endfor %}" * 4
    _write(copy, {"html": loops})
    monkeypatch.setattr(results, "MOST_SECONDS", 3)
    assert ["goes on for too long" in problem.what for problem in _problems(copy)] == [True]


def _reply(copy: Project, action: dict, **answers: str) -> dict:
    _write(copy, {})
    playbook = load(copy, today=date(2026, 11, 27))
    sheet = next(sheet for sheet in playbook.sheets if sheet.id == "agenda")
    sent = definition(sheet, playbook, first_year=2026)
    notebook = {"version": 2, "answers": {"agenda": answers}}
    request = {"protocol": 2, "today": "2026-11-27", "sheet": sent, "notebook": notebook}
    return json.loads(run(json.dumps(request | action)))


def test_a_choice_is_shown_by_its_label_and_a_box_by_a_word(copy: Project) -> None:
    """Compared with an id it is that id, and nothing is shown for an empty answer."""
    html = _reply(copy, {"action": "evaluate"}, who="Ada", level="high", mood="bad", done="yes")[
        "html"
    ]
    assert "Talk with Ada bad yes" in html
    assert "Quite &lt;high&gt; |</p>" in html
    assert "top" in html
    assert "no\n" in _reply(copy, {"action": "evaluate"}, who="Ada")["html"]


def test_so_they_are_in_the_download(copy: Project) -> None:
    """The Markdown says what the page says."""
    reply = _reply(copy, {"action": "export", "export": "md"}, who="Ada", level="high", done="yes")
    assert "Quite" in reply["download"]["text"]
    assert ": yes" in reply["download"]["text"]


def test_it_stands_in_the_menu_by_itself(copy: Project) -> None:
    """Nobody has to touch the navigation."""
    _write(copy, {})
    playbook = load(copy, today=date(2026, 11, 27))
    assert _own_pages(copy, playbook, {}) == ("worksheets/agenda.md",)
