"""The exports of programs, and tables people make, become the people in them."""

from pathlib import Path

import pytest
import yaml

from tests.worksheets.importing.samples import people, proposed
from worksheets.importing import propose, read_source

CASES = yaml.load(Path(__file__).with_name("exports.yaml").read_text("utf-8"), yaml.BaseLoader)
NO_LISTS = yaml.safe_load(Path(__file__).with_name("no_lists.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["program"])
def test_each_column_of_a_program_finds_its_field(case: dict) -> None:
    (person,) = people(proposed(case["file"].encode()))
    assert {field: person.get(field, "") for field in case["person"]} == case["person"]


@pytest.mark.parametrize("case", NO_LISTS, ids=lambda case: case["what"])
def test_what_is_no_list_is_refused_and_what_only_looks_so_is_read(case: dict) -> None:
    for name in ("list.txt", "list.json"):
        proposal = propose(read_source(case["file"].encode(), name), ())
        assert proposal.problem == case.get("says", "")
        assert "; ".join(row["name"] for row in people(proposal)) == case.get("people", "")


def test_several_tables_in_one_file_are_one_list() -> None:
    text = (
        "Team A,,\nName,Email,Role\nAda,a@x.example,Rep\n\n"
        "Team B,,\nName,Role,Email\nBo,Lead,b@x.example\n"
    )
    assert people(proposed(text)) == [
        {"name": "Ada", "email": "a@x.example", "role": "Rep"},
        {"name": "Bo", "email": "b@x.example", "role": "Lead"},
    ]


def test_a_table_nobody_knows_the_header_of_stays_a_table() -> None:
    proposal = proposed(b"Onoma;Tmima\nAda;Fin\nBo;Sal\n")
    assert proposal.columns == ("Onoma", "Tmima")
    assert proposal.rows == ()
    assert not proposal.mapping.has_names
    typed = proposed("Onoma\tPosta\nAda\tada@x.example\nBo\tbo@x.example\n")
    assert typed.mapping.places == {"email": (1,)}


def test_a_list_without_a_header_loses_no_first_row() -> None:
    names = [row["name"] for row in people(proposed(b"Ada,a@x.example\nBo,b@x.example\n"))]
    assert names == ["Ada", "Bo"]


@pytest.mark.parametrize("mark", ["\u00a0", "\u200b", "\u202a", "\u00ad", "\u2066", "\ufeff"])
def test_what_nobody_sees_breaks_no_name_number_or_address(mark: str) -> None:
    text = f"Na{mark}me,Email,Phone\nAda{mark} Bell,{mark}a@x.example{mark},{mark}+44 20{mark}\n"
    (ada,) = people(proposed(text.replace(f"Na{mark}me", f"{mark}Name")))
    assert (ada["name"], ada["email"]) == ("Ada Bell", "a@x.example")
    assert ada["phone"] == "+44 20"


def test_what_a_mail_program_and_a_phone_write_before_it_is_left_out() -> None:
    line = "To: Bell, Ada <a@x.example>; Bo Cole <b@x.example>"
    assert [row["name"] for row in people(proposed(line))] == ["Ada Bell", "Bo Cole"]
    assert people(proposed("Cy Dow, tel. +44 20 7946 0001"))[0]["phone"] == "+44 20 7946 0001"


def test_files_copied_behind_one_another_are_all_read() -> None:
    cards = (
        "\ufeffBEGIN:VCARD\nFN:Bell\\, Ada\nN:Bell;Ada;;;\nEND:VCARD\ufeff"
        "BEGIN:VCARD\nFN:b@x.example\nN:Cole;Bo;;;\nEND:VCARD\n"
    )
    assert read_source(cards.encode()).format == "vcard"
    assert [row["name"] for row in people(proposed(cards))] == ["Ada Bell", "Bo Cole"]
