"""Bytes to text, whatever program saved them."""

import codecs

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
    *(b"BEGIN:VCALENDAR", b"begin:vcalendar"),
    *(b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a"),
)
# A text has no control characters but tabs and line ends; some programs leave a few, but no zero.
_NUL = "\0"
_FEW_CONTROLS = 4
_MOST_CONTROLS = 0.01
_CONTROLS = "".join(map(chr, (*range(1, 9), 11, 12, *range(14, 27), *range(28, 32), 0xFFFD)))


def decoded(content: bytes) -> str:
    """Return the text in `content`: UTF-8, UTF-16 or Windows-1252; never raises.

    A byte order mark decides; without one, zeros in every second byte mean UTF-16, and what is
    not UTF-8 is Windows-1252, in which any byte but five is a character.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    wide = _utf_16(content[:_SAMPLE_BYTES])
    if wide:
        return content.decode(wide, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def is_no_list(content: bytes) -> bool:
    """Return whether `content` begins as a document, a calendar, a picture or an archive does."""
    return content[:_SAMPLE_BYTES].removeprefix(codecs.BOM_UTF8).lstrip().startswith(_NO_LISTS)


def is_text(text: str) -> bool:
    """Return whether `text` is one people could have written, and not a picture or a program."""
    if _NUL in text:
        return False
    controls = sum(map(text.count, _CONTROLS))
    return controls <= _FEW_CONTROLS + _MOST_CONTROLS * len(text)


def _utf_16(sample: bytes) -> str | None:
    """Return the byte order that the zeros of plain letters give away, or None."""
    pairs = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if pairs and odd > _LEAST_ZEROS * pairs and odd > 3 * even:
        return "utf-16-le"
    if pairs and even > _LEAST_ZEROS * pairs and even > 3 * odd:
        return "utf-16-be"
    return None
