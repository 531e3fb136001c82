"""Who is who: by address, then by name, in a file and in the notebook."""

import pytest

from tests.worksheets.importing.samples import imported, people, proposed
from worksheets.importing import Proposal, proposed_mapping, read_source
from worksheets.notebook import Contact

ANA = Contact("c-1", "Ana Silva", email="ana@example.org")
BO = Contact("c-2", "Bo Lindqvist")


def actions(proposal: Proposal) -> list[tuple[str, str]]:
    """Return what would be done to whom."""
    return [(row.action, row.id) for row in proposal.rows]


def csv(*rows: str) -> str:
    """Return a file of names, addresses and departments."""
    return "\n".join(("Name,E-mail,Department", *rows))


@pytest.mark.parametrize(
    ("row", "action"),
    [
        ("Ana Silva,ana@example.org,", ("skip", "c-1")),
        ("Ana Silva,ANA@Example.org,Finance", ("update", "c-1")),
        ("A. Silva,ana@example.org,Finance", ("update", "c-1")),
        ("Bo Lindqvist,,", ("skip", "c-2")),
        ("bo  LINDQVIST,,Rail", ("update", "c-2")),
        ("Bó Lindqvist,bo@example.org,", ("update", "c-2")),
    ],
)
def test_someone_known_is_updated_or_left_alone(row: str, action: tuple[str, str]) -> None:
    assert actions(proposed(csv(row), [ANA, BO])) == [action]


def test_someone_unknown_is_added_under_an_id_of_their_own() -> None:
    (row,) = proposed(csv("Cy,cy@example.org,Audit"), [ANA, BO]).rows
    assert row.action == "add"
    assert row.id not in {"c-1", "c-2"}
    assert {(change.field, change.new) for change in row.changes} == {
        ("name", "Cy"),
        ("email", "cy@example.org"),
        ("department", "Audit"),
    }


def test_the_same_person_gets_the_same_id_on_every_computer() -> None:
    one, other = proposed(csv("Cy,cy@example.org,")), proposed(csv("Cy,CY@example.org,Audit"))
    assert one.rows[0].id == other.rows[0].id


def test_an_id_that_is_taken_is_not_given_again() -> None:
    (first,) = imported(proposed(csv("Cy,cy@example.org,")))
    moved = Contact(first.id, "Someone else")
    (row,) = proposed(csv("Cy,cy@example.org,"), [moved]).rows
    assert (row.action, row.id) == ("add", f"{first.id}-2")


def test_the_persons_own_words_stay_and_what_differs_is_shown() -> None:
    contact = Contact("c-1", "Ana Silva", email="ana@example.org", department="Money")
    (row,) = proposed(csv("Ana Silva,ana@example.org,Finance"), [contact]).rows
    assert row.action == "skip"
    assert [(one.field, one.old, one.new) for one in row.unchanged] == [
        ("department", "Money", "Finance")
    ]


def test_the_words_of_the_file_are_taken_when_asked_for() -> None:
    contact = Contact("c-1", "Ana Silva", email="ana@example.org", department="Money")
    text = csv("Ana Silva,ana@example.org,Finance")
    proposal = proposed(text, [contact], known="replace")
    assert actions(proposal) == [("update", "c-1")]
    after = imported(proposal, [contact])
    assert after[0].department == "Finance"
    assert actions(proposed(text, after, known="replace")) == [("skip", "c-1")]


@pytest.mark.parametrize("typed", ["17 May 1985", "17.05.1985", "May 17th, 1985", " 1985-05-17"])
@pytest.mark.parametrize("known", ["fill", "replace"])
def test_a_birthday_written_in_another_way_is_the_same(typed: str, known: str) -> None:
    contact = Contact("c-1", "Ana Silva", birthday=typed)
    (row,) = proposed("Name,Birthday\nAna Silva,1985-05-17\n", [contact], known=known).rows
    assert (row.changes, row.unchanged) == ((), ())


@pytest.mark.parametrize("typed", ["17 May", "17 May 1984", "18 May 1985", "5/7/1985", "in May"])
def test_another_birthday_is_a_difference(typed: str) -> None:
    contact = Contact("c-1", "Ana Silva", birthday=typed)
    (row,) = proposed("Name,Birthday\nAna Silva,1985-05-17\n", [contact]).rows
    assert [(one.field, one.old, one.new) for one in row.unchanged] == [
        ("birthday", typed, "1985-05-17")
    ]


def test_those_known_can_be_left_alone_altogether() -> None:
    text = csv("Ana Silva,ana@example.org,Finance", "Cy,,")
    proposal = proposed(text, [ANA], known="skip")
    assert [action for action, _ in actions(proposal)] == ["skip", "add"]


def test_rows_of_one_person_are_joined() -> None:
    text = csv("Ana Silva,,Finance", "ana silva,ana@example.org,", "A.,ANA@example.org,x")
    (row,) = proposed(text).rows
    assert row.numbers == (2, 3, 4)
    assert dict(row.values) == {
        "name": "Ana Silva",
        "department": "Finance",
        "email": "ana@example.org",
    }


@pytest.mark.parametrize("field", ["Department", "Role", "Organisation"])
def test_namesakes_whom_a_fact_tells_apart_are_asked_about_and_come_once(field: str) -> None:
    text = f"Name,E-mail,{field}\nAna Silva,,Rail\nAna Silva,ana@example.org,Money\n"
    proposal = proposed(text)
    assert [row.action for row in proposal.rows] == ["add", "add"]
    (asked,) = proposal.alike
    assert (asked.name, asked.other_name) == ("Ana Silva (Rail)", "Ana Silva (Money)")
    again = proposed(text, imported(proposal))
    assert [row.action for row in again.rows] == ["skip", "skip"]


def test_each_of_several_namesakes_is_asked_about() -> None:
    proposal = proposed(csv("Bo Li,,Rail", "Bo Li,,Money", "Bo Li,,Press"))
    assert [(one.name, one.other_name) for one in proposal.alike] == [
        ("Bo Li (Rail)", "Bo Li (Money)"),
        ("Bo Li (Money)", "Bo Li (Press)"),
    ]


def test_namesakes_the_notebook_has_keep_their_places() -> None:
    known = [Contact("c-1", "Bo", department="Rail"), Contact("c-2", "Bo", department="Money")]
    proposal = proposed(csv("Bo,,Money", "Bo,,Rail"), known, known="replace")
    assert actions(proposal) == [("skip", "c-2"), ("skip", "c-1")]


def test_namesakes_with_an_address_each_stay_two() -> None:
    text = csv("Ana Silva,ana@example.org,", "Ana Silva,other@example.org,")
    proposal = proposed(text, [ANA])
    assert [action for action, _ in actions(proposal)] == ["skip", "add"]
    again = proposed(text, imported(proposal, [ANA]))
    assert [action for action, _ in actions(again)] == ["skip", "skip"]


def test_a_namesake_does_not_take_the_place_of_whoever_has_the_address() -> None:
    text = csv("Ana Silva,other@example.org,", "Ana Silva,ana@example.org,")
    proposal = proposed(text, [ANA])
    assert [action for action, _ in actions(proposal)] == ["add", "skip"]


def test_a_full_notebook_takes_nobody_more_but_updates_those_it_has() -> None:
    contacts = [ANA, *(Contact(f"x-{number}", f"Person {number}") for number in range(4998))]
    text = csv("Cy,cy@example.org,", "Di,di@example.org,", "Ana Silva,ana@example.org,Finance")
    proposal = proposed(text, contacts)
    assert [row.action for row in proposal.rows] == ["add", "update"]
    assert [(row.number, row.code) for row in proposal.refused] == [(3, "notebook_full")]


def test_a_bad_cell_is_refused_and_its_row_stays() -> None:
    text = (
        "Name,E-mail,Birthday,Closeness,Tier,URL\n"
        "Ana,nobody,soon,9,daily,javascript:alert(1)\nBo,bo@example.org,,,,\n"
    )
    first, second = proposed(text).rows
    assert dict(first.values) == {"name": "Ana"}
    assert {(cell.field, cell.code) for cell in first.refused} == {
        ("email", "not_an_email"),
        ("birthday", "not_a_birthday"),
        ("closeness", "not_a_rating"),
        ("tier", "not_a_choice"),
        ("url", "not_a_link"),
    }
    assert dict(second.values) == {"name": "Bo", "email": "bo@example.org"}


def test_a_name_beyond_the_forms_limit_is_refused() -> None:
    whole = proposed(f"Name\n{'x' * 101}\n{'x' * 100}\n")
    parts = proposed(f"First name,Last name\n{'x' * 60},{'y' * 60}\n")
    for proposal in (whole, parts):
        assert [(row.number, row.code) for row in proposal.refused] == [(2, "too_long")]


def test_the_mapping_can_be_overruled() -> None:
    source = read_source("Vārds,E-mail,Name\nAna,ana@example.org,ignored\n")
    mapping = proposed_mapping(source.grid)
    assert mapping.place_of("name") == 2
    changed = mapping.with_column("name", 0).with_column("email", None)
    proposal = proposed("Vārds,E-mail,Name\nAna,ana@example.org,ignored\n", mapping=changed)
    assert people(proposal) == [{"name": "Ana"}]
    assert proposal.mapping is changed
