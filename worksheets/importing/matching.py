"""Who is who: rows of a file that are one person, and people the notebook already has.

The e-mail address decides, then the name, compared by `worksheets.identity.keys`. In one file, two
people of one name with an address each stay two.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from worksheets.cards.entries import joined_text
from worksheets.identity.keys import email_key, name_key
from worksheets.importing.people import Candidate
from worksheets.notebook import Contact


def without_duplicates(people: Iterable[Candidate]) -> list[Candidate]:
    """Return each person once, with what all of their rows say; the earlier row comes first."""
    found: list[Candidate] = []
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


def _keys(person: Candidate) -> tuple[str, str]:
    return email_key(person.values.get("email", "")), name_key(person.values["name"])


def _merged(one: Candidate, other: Candidate) -> Candidate:
    values = {**other.values, **one.values}
    if "card_lines" in one.values and "card_lines" in other.values:
        values["card_lines"] = joined_text(one.values["card_lines"], other.values["card_lines"])
    return Candidate((*one.lines, *other.lines), values, one.refused + other.refused)


def matches(people: Sequence[Candidate], contacts: Iterable[Contact]) -> list[Contact | None]:
    """Return the contact each of `people` is, or None; no contact stands for two of them.

    Addresses are compared first for everyone, so that no namesake takes another's place.
    """
    by_email: dict[str, Contact] = {}
    by_name: defaultdict[str, list[Contact]] = defaultdict(list)
    for contact in contacts:
        if contact.email.strip():
            by_email.setdefault(email_key(contact.email), contact)
        by_name[name_key(contact.name)].append(contact)
    keys = [_keys(person) for person in people]
    found = [by_email.get(email) for email, _ in keys]
    taken = {contact.id for contact in found if contact}
    namesakes = {name: iter(same) for name, same in by_name.items()}
    for place, (_, name) in enumerate(keys):
        if found[place] is None and name in namesakes:
            # Whoever is taken stays so: one walk through the namesakes serves everyone.
            found[place] = next((one for one in namesakes[name] if one.id not in taken), None)
    return found
