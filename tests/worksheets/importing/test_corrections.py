"""Each row of a preview can be put right before anything is added."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.importing.samples import imported, people, proposed
from tests.worksheets.test_import_people import reply_to
from worksheets.importing import CORRECTABLE, corrections_in, read_source
from worksheets.notebook import Contact

LIST = "sean, o'neill\nBo Cole, Sales\nada@mill.example\n"


class Page:
    """The import page: each change a button makes, and each text typed, is saved."""

    def __init__(self, pasted: str) -> None:
        self.answers = {"pasted": pasted}
        self.contacts: list[dict] = []

    def press(self, act: str, **values: str) -> str:
        reply = reply_to(None, "act", self.answers, act={"id": act, "values": values})
        for change in reply["changes"]:
            if change["collection"] == "answers":
                self.answers |= change["values"]
            else:
                self.contacts.append(change["values"])
        return reply["message"]

    @property
    def html(self) -> str:
        return reply_to(None, answers=self.answers)["html"]

    @property
    def row_shown(self) -> list[dict]:
        return reply_to(None, answers=self.answers)["choices"].get("fix_who", [])


def test_a_row_taken_apart_wrongly_is_put_right_and_added_so() -> None:
    page = Page(LIST)
    assert page.press("edit", row="1")
    assert (page.answers["fix_name"], page.answers["fix_department"]) == ("sean", "o'neill")
    assert page.row_shown == [{"id": "", "label": "1: sean"}]
    page.answers |= {"fix_name": "Sean O'Neill", "fix_department": "", "fix_role": "Fitter"}
    assert "<bdi>Sean O&#39;Neill</bdi>" in page.html
    page.press("import")
    assert page.contacts == [
        {"name": "Sean O'Neill", "role": "Fitter"},
        {"name": "Bo Cole", "department": "Sales"},
    ]
    assert not any(page.answers[one] for one in ("pasted", "fixing", "corrections", "fix_name"))


def test_one_row_after_the_other_keeps_what_was_put_right_before() -> None:
    page = Page(LIST)
    page.press("edit", row="1")
    page.answers |= {"fix_name": "Sean O'Neill", "fix_department": ""}
    page.press("edit", row="2")
    assert page.answers["fix_name"] == "Bo Cole"
    page.answers |= {"fix_email": "bo@mill.example"}
    page.press("fixed")
    assert page.row_shown == []
    assert "Sean O&#39;Neill" in page.html
    assert "Email: bo@mill.example" in page.html


def test_a_row_nobody_could_be_read_from_becomes_a_person_once_named() -> None:
    page = Page(LIST)
    page.press("edit", row="3")
    page.answers |= {"fix_name": "Ada Bell", "fix_email": "ada@mill.example"}
    assert "3 new people" in page.html
    page.answers |= {"fix_email": "ada at mill"}
    assert "This isn&#39;t an email address." in page.html


def test_two_people_of_one_line_are_edited_apart() -> None:
    page = Page("tom & lisa\nBo Cole")
    page.press("edit", row="1.2")
    page.answers |= {"fix_name": "Lisa Dow", "fix_note": "nights"}
    page.press("import")
    assert page.contacts == [
        {"name": "tom"},
        {"name": "Lisa Dow", "note": "nights"},
        {"name": "Bo Cole"},
    ]


@pytest.mark.parametrize(
    ("pasted", "key", "pair"),
    [
        ("becky\nBecky (night shift)", "1", "becky Becky (night shift)"),
        ("Becky (night shift)\nBecky (days)", "1", "Becky (night shift) Becky (days)"),
        ("Steve Cole\nsteve", "2", "steve Steve Cole"),
        ("Catherine Moss\nCatharine Moss", "1", "Catherine Moss Catharine Moss"),
    ],
)
def test_whoever_may_be_somebody_else_is_asked_and_joined_only_if_so(
    pasted: str, key: str, pair: str
) -> None:
    page = Page(pasted)
    said = " ".join(re.findall(r"<bdi>(.*?)</bdi>", page.html.split("pb-import-alike")[1])[:2])
    assert said == pair
    assert "2 new people" in page.html
    page.press("same", row=key, answer="one")
    assert "1 new person" in page.html and "pb-import-alike" not in page.html
    page = Page(pasted)
    page.press("same", row=key, answer="two")
    assert "2 new people" in page.html and "pb-import-alike" not in page.html


@pytest.mark.parametrize(
    ("saved", "typed"), [("Becky (nights)", "becky"), ("becky", "Becky (nights)")]
)
def test_somebody_in_the_list_may_be_a_contact(saved: str, typed: str) -> None:
    contact = Contact("c-1", saved)
    asked = proposed(typed, [contact])
    assert [(one.key, one.other) for one in asked.alike] == [("1", "c-1")]
    assert [row.action for row in asked.rows] == ["add"]
    joined = proposed(typed, [contact], same={"1": "c-1"})
    assert [row.id for row in joined.rows] == ["c-1"] and not joined.alike


@pytest.mark.parametrize(
    "pasted",
    [
        "Ana Silva, ana@mill.example\nAna, other@mill.example",
        "Ana Silva\nAna Cole\nAna",
        "Bo Cole\nDi Fox",
        "Jo\nBo",
        "\n".join(f"? (desk {number})" for number in range(11)),
    ],
)
def test_people_nobody_would_take_for_one_another_are_not_asked_about(pasted: str) -> None:
    assert not proposed(pasted).alike


def test_a_list_told_apart_by_brackets_brings_nothing_new_the_second_time() -> None:
    pasted = "becky\nBecky (night shift)\nBecky (Finance)"
    after = imported(proposed(pasted))
    assert [(one.name, one.note, one.department) for one in after] == [
        ("becky", "", ""),
        ("Becky", "night shift", ""),
        ("Becky", "", "Finance"),
    ]
    assert {row.action for row in proposed(pasted, after).rows} == {"skip"}


@pytest.mark.parametrize(
    ("act", "undo"), [("edit", "row opened for editing"), ("fixed", "row closed")]
)
def test_what_undo_undoes_is_named(act: str, undo: str) -> None:
    act_of_row = {"id": act, "values": {"row": "1"}}
    assert reply_to(None, "act", {"pasted": LIST}, act=act_of_row)["undo"] == undo


def test_a_correction_is_of_one_list_alone() -> None:
    page = Page(LIST)
    page.press("edit", row="1")
    page.answers |= {"fix_name": "Sean O'Neill", "pasted": "Cy Dow, Rail\nDi Fox\n"}
    assert "Sean" not in page.html
    assert page.row_shown == []


def test_a_column_taken_for_the_wrong_field_is_chosen_for_the_whole_file() -> None:
    answers = {"pasted": "Name,Team,Email\nSales,Bo Cole,bo@mill.example\n"}
    answers |= {"column_name": "1: Team", "column_department": "0: Name"}
    html = reply_to(None, answers=answers)["html"]
    assert "<bdi>Bo Cole</bdi>" in html
    assert "Department: Sales" in html


@pytest.mark.parametrize("text", ["", "{", "[]", '{"source": 1, "rows": 5}', "1e999", "null"])
def test_a_damaged_note_of_corrections_is_none(text: str) -> None:
    assert corrections_in(text, read_source(LIST).grid).text == ""


@given(
    st.dictionaries(
        st.integers(0, 5).map(str),
        st.dictionaries(st.sampled_from(CORRECTABLE), st.text(max_size=20)),
    )
)
def test_whatever_is_corrected_rows_stay_apart_and_none_is_lost(texts: dict) -> None:
    proposal = proposed(LIST, corrections=texts)
    numbers = [number for row in proposal.rows for number in row.numbers]
    assert sorted(numbers + [row.number for row in proposal.refused]) == [1, 2, 3]
    assert all(person["name"] for person in people(proposal))
