"""Cards as Apple, Google and Outlook write them go in and come out whole."""

import pytest
import vobject
from hypothesis import given

from tests.worksheets.importing.samples import NASTY, imported, people, proposed, sample
from worksheets.files.card_file import card_text
from worksheets.identity.invisible import visible
from worksheets.notebook import Contact

APPLE = {
    "name": "Ana Maria Silva",
    "email": "ana.silva@example.org",
    "phone": "+351 912 345 678",
    "organisation": "Example Bank",
    "department": "Finance",
    "role": "Head of Finance, Iberia",
    "url": "https://example.org/ana",
    "birthday": "04-12",
    "note": "Met in Porto.\nLikes sailing, tea; and a very long walk along the river before "
    "breakfast, whatever the weather.",
    "other_emails": "ana@home.example",
    "address": "12 Rua da Ponte, 3.º, Porto, 4000-001, Portugal",
}
GOOGLE = {
    "name": "Bo Lindqvist",
    "email": "bo@home.example",
    "phone": "+46701234567",
    "organisation": "Nordic Rail",
    "department": "Analytics",
    "role": "Data Engineer",
    "url": "https://example.org/bo",
    "birthday": "09-03",
    "note": "Knows trains.",
    "address": "1 Long Street, Stockholm, 111 20, Sverige",
    "categories": "myContacts",
}
OUTLOOK = {
    "name": "Zoë Müller",
    "email": "zoe@example.org",
    "phone": "+49 30 123",
    "organisation": "Bäckerei Süß",
    "department": "Verkauf",
    "role": "Geschäftsführerin und Leiterin des Verkaufs",
    "birthday": "1990-12-24",
    "note": "Erste Zeile\nZweite Zeile",
    "other_phones": "+49 170 1234567",
    "url": "https://example.org/zoe",
    "address": "2. Stock, Hauptstraße 5, Berlin, 10115, Deutschland",
}
VERSION_4 = {
    "name": "Chidi Okafor",
    "email": "chidi@example.com",
    "phone": "+234-803-000-0000",
    "organisation": "Example Bank",
    "department": "Audit",
    "role": "Auditor",
    "url": "https://example.com/chidi",
    "birthday": "04-12",
    "note": "Plays chess, well.",
    "other_emails": "chidi@home.example",
}
SAMPLES = {"apple": APPLE, "google": GOOGLE, "outlook": OUTLOOK, "version-4": VERSION_4}


def fields_of(content: bytes | str) -> list[dict[str, str]]:
    """Return what a file says of each person in the fields a person fills."""
    return [
        {field: text for field, text in person.items() if field != "card_lines"}
        for person in people(proposed(content))
    ]


@pytest.mark.parametrize("program", SAMPLES)
def test_a_card_goes_in_whole(program: str) -> None:
    assert fields_of(sample(f"{program}.vcf")) == [SAMPLES[program]]


@pytest.mark.parametrize("program", SAMPLES)
def test_a_card_comes_out_whole(program: str) -> None:
    """As another reader of cards sees it, and as we do."""
    made = card_text(imported(proposed(sample(f"{program}.vcf"))))
    expected = SAMPLES[program]
    again = proposed(made, imported(proposed(made)))
    assert [row.action for row in again.rows] == ["skip"]
    assert fields_of(made) == [expected]
    card = vobject.readOne(made)
    assert card.version.value == "3.0"
    assert card.fn.value == expected["name"]
    parts = (card.n.value.given, card.n.value.additional, card.n.value.family)
    assert " ".join(filter(None, parts)) == expected["name"]
    assert card.email.value == expected["email"]
    assert card.tel.value == expected["phone"]
    assert card.org.value == [expected["organisation"], expected["department"]]
    assert card.title.value == expected["role"]
    assert card.note.value == expected["note"]
    assert card.bday.value.endswith(expected["birthday"])


def test_all_addresses_of_a_card_are_saved_and_come_out_in_order() -> None:
    card = (
        "BEGIN:VCARD\nFN:Ana\nEMAIL:a@x.org\nEMAIL;TYPE=pref:b@x.org\nEMAIL:a@x.org\n"
        "TEL:1\nTEL;PREF=1:2\nADR;TYPE=work:;;1 Long Street\\, rear;London;;N1;UK\n"
        "CATEGORIES:Sailing\\, tea,Work\nEND:VCARD"
    )
    (ana,) = imported(proposed(card))
    assert (ana.email, ana.other_emails) == ("b@x.org", "a@x.org")
    assert (ana.phone, ana.other_phones) == ("2", "1")
    assert ana.address == "1 Long Street, rear, London, N1, UK"
    assert ana.categories == "Sailing, tea, Work"
    assert fields_of(card_text([ana])) == fields_of(card)


def test_the_card_of_a_company_is_refused() -> None:
    refused = proposed(sample("apple.vcf")).refused
    assert [(row.number, row.code) for row in refused] == [(2, "not_a_person")]


def test_a_card_without_an_end_does_not_take_the_next_with_it() -> None:
    cards = "BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nFN:Nobody\nBEGIN:VCARD\nFN:Cy"
    assert [row["name"] for row in people(proposed(cards))] == ["Ana", "Bo", "Cy"]


def test_the_preferred_address_is_taken() -> None:
    card = "BEGIN:VCARD\nFN:Ana\nEMAIL:a@x.org\nEMAIL;PREF=50:b@x.org\nEMAIL;TYPE=WORK,pref:c@x.org"
    (ana,) = people(proposed(card))
    assert (ana["email"], ana["other_emails"]) == ("c@x.org", "b@x.org, a@x.org")


def test_a_name_in_parts_is_enough() -> None:
    assert people(proposed("BEGIN:VCARD\nN:Sil\\;va;Ana;;;\nEND:VCARD")) == [{"name": "Ana Sil;va"}]


def test_nobody_without_a_name_gets_a_card() -> None:
    assert card_text([Contact("c-1", " ", email="a@x.org")]) == ""


def test_lines_are_folded_and_end_in_crlf() -> None:
    text = card_text([Contact("c-1", "Ana", note="é" * 300)])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


@given(NASTY, NASTY, NASTY)
def test_any_text_stays_one_card_and_comes_back(name: str, role: str, note: str) -> None:
    made = card_text([Contact("c-1", f"Ana {name}", role=role, note=note)])
    card = vobject.readOne(made)
    assert len(list(vobject.readComponents(made))) == 1
    read = people(proposed(made))
    assert [row["name"] for row in read] == [" ".join(visible(card.fn.value).split())]
    again = card_text(imported(proposed(made)))
    assert people(proposed(again)) == read


@pytest.mark.parametrize("charset", ["UNDEFINED", "IDNA", "NOBODY-KNOWS", "UTF-8"])
def test_a_card_in_any_charset_is_read(charset: str) -> None:
    """One odd card must not cost the others."""
    name = f"N;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:Costa;Zo=C3=AB;;;"
    text = f"BEGIN:VCARD\r\nVERSION:2.1\r\n{name}\r\nEND:VCARD\r\n"
    [found] = people(proposed(text))
    assert found["name"] == "Zoë Costa"
