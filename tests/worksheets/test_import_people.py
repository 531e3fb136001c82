"""The import worksheet takes files as the page sends them, and has words for all it can say."""

import base64
import json
import re
from pathlib import Path

import pytest

import worksheets.importing
from tests.worksheets.client import run
from tests.worksheets.definitions import sheet_definition
from tests.worksheets.importing.samples import CONTACT_FIELDS, EVERY_SAMPLE, sample
from tests.worksheets.test_contact_map import reply as contact_map
from worksheets.fields import MOST_FILE_BYTES, MOST_FILE_MEGABYTES

SHEET = sheet_definition("import-people")
#: Codes are the only texts in the importing modules that look like this and are raised or returned.
CODE = re.compile(r'(?:AnswerError|UnreadableError)\("(\w+)"')


def reply_to(
    content: bytes | None, action: str = "evaluate", answers: dict | None = None, **more: object
) -> dict:
    """Return the reply to a request with a file."""
    file = {"name": "file", "base64": base64.b64encode(content or b"").decode()}
    notebook = {"version": 2, "contacts": [], "answers": {"import-people": answers or {}}}
    request = {"protocol": 2, "action": action, "today": "2026-11-23", "notebook": notebook}
    attached = {"file": file} if content is not None else {}
    return json.loads(run(json.dumps(request | {"sheet": SHEET, "attachments": attached} | more)))


def test_a_file_is_previewed_and_its_columns_are_offered() -> None:
    reply = reply_to(sample("linkedin.csv"))
    assert "4 new people" in reply["html"]
    assert "Row 8: There&#39;s no name." in reply["html"]
    assert reply["choices"]["column_email"][0] == {"id": "", "label": "Email Address (found)"}
    assert reply["choices"]["column_phone"][0] == {"id": "", "label": "Not found"}
    labels = [option["label"] for option in reply["choices"]["column_name"]]
    assert labels[1:4] == ["First Name", "Last Name", "URL"]
    assert reply["exports"] == ["refused", "md"]


def test_what_was_previewed_is_added() -> None:
    reply = reply_to(sample("linkedin.csv"), "act", act={"id": "import", "values": {}})
    assert reply["message"] == "4 people added."
    names = [change["values"]["name"] for change in reply["changes"]]
    assert names == ["Ana Silva", "Bo Lindqvist", "María José Núñez", "Chidi Okafor"]


@pytest.mark.parametrize("program", ["apple", "google", "outlook", "version-4"])
def test_cards_taken_over_and_downloaded_again_bring_nothing_new(program: str) -> None:
    """File → notebook → the contact map's address book → file."""
    taken = reply_to(sample(f"{program}.vcf"), "act", act={"id": "import", "values": {}})
    contacts = [{"id": change["id"], **change["values"]} for change in taken["changes"]]
    book = contact_map(contacts, action="export", export="vcf")["download"]
    assert (book["name"], book["type"]) == ("contacts.vcf", "text/vcard;charset=utf-8")
    saved = {"version": 2, "contacts": contacts}
    html = reply_to(book["text"].encode(), notebook=saved)["html"]
    assert "1 person has nothing new" in html
    assert "0 new people" in html and "0 people get more details" in html
    assert "pb-detail-unchanged" not in html


def test_the_preview_counts_what_else_a_card_says_and_who_comes_without_a_picture() -> None:
    html = reply_to(sample("outlook.vcf"))["html"]
    assert "Further details of the card: 18" in html
    assert "NICKNAME" not in html
    assert "1 card comes without its picture, which is too large for the notebook." in html
    assert "without its picture" not in reply_to(sample("google.vcf"))["html"]


def test_a_file_comes_before_a_pasted_list_which_then_stays() -> None:
    answers = {"pasted": "Someone Else"}
    reply = reply_to(sample("version-4.vcf"), "act", answers, act={"id": "import", "values": {}})
    assert [change["collection"] for change in reply["changes"]] == ["contacts"]


def test_letters_in_doubt_are_said_and_can_be_chosen() -> None:
    """A single name is too little to tell Central Europe's letters by; the names are shown."""
    content = "Name;Email\nMatjaž Rožanc;m@m.example\n".encode("iso8859_2")
    reply = reply_to(content)
    assert "names with accents may be wrong" in reply["html"]
    offered = {option["label"]: option["id"] for option in reply["choices"]["letters"]}
    chosen = reply_to(content, answers={"letters": offered["Matjaž Rožanc"]})
    assert "Matjaž Rožanc" in chosen["html"]
    assert "may be wrong" not in chosen["html"]
    assert "letters" not in reply_to(sample("linkedin.csv"))["choices"]


def test_letters_nobody_can_tell_are_refused_until_they_are_chosen() -> None:
    content = "姓名,邮箱\n张伟,w@m.example\n".encode("gbk")
    reply = reply_to(content)
    assert [one["field"] for one in reply["problems"]] == ["file"]
    offered = {option["label"]: option["id"] for option in reply["choices"]["letters"]}
    chosen = reply_to(content, answers={"letters": offered["张伟"]})
    assert "张伟" in chosen["html"] and not chosen["problems"]


def test_cards_and_lists_offer_no_columns() -> None:
    assert reply_to(sample("apple.vcf"))["choices"] == {}
    assert reply_to(None, answers={"pasted": "Ana"})["choices"] == {}


def test_a_file_nobody_can_read_is_a_problem_of_the_file_and_imports_nothing() -> None:
    for action, more in (("evaluate", {}), ("act", {"act": {"id": "import", "values": {}}})):
        reply = reply_to(b"PK\x03\x04", action, **more)
        assert [problem["field"] for problem in reply["problems"]] == ["file"]
        assert reply["changes"] == []


def test_every_sample_has_a_preview() -> None:
    for path in EVERY_SAMPLE:
        assert "data-act" in reply_to(path.read_bytes())["html"], path.name


def test_a_list_is_cut_after_fifty_and_the_rest_counted() -> None:
    reply = reply_to("\n".join(f"Person {number}" for number in range(60)).encode())
    assert reply["html"].count("<bdi>") == 50
    assert "and 10 more people." in reply["html"]


def test_every_reason_and_field_has_words() -> None:
    words, problems = SHEET["words"], SHEET["problems"]
    assert {f"field_{field}" for field in CONTACT_FIELDS} <= words.keys()
    folder = Path(worksheets.importing.__file__).parent
    for path in folder.glob("*.py"):
        for code in CODE.findall(path.read_text("utf-8")):
            assert code in problems or f"reason_{code}" in words, f"{path.name}: {code}"


def test_the_limit_a_file_passes_is_said_as_it_is_checked() -> None:
    """No text states it again, so none can say another."""
    said = reply_to(b"x" * (MOST_FILE_BYTES + 1))["problems"][0]["message"]
    assert f"at most {MOST_FILE_MEGABYTES} MB" in said
    sheets = Path(worksheets.__file__).parent.rglob("sheet.yaml")
    assert [path for path in sheets if re.search(r"\d MB", path.read_text("utf-8"))] == []


def test_a_pasted_list_that_is_too_long_says_so_beside_the_result() -> None:
    html = reply_to(None, answers={"pasted": "Ana Silva\n" * 30_000})["html"]
    assert "This list is too long to paste." in html
    assert "A preview appears here" not in html
