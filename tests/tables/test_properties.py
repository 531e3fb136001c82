"""Whatever people type into the cells of whichever collection comes back as they typed it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.playbook import COLLECTIONS
from generator.project import Project
from generator.studio.content import EditedContent
from generator.studio.tables.cell_text import plain_text, text_of, value_at, value_of
from generator.studio.tables.columns import Column, tables_of
from generator.studio.tables.entries import current_entries
from generator.studio.tables.exporting import export_workbook
from generator.studio.tables.importing import changes_in
from generator.studio.tables.words import field_labels
from generator.studio.tables.workbook_reading import SheetCells, sheets_in
from tests.tables.books import content_of, filled

#: Texts that have to be of one form.
FIXED = ("url",)
FLAGS = {True: "yes", False: "no"}
#: What a cell of a spreadsheet can hold, and people type.
LINES = st.text(
    st.characters(exclude_categories=["C"], exclude_characters="\u2028\u2029"), min_size=1
)
LINE = LINES.map(str.strip).filter(lambda line: line and line[0] not in "-•*–")
TEXT = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
CELLS = st.one_of(TEXT, st.integers(), st.booleans(), st.dates(), st.floats(-1e9, 1e9))


@pytest.fixture(scope="module")
def content(project: Project) -> EditedContent:
    """The playbook as it comes."""
    return content_of(project)


@given(st.lists(LINE, min_size=1))
def test_a_list_comes_back_from_its_cell(lines: list[str]) -> None:
    """An entry on a line each."""
    column = Column(("steps",), "Steps", "", "list")
    assert value_of(text_of(lines, column, FLAGS), column, ["x"], FLAGS) == lines


@given(st.lists(TEXT, min_size=1).filter(lambda texts: any("\n" in text for text in texts)))
def test_a_list_with_line_breaks_comes_back_from_its_cell(texts: list[str]) -> None:
    """An empty line stands between its entries."""
    column = Column(("steps",), "Steps", "", "list")
    assert value_of(text_of(texts, column, FLAGS), column, [*texts], FLAGS) == texts


@given(CELLS)
def test_a_cell_is_read_as_it_would_be_typed(value: object) -> None:
    """And what was typed so is read the same again."""
    assert plain_text(plain_text(value)) == plain_text(value)


@pytest.mark.parametrize("collection", COLLECTIONS)
@settings(max_examples=8)
@given(data=st.data())
def test_texts_of_every_collection_come_back(
    content: EditedContent, collection: str, data: st.DataObject
) -> None:
    """Written into content/own/ and read again, the cells hold what was typed."""
    table = tables_of(collection, field_labels(content))[0]
    columns = [one for one in table.columns if one.kind == "text" and one.path[-1] not in FIXED]
    column = data.draw(st.sampled_from(range(len(columns))).map(columns.__getitem__))
    typed = [data.draw(TEXT), data.draw(TEXT)]
    sheets = filled(_sheets(content, collection), column.heading, typed)
    found = changes_in(content, sheets, "table.xlsx")
    assert not found.problems
    now = content.with_own(found.files)
    entries = current_entries(now, collection)[:2]
    assert [text_of(value_at(one.facts, column.path), column, FLAGS) for one in entries] == typed
    assert changes_in(now, sheets, "table.xlsx").files == {}


_READ: dict[str, tuple[SheetCells, ...]] = {}


def _sheets(content: EditedContent, collection: str) -> tuple[SheetCells, ...]:
    """Return the sheets of the collection's workbook, exported once."""
    if collection not in _READ:
        _READ[collection] = sheets_in(export_workbook(content, collection), "table.xlsx")
    return _READ[collection]
