"""A worksheet of templates is tried out before anybody opens it, empty and filled in."""

from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.errors import ContentError, Problem
from generator.lint import results, trial_run
from generator.lint.checked import Checked
from generator.loading.load import load
from generator.model.playbook import Playbook
from generator.project import Project
from generator.rendering.definition import definition
from generator.site import _own_pages
from tests.site.checkout import copied_checkout
from tests.worksheets.client import run

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
    for kind, usual in (("html", HTML), ("md", MD)):
        path = folder / f"result.{kind}.jinja"
        text = case.get(kind, usual)
        path.unlink(missing_ok=True) if text is None else path.write_text(text, "utf-8")


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
    monkeypatch.setattr(trial_run, "MOST_SECONDS", 3)
    assert ["goes on for too long" in str(problem) for problem in _problems(copy)] == [True]


def test_a_template_that_fills_the_memory_is_ended(copy: Project) -> None:
    """And so named, wherever the memory ran out."""
    _write(copy, {"html": "{{ ('x' * 9999999) * 9999999 }}"})
    assert ["or fills the memory" in str(problem) for problem in _problems(copy)] == [True]


@pytest.mark.parametrize("status", [1, 2, -15])
def test_a_trial_that_goes_wrong_blames_no_template(
    monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    """An import that fails is told with what the program said of it."""
    done = subprocess.CompletedProcess([], status, "", "ImportError: no such module")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    with pytest.raises(RuntimeError, match="no such module"):
        trial_run.faults_found(f'{{"id": "trial {status}"}}')


def _reply(copy: Project, action: dict, case: dict | None = None, **answers: str) -> dict:
    _write(copy, case or {})
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


def test_each_template_of_ones_own_stands_for_one_that_all_share(copy: Project) -> None:
    """And so does a word; what all share is shown in `tests/cases/`."""
    shared = _reply(copy, {"action": "evaluate"}, {"html": None}, who="Ada")
    assert "<dt>Who</dt>" in shared["html"]
    filled = {"action": "export", "export": "md"}
    assert _reply(copy, filled, {"html": None}, who="Ada")["download"]["text"].startswith("# Ada")
    case = {"md": None, "replace": ["words:", "words:\n  start: Begin here"]}
    assert _reply(copy, filled, case, who="Ada")["download"]["text"].startswith("# One-to-one")
    assert "Begin here" in _reply(copy, {"action": "evaluate"}, case | {"html": None})["html"]


EVERY_KIND = """\
id: agenda
title: Every kind
summary: All that can be asked.
intro: Fill in what you like.
steps:
  - id: all
    title: All
    fields:
      - {id: text, kind: text, label: A}
      - {id: long, kind: long_text, label: A}
      - {id: number, kind: number, label: A}
      - {id: day, kind: date, label: A}
      - {id: birthday, kind: birthday, label: A}
      - {id: flag, kind: flag, label: A}
      - {id: one, kind: choice, label: A, options: [{id: x, label: The ex}]}
      - {id: many, kind: choices, label: A, options: [{id: x, label: The ex}, {id: y, label: Why*}]}
      - {id: rating, kind: rating, label: A}
      - {id: person, kind: contact, label: A}
      - {id: names, kind: names, label: A}
      - {id: item, kind: choice, label: A, options: glossary}
      - id: rows
        kind: group
        label: A
        row: "No. {number}"
        add: Add
        remove: "Remove {name}"
        fields:
          - {id: who, kind: contact, label: A}
          - {id: part, kind: choices, label: A, options: [{id: x, label: The ex}]}
content: [glossary]
exports:
  - {id: md, label: Download, filename: all.md}
"""
PRINT_EVERY_KIND = """\
text: {{ answers.text }}| number: {{ answers.number }}| day: {{ answers.day }}|
birthday: {{ answers.birthday }}| flag: {{ answers.flag }}| one: {{ answers.one }}|
many: {{ answers.many }}| rating: {{ answers.rating }}| person: {{ answers.person }}|
names: {{ answers.names }}| item: {{ answers.item }}/{{ answers.item.text }}|
{{ "isx" if answers.one == "x" and "y" in answers.many else "none" }} {{ answers.one.id }}
role: {{ answers.person.role }}|
due: {{ day(later(answers.day, weeks=1)) }}/{{ workday(answers.day) }}|
{% for row in answers.rows %}{{ row.who }}: {{ row.part }}|{% endfor %}
"""
FILLED = {
    "text": "T*",
    "long": "L",
    "number": "7",
    "day": "2026-12-05",
    "birthday": "17 May",
    "flag": "yes",
    "one": "x",
    "many": "y\nx",
    "rating": "4",
    "person": "c-1",
    "names": "Ada, Bo",
}


def _every_kind(copy: Project, playbook: Playbook, action: dict, answers: dict) -> str:
    sheet = next(sheet for sheet in playbook.sheets if sheet.id == "agenda")
    sent = definition(sheet, playbook, first_year=2026)
    rows = [{"id": "r-1", "belongs_to": "agenda.rows", "who": "c-1", "part": "x"}]
    notebook = {
        "version": 2,
        "answers": {"agenda": answers},
        "contacts": [{"id": "c-1", "name": "Ada_Bell", "role": "Nurse"}],
        "sheet_rows": rows if answers else [],
    }
    request = {"protocol": 2, "today": "2026-11-27", "sheet": sent, "notebook": notebook}
    reply = json.loads(run(json.dumps(request | action)))
    return reply["download"]["text"] if "export" in action else reply["html"]


def test_every_kind_prints_labels_and_names_never_ids(copy: Project) -> None:
    """In the page, in the download, where each is escaped once, and nothing of an empty one."""
    folder = copy.own / "sheets" / "agenda"
    _write(copy, {"html": PRINT_EVERY_KIND, "md": PRINT_EVERY_KIND})
    (folder / "sheet.yaml").write_text(EVERY_KIND, "utf-8")
    playbook = load(copy, today=date(2026, 11, 27))
    assert not list(results.results_that_fail(Checked(playbook, {})))
    term = playbook.glossary[0]
    filled = FILLED | {"item": term.id}
    html = _every_kind(copy, playbook, {"action": "evaluate"}, filled)
    for part in (
        *("text: T*|", "number: 7|", "day: Sat 5 Dec 2026|", "birthday: 17 May|", "flag: yes|"),
        *("one: The ex|", "many: The ex, Why*|", "rating: 4|", "person: Ada_Bell|", "role: Nurse|"),
        *("names: Ada, Bo|", f"item: {term.term}/", "isx x", "Ada_Bell: The ex|"),
        "due: Sat 12 Dec 2026/Mon 7 Dec 2026|",
    ):
        assert part in html
    md = _every_kind(copy, playbook, {"action": "export", "export": "md"}, filled)
    for part in (r"text: T\*|", r"many: The ex, Why\*", r"person: Ada\_Bell|", r"Ada\_Bell: The"):
        assert part in md
    empty = _every_kind(copy, playbook, {"action": "evaluate"}, {})
    assert "flag: no|" in empty
    for part in ("day: |", "person: |", "item: /|", "none \n", "role: |", "due: /|", "names: |"):
        assert part in empty


def test_it_stands_in_the_menu_by_itself(copy: Project) -> None:
    """Nobody has to touch the navigation."""
    _write(copy, {})
    playbook = load(copy, today=date(2026, 11, 27))
    assert any(not sheet.has_python and not sheet.is_own for sheet in playbook.sheets)
    assert _own_pages(copy, playbook, {}) == ("worksheets/agenda.md",)
