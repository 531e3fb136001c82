"""Delimited text is split as the program meant it, and one broken row stays alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.importing.samples import people, proposed
from worksheets.files.spreadsheet import csv_text
from worksheets.identity.invisible import visible
from worksheets.importing.delimited import grid_from_text

ROWS = [["Name", "E-mail"], ["Ana Silva", "ana@example.org"], ["Bo", "bo@example.org"]]
ANA, BO = ({"name": name, "email": email} for name, email in ROWS[1:])


def written(delimiter: str) -> str:
    """Return the rows with this delimiter."""
    return "".join(delimiter.join(row) + "\n" for row in ROWS)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert people(proposed(written(delimiter))) == [ANA, BO]


def test_excel_may_declare_the_delimiter() -> None:
    assert people(proposed("sep=;\r\n" + written(";"))) == [ANA, BO]


def test_a_delimiter_inside_a_cell_is_not_the_files_own() -> None:
    text = 'Name;Note\nAna;"a, b, c"\nBo;"d, e, f"\n'
    assert [row["note"] for row in people(proposed(text))] == ["a, b, c", "d, e, f"]


def test_a_cell_may_hold_lines_and_quotes() -> None:
    text = 'Name,Note\r\nAna,"one\r\ntwo ""three"""\r\nBo,four\r\n'
    assert [row["note"] for row in people(proposed(text))] == ['one\ntwo "three"', "four"]


def test_a_row_is_numbered_by_the_line_it_begins_on() -> None:
    proposal = proposed('Notes\n\nName,Note\nAna,"one\ntwo"\n\nBo,three\n')
    assert [row.numbers for row in proposal.rows] == [(4,), (7,)]


@pytest.mark.parametrize("place", [1, 50, 299, 300])
def test_a_quote_that_is_never_closed_costs_one_row(place: int) -> None:
    lines = ["Name,Note", *(f"Person {number},fine" for number in range(1, 301))]
    lines[place] = f'Person {place},"lost'
    proposal = proposed("\n".join(lines) + "\n")
    assert [(row.number, row.code) for row in proposal.refused] == [(place + 1, "unclosed_quote")]
    assert len(proposal.rows) == 299


def test_two_broken_rows_far_apart_do_not_swallow_what_is_between() -> None:
    lines = ["Name,Note", *(f"Person {number},fine" for number in range(1, 301))]
    lines[10], lines[290] = 'Person 10,"lost', 'Person 290,"lost'
    proposal = proposed("\n".join(lines))
    assert [row.number for row in proposal.refused] == [11, 291]
    assert len(proposal.rows) == 298


def test_a_cell_beyond_any_length_costs_one_row() -> None:
    proposal = proposed(f"Name,Note\nAna,fine\nBo,{'x' * 200_000}\nCy,fine\n")
    assert [row["name"] for row in people(proposal)] == ["Ana", "Cy"]
    assert [row.number for row in proposal.refused] == [3]


def test_short_and_long_rows_are_read() -> None:
    proposal = proposed("Name,Team,Note\nAna\nBo,Audit,x,y,z\n")
    assert people(proposal) == [{"name": "Ana"}, {"name": "Bo", "department": "Audit", "note": "x"}]


def test_without_a_known_header_there_is_no_table() -> None:
    assert grid_from_text("Ana Silva, Finance\nBo Li, Audit\n") is None


cells = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30)


@given(st.lists(st.tuples(cells, cells), max_size=8))
def test_what_we_write_as_csv_is_read_as_it_was(rows: list[tuple[str, str]]) -> None:
    # Spaces of any kind come back as plain ones, and what nobody sees is left out.
    rows = [(visible(name), visible(note)) for name, note in rows]
    named = [(f"Person {number} {name}".split(), note) for number, (name, note) in enumerate(rows)]
    written = [(" ".join(name).replace(",", ""), "".join(note.split("'"))) for name, note in named]
    proposal = proposed(csv_text(("Name", "Note"), written))
    read = [(row.values["name"], row.values.get("note", "")) for row in proposal.rows]
    assert read == [(name, note.strip()) for name, note in written]
