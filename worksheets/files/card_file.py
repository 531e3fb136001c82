"""Contacts as vCards (version 3.0, RFC 2426), which every address book imports."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from worksheets.cards.content_lines import Property
from worksheets.cards.entries import OUR_DOMAIN, CardEntry, grouped_lines, name_parts
from worksheets.cards.saved import SavedCard
from worksheets.days.birthday import birthday_in
from worksheets.files.clean import clean_lines
from worksheets.notebook import Contact

_NO_YEAR = "1604"  # what Apple writes, and others understand: 3.0 has no day without a year


def card_text(contacts: Iterable[Contact]) -> str:
    """Return a card for each contact with a name, with CRLF, folded and escaped.

    The same contact has the same UID in a later file, so that an address book can update it.
    """
    # Here and not above: only this download needs the library.
    from icalendar.parser import Contentline, Contentlines

    lines = Contentlines()
    for contact in contacts:
        if _plain(contact.name):
            lines.extend(map(Contentline, grouped_lines(_card(contact))))
    return lines.to_ical().decode() if lines else ""


def _card(contact: Contact) -> Iterator[CardEntry]:
    saved = SavedCard.of(contact.card_lines)
    name = _plain(contact.name)
    yield _line("BEGIN", "VCARD")
    yield _line("VERSION", "3.0")
    # The address book that gave a card its UID knows it again by that.
    yield saved.first("UID") or _line("UID", f"{contact.id}@{OUR_DOMAIN}")
    named = saved.matching("FN", lambda item: _plain(item.text) == name)
    yield named if named and named.others else _named(name)
    yield from _described(contact, saved)
    yield from _several(saved, "EMAIL", contact.email, contact.other_emails, kind="INTERNET")
    yield from _several(saved, "TEL", contact.phone, contact.other_phones, kind="VOICE")
    yield from _birthday(contact.birthday)
    yield from _given("NOTE", contact.note, keeps_lines=True)
    if _listed(contact.categories):
        yield _structured("CATEGORIES", _listed(contact.categories), mark=",")
    yield from saved.beyond_fields()
    yield _line("END", "VCARD")


def _named(name: str) -> CardEntry:
    parts = _structured("N", (*name_parts(name), "", "", ""))
    return CardEntry(_line("FN", name).line, parts.lines)


def _described(contact: Contact, saved: SavedCard) -> Iterator[CardEntry]:
    """Yield what a field holds the first of: saved while the field still says the same."""
    role, url = _plain(contact.role), _plain(contact.url)
    units = (_plain(contact.organisation), _plain(contact.department))
    address = _plain(contact.address)
    # The notebook keeps an address in one line, so it is a street to a new card.
    street = ("", "", address, "", "", "", "")
    own = {
        "ORG": [_structured("ORG", units)] if any(units) else [],
        "TITLE": _given("TITLE", role),
        "ADR": [_structured("ADR", street)] if address else [],
        "URL": _given("URL", url),
    }
    holds: Mapping[str, Callable[[Property], bool]] = {
        "ORG": lambda item: (item.parts[0], _joined(item.parts[1:])) == units,
        "TITLE": lambda item: _plain(item.text) == role,
        "ADR": lambda item: _joined(item.parts) == address,
        "URL": lambda item: _web_key(item.text) == _web_key(url),
    }
    for name, lines in own.items():
        yield from saved.instead(name, holds[name], lines)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(part for part in map(_plain, parts) if part)


def _web_key(text: str) -> str:
    return _plain(text).removeprefix("https://")


def _given(
    name: str, text: str, keeps_lines: bool = False, **parameters: str | list[str]
) -> Iterator[CardEntry]:
    plain = clean_lines(text) if keeps_lines else _plain(text)
    if plain:
        yield _line(name, plain, **parameters)


def _several(
    saved: SavedCard, name: str, first: str, others: str, kind: str
) -> Iterator[CardEntry]:
    """Yield a line for each, the first one preferred where there are others."""
    rest = _listed(others)
    preferred = saved.all_matching(name, _plain(first)) if _plain(first) else []
    yield from preferred or _given(name, first, TYPE=[kind, "PREF"] if rest else kind)
    for text in rest:
        same = saved.all_matching(name, text)
        yield from [one.unpreferred() for one in same] or [_line(name, text, TYPE=kind)]


def _birthday(text: str) -> Iterator[CardEntry]:
    birthday = birthday_in(text)
    if birthday and birthday.year:
        yield _line("BDAY", birthday.text, VALUE="date")
    elif birthday:
        parameters = {"X-APPLE-OMIT-YEAR": _NO_YEAR, "VALUE": "date"}
        yield _line("BDAY", f"{_NO_YEAR}-{birthday.text}", **parameters)


def _line(name: str, text: str, **parameters: str | list[str]) -> CardEntry:
    from icalendar import vText
    from icalendar.parser import Contentline, Parameters

    return CardEntry(Contentline.from_parts(name, Parameters(parameters), vText(text)))


def _structured(name: str, parts: Iterable[str], mark: str = ";") -> CardEntry:
    from icalendar import vText

    return CardEntry(f"{name}:" + mark.join(vText(part).to_ical().decode() for part in parts))


def _plain(text: str) -> str:
    return " ".join(clean_lines(text).split())


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in map(_plain, text.split(",")) if part)
