"""Bytes of any program become text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from worksheets.importing.decoding import decoded, is_ldif, is_text, refusal_of

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


LISTS = {
    "French": "Prénom,Nom\nZoé,Lefèvre\nNoël,Été\nBérénice,D’Arçon\n",
    "German": "Name;Straße\nJürgen Groß;Königstraße\nMÜLLER;GRÖSSE\n",
    "Spanish": "Íñigo Peña,Compañía\nMaría José Núñez,Él\n",
    "Swedish": "Åsa Öberg\nBjörn Åkesson\n",
    "Polish": "Łukasz Wiśniewski\nMałgorzata Dąbrowska\n",
    "Russian": "Имя,Почта\nИван Кот,a@b.example\nМария Петрова,\n",
    "Greek": "Όνομα,Mail\nΝίκος Παπαδόπουλος,n@mill.example\n",
    "Japanese": "名前,メール\n山田太郎,taro@mill.example\n佐藤花子,\n",
    "Chinese": "姓名,邮箱\n张伟,z@mill.example\n王芳,w@mill.example\n",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("French", "cp1252"),
        ("French", "mac_roman"),
        ("German", "cp1252"),
        ("German", "mac_roman"),
        ("German", "cp850"),
        ("Spanish", "cp1252"),
        ("Spanish", "mac_roman"),
        ("Spanish", "cp850"),
        ("Swedish", "mac_roman"),
        ("Polish", "cp1250"),
        ("Russian", "cp1251"),
        ("Greek", "cp1253"),
        ("Japanese", "cp932"),
    ],
)
def test_letters_from_before_unicode_are_told_by_the_words_they_make(
    language: str, encoding: str
) -> None:
    assert decoded(LISTS[language].encode(encoding)) == LISTS[language]


@pytest.mark.parametrize("encoding", ["gbk", "big5"])
def test_letters_nobody_can_be_sure_of_are_not_guessed(encoding: str) -> None:
    assert decoded(LISTS["Chinese"].encode(encoding, "replace")) is None


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
    assert refusal_of(mark + b"%PDF-1.4\n1 0 obj\n<</Title (Ana Silva)>>\n") == "not_text"
    assert not refusal_of(mark + b"Riff Raff, 100 %PDF-Reader, Example Works\n")
