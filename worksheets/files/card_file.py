"""Contacts as vCards (version 3.0, RFC 2426), which every address book imports."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from worksheets.notebook import Contact

if TYPE_CHECKING:
    from icalendar.parser import Contentline

_DOMAIN = "contacts.internal-networking-playbook"
_NO_YEAR = "1604"  # what Apple writes, and others understand: 3.0 has no day without a year
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
_LINE_BREAK = re.compile(r"\r\n?")
_BIRTHDAY = re.compile(r"(?:(\d{4})-)?(\d{2}-\d{2})", re.ASCII)


def card_text(contacts: Iterable[Contact]) -> str:
    """Return a card for each contact with a name, with CRLF, folded and escaped.

    The same contact has the same UID in a later file, so that an address book can update it.
    """
    # Here and not above: only this download needs the library.
    from icalendar.parser import Contentlines

    lines = Contentlines()
    for contact in contacts:
        if _plain(contact.name):
            lines.extend(_card(contact))
    return lines.to_ical().decode() if lines else ""


def _card(contact: Contact) -> Iterator["Contentline"]:
    name = _plain(contact.name)
    given, _, family = name.rpartition(" ")
    yield _line("BEGIN", "VCARD")
    yield _line("VERSION", "3.0")
    yield _line("UID", f"{contact.id}@{_DOMAIN}")
    yield _line("FN", name)
    # A name of one word is a given name.
    yield _structured("N", (family, given, "", "", "") if given else ("", family, "", "", ""))
    if contact.organisation.strip() or contact.department.strip():
        yield _structured("ORG", (_plain(contact.organisation), _plain(contact.department)))
    yield from _given("TITLE", contact.role)
    yield from _several("EMAIL", contact.email, contact.other_emails, kind="INTERNET")
    yield from _several("TEL", contact.phone, contact.other_phones, kind="VOICE")
    if _plain(contact.address):
        # The notebook keeps it in one line, so it is a street to the card.
        yield _structured("ADR", ("", "", _plain(contact.address), "", "", "", ""))
    yield from _given("URL", contact.url)
    yield from _birthday(contact.birthday)
    yield from _given("NOTE", contact.note, keeps_lines=True)
    if _listed(contact.categories):
        yield _structured("CATEGORIES", _listed(contact.categories), mark=",")
    yield _line("END", "VCARD")


def _given(
    name: str, text: str, keeps_lines: bool = False, **parameters: str | list[str]
) -> Iterator["Contentline"]:
    plain = _lines(text) if keeps_lines else _plain(text)
    if plain:
        yield _line(name, plain, **parameters)


def _several(name: str, first: str, others: str, kind: str) -> Iterator["Contentline"]:
    """Yield a line for each, the first one preferred where there are others."""
    rest = _listed(others)
    yield from _given(name, first, TYPE=[kind, "PREF"] if rest else kind)
    for text in rest:
        yield _line(name, text, TYPE=kind)


def _birthday(text: str) -> Iterator["Contentline"]:
    match = _BIRTHDAY.fullmatch(text.strip())
    if not match:
        return
    if match[1]:
        yield _line("BDAY", match[0], VALUE="date")
    else:
        parameters = {"X-APPLE-OMIT-YEAR": _NO_YEAR, "VALUE": "date"}
        yield _line("BDAY", f"{_NO_YEAR}-{match[2]}", **parameters)


def _line(name: str, text: str, **parameters: str | list[str]) -> "Contentline":
    from icalendar import vText
    from icalendar.parser import Contentline, Parameters

    return Contentline.from_parts(name, Parameters(parameters), vText(text))


def _structured(name: str, parts: Iterable[str], mark: str = ";") -> "Contentline":
    from icalendar import vText
    from icalendar.parser import Contentline

    return Contentline(f"{name}:" + mark.join(vText(part).to_ical().decode() for part in parts))


def _plain(text: str) -> str:
    return " ".join(_lines(text).split())


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(_plain, text.split(",")) if part)


def _lines(text: str) -> str:
    return _CONTROL.sub("", _LINE_BREAK.sub("\n", text)).strip()
