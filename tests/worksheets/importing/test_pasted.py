"""Pasted lines of any shape are people."""

import pytest

from tests.worksheets.definitions import sheet, sheet_definition
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


#: A line, and the people in it: name, then field and text.
TYPED_IN_HASTE = {
    "O'Brien, Siobhan": [{"name": "Siobhan O'Brien"}],
    "o'brien, siobhan": [{"name": "siobhan o'brien"}],
    "Smith-Jones, Mary Anne": [{"name": "Mary Anne Smith-Jones"}],
    "van der Berg, Anneke, porter": [{"name": "Anneke van der Berg", "role": "porter"}],
    "van der berg, anneke": [{"name": "anneke van der berg"}],
    "di Marco, Ana": [{"name": "Ana di Marco"}],
    "McDonald, Ron - finance": [{"name": "Ron McDonald", "department": "finance"}],
    "Bo Cole, Sales": [{"name": "Bo Cole", "department": "Sales"}],
    "SUE, ICU": [{"name": "SUE", "department": "ICU"}],
    "Jo, Podiatry": [{"name": "Jo", "department": "Podiatry"}],
    "steve - cant stand him": [{"name": "steve", "note": "cant stand him"}],
    "steve- cant stand him, but useful": [{"name": "steve", "note": "cant stand him, but useful"}],
    "steve: total pain": [{"name": "steve", "note": "total pain"}],
    "steve cant stand him": [{"name": "steve", "note": "cant stand him"}],
    "steve...cant stand him": [{"name": "steve", "note": "cant stand him"}],
    "Priya - HR - owes me a coffee": [
        {"name": "Priya", "department": "HR", "note": "owes me a coffee"}
    ],
    "Ana Silva, Ministry of Works, Clerk": [
        {"name": "Ana Silva", "department": "Ministry of Works", "role": "Clerk"}
    ],
    "Jo Hall, theatre, matron, my boss": [
        {"name": "Jo Hall", "department": "theatre", "role": "matron", "note": "my boss"}
    ],
    "sue, matron, pharmacy, my boss": [
        {"name": "sue", "department": "pharmacy", "role": "matron", "note": "my boss"}
    ],
    "Sam, friend of sue": [{"name": "Sam", "note": "friend of sue"}],
    "lee, my line manager": [{"name": "lee", "note": "my line manager"}],
    "sue from pharmacy": [{"name": "sue", "department": "pharmacy"}],
    "dave in IT": [{"name": "dave", "department": "IT"}],
    "jo from the wards": [{"name": "jo", "department": "wards"}],
    "karen on reception": [{"name": "karen", "department": "reception"}],
    "kim on nights": [{"name": "kim", "note": "on nights"}],
    "sue (pharmacy)": [{"name": "sue", "department": "pharmacy"}],
    "Becky (night shift)": [{"name": "Becky", "note": "night shift"}],
    "tom & lisa": [{"name": "tom"}, {"name": "lisa"}],
    "Tom/Lisa": [{"name": "Tom"}, {"name": "Lisa"}],
    "tom, lisa and karen": [{"name": "tom"}, {"name": "lisa"}, {"name": "karen"}],
    "tom and lisa, pharmacy": [
        {"name": "tom", "department": "pharmacy"},
        {"name": "lisa", "department": "pharmacy"},
    ],
    "James 07700 900123": [{"name": "James", "phone": "07700 900123"}],
    "James (07700 900123)": [{"name": "James", "phone": "07700 900123"}],
    "07700 900123 James": [{"name": "James", "phone": "07700 900123"}],
    "James mob 07700 900123, estates": [
        {"name": "James", "department": "estates", "phone": "07700 900123"}
    ],
    "James +44 7700 900123 estates": [
        {"name": "James", "department": "estates", "phone": "+44 7700 900123"}
    ],
    "James james@mill.example": [{"name": "James", "email": "james@mill.example"}],
    "James ext 4512": [{"name": "James", "note": "ext 4512"}],
    "Health & Safety": [{"name": "Health & Safety"}],
    "Elizabeth (Liz) Smith": [{"name": "Elizabeth (Liz) Smith"}],
}


@pytest.mark.parametrize("line", TYPED_IN_HASTE)
def test_each_part_of_a_line_typed_in_haste_goes_where_it_belongs(line: str) -> None:
    assert people(proposed(line)) == TYPED_IN_HASTE[line]


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Bell, Ada", "turned"),
        ("tom & lisa", "two_people"),
        ("sue is lovely", "remark"),
        ("steve - big fan of cake", "remark"),
        ("jo at Boots", "place"),
        ("sam, rostering", "place"),
        ("Bo Cole, Sales\nDi Fox, Rail\nAda, Bell", ""),
        ("O'Brien, Siobhan", ""),
    ],
)
def test_what_was_only_guessed_is_to_be_checked(text: str, check: str) -> None:
    checks = [code for row in proposed(text).rows for code in row.checks]
    assert set(checks) == ({check} if check else set())
    words = sheet_definition("import-people")["words"]
    assert all(f"check_{code}" in words for code in checks)
