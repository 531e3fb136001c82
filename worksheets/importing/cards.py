"""vCards (2.1, 3.0 and 4.0) to rows: one card, one person."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from worksheets.cards.content_lines import SCHEME, Property, preference, properties
from worksheets.cards.remaining import card_lines, leaves_out
from worksheets.importing.grid import READ_SHARE, Grid, Line
from worksheets.importing.names import turned_name
from worksheets.progress import followed

FIELDS = (
    "name", "email", "phone", "organisation", "department", "role", "url", "birthday", "note",
    "other_emails", "other_phones", "address", "categories",
    "card_lines",
)  # fmt: skip
_NOT_PEOPLE = {"ORG", "GROUP", "LOCATION"}
_KINDS = ("KIND", "X-KIND", "X-ADDRESSBOOKSERVER-KIND")

#: Mail programs and phones put a line of their own before a card that was sent.
_BEGINS = re.compile(r"(?:[^\n]{0,200}\n){0,10}[ \t\ufeff\u200b]*BEGIN:VCARD\s", re.IGNORECASE)
# Files that were copied behind one another: the second begins in the last line of the first.
_GLUED = re.compile(r"^(END:VCARD)[ \t]*(?=BEGIN:VCARD)", re.IGNORECASE | re.MULTILINE)
_ADDRESS_OR_NUMBER = re.compile(r"\S+@\S+|[+(]?\d[\d\s()./-]+")

type _Card = defaultdict[str, list[Property]]


def is_card_file(text: str) -> bool:
    """Return whether `text` begins as a vCard does, or does so within its first lines."""
    return _BEGINS.match(text) is not None


def grid_from_cards(text: str) -> Grid:
    """Return a row for each card, numbered from 1; its columns are our own `FIELDS`.

    The card of a company or a group is refused with `not_a_person`.
    """
    text = _GLUED.sub(r"\1\n", text.replace("\ufeff", ""))
    count = text.count("BEGIN:VCARD")
    cards = enumerate(followed(_cards(text), count, 0, READ_SHARE), start=1)
    return Grid(FIELDS, tuple(_row(number, card) for number, card in cards))


def _row(number: int, card: _Card) -> Line:
    return Line(number, _cells(card), _refusal(card), leaves_out(card))


def _cards(text: str) -> Iterator[_Card]:
    """Yield the cards; one inside another is somebody's assistant, and no card of its own."""
    card: _Card | None = None
    last = ""
    inner = 0
    for item in properties(text):
        is_edge = item.name in ("BEGIN", "END") and item.raw.strip().upper() == "VCARD"
        if card is not None and is_edge and (inner or (last == "AGENT" and item.name == "BEGIN")):
            inner += 1 if item.name == "BEGIN" else -1
        # A card that never ends, ends where the next begins.
        elif is_edge:
            if card:
                yield card
            card = defaultdict(list) if item.name == "BEGIN" else None
        elif card is not None and not inner:
            card[item.name].append(item)
        last = item.name
    if card:
        yield card


def _cells(card: _Card) -> tuple[str, ...]:
    organisation = card["ORG"][0].parts if card["ORG"] else ()
    name = _name(card)
    emails = _addresses(card["EMAIL"])
    phones = _addresses([item for item in card["TEL"] if not item.has("TYPE", "FAX")])
    return (
        name,
        "".join(emails[:1]),
        "".join(phones[:1]),
        "".join(organisation[:1]),
        ", ".join(unit for unit in organisation[1:] if unit),
        _text(card["TITLE"]) or _text(card["ROLE"]),
        _best(card["URL"]) or _best(_on_the_web(card["X-SOCIALPROFILE"])),
        _birthday(card["BDAY"]),
        "\n".join(item.text for item in card["NOTE"]),
        ", ".join(emails[1:]),
        ", ".join(phones[1:]),
        _address(card["ADR"]),
        ", ".join(one for item in card["CATEGORIES"] for one in item.listed if one),
        card_lines(card, name),
    )


def _refusal(card: _Card) -> str:
    shown_as = _text(card["X-ABSHOWAS"]).upper()
    kinds = {_text(card[name]).upper() for name in _KINDS}
    is_person = shown_as != "COMPANY" and not kinds & _NOT_PEOPLE
    return "" if is_person else "not_a_person"


def _name(card: _Card) -> str:
    """Return FN, or what N gives where FN is an address, a company, or the name turned round."""
    shown, joined = _text(card["FN"]), _joined_name(card)
    if not shown or not joined:
        # Nothing else says which part is the family's: "Bell, Ada" is how lists are sorted.
        return turned_name(shown) if shown else joined or _text(card["NICKNAME"])
    family, given = (*card["N"][0].parts, "", "")[:2]
    companies = {_text(card["ORG"][:1]), "".join(card["ORG"][0].parts[:1]) if card["ORG"] else ""}
    is_turned = shown.replace(" ", "").casefold() == f"{family},{given}".replace(" ", "").casefold()
    is_other = is_turned or _ADDRESS_OR_NUMBER.fullmatch(shown) or shown in companies
    return joined if is_other else shown


def _text(items: Sequence[Property]) -> str:
    return next((text for item in items if (text := item.text.strip())), "")


def _addresses(items: Sequence[Property]) -> tuple[str, ...]:
    """Return what the items hold, the preferred one first, each once."""
    texts = (SCHEME.sub("", item.text.strip()) for item in sorted(items, key=preference))
    return tuple(dict.fromkeys(text for text in texts if text))


def _address(items: Sequence[Property]) -> str:
    parts = min(items, key=preference).parts if items else ()
    return ", ".join(part.strip() for part in parts if part.strip())


def _best(items: Sequence[Property]) -> str:
    """Return the preferred one: `TYPE=PREF` of version 3.0, the lowest `PREF` of 4.0."""
    return _text(sorted(items, key=preference))


def _on_the_web(items: Sequence[Property]) -> Sequence[Property]:
    """Return those with an address: Apple gives some a name alone, as `x-apple:ana`."""
    return [item for item in items if item.raw.lower().startswith("http")]


def _joined_name(card: _Card) -> str:
    family, given, middle = (*(card["N"][0].parts if card["N"] else ()), "", "", "")[:3]
    return " ".join(" ".join((given, middle, family)).split())


def _birthday(items: Sequence[Property]) -> str:
    text = _text(items)
    # Apple writes a year no one was born in, and says which one it is.
    for year in items[0].parameters.get("X-APPLE-OMIT-YEAR", ()) if items else ():
        if text.startswith(year):
            return f"--{text.removeprefix(year).lstrip('-')}"
    return text
