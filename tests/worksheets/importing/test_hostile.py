"""Small files that would take long, or cost the others in them, are read or refused at once."""

import io
import zipfile

import pytest

from tests.worksheets.importing.samples import people, proposed
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

    asked = 0

    def __getitem__(self, place):
        self.asked += len(range(*place.indices(len(self)))) if isinstance(place, slice) else 1
        return super().__getitem__(place)


@pytest.mark.parametrize("line", ['x",""" \n', '"\n', 'a,"b\n', '""",\n'])
def test_unbalanced_quotes_are_split_in_linear_time(line: str) -> None:
    few, many = Counting([line] * 5_000), Counting([line] * 50_000)
    for lines in (few, many):
        assert sum(1 for _ in split_rows(lines, ",")) <= len(lines)
    assert many.asked < 12 * few.asked


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
