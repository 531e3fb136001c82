"""Small files that would take long, or cost the others in them, are read or refused at once."""

import io
import zipfile

import pytest

from tests.worksheets.importing.large import wide_workbook_file
from tests.worksheets.importing.samples import people, proposed
from worksheets.importing import read_source, spreadsheet_cells
from worksheets.importing.delimited import split_rows

TYPES = "[Content_Types].xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINK = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ROW = '<row><c t="inlineStr"><is><t>Name</t></is></c></row><row><c t="str"><v>Ada</v></c></row>'


def workbook(sheet: str = ROW, sheets: int = 1, shared: str = "", before: str = "") -> bytes:
    """Return a workbook whose sheets all show one part."""
    tabs = "".join(f'<sheet name="S{n}" sheetId="{n + 1}" r:id="r1"/>' for n in range(sheets))
    relation = '<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    with zipfile.ZipFile(made := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(TYPES, "<Types/>")
        archive.writestr(
            "xl/workbook.xml", f"<workbook {MAIN} {LINK}><sheets>{tabs}</sheets></workbook>"
        )
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{relation}</Relationships>")
        archive.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{shared}</sst>")
        content = f"{before}<worksheet {MAIN}><sheetData>{sheet}</sheetData></worksheet>"
        archive.writestr("xl/worksheets/sheet1.xml", content)
    return made.getvalue()


def test_a_plain_workbook_is_read() -> None:
    assert people(proposed(workbook())) == [{"name": "Ada"}]


@pytest.mark.parametrize(
    "content",
    [
        workbook(shared="<si/>" * 5_000_000),
        workbook(sheet="<row/>" * 3_000_000),
        workbook(sheet="<row>" + "<c/>" * 3_000_000 + "</row>"),
        workbook(sheets=10_000),
    ],
    ids=["texts", "rows", "cells", "sheets"],
)
def test_a_small_workbook_that_holds_millions_is_refused_by_counting(content: bytes) -> None:
    assert len(content) < 300_000
    assert proposed(content).problem == "crowded"


def test_a_workbook_that_declares_entities_is_refused() -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert proposed(workbook(before=laughs)).problem == "damaged"


@pytest.mark.parametrize("sheet", [ROW.replace("<row>", '<row r="99999999999999999999">'), ROW])
@pytest.mark.parametrize("place", ["ZZZZZZZZ1", "1", "A0", "é1", "XFD1"])
def test_an_odd_place_of_a_cell_costs_at_most_that_cell(sheet: str, place: str) -> None:
    odd = f'<row><c r="{place}" t="str"><v>x</v></c></row>'
    assert {"name": "Ada"} in people(proposed(workbook(sheet=sheet + odd)))


class Counting(list):
    """A list that counts how many of its items were asked for."""

    read = 0

    def __getitem__(self, place):
        self.read += len(range(*place.indices(len(self)))) if isinstance(place, slice) else 1
        return super().__getitem__(place)


@pytest.mark.parametrize("line", ['x",""" \n', '"\n', 'a,"b\n', '""",\n'])
def test_unbalanced_quotes_are_split_in_linear_time(line: str) -> None:
    few, many = Counting([line] * 5_000), Counting([line] * 50_000)
    for lines in (few, many):
        assert sum(1 for _ in split_rows(lines, ",")) <= len(lines)
    assert many.read < 12 * few.read


CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\n{line}\r\nEND:VCARD\r\n"


@pytest.mark.parametrize(
    "line",
    [
        f"TEL;PREF={'9' * 5000}:+123",
        f"TEL;PREF=-1,{'٣' * 3},x:+123",
        "NOTE;CHARSET=PUNYCODE;ENCODING=QUOTED-PRINTABLE:" + "=61-" * 20_000,
        "NOTE;CHARSET=ZLIB;ENCODING=QUOTED-PRINTABLE:=61",
        "NOTE;CHARSET=UTF-16;ENCODING=QUOTED-PRINTABLE:=61",
    ],
    ids=["rank", "ranks", "punycode", "no charset", "half a letter"],
)
def test_one_bad_card_never_costs_the_others(line: str) -> None:
    cards = CARD.format(name="Ada Bell", line=line) + CARD.format(name="Bo Cole", line="NOTE:x")
    assert [person["name"] for person in people(proposed(cards))] == ["Ada Bell", "Bo Cole"]


_ODD_ROWS = (
    '<row r="1" spans="1:9"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>E&amp;mail'
    '</t></is></c><c r="C1" t="inlineStr"><is><r><t>Ro</t></r><r><t>le</t></r></is></c></row>'
    '<row r="3" ht="15"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"/><c r="D3"><v>3.0</v></c>'
    '<c r="F3" t="e"><v>#N/A</v></c><c r="G3" t="b"><v>1</v></c></row><row r="4"/>'
    '<row><c><v>7</v></c><c t="str"><f>A1</f><v>x &#233;</v></c>'
    '<c t="d"><v>2026-11-20T10</v></c></row>'
    '<row r="9"><c r="A9" t="str"><v>a_x0041_</v></c><c r="C9" t="s"><v>2</v></c>'
    '<c r="ZZZ9"><v>1</v></c></row>\n<row r="10"><!-- no row --><c r="A10" t="s"><v>3</v></c></row>'
)
_ODD_TEXTS = (
    '<si><t>Name</t></si><si><t xml:space="preserve"> Ada &lt;Bell&gt;</t></si>'
    "<si><r><t>B</t></r><r><t>o</t></r><rPh><t>x</t></rPh></si><si/><si><t>Cy</t></si>"
)


def test_a_row_is_read_alike_with_and_without_the_parser_of_xml(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    books = [workbook(_ODD_ROWS, shared=_ODD_TEXTS), wide_workbook_file(40)]
    plainly = [read_source(book) for book in books]
    monkeypatch.setattr(spreadsheet_cells, "plain_row", lambda row: None)
    monkeypatch.setattr(spreadsheet_cells, "plain_item", lambda item: None)
    assert plainly == [read_source(book) for book in books]
    cells = [line.cells for line in plainly[0].grid.lines]
    assert cells[0] == (" Ada <Bell>", "", "", "3", "", "", "yes")
    assert cells[1] == ("7", "x é", "2026-11-20")
    assert cells[2] == ("aA", "", "Bo")
