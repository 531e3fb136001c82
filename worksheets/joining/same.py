"""Which contacts of a notebook may be one person, by the same rules as an import.

The email address decides, then the name, compared by `worksheets.identity.keys`. Two of one name
with an address each may be two people, so that is only asked.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from worksheets.identity.keys import email_key, name_key
from worksheets.memoised import memoised
from worksheets.notebook import Contact

_MOST_ALIKE = 10  # of one name; everybody called "?" is no question anybody wants to answer


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two contacts that may be one person, in the order of their ids.

    `is_sure` says that they share an address, or were joined elsewhere already, or share a name
    that no second address speaks against.
    """

    one: Contact
    other: Contact
    is_sure: bool


@memoised
def same_people(contacts: Iterable[Contact]) -> tuple[SamePerson, ...]:
    """Return the pairs of `contacts` that may be one person, the sure ones first."""
    contacts = tuple(contacts)
    pairs = {tuple(sorted((a.id, b.id))): (a, b) for a, b in _alike(contacts)}
    found = [_judged(*sorted(pair, key=lambda one: one.id)) for pair in pairs.values()]
    return tuple(sorted(found, key=lambda same: (not same.is_sure, same.one.id, same.other.id)))


def same_as(contact: Contact, contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """Return whoever among `contacts` may be the same person as `contact`, the likeliest first."""
    pairs = same_people(contacts)
    mine = [pair for pair in pairs if contact.id in (pair.one.id, pair.other.id)]
    return tuple(pair.other if pair.one.id == contact.id else pair.one for pair in mine)


def _alike(contacts: tuple[Contact, ...]) -> Iterator[tuple[Contact, Contact]]:
    alike: defaultdict[Hashable, list[Contact]] = defaultdict(list)
    for contact in contacts:
        for key in _keys(contact):
            alike[key].append(contact)
    for group in alike.values():
        if 1 < len(group) <= _MOST_ALIKE:
            yield from combinations(group, 2)


def _keys(contact: Contact) -> set[Hashable]:
    """Return what contacts of one person have in common."""
    name = name_key(contact.name)
    return {
        *(("email", email) for email in _emails(contact)),
        *(("id", one) for one in (contact.id, *contact.joined_ids.split())),
        *([("name", name)] if name else []),
    }


def _emails(contact: Contact) -> set[str]:
    keys = map(email_key, (contact.email, *contact.other_emails.split(",")))
    return {key for key in keys if key}


def _judged(one: Contact, other: Contact) -> SamePerson:
    emails, others = _emails(one), _emails(other)
    is_joined = one.id in other.joined_ids.split() or other.id in one.joined_ids.split()
    is_sure = is_joined or bool(emails & others) or not (emails and others)
    return SamePerson(one, other, is_sure)
