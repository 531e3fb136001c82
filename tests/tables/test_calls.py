"""What the page asks about workbooks."""

from __future__ import annotations

from datetime import date

import pytest

from generator.project import Project
from generator.studio.calls import reply_to
from generator.studio.desk import Desk
from tests.content.in_memory import files_of
from tests.tables.books import changed, content_of


@pytest.fixture
def desk(project: Project) -> Desk:
    """The playbook as it comes."""
    return Desk(files_of(project), date(2026, 11, 23))


def test_a_workbook_goes_out_and_its_changes_are_looked_at(desk: Desk, project: Project) -> None:
    """Nothing is written until the page puts the files."""
    made = reply_to(desk, "export", {"collection": "tips"})
    assert made["name"] == "tips.xlsx"
    assert reply_to(desk, "import", {"collection": "tips", "bytes": made["bytes"]})["files"] == {}
    data = changed(content_of(project), {"cells": {"C3": "Name it", "B4": "no"}})
    found = reply_to(desk, "import", {"collection": "tips", "bytes": data})
    (one,) = found["changed"]
    assert (one["entry"], one["title"], one["row"]) == ("tips/be-specific", "Name it", 3)
    assert one["fields"][0]["label"] == "Title" and one["fields"][0]["after"] == "Name it"
    assert [hidden["entry"] for hidden in found["hidden"]] == ["tips/meet-face-to-face"]
    assert desk.own == {}
    reply_to(desk, "put", {"files": found["files"]})
    assert desk.state()["problems"] == []


def test_a_mistake_comes_with_its_place(desk: Desk, project: Project) -> None:
    """In words, and as sheet, row and column."""
    data = changed(content_of(project), {"cells": {"F4": "ten"}})
    (problem,) = reply_to(desk, "import", {"collection": "tips", "bytes": data})["problems"]
    assert (problem["sheet"], problem["line"], problem["column"]) == ("Tips", 4, 6)
    assert problem["place"].startswith("tips.xlsx, sheet “Tips”, row 4, column F")
    assert reply_to(desk, "import", {"collection": "tips", "bytes": b"PK"})["problems"]


def test_the_workbook_of_another_collection_is_refused(desk: Desk) -> None:
    """By the names people know them by."""
    made = reply_to(desk, "export", {"collection": "tips"})
    reply = reply_to(desk, "import", {"collection": "dos", "bytes": made["bytes"]})
    assert "holds the table “Tips”, not “Dos and don'ts”" in reply["problems"][0]["message"]
