"""Who is who: rows of a file that are one person, and people the notebook already has.

The e-mail address decides, then the name, compared by `worksheets.identity.keys`. In one file, two
people of one name stay two where a fact tells them apart – an address, a department, a role, an
organisation, another spelling, or what stands in brackets – until somebody says that they are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from worksheets.cards.entries import joined_text
from worksheets.identity.keys import email_key, name_key
from worksheets.importing.alike import NOBODY, row_meant
from worksheets.importing.people import ImportedPerson
from worksheets.notebook import Contact

_TELLING = ("email", "department", "role", "organisation")
_MOST_COMPARED = 10  # namesakes: a list of thousands who are called "?" must stay quick


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
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    by_facts: dict[tuple[str, ...], int] = {}
    for person in people:
        email, name = _keys(person)
        facts = (name, _spelt(person.values["name"]), *_facts(person.values))
        likely = [by_facts[facts]] if facts in by_facts else by_name[name][:_MOST_COMPARED]
        may_be = (one for one in likely if not _differ(found[one].values, person.values))
        place = by_email.get(email) if email else None
        place = next(may_be, None) if place is None else place
        if place is None:
            place = len(found)
            found.append(person)
            by_name[name].append(place)
        else:
            found[place] = _merged(found[place], person)
        by_facts.setdefault(facts, place)
        if email:
            by_email.setdefault(email, place)
    return found


def _differ(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Return whether something speaks against their being one: a spelling, or a fact of each."""
    if _spelt(one["name"]) != _spelt(other["name"]):
        return True
    pairs = zip(_facts(one), _facts(other), strict=True)
    return any(mine and theirs and mine != theirs for mine, theirs in pairs)


def _facts(values: Mapping[str, str]) -> tuple[str, ...]:
    """Return what tells people of one name apart, as it is compared."""
    return tuple(_spelt(values.get(field, "")) for field in _TELLING)


def _spelt(text: str) -> str:
    return " ".join(text.lower().split())


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
    # Those in brackets first: "becky" may be whoever is left.
    places = sorted(range(len(keys)), key=lambda place: not people[place].lines[0].about)
    # Then whoever has the same facts: two of one name don't change places.
    by_facts: dict[tuple[str, ...], Contact] = {}
    for name, some in by_name.items():
        for one in some:
            by_facts.setdefault((name, *_written(_values(one))), one)
    for place in places:
        one = by_facts.get((keys[place][1], *_written(people[place].values)))
        if found[place] is None and one and one.id not in taken:
            found[place] = one
            taken.add(one.id)
    namesakes = {name: iter(some) for name, some in by_name.items()}
    for place in places:
        name = keys[place][1]
        if found[place] is None and name in namesakes:
            # Whoever is taken stays so: one walk through the namesakes serves everyone.
            one = next((one for one in namesakes[name] if one.id not in taken), None)
            found[place] = one
            taken |= {one.id} if one else set()
    return found


def _written(values: Mapping[str, str]) -> tuple[str, ...]:
    """Return name and facts letter by letter, so that no two people of a list are alike."""
    return tuple(values.get(field, "") for field in ("name", *_TELLING))


def _values(contact: Contact) -> Mapping[str, str]:
    return {field: getattr(contact, field) for field in ("name", *_TELLING)}


def _names(contact: Contact) -> Iterator[str]:
    yield contact.name
    for about in {contact.note, contact.department, contact.role} - {""}:
        yield f"{contact.name} ({about})"
