"""Files that are odd in a way people don't see: letters, delimiters, fillings, endings, fakes."""

import io
import zipfile

import pytest

from tests.worksheets.importing.samples import people, proposed
from worksheets.importing import read_source

_HEADER = "Name;E-Mail;Abteilung\n"
_LIST = f"{_HEADER}Zoë Müller;z@m.example;Einkauf\n"
_ZOE = {"name": "Zoë Müller", "email": "z@m.example", "department": "Einkauf"}


@pytest.mark.parametrize(
    "content",
    [
        *map(_LIST.encode, ("cp1252", "mac_roman", "utf-16", "utf-16-le", "utf-16-be", "utf-32")),
        _LIST.encode().decode("cp1252").encode(),
        _LIST.encode() + b"\0\0\0",
        _LIST.encode() + b"\x1a",
        _LIST.replace("\n", "\r").encode(),
        _LIST.replace("ë", "e\u0308").replace("ü", "u\u0308").encode(),
        _LIST.replace("Zoë", "\u202aZoë").replace(";", "\u200e;").encode(),
        _LIST.replace(";", "；").encode(),
        _LIST.replace(";", "^").encode(),
    ],
    ids=[
        *("Windows", "Mac", "UTF-16", "UTF-16 le", "UTF-16 be", "UTF-32", "UTF-8 twice"),
        *("zeros at the end", "DOS's end", "old line ends", "parted accents", "bidi marks"),
        *("wide semicolons", "carets"),
    ],
)
def test_letters_and_delimiters_are_found_out(content: bytes) -> None:
    assert people(proposed(content)) == [_ZOE]


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Имя;E-mail\nИван Кот;i@m.example\n", "cp1251", "Иван Кот"),
        ("Όνομα;Επώνυμο;E-mail\nΜαρία;Νίκου;l@m.example\n", "cp1253", "Μαρία Νίκου"),
        ("Imię;Nazwisko;E-mail\nŁucja;Śliwa;l@m.example\n", "cp1250", "Łucja Śliwa"),
        ("Jméno;Příjmení;E-mail\nJiří;Dvořák;l@m.example\n", "cp1250", "Jiří Dvořák"),
        ("Adı;Soyadı;E-posta\nAyşe;Yılmaz;a@d.example\n", "cp1254", "Ayşe Yılmaz"),
        ("氏名,メール\n田中 太郎,t@m.example\n", "cp932", "田中 太郎"),
        ("氏名,メール\n田中 太郎,t@m.example\n", "iso2022_jp", "田中 太郎"),
        ("姓名,邮箱\n王伟,w@m.example\n", "utf-8", "王伟"),
        ("이름,이메일\n김민수,k@m.example\n", "utf-8", "김민수"),
    ],
)
def test_other_alphabets_are_read_with_their_headers(text: str, encoding: str, name: str) -> None:
    (person,) = people(proposed(text.encode(encoding)))
    assert person["name"] == name
    assert "@" in person["email"]


@pytest.mark.parametrize("encoding", ["gbk", "big5"])
def test_letters_nobody_can_tell_are_said_not_guessed(encoding: str) -> None:
    text = "姓名,郵箱\n王偉,w@m.example\n"
    assert read_source(text.encode(encoding)).problem == "unknown_letters"


def test_one_stray_byte_turns_no_other_letter() -> None:
    content = _LIST.encode() + "Jürgen Groß;j@m.example;X\n".encode("cp1252")
    assert [row["name"] for row in people(proposed(content))] == ["Zoë Müller", "Jürgen Groß"]


def test_a_markdown_table_and_a_printed_list_are_tables() -> None:
    drawn = "| Name | Email | Team |\n|:---|---|---|\n| Ada Bell | a@m.example | Fin |\n"
    printed = (
        "Name          Email              Team\n"
        "Ada Bell      a@m.example        Fin\n"
        "Bo Cole                          Sales\n"
    )
    assert people(proposed(drawn))[0]["department"] == "Fin"
    assert people(proposed(printed)) == [
        {"name": "Ada Bell", "email": "a@m.example", "department": "Fin"},
        {"name": "Bo Cole", "department": "Sales"},
    ]


def test_what_says_that_there_is_nothing_is_nothing() -> None:
    text = "Name,Email,Phone,Role\nAda Bell,n/a,-,N/A\nNa Li,none,#N/A,null\n"
    assert people(proposed(text)) == [{"name": "Ada Bell"}, {"name": "Na Li"}]


def test_what_a_program_puts_around_a_text_goes() -> None:
    text = (
        "Name,Phone,Email\n"
        '"=""Ada Bell""","=""+44 20 7946 0001""",mailto:a@m.example\n'
        "Bo Cole;#12,'+44 20 7946 0002,'b@m.example\n"
    )
    assert people(proposed(text)) == [
        {"name": "Ada Bell", "phone": "+44 20 7946 0001", "email": "a@m.example"},
        {"name": "Bo Cole", "phone": "+44 20 7946 0002", "email": "b@m.example"},
    ]


def test_a_number_that_a_spreadsheet_cut_short_is_refused() -> None:
    proposal = proposed("Name,Phone,Email\nAda Bell,4.42079E+11,a@m.example\n")
    assert "phone" not in proposal.rows[0].values
    assert [cell.code for cell in proposal.rows[0].refused] == ["cut_short"]


@pytest.mark.parametrize("last", ["Total,,3", "Summe:,,3", "Page 1 of 2,,", "Seite 1 von 2,,"])
def test_a_row_that_sums_up_is_no_person(last: str) -> None:
    proposal = proposed(f"Name,Email,Hours\nAda Bell,a@m.example,3\n{last}\n")
    assert len(proposal.rows) == 1
    assert [row.code for row in proposal.refused] == ["apart"]


def test_a_card_that_was_sent_is_found_below_what_stands_before_it() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Bell\\, Ada\nEND:VCARD\n"
    assert people(proposed(f"Sent from my phone\n\n{card}")) == [{"name": "Ada Bell"}]


def test_a_column_of_numbers_holds_no_names() -> None:
    text = "Employee,First name,Last name,Email\n1001,Ada,Bell,a@m.example\n"
    assert people(proposed(text))[0]["name"] == "Ada Bell"
    text = "User name,Email\nAda Bell,a@m.example\nBo Cole,b@m.example\n"
    assert [row["name"] for row in people(proposed(text))] == ["Ada Bell", "Bo Cole"]


def _zip(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name in names:
            file.writestr(name, "application/vnd.oasis.opendocument.spreadsheet")
    return content.getvalue()


_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"<html><body><table><tr><td>Name</td></tr></table></body></html>", "other_spreadsheet"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:x:office:spreadsheet"/>', "other_spreadsheet"),
        (b"MIME-Version: 1.0\nX-Document-Type: Workbook\n\n--x\n", "other_spreadsheet"),
        (_CONTAINER, "other_spreadsheet"),
        (b"\x09\x08\x08\x00\x00\x05\x05\x00" + bytes(600), "other_spreadsheet"),
        (b'ID;PWXL;N;E\nC;Y1;X1;K"Name"\n', "other_spreadsheet"),
        (_zip("mimetype", "content.xml"), "other_spreadsheet"),
        (_zip("Index/Document.iwa"), "other_spreadsheet"),
        (_CONTAINER + "WordDocument".encode("utf-16-le"), "not_text"),
        (_CONTAINER + "__properties_version1.0".encode("utf-16-le"), "not_text"),
        (_zip("[Content_Types].xml", "word/document.xml"), "not_text"),
        (b"\x1f\x8b\x08\x00" + b"abc" * 30, "zipped"),
        (b"7z\xbc\xaf\x27\x1c" + b"abc" * 30, "zipped"),
        (b"Rar!\x1a\x07\x00" + b"abc" * 30, "zipped"),
        (_zip("people.csv"), "zipped"),
        (b'[{"name": "Ada Bell"}]', "not_text"),
        (b"From: Ada <a@m.example>\nTo: Bo <b@m.example>\nMIME-Version: 1.0\n\nHello", "not_text"),
        (b"<!DOCTYPE html><html><body>Please sign in</body></html>", "not_text"),
    ],
)
def test_what_is_no_list_says_what_it_is(content: bytes, problem: str) -> None:
    assert read_source(content, "people.xls").problem == problem
