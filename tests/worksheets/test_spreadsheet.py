"""No cell of a spreadsheet can start a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.files.spreadsheet import csv_text, plain_cell, safe_cell

OPENS = "=+-@＝＋－＠−﹢﹣﹦﹫"
FORMULA = f"{OPENS}\t\r"
INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069"
    "\u2800\u3164\ufe0f\ufeff\ufffd\U000e0020"
)
nasty = st.text(st.sampled_from(FORMULA + INVISIBLE + ' \n";|,a1') | st.characters(codec="utf-8"))


def starts_formula(cell: str) -> bool:
    return cell.lstrip(INVISIBLE + " \t\r\n\x0b\x0c\x85\u00a0")[:1] in tuple(OPENS)


@given(st.lists(nasty, min_size=1, max_size=4))
def test_no_cell_starts_a_formula_and_every_cell_is_there(cells: list[str]) -> None:
    text = csv_text(["a"] * len(cells), [cells])
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[1] == [safe_cell(cell) for cell in cells]
    assert not any(starts_formula(cell) for cell in rows[1])


@given(nasty)
def test_no_part_after_a_semicolon_or_tab_starts_a_formula(text: str) -> None:
    for separator in ";\t|":
        assert not any(starts_formula(part) for part in safe_cell(text).split(separator))


@pytest.mark.parametrize("opens", OPENS)
@pytest.mark.parametrize("before", ["", " ", *INVISIBLE])
def test_whatever_nobody_sees_before_it_a_formula_is_text(before: str, opens: str) -> None:
    assert safe_cell(f"{before}{opens}1").startswith("'")


@pytest.mark.parametrize(
    "text", ["Ana", "2026-11-23", "a-b", "x=y", "a@example.org", "Ana; Bo", ""]
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_the_file_has_a_byte_order_mark_and_lines_that_end_in_crlf() -> None:
    assert csv_text(["a", "b"], [["1", "ü"]]) == '\ufeff"a","b"\r\n"1","ü"\r\n'


@given(nasty)
def test_what_was_made_safe_can_be_made_plain_again(text: str) -> None:
    if plain_cell(text) == text:
        assert plain_cell(safe_cell(text)) == text
