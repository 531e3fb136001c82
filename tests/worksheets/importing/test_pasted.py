"""Pasted lines of any shape are people."""

import pytest

from tests.worksheets.definitions import sheet
from tests.worksheets.importing.samples import people, proposed

ANA = {"name": "Ana Silva", "email": "ana@example.org"}


@pytest.mark.parametrize(
    "line",
    [
        "Ana Silva, Finance, ana@example.org",
        "Ana Silva; Finance; ana@example.org",
        "Ana Silva\tFinance\tana@example.org",
        "Ana Silva | Finance | ana@example.org",
        "Ana Silva – Finance – ana@example.org",
        "ana@example.org, Ana Silva, Finance",
        "Ana Silva <ana@example.org>, Finance",
        "- Ana Silva, Finance, ana@example.org",
        "• Ana Silva, Finance, mailto:ana@example.org",
        "12. Ana Silva, Finance, ana@example.org",
        '"Ana Silva", "Finance", ana@example.org',
    ],
)
def test_a_line_is_a_person_with_a_department_and_an_address(line: str) -> None:
    assert people(proposed(line)) == [ANA | {"department": "Finance"}]


@pytest.mark.parametrize(
    "line",
    [
        "Ana Silva <ana@example.org>",
        '"Silva, Ana" <ana@example.org>',
        "Silva, Ana <ana@example.org>",
    ],
)
def test_an_address_of_a_mail_program_is_a_person(line: str) -> None:
    assert people(proposed(line)) == [ANA]


def test_everyone_a_mail_went_to_is_a_person() -> None:
    line = "Silva, Ana <ana@example.org>; Bo Li <bo@example.org>, Cy <cy@example.org>;"
    names = [row["name"] for row in people(proposed(line))]
    assert names == ["Ana Silva", "Bo Li", "Cy"]


def test_a_name_alone_is_enough_and_a_hyphen_is_no_bullet() -> None:
    assert people(proposed("Ana-Maria Silva\n\n   \nBo\n")) == [
        {"name": "Ana-Maria Silva"},
        {"name": "Bo"},
    ]


def test_parts_are_known_by_their_shape() -> None:
    line = "Ana Silva, Finance, Analyst, Example Bank, +44 20 7946 0000, www.example.org/ana, tall"
    assert people(proposed(line)) == [
        {
            "name": "Ana Silva",
            "department": "Finance",
            "role": "Analyst",
            "organisation": "Example Bank",
            "phone": "+44 20 7946 0000",
            "url": "https://www.example.org/ana",
            "note": "tall",
        }
    ]


def test_parts_are_taken_in_the_order_the_page_asks_for_them() -> None:
    """An address wherever it stands; and the example is read as it is meant."""
    (pasted,) = (field for field in sheet("import-people").fields if field.id == "pasted")
    in_order = "name, department, role and organisation"
    assert in_order in pasted.help
    parts = {part: f"Their {part}" for part in in_order.replace(" and ", ", ").split(", ")}
    plain = list(parts.values())
    for place in range(len(plain) + 1):
        line = ", ".join([*plain[:place], "ana@example.org", *plain[place:]])
        assert people(proposed(line)) == [parts | {"email": "ana@example.org"}]
    (example,) = people(proposed(pasted.example))
    assert example == ANA | {"department": "Finance", "role": "Analyst"}


def test_an_address_alone_is_refused_since_nobody_is_named() -> None:
    refused = proposed("ana@example.org\nBo").refused
    assert [(row.number, row.code) for row in refused] == [(1, "no_name")]


def test_lines_copied_out_of_a_spreadsheet_may_have_a_header() -> None:
    text = "Email\tName\nana@example.org\tAna Silva\n"
    assert people(proposed(text)) == [{"email": "ana@example.org", "name": "Ana Silva"}]
