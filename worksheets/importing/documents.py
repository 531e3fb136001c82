"""Files that are no list of people, known by how they begin."""

import codecs
import re

_SAMPLE_BYTES = 4096
# What begins so is no list, and much of it may be text: pages, calendars, pictures, archives.
_NO_LISTS = (
    *(b"%PDF-", b"%!PS", b"{\\rtf", b"<!DOCTYPE", b"<!doctype", b"<html", b"<HTML", b"<?xml"),
    *(b"BEGIN:VCALENDAR", b"begin:vcalendar", b"<table", b"<TABLE"),
    *(b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"[{", b"[ {", b'["'),
)
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a", b"BZh", b"\xfd7zXZ")
#: How Excel's files began before 1997, when they had no container of their own.
_OLD_SHEETS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
#: What lies in the container of old Office files that are no spreadsheets, by its names, which are
#: UTF-16; its codec isn't there yet when this is imported.
_CONTAINER = b"\xd0\xcf\x11\xe0"
_OTHER_PARTS = tuple(
    bytes(byte for letter in name for byte in (letter, 0))
    for name in (b"WordDocument", b"PowerPoint Document", b"__properties_")
)
# A page or an XML file that spreadsheet programs open under the name of .xls.
_AS_SPREADSHEET = re.compile(
    rb"office:(?:excel|spreadsheet)|ms-excel|x-document-type:\s*workbook|<table\b|excel\.sheet",
    re.IGNORECASE,
)
_MAIL_HEADER = re.compile(rb"(?:MIME-Version|Content-Type|From|Date|Received):", re.IGNORECASE)
_MAIL = re.compile(rb"^(?:MIME-Version|Message-ID|Received):", re.IGNORECASE | re.MULTILINE)
_LDIF = re.compile(r"\s*(?:#.*\s+)*(?:version: 1\s+)?(?:#.*\s+)*dn::? ?\S+", re.IGNORECASE)
_SYMBOLIC_LINK = (b"ID;P", b"TABLE\r\n0,1", b"TABLE\n0,1")  # SYLK and DIF


def error_in(content: bytes) -> str:
    """Return the code of why a file that begins so is no list of people; "" for any other."""
    head = content[:_SAMPLE_BYTES].removeprefix(codecs.BOM_UTF8).lstrip()
    if content.startswith(_ARCHIVES):
        return "zipped"
    if content.startswith((*_OLD_SHEETS, _CONTAINER)):
        is_other = any(name in content for name in _OTHER_PARTS)
        return "not_text" if is_other else "other_spreadsheet"
    is_document = head.startswith(_NO_LISTS)
    if (is_document or _MAIL_HEADER.match(head)) and _AS_SPREADSHEET.search(head):
        return "other_spreadsheet"
    if head.startswith(_SYMBOLIC_LINK):
        return "other_spreadsheet"
    is_mail = _MAIL_HEADER.match(head) and _MAIL.search(head)
    return "not_text" if is_document or is_mail else ""


def is_ldif(text: str) -> bool:
    """Return whether `text` is a directory's own format, which Thunderbird exports as well."""
    return bool(_LDIF.match(text[:_SAMPLE_BYTES]))
