"""What a card says that no field of a contact can say again, as the text that keeps it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from worksheets.cards.content_lines import SCHEME, Property, parameters_in, preference
from worksheets.cards.entries import (
    BLANK,
    LABELS,
    MOST_VALUE_LENGTH,
    NEVER_SAVED,
    OUR_DOMAIN,
    PREFERRED,
    CardEntry,
    entries_text,
    name_parts,
)

type Properties = Mapping[str, Sequence[Property]]

# What each says is what we write of it ourselves.
_OWN_TYPE = {"EMAIL": ";TYPE=INTERNET", "TEL": ";TYPE=VOICE"}
# A field holds the first; where there are others, their order has to stay.
_FIRST_IN_A_FIELD = ("ADR", "URL", "ORG", "TITLE")
_IN_A_FIELD = {*_OWN_TYPE, *_FIRST_IN_A_FIELD, "FN", "N"}
_NOT_BEYOND = {*_IN_A_FIELD, *LABELS, *NEVER_SAVED}
_BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
# Version 2.1 writes an encoding as it writes a type; the preferred one comes last.
_NOT_A_TYPE = frozenset({"PREF", "B", "BASE64", "QUOTED-PRINTABLE", "8BIT", "7BIT"})
# Version 3.0 says the preferred one as a type, and has no other way to write a text.
_SAID_OTHERWISE = frozenset({"ENCODING", "CHARSET", "PREF"})
_ADDRESS = re.compile(r"(?!data:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ESCAPE_OR_BREAK = re.compile(r"\\(.?)|\r\n?|\n", re.DOTALL)
_STREET = 2  # its place among the parts of an ADR


def card_lines(card: Properties, name: str) -> str:
    """Return what `card` says of `name` besides the fields of a contact, as text to save.

    A plain card keeps nothing. UID is saved, so that the address book that wrote the card updates
    it instead of making a second; REV and PRODID are not, for the card we write is a newer one.
    """
    labels = _labels(card)
    return entries_text(
        (
            *_name_entry(card, name),
            *_addresses(card, labels),
            *_firsts(card, labels),
            *(_entry(item, labels) for item in _others(card)),
        )
    )


def leaves_out(card: Properties) -> bool:
    """Return whether `card` embeds a picture or the like, which is too large to be saved."""
    return any(_is_too_large(item) for item in _beyond_fields(card))


def _labels(card: Properties) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in _named(card, LABELS):
        if item.group and item.raw.strip():
            found[item.group] = (*found.get(item.group, ()), _line(item))
    return found


def _named(card: Properties, names: Iterable[str]) -> Iterator[Property]:
    return (item for name in names for item in card.get(name, ()))


def _entry(item: Property, labels: Mapping[str, tuple[str, ...]]) -> CardEntry:
    return CardEntry(_line(item), labels.get(item.group, ()))


def _name_entry(card: Properties, name: str) -> Iterator[CardEntry]:
    """Yield FN with the N that takes it apart, where N is not what the name alone would give."""
    for item in card.get("N", ())[:1]:
        parts = tuple(" ".join(part.split()) for part in item.parts)
        if any(parts) and (
            _says(item) or (*parts, "", "")[:2] != name_parts(name) or any(parts[2:])
        ):
            yield CardEntry(f"FN:{_escaped(name)}", (_line(item),))


def _addresses(card: Properties, labels: Mapping[str, tuple[str, ...]]) -> Iterator[CardEntry]:
    """Yield the e-mail addresses and numbers of which more is said than what they are."""
    for item in _named(card, _OWN_TYPE):
        if item.raw.strip() and (_says(item) or item.group in labels):
            yield _entry(item, labels)


def _firsts(card: Properties, labels: Mapping[str, tuple[str, ...]]) -> Iterator[CardEntry]:
    for name in _FIRST_IN_A_FIELD:
        filled = [item for item in card.get(name, ()) if item.raw.strip(BLANK)]
        items = sorted(filled, key=preference)
        is_several = len(items) > 1 and len({item.text.strip() for item in items}) > 1
        if is_several or any(_says_more(item, labels) for item in items):
            yield from (_entry(item, labels) for item in items)


def _says_more(item: Property, labels: Mapping[str, tuple[str, ...]]) -> bool:
    if item.group in labels or _says(item):
        return True
    filled = [place for place, part in enumerate(item.parts) if part.strip()]
    return {"ADR": filled != [_STREET], "ORG": len(filled) > 2}.get(item.name, False)


def _says(item: Property) -> bool:
    """Return whether parameters say more than which one is preferred."""
    own = f"{item.name}{_OWN_TYPE.get(item.name, '')}"
    return _heading(item.name, item.heading).replace(PREFERRED, "").upper() not in (item.name, own)


def _others(card: Properties) -> Iterator[Property]:
    for item in _beyond_fields(card):
        is_ours = item.name == "UID" and item.raw.strip().endswith(f"@{OUR_DOMAIN}")
        if not is_ours and item.raw.strip(BLANK) and not _is_too_large(item):
            yield item


def _beyond_fields(card: Properties) -> Iterator[Property]:
    return (item for name, items in card.items() if name not in _NOT_BEYOND for item in items)


def _is_too_large(item: Property) -> bool:
    raw = item.raw.strip()
    is_binary = item.name in _BINARY and not _ADDRESS.match(raw)
    is_encoded = any(item.has(by, one) for by in ("ENCODING", "TYPE") for one in ("B", "BASE64"))
    is_data = raw[:5].lower() == "data:"
    return bool(raw) and (is_binary or is_encoded or is_data or len(raw) > MOST_VALUE_LENGTH)


def _line(item: Property) -> str:
    value = _mended(item.written)
    if item.name in _OWN_TYPE:
        value = SCHEME.sub("", value.strip())
    return f"{_heading(item.name, item.heading)}:{value}"


# An address book says the same few things of thousands of properties.
@lru_cache(maxsize=1024)
def _heading(name: str, heading: str) -> str:
    """Return a property's name and parameters as version 3.0 says them, the preference last."""
    types: list[str] = []
    others, preferred = "", ""
    for key, values in parameters_in(heading):
        if key == "TYPE":
            types += (one.strip('" ') for one in values.split(","))
        elif key == "PREF" and values == "1":
            preferred = PREFERRED
        elif key not in _SAID_OTHERWISE and not (key == "VALUE" and name in _IN_A_FIELD):
            others += f";{key}={values}"
    if any(one.upper() == "PREF" for one in types):
        preferred = PREFERRED
    named = dict.fromkeys(one for one in types if one and one.upper() not in _NOT_A_TYPE)
    said = f";TYPE={','.join(named)}" if named else ""
    return f"{name}{said}{others}{preferred}"


def _mended(value: str) -> str:
    """Return a written value with the escapes of version 3.0 alone, and in one line."""
    if value.isprintable() and "\\" not in value:
        return value
    return _ESCAPE_OR_BREAK.sub(_escape, value)


def _escape(match: re.Match[str]) -> str:
    escaped = match[1]
    if escaped is None or escaped == "\n":
        return "\\n"
    if not escaped:
        return "\\\\"
    return match[0] if escaped in "\\,;nN" else escaped


def _escaped(text: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", " ".join(text.split()))
