"""Which contacts are meant by the names somebody typed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from worksheets.notebook import Contact
from worksheets.remembered import remembered

_SPLIT_AT = ",;\n"  # where a field of names is cut, so that a name can't be typed in one piece
_MOST_PARTS = 3
_DETAILS = ("department", "role", "email")  # what tells people of one name apart, in brackets


@dataclass(frozen=True, slots=True)
class Named:
    """The contacts meant, names nobody has yet, and names that several contacts have."""

    known: tuple[Contact, ...] = ()
    new: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


def people_named(names: Sequence[str], contacts: Iterable[Contact]) -> Named:
    """Return who is meant by `names`, each person once.

    A contact is found by name, by "name (department)", with the role or the email in its place, or
    by id, whatever the capitals. A name with a comma in it ("Silva, Ana") arrives in parts and is
    put together again where known.
    """
    index = _index(contacts)
    known: dict[str, Contact] = {}
    new: dict[str, str] = {}
    unclear: dict[str, None] = {}
    at = 0
    while at < len(names):
        name, length = _longest_known(names, at, index)
        found = index.get(_key(name), ())
        if len(found) == 1:
            known[found[0].id] = found[0]
        elif found:
            unclear[name] = None
        else:
            new.setdefault(_key(name), name)
        at += length
    return Named(tuple(known.values()), tuple(new.values()), tuple(unclear))


def name_to_type(contact: Contact, contacts: Iterable[Contact]) -> str:
    """Return what finds exactly `contact` again: the name where it is the only one of it."""
    index = _index(contacts)
    for name in (contact.name, *_with_details(contact)):
        whole = not any(mark in name for mark in _SPLIT_AT)
        if whole and index.get(_key(name)) == [contact]:
            return " ".join(name.split())
    return contact.id


type _Index = Mapping[str, list[Contact]]


@remembered
def _index(contacts: Iterable[Contact]) -> _Index:
    index: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if not contact.name.strip():
            continue
        ways = (contact.name, *_with_details(contact), contact.id)
        for key in dict.fromkeys(_key(way) for way in ways):
            index[key].append(contact)
    return index


def _longest_known(names: Sequence[str], at: int, index: _Index) -> tuple[str, int]:
    for length in range(min(_MOST_PARTS, len(names) - at), 1, -1):
        joined = ", ".join(names[at : at + length])
        if _key(joined) in index:
            return joined, length
    return names[at], 1


def _with_details(contact: Contact) -> Iterator[str]:
    for detail in _DETAILS:
        if text := getattr(contact, detail).strip():
            yield f"{contact.name} ({text})"


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
