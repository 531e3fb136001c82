"""Bytes of any program become text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.importing.decoding import decoded, is_text

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
