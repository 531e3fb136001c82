"""`playbook new worksheet NAME` writes one that works, and the documentation of it is true."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.lint import results
from generator.lint.checked import Checked
from generator.loading.load import load
from generator.loading.result_names import GIVEN, PRINTED
from generator.model.field_kinds import KINDS, WITHOUT_PYTHON
from generator.project import Project
from generator.rendering.definition import definition
from tests.site.checkout import copied_checkout
from tests.worksheets.client import run
from worksheets.printed import OF_PEOPLE

DOCUMENT = (Path(__file__).parents[2] / "docs" / "own-worksheet.md").read_text("utf-8")


@pytest.fixture(scope="module")
def copy(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """This playbook, free to add to."""
    return copied_checkout(project, tmp_path_factory.mktemp("new") / "playbook")


def _new(copy: Project, name: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["--project", str(copy.root), "new", "worksheet", name])
    return done.exit_code, done.output


def test_a_new_worksheet_has_no_problems(copy: Project) -> None:
    """It is tried out as `playbook check` does, and a second one of its name is refused."""
    status, said = _new(copy, "shift-handover")
    assert (status, "content/own/sheets/shift-handover/sheet.yaml" in said) == (0, True)
    playbook = load(copy, today=date(2026, 11, 27))
    [sheet] = [sheet for sheet in playbook.sheets if sheet.is_own]
    assert (sheet.id, sheet.declared.title) == ("shift-handover", "Shift handover")
    assert not list(results.results_that_fail(Checked(playbook, {})))
    status, said = _new(copy, "shift-handover")
    assert (status, "is taken by content/own/sheets/shift-handover" in said) == (1, True)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Shift handover", "write for example `shift-handover`"),
        ("../escape", "write for example `escape`"),
        ("Übergabe", "write for example `ubergabe`"),
        ("9", "write for example `shift-handover`"),
        ("con", "can't be a worksheet's name"),
        ("a" * 61, "can't be a worksheet's name"),
        ("", "can't be a worksheet's name"),
        ("pitch", "is taken by worksheets/sheets/pitch – write its words in your own way into"),
        ("contact-map", "is taken by worksheets/sheets/contact_map"),
        ("one-to-one", "is taken by content/sheets/one-to-one"),
    ],
)
def test_a_bad_or_taken_name_is_refused_in_words(copy: Project, name: str, said: str) -> None:
    """And nothing is written."""
    before = sorted(copy.root.rglob("*sheets/*"))
    status, output = _new(copy, name)
    assert (status, said in output) == (1, True), output
    assert sorted(copy.root.rglob("*sheets/*")) == before


def _rows(heading: str) -> dict[str, str]:
    """Return the last column of a table by the name in its first."""
    table = DOCUMENT.split(f"| {heading} |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| `(\w+)` \|(?:.*\|)?([^|]*)\|$", table, re.MULTILINE)
    return dict(rows)


def test_the_table_of_kinds_is_that_of_the_code() -> None:
    """Each kind with all that can be set of it, and no other."""
    documented = {name: set(re.findall(r"`(\w+)`", last)) for name, last in _rows("kind").items()}
    assert documented == {name: set(KINDS[name].settings) for name in WITHOUT_PYTHON}


def test_the_table_of_what_a_template_knows_is_that_of_the_code() -> None:
    """A result that nothing works out is not worth a line."""
    assert set(_rows("name")) == {*GIVEN, *PRINTED} - {"result"}


def test_a_template_is_given_every_name_of_the_table(copy: Project) -> None:
    """As the engine that runs in the page hands them over."""
    playbook = load(copy, today=date(2026, 11, 27))
    sent = definition(playbook.sheets[-1], playbook, first_year=2026)
    names = (*GIVEN, *PRINTED, "fragment")
    sent["templates"]["html"] = "".join(f"{{{{ {name} is defined }}}} " for name in names)
    notebook = {"version": 2}
    request = {"protocol": 2, "today": "2026-11-27", "sheet": sent, "notebook": notebook}
    html = json.loads(run(json.dumps(request | {"action": "evaluate"})))["html"]
    assert html.split() == ["True"] * len(names)


def test_what_is_known_of_a_person_is_documented() -> None:
    sentence = DOCUMENT.split("There are ")[1].split(".")[0]
    assert re.findall(r"`(\w+)`", sentence) == list(OF_PEOPLE)
