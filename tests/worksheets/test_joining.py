"""Joining contacts of one person: nothing is lost, and the order decides nothing that matters."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from worksheets.joining.changes import changes_between, joining_changes, with_changes
from worksheets.joining.joined import joined
from worksheets.joining.same import same_as, same_people
from worksheets.notebook import (
    Contact,
    Notebook,
    SavedInteraction,
    SavedPromise,
    SheetRow,
    notebook_from,
)
from worksheets.notebook.references import with_references
from worksheets.printed import person_called

_WORDS = ["", "Ana", "Bo", "Cy Ford"]
_TEXTS = {
    field.name: st.sampled_from(_WORDS)
    for field in fields(Contact)
    if field.name not in ("id", "planned", "joined_ids", "card_lines")
}
_three = st.tuples(
    *(st.builds(Contact, id=st.just(f"c-{number}"), **_TEXTS) for number in (1, 2, 3))
)


def _line(field: str, text: str) -> str:
    return f"{field}: {text}"


def _said(contact: Contact) -> set[str]:
    """Return every word of the contact, wherever it stands."""
    texts = (getattr(contact, field) for field in _TEXTS)
    return {word for text in texts for word in text.replace(",", " ").replace(":", " ").split()}


def _join(notebook: Notebook, winner: str, other: str) -> Notebook:
    found = {contact.id: contact for contact in notebook.contacts}
    result = joined(found[winner], found[other], _line)
    return with_changes(notebook, joining_changes(result, notebook))


def _notebook(contacts: tuple[Contact, ...]) -> Notebook:
    talks = tuple(
        SavedInteraction(f"i-{n}", one.id, "2026-11-02") for n, one in enumerate(contacts)
    )
    together = SavedInteraction("i-9", " ".join(one.id for one in contacts), "2026-11-03")
    promises = tuple(SavedPromise(f"p-{n}", one.id, "me", "call") for n, one in enumerate(contacts))
    return Notebook(contacts=contacts, interactions=(*talks, together), promises=promises)


def test_a_choice_of_a_person_in_any_worksheet_goes_with_them() -> None:
    """In an answer, in a row of a worksheet's own list, and where somebody wrote it elsewhere."""
    rows = (SheetRow("r-1", "agenda.list", {"who": "c-2", "what": "c-2 or not"}),)
    answers = {"agenda": {"who": "c-2"}}
    two = (Contact("c-1", "Ana"), Contact("c-2", "Ana"))
    after = _join(Notebook(two, answers=answers, sheet_rows=rows), "c-1", "c-2")
    assert after.answers["agenda"]["who"] == "c-1"
    assert after.sheet_rows[0].answers == {"who": "c-1", "what": "c-2 or not"}
    assert person_called("c-2", after).name == "Ana"
    assert person_called("c-9", after).name == ""
    assert changes_between(after, after) == ()


@given(_three)
def test_joining_two_loses_no_word_of_either(three: tuple[Contact, ...]) -> None:
    one, other, _ = three
    contact = joined(one, other, _line).contact
    assert _said(one) | _said(other) <= _said(contact)


@given(_three)
def test_whoever_wins_the_same_id_stays_and_the_same_words(three: tuple[Contact, ...]) -> None:
    one, other, _ = three
    this, that = joined(one, other, _line), joined(other, one, _line)
    assert (this.contact.id, this.gone) == (that.contact.id, that.gone) == ("c-1", "c-2")
    labels = set(_TEXTS)
    assert _said(this.contact) - labels == _said(that.contact) - labels


@given(_three, st.permutations([("c-1", "c-2"), ("c-1", "c-3")]))
def test_three_joined_in_any_order_are_one_person_everything_points_at(
    three: tuple[Contact, ...], order: list[tuple[str, str]]
) -> None:
    notebook = _notebook(three)
    for winner, other in order:
        notebook = _join(notebook, winner, other)
    (contact,) = notebook.contacts
    assert (contact.id, contact.joined_ids) == ("c-1", "c-2 c-3")
    assert set().union(*map(_said, three)) <= _said(contact)
    assert {talk.people for talk in notebook.interactions} == {"c-1"}
    assert {promise.contact for promise in notebook.promises} == {"c-1"}


@given(_three)
def test_joining_again_what_was_joined_changes_nothing(three: tuple[Contact, ...]) -> None:
    before = _notebook(three)
    after = _join(before, "c-1", "c-2")
    assert with_changes(before, changes_between(before, after)) == after
    assert changes_between(after, after) == ()


def test_a_reference_to_who_is_gone_is_followed_through_every_joining() -> None:
    raw = {
        "version": 2,
        "contacts": [{"id": "c-1", "joined_ids": "c-2 c-3"}, {"id": "c-4"}],
        "interactions": [{"id": "i-1", "people": "c-3 c-1 c-4", "day": "2026-11-02"}],
        "promises": [{"id": "p-1", "contact": "c-2"}],
        "questions": [{"id": "q-1", "contact": "c-3"}],
    }
    notebook = with_references(notebook_from(raw))
    assert notebook.interactions[0].people == "c-1 c-4"
    assert notebook.promises[0].contact == notebook.questions[0].contact == "c-1"


def test_a_contact_that_came_back_keeps_what_points_at_it() -> None:
    raw = {
        "version": 2,
        "contacts": [{"id": "c-1", "joined_ids": "c-2"}, {"id": "c-2", "phone": "12"}],
        "interactions": [{"id": "i-1", "people": "c-2", "day": "2026-11-02"}],
    }
    notebook = with_references(notebook_from(raw))
    assert notebook.interactions[0].people == "c-2"
    assert [pair.is_sure for pair in same_people(notebook.contacts)] == [True]


def test_email_then_name_say_who_may_be_one_person() -> None:
    ana = Contact("c-1", name="Ana Abel", email="ANA@mill.example")
    same_email = Contact("c-2", name="A. Abel", other_emails="x@mill.example, ana@mill.example")
    same_name = Contact("c-3", name="Abel, Aná")
    two_emails = Contact("c-4", name="ana abel", email="abel@mill.example")
    bo = Contact("c-5", name="Bo")
    contacts = (ana, same_email, same_name, two_emails, bo)
    sure = {(pair.one.id, pair.other.id): pair.is_sure for pair in same_people(contacts)}
    assert sure[("c-1", "c-2")] and sure[("c-1", "c-3")] and not sure[("c-1", "c-4")]
    assert {contact.id for contact in same_as(ana, contacts)} == {"c-2", "c-3", "c-4"}
    assert not same_as(bo, contacts)


def test_contacts_without_a_name_are_not_one_person() -> None:
    assert not same_people((Contact("c-1"), Contact("c-2", phone="1")))
