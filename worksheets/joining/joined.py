"""The one record of two contacts: which value wins, and where the other one goes.

Nothing that was written is lost. Where only one of the two says something, that stays. Where they
differ, the contact that was chosen wins, and the other value goes to where several of its kind can
be, or to the note.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Literal

from worksheets.cards.entries import joined_text
from worksheets.days.iso import iso_day
from worksheets.identity.keys import email_key, name_key
from worksheets.notebook import Contact

type Fate = Literal["same", "only", "added", "noted", "later"]
"""What became of a field: both said it, one did, both stay, one is in the note, the later won."""

#: Returns the line of the note that says what a field said besides.
type NoteLine = Callable[[str, str], str]

_LISTS = ("other_emails", "other_phones", "categories")
#: What one can have several of: the field, and where the others are.
_OTHERS = MappingProxyType({"email": "other_emails", "phone": "other_phones"})
#: What a plan works out anew, so that nobody misses the value that did not win.
_WORKED_OUT = frozenset({"planned"})
_OWN_RULES = frozenset({"id", "note", "joined_ids", "card_lines", *_LISTS})


@dataclass(frozen=True, slots=True)
class JoinedField:
    """What a field says after joining, and the `other` value where the two differed."""

    field: str
    value: str
    other: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Joined:
    """The joined `contact`, the id that goes, and what became of each field that said anything."""

    contact: Contact
    gone: str
    fields: tuple[JoinedField, ...]


def joined(winner: Contact, other: Contact, note_line: NoteLine) -> Joined:
    """Return the one record of two contacts, in which the values of `winner` win.

    Of the two ids the smaller one stays, so that two computers that join the same two agree.
    `note_line(field, text)` is what the note says of a value that found no other place.
    """
    stays, goes = sorted((winner.id, other.id))
    found = tuple(_fields(winner, other))
    values = {one.field: one.value for one in found if one.fate != "added"}
    noted = [note_line(one.field, one.other) for one in found if one.fate == "noted"]
    contact = replace(
        winner,
        id=stays,
        **values,
        **_lists(winner, other, found),
        note=_note(winner.note, other.note, noted),
        card_lines=joined_text(winner.card_lines, other.card_lines),
        joined_ids=_ids(winner, other, stays),
    )
    return Joined(contact, goes, found)


def _fields(winner: Contact, other: Contact) -> Iterator[JoinedField]:
    for field in fields(Contact):
        ours, theirs = getattr(winner, field.name).strip(), getattr(other, field.name).strip()
        if field.name not in _OWN_RULES and (ours or theirs):
            yield _field(field.name, ours, theirs)


def _field(name: str, ours: str, theirs: str) -> JoinedField:
    if not ours or not theirs:
        return JoinedField(name, ours or theirs, "", "only")
    if ours == theirs or name in _WORKED_OUT or _SAME.get(name, _never)(ours, theirs):
        return JoinedField(name, ours, "", "same")
    days = [iso_day(ours), iso_day(theirs)]
    if name == "last_contact" and all(days):
        return JoinedField(name, max(ours, theirs), "", "later")
    return JoinedField(name, ours, theirs, "added" if name in _OTHERS else "noted")


def _never(_one: str, _other: str) -> bool:
    return False


_SAME: Mapping[str, Callable[[str, str], bool]] = MappingProxyType(
    {
        "email": lambda one, other: email_key(one) == email_key(other),
        "name": lambda one, other: name_key(one) == name_key(other),
    }
)


def _lists(winner: Contact, other: Contact, found: tuple[JoinedField, ...]) -> Mapping[str, str]:
    """Return the fields with commas in them: everything both say, each once."""
    more = {_OTHERS[one.field]: one.other for one in found if one.fate == "added"}
    first = {_OTHERS.get(one.field): one.value for one in found}
    texts = {}
    for name in _LISTS:
        said = (getattr(winner, name), more.get(name, ""), getattr(other, name))
        items = [item.strip() for text in said for item in text.split(",")]
        texts[name] = ", ".join(
            dict.fromkeys(item for item in items if item and item != first.get(name))
        )
    return texts


def _note(ours: str, theirs: str, noted: list[str]) -> str:
    """Return everything both notes say, and what was `noted`; a line both have stands once."""
    own = ours.strip().split("\n")
    more = [line.rstrip() for line in (*theirs.strip().split("\n"), *noted)]
    new = [line for line in dict.fromkeys(more) if line and line not in own]
    return "\n".join((*filter(None, own[:1]), *own[1:], *new)) if new else ours


def _ids(winner: Contact, other: Contact, stays: str) -> str:
    every = {winner.id, other.id, *winner.joined_ids.split(), *other.joined_ids.split()}
    return " ".join(sorted(every - {stays}))
