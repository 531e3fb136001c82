"""Large files, always the same ones, as programs write them."""

from datetime import date

from worksheets.files.spreadsheet import csv_text
from worksheets.files.workbook import WorkbookSheet, workbook_bytes

_HEADER = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
_CARD = """BEGIN:VCARD
VERSION:3.0
N:Lindqvist{n};Bo;;;
FN:Bo Lindqvist{n}
ORG:Nordic Rail;Analytics
TITLE:Data Engineer
item1.EMAIL;type=INTERNET;type=WORK;type=pref:bo{n}@example.org
TEL;type=CELL;type=VOICE;type=pref:+46 70 123 45 67
item2.ADR;type=WORK;type=pref:;;1 Long Street;London;;N1 1AA;United Kingdom
BDAY;value=date:1985-04-12
NOTE:Met at the summer party\\, talked about budgets and sailing.
END:VCARD
"""


def linkedin_file(rows: int) -> bytes:
    """Return a LinkedIn export with its notes."""
    notes = 'Notes:\n"When exporting your connection data, some addresses are missing."\n\n'
    return (notes + csv_text(_HEADER, _rows(rows)).removeprefix("\ufeff")).encode()


def card_file(rows: int) -> bytes:
    """Return an address book of vCards."""
    return "".join(_CARD.format(n=number) for number in range(rows)).encode()


def workbook_file(rows: int) -> bytes:
    """Return a spreadsheet file of the same people."""
    return workbook_bytes([WorkbookSheet("People", _HEADER, list(_rows(rows)))], date(2026, 11, 23))


def wide_workbook_file(rows: int, columns: int = 30) -> bytes:
    """Return the same as HR exports it, beside columns that nobody here has a use for."""
    more = columns - len(_HEADER)
    header = (*_HEADER, *(f"Attribute {number}" for number in range(more)))
    body = [
        (*row, *(f"Value {(number + place) % 50}" for place in range(more)))
        for number, row in enumerate(_rows(rows))
    ]
    return workbook_bytes([WorkbookSheet("All workers", header, body)], date(2026, 11, 23))


def _rows(count: int) -> list[tuple[str, ...]]:
    return [
        (
            f"Ana {number}",
            f"Núñez {number * 7919 % count}",
            f"https://www.linkedin.com/in/ana-{number}",
            f"ana{number}@example.org" if number % 3 else "",
            f"Company {number % 97}",
            "Head of Finance, Iberia",
            "12 Mar 2024",
        )
        for number in range(count)
    ]
