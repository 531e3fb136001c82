"""Bytes of any program become text."""

import codecs
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from worksheets.importing.decoding import decoded, is_text
from worksheets.importing.documents import error_in, is_ldif
from worksheets.importing.offered_letters import letters_offered

TEXT = "Name,Team\r\nZoë Müller,“Größe”\r\n"


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["UTF-8", "UTF-8 mark", "LE mark", "BE mark", "LE", "BE", "Windows-1252"],
)
def test_every_encoding_is_found(content: bytes) -> None:
    assert decoded(content) == TEXT


def test_letters_of_other_alphabets_stay() -> None:
    text = "Name\n山田太郎\nМария\nمريم\n"
    assert decoded(text.encode()) == text
    assert decoded(text.encode("utf-16-le")) == text


LISTS = yaml.safe_load(Path(__file__).with_name("letters.yaml").read_text("utf-8"))


def listed(case: dict, encoding: str) -> str:
    """Return a list of people in the letters that the encoding has."""
    text = "Name;Email\n" + "".join(f"{name};a@m.example\n" for name in case["names"].split("; "))
    return text.encode(encoding, "ignore").decode(encoding)


@pytest.mark.parametrize("case", LISTS, ids=lambda case: case["language"])
def test_letters_from_before_unicode_are_told_by_the_words_they_make(case: dict) -> None:
    for encoding in case.get("encodings", ()):
        text = listed(case, encoding)
        assert decoded(text.encode(encoding)) == text, encoding
    for encoding in case.get("in_doubt", ()):
        content = listed(case, encoding).encode(encoding)
        assert decoded(content) is None, encoding
        offered = letters_offered(content)
        assert encoding in [one.encoding for one in offered.letters]


def test_a_list_of_many_countries_is_read_by_what_all_of_it_says() -> None:
    western = "French German Spanish Portuguese Italian Swedish Danish Icelandic Dutch"
    central = "Polish Czech Slovak Hungarian Croatian Romanian German"
    for encoding, languages in (("cp1252", western), ("cp1250", central), ("iso8859_2", central)):
        lists = [case["names"] for case in LISTS if case["language"] in languages.split()]
        text = listed({"names": "; ".join(lists)}, encoding)
        assert decoded(text.encode(encoding)) == text, encoding


def test_one_stray_byte_does_not_turn_the_whole_file() -> None:
    """Somebody pasted a line of an older file into one that is UTF-8."""
    sound = "Zoë Müller\nJürgen Groß\n"
    assert decoded(sound.encode() + "André\n".encode("cp1252")) == f"{sound}André\n"


@given(st.binary())
def test_bytes_of_any_kind_are_decoded_or_in_doubt(content: bytes) -> None:
    assert isinstance(decoded(content), str | None)


@pytest.mark.parametrize(
    "text",
    [
        "dn: cn=Ada Bell,mail=ada@mill.example\nobjectclass: person\n",
        "version: 1\n\n# a comment\ndn:: Y249QWRh\n",
    ],
)
def test_a_directorys_own_format_is_recognised(text: str) -> None:
    assert is_ldif(text)
    assert not is_ldif("Dan: the man, Finance\nDn\n")


def test_a_picture_is_no_text() -> None:
    assert not is_text((decoded(bytes(range(256)) * 10)) or "\0")
    assert is_text(TEXT)
    assert is_text("")


def test_control_characters_count_wherever_they_stand() -> None:
    """A PDF begins with pages of plain text; programs of old leave one or two in a list."""
    lines = TEXT * 500
    assert not is_text(lines + "\x01\x02\x0e" * len(lines))
    assert not is_text(f"{lines}\0")
    assert is_text(f"{lines}Ana\x0bSilva\x1a")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_the_zeros_of_wide_letters_are_no_control_characters(encoding: str) -> None:
    """Excel's "Unicode text" is one of these, with or without its mark."""
    assert is_text(decoded(TEXT.encode(encoding)))


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8, b"\r\n "])
def test_a_document_is_known_by_how_it_begins(mark: bytes) -> None:
    assert error_in(mark + b"%PDF-1.4\n1 0 obj\n<</Title (Ana Silva)>>\n") == "not_text"
    assert not error_in(mark + b"Riff Raff, 100 %PDF-Reader, Example Works\n")
