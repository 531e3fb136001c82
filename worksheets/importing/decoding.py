"""Bytes to text, whatever program saved them."""

import codecs
import re

from worksheets.letters import legacy_text

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 4096
_LEAST_ZEROS = 0.2  # of every second byte: delimiters and line ends alone come to more
# What begins so is no list, and much of it may be text: pages, calendars, pictures, archives.
_NO_LISTS = (
    *(b"%PDF-", b"%!PS", b"{\\rtf", b"<!DOCTYPE", b"<!doctype", b"<html", b"<HTML", b"<?xml"),
    *(b"BEGIN:VCALENDAR", b"begin:vcalendar", b"<table", b"<TABLE"),
    *(b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a"),
)
# A page or an XML file that spreadsheet programs open under the name of .xls.
_AS_SPREADSHEET = re.compile(
    rb"office:(?:excel|spreadsheet)|ms-excel|x-document-type:\s*workbook|<table\b|excel\.sheet",
    re.IGNORECASE,
)
_MAIL_HEADER = re.compile(rb"(?:MIME-Version|Content-Type|From|Date|Received):", re.IGNORECASE)
_LDIF = re.compile(r"\s*(?:#.*\s+)*(?:version: 1\s+)?(?:#.*\s+)*dn::? ?\S+", re.IGNORECASE)
_SYMBOLIC_LINK = (b"ID;P", b"TABLE\r\n0,1", b"TABLE\n0,1")  # SYLK and DIF
# A text has no control characters but tabs and line ends; some programs leave a few, but no zero.
_NUL = "\0"
_FEW_CONTROLS = 4
_MOST_CONTROLS = 0.01
_CONTROLS = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 27), *range(28, 32), 0xFFFD)))
_STRAY = "worksheets.stray"  # names an error handler of Python


def decoded(content: bytes) -> str | None:
    """Return the text in `content`, None where its letters are in doubt; never raises.

    A byte order mark decides; without one, zeros in every second byte mean UTF-16. A few bytes
    that are no UTF-8 among many that are don't turn the whole file: they alone are Windows-1252.
    Anything else is `legacy_text`.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(
                encoding, _STRAY if mark == _MARKS[0][0] else "replace"
            )
    wide = _utf_16(content[:_SAMPLE_BYTES])
    if wide:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf_8(content) or legacy_text(content)


def refusal_of(content: bytes) -> str:
    """Return the code of why a file that begins so is no list of people; "" for any other."""
    head = content[:_SAMPLE_BYTES].removeprefix(codecs.BOM_UTF8).lstrip()
    is_document = head.startswith(_NO_LISTS)
    if (is_document or _MAIL_HEADER.match(head)) and _AS_SPREADSHEET.search(head):
        return "other_spreadsheet"
    if head.startswith(_SYMBOLIC_LINK):
        return "other_spreadsheet"
    return "not_text" if is_document else ""


def is_ldif(text: str) -> bool:
    """Return whether `text` is a directory's own format, which Thunderbird exports as well."""
    return bool(_LDIF.match(text[:_SAMPLE_BYTES]))


def is_text(text: str) -> bool:
    """Return whether `text` is one people could have written, and not a picture or a program."""
    if _NUL in text:
        return False
    controls = sum(map(text.count, _CONTROLS))
    return controls <= _FEW_CONTROLS + _MOST_CONTROLS * len(text)


def _mostly_utf_8(content: bytes) -> str:
    """Return the text where more letters are UTF-8 than are not, else ""."""
    text = content.decode("utf-8", _STRAY)
    sound = len(re.findall(r"[^\x00-\x7f]", content.decode("utf-8", "ignore")))
    stray = len(re.findall(r"[^\x00-\x7f]", text)) - sound
    return text if sound > stray else ""


def _stray_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", "replace"), error.end


codecs.register_error(_STRAY, _stray_byte)


def _utf_16(sample: bytes) -> str | None:
    """Return the byte order that the zeros of plain letters give away, or None."""
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if pairs and odd > _LEAST_ZEROS * pairs and odd > 3 * even:
        return "utf-16-le"
    if pairs and even > _LEAST_ZEROS * pairs and even > 3 * odd:
        return "utf-16-be"
    return None
