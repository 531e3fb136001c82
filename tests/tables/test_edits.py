"""What people change in a workbook is written as they would have written it, and no more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.model.playbook import COLLECTIONS
from generator.project import Project
from generator.studio.content import EditedContent
from generator.studio.tables.exporting import export_workbook
from generator.studio.tables.importing import imported
from tests.support.contents import contents
from tests.tables.books import changed, content_of, memory, opened, saved

CASES = yaml.safe_load(Path(__file__).with_name("edits.yaml").read_text("utf-8"))
OWN = {
    "tips.yaml": (
        "# Ours.\n- {id: join-in, hide: true}\n\n- id: be-specific # the first\n"
        '  title: "Name it"  # short\n- id: ours\n  after: first\n  title: Ours\n'
        "  text: |\n    One.\n\n    Two.\n  first_step: Go.\n  source: playbook\n"
    ),
    "kits.yaml": "- id: office-hour-event-kit\n  invitation: {subject: Come along}\n",
    "touches.yaml": "- id: birthday\n  hide: true\n",
}


@pytest.fixture(scope="module")
def content(project: Project) -> EditedContent:
    """The playbook as it comes."""
    return content_of(project)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_edit_is_written_as_a_person_would(content: EditedContent, case: dict) -> None:
    """Only what is other than what ships."""
    name = case.get("collection", "tips")
    found = imported(content, changed(content, case), f"{name}.xlsx")
    assert not found.problems
    own = (found.files.get(f"{name}.yaml") or b"").decode()
    assert own == case["own"] if "own" in case else case["own_says"] in own
    contents(memory(content.with_own(found.files)), today=date(2026, 1, 5), draft=True)


@pytest.fixture(scope="module")
def ours(project: Project) -> EditedContent:
    """The playbook with words of an organisation's own."""
    return content_of(project, OWN)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_export_and_import_without_edits_change_no_byte(
    ours: EditedContent, collection: str
) -> None:
    """Nor does another program that saves the workbook in between."""
    content = ours
    for data in (export_workbook(content, collection), saved(opened(content, collection))):
        found = imported(content, data, "table.xlsx")
        assert (found.collection, found.changes, found.problems) == (collection, (), ())
        assert found.files == {}


def test_only_what_somebody_changed_is_taken_over(project: Project) -> None:
    """What has become of an entry since the workbook was made stays."""
    case = {"cells": {"F3": 10}}
    book = changed(content_of(project), case)
    since = {"tips.yaml": "- id: be-specific\n  title: Since then\n"}
    found = imported(content_of(project, since), book, "tips.xlsx")
    assert [cell.key for change in found.changes for cell in change.cells] == ["minutes"]
    assert found.files["tips.yaml"] == b"- id: be-specific\n  title: Since then\n  minutes: 10\n"


def test_an_entry_that_is_gone_since_asks_for_nothing(project: Project) -> None:
    """Its row is as it was made."""
    own = {"tips.yaml": OWN["tips.yaml"]}
    book = export_workbook(content_of(project, own), "tips")
    found = imported(content_of(project), book, "tips.xlsx")
    assert {change.kind for change in found.changes} == set()


def test_rows_copied_into_a_workbook_of_their_own_are_taken(project: Project) -> None:
    """Without the record of what was there, nothing is hidden because it is missing."""
    content = content_of(project)
    book = changed(content, {"cells": {"C3": "Say it"}, "sheets": {"playbook-record": "gone"}})
    found = imported(content, book, "tips.xlsx")
    assert [(one.kind, one.id) for one in found.changes] == [("changed", "be-specific")]


def test_ids_are_locked_headings_stay_and_choices_are_offered(content: EditedContent) -> None:
    """New rows have the same lists, and an id that is free."""
    page = opened(content, "tips")["Tips"]
    rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}
    assert page.protection.sheet and page.freeze_panes == "C2"
    assert page["A3"].protection.locked and not page["C3"].protection.locked
    assert not page.column_dimensions["A"].protection.locked
    assert rules["B2:B522"].type == rules["G2:G522"].type == "list"
    assert (
        "short" not in rules["G2:G522"].prompt
        and page["G1"].comment.text == rules["G2:G522"].prompt
    )


def test_the_same_content_gives_the_same_bytes(content: EditedContent) -> None:
    """So that a workbook in version control changes with its content only."""
    assert export_workbook(content, "plays") == export_workbook(content, "plays")
