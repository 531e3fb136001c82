"""Files as programs write them are recognised, and each column finds its field."""

import json
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.worksheets.importing.large import wide_workbook_file
from tests.worksheets.importing.samples import CONTACT_FIELDS, imported, people, proposed, sample
from worksheets.files.spreadsheet import csv_text
from worksheets.files.workbook import WorkbookSheet, workbook_bytes
from worksheets.importing import propose, read_source, spreadsheet_package
from worksheets.importing.header_names import HEADER_NAMES
from worksheets.importing.headers import BIRTHDAY_PARTS, NAME_PARTS
from worksheets.notebook import Contact
from worksheets.outcome import Option

TODAY = date(2026, 11, 23)
ANA = {
    "name": "Ana Silva",
    "email": "ana.silva@example.org",
    "phone": "+351 912 345 678",
    "organisation": "Example Bank",
    "department": "Finance",
    "role": "Head of Finance",
    "url": "https://example.org/ana",
    "birthday": "1985-04-12",
    "note": "Met in Porto.",
}
BO = {
    "name": "Bo Lindqvist",
    "email": "bo@home.example",
    "organisation": "Nordic Rail",
    "department": "Analytics",
    "role": "Data Engineer",
}
TIERS = {"tier": (Option("quarterly", "Every quarter"), Option("yearly", "Yearly"))}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("linkedin.csv", "linkedin"),
        ("google.csv", "google"),
        ("google-newer.csv", "google"),
        ("outlook.csv", "outlook"),
        ("german.csv", "csv"),
        ("apple.vcf", "vcard"),
        ("pasted.txt", "pasted"),
    ],
)
def test_the_program_is_recognised(name: str, kind: str) -> None:
    assert read_source(sample(name)).format == kind


def test_linkedins_notes_are_passed_over() -> None:
    proposal = proposed(sample("linkedin.csv"))
    assert people(proposal)[0] == {
        "name": "Ana Silva",
        "url": "https://www.linkedin.com/in/ana-silva",
        "email": "ana.silva@example.org",
        "organisation": "Example Bank",
        "role": "Head of Finance, Iberia",
    }
    assert len(proposal.rows) == 4
    assert [(row.number, row.code) for row in proposal.refused] == [(8, "no_name")]


def test_both_of_googles_forms_are_read_alike() -> None:
    older, newer = (
        people(proposed(sample("google.csv"))),
        people(proposed(sample("google-newer.csv"))),
    )
    assert newer == [ANA, BO | {"birthday": "09-03"}]
    more = {"note": "Met in Porto.\nLikes sailing.", "other_emails": "ana@home.example"}
    assert older == [ANA | more, BO | {"birthday": "09-03"}]


def test_outlooks_windows_letters_and_american_days_are_read() -> None:
    ana, zoe, bo = people(proposed(sample("outlook.csv")))
    assert (ana, bo) == (ANA | {"other_phones": "+351 21 123 456"}, BO)
    assert zoe["role"] == "Geschäftsführerin"
    assert zoe["birthday"] == "1990-12-24"


@pytest.mark.parametrize(
    ("name", "first"),
    [
        (
            "german.csv",
            {
                "name": "Jürgen Groß",
                "email": "juergen@example.de",
                "organisation": "Müller & Söhne",
                "department": "Einkauf",
                "role": "Leiter",
                "birthday": "1979-03-12",
                "last_contact": "2026-02-01",
                "note": "Mag Tee; und Kuchen",
            },
        ),
        (
            "spanish.txt",
            {
                "name": "Íñigo Peña",
                "email": "inigo@example.es",
                "phone": "+34 600 000 000",
                "organisation": "Compañía Azul",
                "role": "Director",
                "last_contact": "2026-03-03",
            },
        ),
        (
            "french.csv",
            {
                "name": "Zoé Lefèvre",
                "email": "zoe@example.fr",
                "organisation": "Boulangerie Été",
                "role": "Gérante",
                "birthday": "1988-08-01",
            },
        ),
    ],
)
def test_headers_of_other_languages_are_known(name: str, first: dict[str, str]) -> None:
    proposal = proposed(sample(name))
    assert people(proposal)[0] == first
    assert len(proposal.rows) == 2
    assert not proposal.refused


def test_a_workbook_is_read_from_the_sheet_that_has_a_header() -> None:
    rows = [
        ["Ana Silva", "ana@example.org", date(2026, 3, 12), 4],
        ["Bo", None, datetime(2026, 3, 12, 9, 30), 2.0],
    ]
    content = workbook_bytes(
        [
            WorkbookSheet("About", ["Made for you"], [["by someone"]]),
            WorkbookSheet("People", ["Name", "E-mail", "Last contact", "Closeness"], rows),
        ],
        TODAY,
    )
    proposal = proposed(content)
    assert proposal.format == "xlsx"
    assert people(proposal) == [
        {"name": "Ana Silva", "email": "ana@example.org", "last_contact": "2026-03-12"}
        | {"closeness": "4"},
        {"name": "Bo", "last_contact": "2026-03-12", "closeness": "2"},
    ]
    assert [row.numbers for row in proposal.rows] == [(2,), (3,)]


FULL = Contact(
    id="c-1",
    name="Ana Silva",
    tier="yearly",
    last_contact="2026-03-12",
    next_date="2026-12-01",
    birthday="04-12",
    department="Finance",
    role='=Head, of "Finance"',
    organisation="Example Bank",
    email="ana@example.org",
    phone="+44 20 7946 0000",
    url="https://example.org/ana",
    influence="4",
    closeness="2",
    relevance="5",
    paused="yes",
    snoozed_until="2026-12-24",
    note="-one\n@two; three",
)
COLUMNS = [field for field in CONTACT_FIELDS if getattr(FULL, field)]


@pytest.mark.parametrize("kind", ["json", "csv", "xlsx"])
def test_our_own_files_come_back_as_they_were(kind: str) -> None:
    """With the labels people see in place of the ids, and without the apostrophes."""
    header = [field.replace("_", " ").capitalize() for field in COLUMNS]
    cells = [getattr(FULL, field).replace("yearly", "Yearly") for field in COLUMNS]
    content = {
        "json": json.dumps(
            {
                "version": 2,
                "contacts": [{field: getattr(FULL, field) for field in ("id", *COLUMNS)}],
            }
        ),
        "csv": csv_text(header, [cells]).encode(),
        "xlsx": workbook_bytes([WorkbookSheet("Contacts", header, [cells])], TODAY),
    }[kind]
    proposal = proposed(content, choices=TIERS)
    assert not proposal.refused
    assert not proposal.rows[0].refused
    (made,) = imported(proposal)
    assert {field: getattr(made, field) for field in COLUMNS} == {
        field: getattr(FULL, field) for field in COLUMNS
    }


def test_every_field_of_a_contact_can_be_read_from_a_column() -> None:
    parts = {*NAME_PARTS, *BIRTHDAY_PARTS, "account"}
    assert HEADER_NAMES.keys() - parts == set(CONTACT_FIELDS)


def archive(*names: str) -> bytes:
    """Return a zip file with such members."""
    with ZipFile(content := BytesIO(), "w") as made:
        for name in names:
            made.writestr(name, "<nothing/>")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        ("  \n ", "empty"),
        ("Name,E-mail\n", "empty"),
        (b"PK\x03\x04 no workbook", "damaged"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "damaged"),
        (archive("[Content_Types].xml", "word/document.xml"), "not_text"),
        (archive("mimetype", "content.xml"), "not_text"),
        (b"BEGIN:VCALENDAR\r\nSUMMARY:Ana, Finance\r\nEND:VCALENDAR\r\n", "not_text"),
        (archive("Connections.csv"), "zipped"),
        (archive("[Content_Types].xml", "xl/workbook.bin"), "other_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "other_spreadsheet"),
        (b"<html><body><table><tr><td>Name</td></tr></table>", "other_spreadsheet"),
        (b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "other_spreadsheet"),
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n", "other_spreadsheet"),
        (b"dn: cn=Ada Bell\nmail: ada@mill.example\n", "ldif"),
        ("Имя\n王\n".encode("gbk"), "unknown_letters"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "not_text"),
        (b"%PDF-1.4\n1 0 obj\n<</Title (Ana, Finance)>>\nendobj\n" * 200, "not_text"),
        (b"\x89PNG\r\n\x1a\n", "not_text"),
        (b"<!DOCTYPE html>\n<p>Ana, Finance\n", "not_text"),
        (b"{\\rtf1\\ansi Ana, Finance}", "not_text"),
        (b"\0\1not a csv\0", "not_text"),
        ("{", "damaged"),
        ('{"a": 1}', "not_a_notebook"),
        ('{"version": 99, "contacts": []}', "not_a_notebook"),
        (b"x" * 20_000_001, "too_large"),
        ("Ana\n" * 30_001, "too_many_rows"),
        ("\n" * 1_000_001, "too_many_rows"),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isidentifier() else "",
)
def test_a_file_that_cannot_be_read_says_why(content: bytes | str, problem: str) -> None:
    proposal = proposed(content)
    assert proposal.problem == problem
    assert proposal.rows == proposal.refused == ()


def test_a_sheet_with_more_cells_than_there_is_time_for_says_where_it_stopped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was read is shown, and the first row that wasn't is listed with what to do."""
    monkeypatch.setattr(spreadsheet_package, "_MOST_TAGS", 20_000)
    proposal = propose(read_source(wide_workbook_file(5_000)), ())
    assert 100 < len(proposal.rows) < 5_000
    assert [row.code for row in proposal.refused] == ["not_read"]
    assert proposal.refused[0].number > len(proposal.rows)
