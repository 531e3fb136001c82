"""A file that is no workbook of ours, or a trap, is refused in a sentence before anybody waits."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from collections.abc import Callable

import pytest

from generator.errors import ContentError
from generator.project import Project
from generator.studio.content import EditedContent
from generator.studio.tables.exporting import export_workbook
from generator.studio.tables.importing import imported
from generator.studio.tables.workbook_reading import sheets_in
from tests.tables.books import content_of

SHEET = "xl/worksheets/sheet1.xml"
#: A trap that works holds a program up for minutes; a busy machine takes seconds for any file.
MOST_SECONDS = 30.0
type Spoil = Callable[[bytes], bytes]


def _with(book: bytes, path: str, part: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook with one part made anew."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, part(data) if name == path else data)
        if path not in old.namelist():
            new.writestr(path, part(b""))
    return out.getvalue()


def _rows(count: int) -> bytes:
    return b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, count))


def _entities(xml: bytes) -> bytes:
    levels = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    return xml.replace(
        b"<worksheet", b'<!DOCTYPE x [<!ENTITY l0 "ha">' + levels + b"]><worksheet", 1
    )


REFUSED: dict[str, tuple[Spoil, str]] = {
    "nothing": (lambda _: b"", "the file is empty"),
    "a text": (lambda _: b"id,title\n", "this is no Excel workbook"),
    "an old workbook": (lambda _: b"\xd0\xcf\x11\xe0" + b"\0" * 2000, "an old Excel"),
    "half of it": (lambda book: book[: len(book) // 2], "this workbook is damaged"),
    "a Word document": (
        lambda book: _with(book, "xl/workbook.xml", bytes).replace(
            b"xl/workbook.xml", b"xx/workbook.xml"
        ),
        "this is no Excel workbook",
    ),
    "a spreadsheet of LibreOffice": (
        lambda book: _with(book, "mimetype", lambda _: b"application/vnd.oasis"),
        "a spreadsheet of another kind",
    ),
    "a bomb of zeros": (
        lambda book: _with(book, SHEET, lambda xml: xml + b" " * 100_000_000),
        "unpacks to far more",
    ),
    "a bomb that lies about its size": (
        lambda book: _lying(_with(book, SHEET, lambda xml: xml + b" " * 30_000_000)),
        "this workbook is damaged",
    ),
    "a bomb of entities": (lambda book: _with(book, SHEET, _entities), "this workbook is damaged"),
    "a million cells": (
        lambda book: _with(
            book, SHEET, lambda xml: xml.replace(b"</sheetData>", _rows(200_000) + b"</sheetData>")
        ),
        "far more cells",
    ),
    "the strict form": (
        lambda book: _with(
            book,
            "xl/workbook.xml",
            lambda xml: xml.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
        ),
        "Strict Open XML",
    ),
    "no XML": (lambda book: _with(book, SHEET, lambda _: b"<sheet"), "this workbook is damaged"),
    "a merge of the whole sheet": (
        lambda book: _with(
            book,
            SHEET,
            lambda xml: xml.replace(
                b"</sheetData>",
                b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
            ),
        ),
        "A1:XFD1048576 are merged",
    ),
    "a cell in the last corner": (
        lambda book: _with(
            book,
            SHEET,
            lambda xml: xml.replace(
                b"</sheetData>",
                b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
            ),
        ),
        "nothing stands above this cell",
    ),
    "thirty thousand rows of slips": (
        lambda book: _with(
            book, SHEET, lambda xml: xml.replace(b"</sheetData>", _slips(30_000) + b"</sheetData>")
        ),
        "nobody would read more",
    ),
    "three thousand rows of slips": (
        lambda book: _with(
            book, SHEET, lambda xml: xml.replace(b"</sheetData>", _slips(2_800) + b"</sheetData>")
        ),
        "row 149, column H (Sources): `Sources` is empty",
    ),
}


def _slips(count: int) -> bytes:
    cell = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>be-specifi%d</t></is></c></row>'
    return b"".join(cell % (n, n, n) for n in range(100, 100 + count))


def _lying(book: bytes) -> bytes:
    """Return the ZIP with small sizes written where its large part is listed."""
    data, at = bytearray(book), book.index(b"PK\x01\x02")
    while at >= 0:
        if struct.unpack_from("<I", data, at + 24)[0] > 20_000_000:
            struct.pack_into("<I", data, at + 24, 1000)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


@pytest.fixture(scope="module")
def content(project: Project) -> EditedContent:
    """The playbook as it comes."""
    return content_of(project)


@pytest.fixture(scope="module")
def book(content: EditedContent) -> bytes:
    """A workbook of tips."""
    return export_workbook(content, "tips")


@pytest.mark.parametrize("name", REFUSED)
def test_a_trap_is_refused_in_time(content: EditedContent, book: bytes, name: str) -> None:
    """In a sentence, and nothing is written."""
    spoil, says = REFUSED[name]
    data = spoil(book)
    began = time.process_time()
    try:
        found = imported(content, data, "tips.xlsx")
        said, files = found.problems, found.files
    except ContentError as error:
        said, files = error.problems, {}
    assert time.process_time() - began < MOST_SECONDS
    assert says in "\n".join(map(str, said))
    assert files == {}


def test_a_workbook_with_any_byte_changed_is_read_or_refused(book: bytes) -> None:
    """No library's own error gets through."""
    for at in range(0, len(book), len(book) // 60):
        spoiled = bytearray(book)
        spoiled[at] ^= 0xFF
        try:
            assert sheets_in(bytes(spoiled), "tips.xlsx")
        except ContentError as error:
            assert len(error.problems) == 1
