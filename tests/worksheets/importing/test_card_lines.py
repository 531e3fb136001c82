"""What a card says besides the fields of a contact is saved, written again, and never believed."""

from dataclasses import replace
from pathlib import Path

import pytest
import vobject
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.worksheets.importing.samples import NASTY, imported, people, proposed, sample
from worksheets.cards.entries import entries_of, joined_text
from worksheets.files.card_file import card_text
from worksheets.notebook import Contact

PROPERTIES = yaml.safe_load(Path(__file__).with_name("card_properties.yaml").read_text("utf-8"))


@pytest.mark.parametrize("program", PROPERTIES)
def test_every_property_of_a_card_comes_out_with_its_types_and_its_label(program: str) -> None:
    made = card_text(imported(proposed(sample(f"{program}.vcf"))))
    card = vobject.readOne(made, transform=False)
    labels = {line.group: line.value for line in card.lines() if line.name == "X-ABLABEL"}
    found = {
        (line.name, text(line), *sorted(map(str.lower, types(line))), labels.get(line.group))
        for line in card.lines()
    }
    for expected in PROPERTIES[program]:
        said = sorted(expected.get("types", "").split())
        assert (expected["name"], expected["value"], *said, expected.get("label")) in found


def text(line: vobject.base.ContentLine) -> str:
    """Return the value of a line, which may be a list."""
    return line.value if isinstance(line.value, str) else ",".join(line.value)


def types(line: vobject.base.ContentLine) -> list[str]:
    """Return all types of a line."""
    return line.params.get("TYPE", [])


@pytest.mark.parametrize("program", PROPERTIES)
def test_our_own_card_keeps_what_the_first_one_saved(program: str) -> None:
    (contact, *_) = imported(proposed(sample(f"{program}.vcf")))
    (again,) = imported(proposed(card_text([contact])))
    assert set(entries_of(again.card_lines)) == set(entries_of(contact.card_lines))
    assert joined_text(contact.card_lines, again.card_lines) == contact.card_lines


def test_a_plain_card_keeps_nothing() -> None:
    own = Contact(
        "c-1", "Ana Silva", organisation="Example Bank", department="Finance", role="Auditor",
        email="a@x.org", other_emails="b@x.org", phone="1", other_phones="2", address="1 Long St",
        url="https://x.org", birthday="04-12", note="Tea", categories="A, B",
    )  # fmt: skip
    assert people(proposed(card_text([own])))[0].get("card_lines") is None


@pytest.mark.parametrize(
    ("line", "change", "gone", "own"),
    [
        ("EMAIL;TYPE=WORK:a@x.org", {"email": "b@x.org"}, "a@x.org", "EMAIL;TYPE=INTERNET:b@x.org"),
        ("TEL;TYPE=CELL:1", {"phone": "2"}, "CELL", "TEL;TYPE=VOICE:2"),
        ("ADR:;;1 St;Rome;;;", {"address": "2 St, Rome"}, "1 St", "ADR:;;2 St\\, Rome;;;;"),
        ("item1.URL:https://x.org\nitem1.X-ABLabel:Blog", {"url": ""}, "Blog", "FN:Ana Silva"),
        ("ORG;SORT-AS=B:The Bank", {"organisation": "Rail"}, "Bank", "ORG:Rail;"),
        ("TITLE;LANGUAGE=de:Chef", {"role": "Boss"}, "Chef", "TITLE:Boss"),
        ("N:Silva;Ana;Maria;;", {"name": "Ana Costa"}, "Silva", "N:Costa;Ana;;;"),
    ],
)
def test_a_line_whose_field_was_changed_is_ours_again(
    line: str, change: dict[str, str], gone: str, own: str
) -> None:
    (ana,) = imported(proposed(f"BEGIN:VCARD\nFN:Ana Silva\n{line}\nEND:VCARD"))
    assert gone in card_text([ana])
    made = card_text([replace(ana, **change)])
    assert gone not in made
    assert own in made.split("\r\n")


def test_a_second_card_of_a_known_person_adds_what_the_first_lacked() -> None:
    card = "BEGIN:VCARD\nFN:Ana\nNICKNAME:Nani\n{more}END:VCARD"
    first = imported(proposed(card.format(more="")))
    more = card.format(more="item1.X-ABDATE:2011-06-18\nitem1.X-ABLabel:Wedding\n")
    (row,) = (second := proposed(more, first)).rows
    assert row.action == "update"
    (ana,) = after = imported(second, first)
    assert ana.card_lines.split("\n") == [
        "NICKNAME:Nani", "item1.X-ABDATE:2011-06-18", "item1.X-ABLABEL:Wedding"
    ]  # fmt: skip
    assert [row.action for row in proposed(more, after).rows] == ["skip"]


@pytest.mark.parametrize(
    ("line", "is_left_out"),
    [
        ("PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", True),
        ("PHOTO:data:image/jpeg;base64,/9j/4AAQ", True),
        ("X-MS-CARDPICTURE;TYPE=JPEG;BASE64:/9j/4AAQ", True),
        (f"X-MS-OL-DESIGN:{'x' * 3000}", True),
        ("PHOTO;VALUE=uri:https://x.org/ana.jpg", False),
        ("PHOTO:", False),
    ],
)
def test_what_a_card_embeds_is_left_out_and_told(line: str, is_left_out: bool) -> None:
    card = f"BEGIN:VCARD\nFN:Ana\n{line}\nEND:VCARD"
    (row,) = proposed(card).rows
    assert row.is_partial == is_left_out
    assert ("https://x.org/ana.jpg" in card_text(imported(proposed(card)))) == ("uri" in line)


@pytest.mark.parametrize(
    "line",
    ["BEGIN:VCARD", "item1.END:VCARD", "no line", "X;=:1", "PHOTO;ENCODING=b:???", "N:a", ":", ""],
)
def test_a_damaged_saved_line_is_not_written(line: str) -> None:
    made = card_text([Contact("c-1", "Ana", card_lines=f"NICKNAME:Nani\r\n{line}\r\nX-A:1")])
    assert made == card_text([Contact("c-1", "Ana", card_lines="NICKNAME:Nani\nX-A:1")])


saved_names = st.sampled_from(
    ["EMAIL", "TEL", "ADR", "N", "FN", "ORG", "TITLE", "UID", "X-A", "NICKNAME", "BEGIN"]
)
saved = st.lists(
    st.builds(
        "{}{}{}:{}".format,
        st.sampled_from(["", "item1.", "item2."]),
        saved_names,
        st.sampled_from(["", ";TYPE=WORK", ";TYPE=PREF", ";TYPE=HOME;TYPE=PREF", ";TYPE=FAX"]),
        NASTY | st.sampled_from(["a@x.org", "1", "Silva;Ana;Maria;;", "Ana Silva"]),
    )
    # What is no link is refused, and told: it does not come back.
    | st.sampled_from(["URL:https://x.org", "URL;TYPE=WORK:https://y.org"])
    | NASTY,
    max_size=6,
).map("\n".join)


@given(saved, st.sampled_from(["", "a@x.org"]), st.sampled_from(["", "1"]))
def test_whatever_is_saved_it_is_one_card_that_says_the_same_again(
    lines: str, email: str, phone: str
) -> None:
    made = card_text([Contact("c-1", "Ana Silva", email=email, phone=phone, card_lines=lines)])
    assert len(list(vobject.readComponents(made, transform=False))) == 1
    (first,) = imported(proposed(made))
    assert (first.name, first.email, first.phone) == ("Ana Silva", email, phone)
    (second,) = imported(proposed(card_text([first])))
    assert set(entries_of(second.card_lines)) == set(entries_of(first.card_lines))
