"""Who of a list may be somebody else of it, or of the notebook, by a name that is nearly the same.

"becky" may be "Becky (night shift)", "Steve" may be "Steve Cole", and "Catherine Moss" may be
"Catharine Moss". None of these is joined unless somebody says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from worksheets.identity.keys import email_key, name_key
from worksheets.identity.turned_names import without_remark
from worksheets.importing.people import ImportedPerson
from worksheets.notebook import Contact
from worksheets.relations.name_guesses import Guesser

TWO_PEOPLE = "two"
"""The answer for somebody who is nobody else."""

_ROW = "row:"
_TELLING = ("department", "role", "organisation", "note")
_MOST_NAMESAKES = 10  # everybody called "?" is no question anybody wants to answer
_MOST_COMPARED = 600  # people of a list and a notebook: comparing spellings takes each with each
NOBODY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody of the list, by the row's `key`, and whom they may be: `other` is that answer."""

    key: str
    name: str
    other: str
    other_name: str


def alike_of(
    people: Sequence[ImportedPerson],
    found: Sequence[Contact | None],
    contacts: Iterable[Contact],
    same: Mapping[str, str],
) -> tuple[Alike, ...]:
    """Return the pairs nobody has decided yet, in the list's order; each of `people` once at most.

    `found` are those of `people` who are in the notebook for certain.
    """
    known = {contact.id for contact in found if contact}
    others = [contact for contact in contacts if contact.id not in known]
    entries = [_entry(one, match) for one, match in zip(people, found, strict=True)]
    entries += [Contact(one.id, one.name, email=one.email, note=one.note) for one in others]
    near = _Near(entries)
    asked: set[frozenset[str]] = set()
    pairs: list[Alike] = []
    for person, entry, match in zip(people, entries, found, strict=False):
        key = person.lines[0].key
        if match or key in same:
            continue
        other = near.to(entry)
        is_decided = not other or row_meant(other.id) in same
        if other and not is_decided and frozenset((entry.id, other.id)) not in asked:
            asked.add(frozenset((entry.id, other.id)))
            pairs.append(Alike(key, shown_name(person.values), other.id, _shown(other)))
    return tuple(pairs)


def row_meant(answer: str) -> str:
    """Return the key of the row that `answer` names; "" where it names a contact or nobody."""
    return answer.removeprefix(_ROW) if answer.startswith(_ROW) else ""


def shown_name(values: Mapping[str, str]) -> str:
    """Return a name with what tells it from its like: "Becky (night shift)"."""
    about = about_of(values)
    return f"{values['name']} ({about})" if about else values["name"]


def about_of(values: Mapping[str, str]) -> str:
    """Return what tells somebody from a namesake; "" for nothing."""
    return next((values[field] for field in _TELLING if values.get(field)), "")


class _Near:
    """The people of a list and a notebook by the names they may be confused by."""

    def __init__(self, entries: Sequence[Contact]) -> None:
        self._by_bare: dict[str, list[Contact]] = {}
        for entry in entries:
            self._by_bare.setdefault(_bare(entry.name), []).append(entry)
        self._guesser = Guesser(entries) if len(entries) <= _MOST_COMPARED else None

    def to(self, entry: Contact) -> Contact | None:
        """Return the likeliest other one; None where none or several are as likely.

        Of several of one name, each told apart by a fact, it's the next: so each is asked about.
        """
        namesakes = self._by_bare[_bare(entry.name)]
        if 2 < len(namesakes) <= _MOST_NAMESAKES and all(one.note for one in namesakes):
            later = namesakes[namesakes.index(entry) + 1 :]
            return next((one for one in later if _may_be(entry, one)), None)
        ways = (
            namesakes if len(namesakes) <= _MOST_NAMESAKES else (),
            self._guesser.with_words(_bare(entry.name)) if self._guesser else (),
            self._guesser.spelt_nearly(_bare(entry.name)) if self._guesser else (),
        )
        for found in ways:
            others = [one for one in found if one.id != entry.id and _may_be(entry, one)]
            if others:
                return others[0] if len(others) == 1 else None
        return None


def _entry(person: ImportedPerson, match: Contact | None) -> Contact:
    values = person.values
    own = match.id if match else f"{_ROW}{person.lines[0].key}"
    return Contact(own, values["name"], email=values.get("email", ""), note=about_of(values))


def _shown(entry: Contact) -> str:
    return shown_name({"name": entry.name, "note": entry.note})


def _bare(name: str) -> str:
    return name_key(without_remark(name))


def _may_be(one: Contact, other: Contact) -> bool:
    """Return whether no second address speaks against it."""
    emails = {email_key(entry.email) for entry in (one, other)} - {""}
    return len(emails) < 2
