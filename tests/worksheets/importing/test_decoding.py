"""Bytes of any program become text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.importing.decoding import decoded, is_no_list, is_text

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


@given(st.binary())
def test_bytes_of_any_kind_are_decoded(content: bytes) -> None:
    assert isinstance(decoded(content), str)


def test_a_picture_is_no_text() -> None:
    assert not is_text(decoded(bytes(range(256)) * 10))
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
    assert is_no_list(mark + b"%PDF-1.4\n1 0 obj\n<</Title (Ana Silva)>>\n")
    assert not is_no_list(mark + b"Riff Raff, 100 %PDF-Reader, Example Works\n")
