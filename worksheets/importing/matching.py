"""Who is who: rows of a file that are one person, and people the notebook already has.

The e-mail address decides, then the name, compared by `worksheets.identity.keys`. In one file, two
people of one name with an address each stay two, and so do two whom brackets tell apart, until
somebody says that they are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from worksheets.cards.entries import joined_text
from worksheets.identity.keys import email_key, name_key
from worksheets.importing.alike import NOBODY, row_meant
from worksheets.importing.people import ImportedPerson
from worksheets.notebook import Contact


def without_duplicates(
    people: Iterable[ImportedPerson], same: Mapping[str, str] = NOBODY
) -> list[ImportedPerson]:
    """Return each person once, with what all of their rows say; the earlier row comes first.

    `same` says of rows, by their key, who else they are (`worksheets.importing.alike`).
    """
    people = list(people)
    rows = {person.lines[0].key: place for place, person in enumerate(people)}
    answers = ((key, row_meant(answer)) for key, answer in same.items())
    joined = [(rows[key], rows[other]) for key, other in answers if key in rows and other in rows]
    for pair in joined:
        first, second = sorted(pair)
        if first != second and people[second].lines:
            people[first] = _merged(people[first], people[second])
            people[second] = replace(people[second], lines=())
    return _once(person for person in people if person.lines)


def _once(people: Iterable[ImportedPerson]) -> list[ImportedPerson]:
    found: list[ImportedPerson] = []
    by_email: dict[str, int] = {}
    by_name: dict[str, int] = {}
    without_email: dict[str, int] = {}
    for person in people:
        email, name = _keys(person)
        # Without an address it is the first of that name; with one, whoever still lacks one.
        namesake = (without_email if email else by_name).get(name)
        place = by_email.get(email, namesake) if email else namesake
        if place is None:
            place = len(found)
            found.append(person)
            by_name.setdefault(name, place)
            if not email:
                without_email[name] = place
        else:
            found[place] = _merged(found[place], person)
        if email:
            by_email.setdefault(email, place)
            if place == namesake:
                without_email.pop(name, None)
    return found


def _keys(person: ImportedPerson) -> tuple[str, str]:
    """Return what a person is compared by: their address, and their name with its brackets."""
    about = person.lines[0].about if len(person.lines) == 1 else ""
    name = person.values["name"]
    key = name_key(f"{name} ({about})" if about else name)
    return email_key(person.values.get("email", "")), key


def _merged(one: ImportedPerson, other: ImportedPerson) -> ImportedPerson:
    values = {**other.values, **one.values}
    if "card_lines" in one.values and "card_lines" in other.values:
        values["card_lines"] = joined_text(one.values["card_lines"], other.values["card_lines"])
    return ImportedPerson((*one.lines, *other.lines), values, one.refused + other.refused)


def matches(
    people: Sequence[ImportedPerson], contacts: Iterable[Contact], same: Mapping[str, str] = NOBODY
) -> list[Contact | None]:
    """Return the contact each of `people` is, or None; no contact stands for two of them.

    What somebody answered counts first, then addresses are compared for everyone, so that no
    namesake takes another's place.
    """
    contacts = tuple(contacts)
    by_id = {contact.id: contact for contact in contacts}
    by_email: dict[str, Contact] = {}
    by_name: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.email.strip():
            by_email.setdefault(email_key(contact.email), contact)
        for name in _names(contact):
            by_name[name_key(name)].append(contact)
    keys = [_keys(person) for person in people]
    said = [by_id.get(same.get(person.lines[0].key, "")) for person in people]
    found = [one or by_email.get(email) for one, (email, _) in zip(said, keys, strict=True)]
    taken = {contact.id for contact in found if contact}
    namesakes = {name: iter(same) for name, same in by_name.items()}
    # Those in brackets first: "becky" may be whoever is left.
    for place in sorted(range(len(keys)), key=lambda place: not people[place].lines[0].about):
        name = keys[place][1]
        if found[place] is None and name in namesakes:
            # Whoever is taken stays so: one walk through the namesakes serves everyone.
            one = next((one for one in namesakes[name] if one.id not in taken), None)
            found[place] = one
            taken |= {one.id} if one else set()
    return found


def _names(contact: Contact) -> Iterator[str]:
    yield contact.name
    for about in {contact.note, contact.department, contact.role} - {""}:
        yield f"{contact.name} ({about})"
