"""Which contacts are meant by the names somebody typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.notebook import Contact
from worksheets.relations.names import Named, Unclear, name_to_type, people_named
from worksheets.slips import is_one_slip

ANA, BO = Contact("c-1", "Ana Silva", department="Finance"), Contact("c-2", "Bo")
COMMA = Contact("c-3", "Silva, Ana")


def test_capitals_and_spaces_do_not_matter_and_nobody_is_named_twice() -> None:
    found = people_named(["ana  SILVA", "Bo", "bo", "Cy", "cy"], [BO, ANA])
    assert found == Named((ANA, BO), ("Cy",))


def test_a_name_of_several_contacts_is_unclear_until_the_department_or_the_id_is_given() -> None:
    other = Contact("c-9", "ana silva", department="IT")
    assert people_named(["Ana Silva"], [ANA, other]).unclear == (
        Unclear("Ana Silva", (ANA, other), "Ana Silva"),
    )
    assert people_named(["ana silva (it)", "c-1"], [ANA, other]).known == (other, ANA)


def test_the_role_or_the_email_tells_apart_who_has_the_same_department() -> None:
    lead = Contact("c-8", "Ana Silva", department="Finance", role="Lead")
    other = Contact("c-9", "Ana Silva", department="Finance", email="ana.silva@example.org")
    everyone = [lead, other]
    found = people_named(["Ana Silva (Finance)"], everyone)
    assert [one.candidates for one in found.unclear] == [(lead, other)]
    assert people_named(["ana silva (lead)"], everyone).known == (lead,)
    assert name_to_type(other, everyone) == "Ana Silva (ana.silva@example.org)"


@pytest.mark.parametrize(
    "nights", [Contact("c-9", "Becky (night shift)"), Contact("c-9", "Becky", note="night shift")]
)
def test_what_stands_in_brackets_tells_namesakes_apart_and_the_name_alone_is_asked(
    nights: Contact,
) -> None:
    becky = Contact("c-8", "becky")
    assert people_named(["becky"], [becky, nights]).unclear[0].candidates == (becky, nights)
    assert people_named(["Becky (Night shift)"], [becky, nights]).known == (nights,)
    assert name_to_type(nights, [becky, nights]) == "Becky (night shift)"


def test_a_name_with_a_comma_is_put_together_again_where_it_is_known() -> None:
    assert people_named(["Silva", "Ana", "Bo"], [COMMA, BO]) == Named((COMMA, BO))
    assert people_named(["Silva", "Ana"], [BO]).new == ("Silva", "Ana")


def test_a_contact_without_a_name_is_nobody() -> None:
    assert people_named(["c-7", "(Finance)"], [Contact("c-7", " ", department="Finance")]) == Named(
        new=("c-7", "(Finance)")
    )


words = st.text(st.sampled_from("Aa b,;\n(é"), max_size=5)
contacts = st.lists(
    st.builds(
        Contact,
        st.integers(1, 99).map("c-{}".format),
        words,
        department=words,
        role=words,
        email=words,
    ),
    unique_by=lambda contact: contact.id,
)


@given(contacts, st.data())
def test_what_is_typed_for_a_contact_finds_exactly_that_one(
    everyone: list[Contact], data: st.DataObject
) -> None:
    named = [contact for contact in everyone if contact.name.strip()]
    if named:
        contact = data.draw(st.sampled_from(named))
        assert people_named([name_to_type(contact, everyone)], everyone) == Named((contact,))


@pytest.mark.parametrize("slip", ["Kenji Tanka", "Kenji Tanakaa", "Kenji Tanaak", "Kenji Tanaca"])
def test_one_slip_of_the_keys_is_recognised(slip: str) -> None:
    assert is_one_slip(slip, "Kenji Tanaka")
    assert is_one_slip("Kenji Tanaka", slip)


@pytest.mark.parametrize("other", ["Kenji Tanaka", "Kenji Tanana", "Kenji Tan", "Kanji Tanuka"])
def test_the_same_and_what_is_two_slips_away_are_none(other: str) -> None:
    assert is_one_slip("Kenji Tanana", other) == (other == "Kenji Tanaka")
