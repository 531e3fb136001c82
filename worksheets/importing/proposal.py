"""What an import would do, row by row, before anything is done."""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from types import MappingProxyType
from typing import Literal

from worksheets.cards.entries import joined_text
from worksheets.days.birthday import birthday_in
from worksheets.identity.keys import email_key, name_key
from worksheets.importing.alike import NOBODY, Alike, alike_of
from worksheets.importing.cells import Choices
from worksheets.importing.columns import ColumnMapping, proposed_mapping
from worksheets.importing.corrections import Texts, corrected
from worksheets.importing.matching import matches, without_duplicates
from worksheets.importing.people import CellError, ImportedPerson, RowError, people_of
from worksheets.importing.source import ListSource
from worksheets.notebook import MOST_RECORDS, Contact

type Action = Literal["add", "update", "skip"]
type Known = Literal["fill", "replace", "skip"]
KNOWN: tuple[Known, ...] = ("fill", "replace", "skip")
"""What to do with someone the notebook has: fill what is empty, take the file's words, nothing."""

_NOTHING: Mapping[str, Sequence] = MappingProxyType({})
_NOT_A_DIGIT = re.compile(r"\D")
_ID_DIGITS = 16


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose text in the file is another than in the notebook."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ProposedRow:
    """What would be done for one person, whom the rows `numbers` tell of.

    `values` is what the file says; `changes` is what would be written under `id`, and `unchanged`
    is what differs and stays as it is in the notebook. `refused` are cells that could not be read;
    `is_partial` says that a card holds a picture or the like, which is too large to keep. `key` is
    the line by which it is corrected, and `checks` are the codes of what was only guessed in it.
    """

    numbers: tuple[int, ...]
    action: Action
    id: str
    values: Mapping[str, str]
    changes: tuple[FieldChange, ...]
    unchanged: tuple[FieldChange, ...]
    refused: tuple[CellError, ...]
    is_partial: bool = False
    key: str = ""
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What importing `format` would do; `problem` is the code of a file that cannot be read.

    `alike` are those who may be somebody else, which is asked.
    """

    format: str
    columns: tuple[str, ...]
    mapping: ColumnMapping
    rows: tuple[ProposedRow, ...]
    refused: tuple[RowError, ...]
    problem: str = ""
    alike: tuple[Alike, ...] = ()

    def with_action(self, action: Action) -> tuple[ProposedRow, ...]:
        """Return the rows with this action."""
        return tuple(row for row in self.rows if row.action == action)


def propose(
    source: ListSource,
    contacts: Sequence[Contact],
    *,
    mapping: ColumnMapping | None = None,
    choices: Choices = _NOTHING,
    known: Known = "fill",
    talked: Mapping[str, date] = MappingProxyType({}),
    corrections: Mapping[str, Texts] = MappingProxyType({}),
    same: Mapping[str, str] = NOBODY,
) -> Proposal:
    """Return what importing `source` beside `contacts` would do; never raises for its content.

    `mapping` overrules the proposed one; `choices` are the options of the choice fields; `talked`
    is the day of the last conversation the log holds, by contact; `corrections` are what a person
    wrote instead of a row, by its key;
    `same` is who else they said somebody is.
    Proposing again once the changes were made gives nothing but `skip`. Whom the notebook has no
    room for (5,000 contacts) is refused with `notebook_full`.
    """
    mapping = mapping or proposed_mapping(source.grid)
    candidates, refused = corrected(*people_of(source.grid, mapping, choices), corrections)
    people = without_duplicates(candidates, same)
    found = matches(people, contacts, same)
    room = max(MOST_RECORDS["contacts"] - len(contacts), 0)
    newcomers = [place for place, contact in enumerate(found) if contact is None]
    homeless = frozenset(newcomers[room:])
    ids = {contact.id for contact in contacts}
    rows = tuple(
        _known_row(person, contact, known, talked.get(contact.id))
        if contact
        else _new_row(person, ids)
        for place, (person, contact) in enumerate(zip(people, found, strict=True))
        if place not in homeless
    )
    left_out = (line for place in homeless for line in people[place].lines)
    refused += (RowError(line.number, "notebook_full", line.cells, line.key) for line in left_out)
    refused.sort(key=lambda row: row.number)
    header = source.grid.header
    alike = alike_of(people, found, contacts, same)
    return Proposal(source.format, header, mapping, rows, tuple(refused), source.problem, alike)


def _new_row(person: ImportedPerson, ids: set[str]) -> ProposedRow:
    contact_id = _new_id(person, ids)
    ids.add(contact_id)
    changes = (FieldChange(field, "", text) for field, text in person.values.items())
    return _proposed(person, "add", contact_id, tuple(changes), ())


def _known_row(
    person: ImportedPerson, contact: Contact, known: Known, talked: date | None
) -> ProposedRow:
    empty, other = [], []
    for field, text in person.values.items():
        if field == "last_contact" and talked and text <= talked.isoformat():
            continue  # the log has a later one, or the very one this was written from
        change = _change(field, getattr(contact, field), text)
        if not change.old.strip() or (field == "card_lines" and change.new != change.old):
            empty.append(change)
        elif not _is_same(change):
            other.append(change)
    changes = {"fill": empty, "replace": empty + other, "skip": []}[known]
    unchanged = {"fill": other, "replace": [], "skip": empty + other}[known]
    action = "update" if changes else "skip"
    return _proposed(person, action, contact.id, tuple(changes), tuple(unchanged))


def _change(field: str, old: str, text: str) -> FieldChange:
    # What two cards say besides the fields does not exclude each other.
    is_joined = field == "card_lines" and old.strip()
    return FieldChange(field, old, joined_text(old, text) if is_joined else text)


def _proposed(
    person: ImportedPerson,
    action: Action,
    contact_id: str,
    changes: tuple[FieldChange, ...],
    unchanged: tuple[FieldChange, ...],
) -> ProposedRow:
    numbers = tuple(line.number for line in person.lines)
    return ProposedRow(
        numbers,
        action,
        contact_id,
        person.values,
        changes,
        unchanged,
        person.refused,
        is_partial=any(line.is_partial for line in person.lines),
        key=person.lines[0].key,
        checks=_checks(person),
    )


def _checks(person: ImportedPerson) -> tuple[str, ...]:
    """Return what is to be looked at: what was guessed, and that several rows became one."""
    joined = ("joined",) if len(person.lines) > 1 else ()
    return tuple(dict.fromkeys((*joined, *(one for line in person.lines for one in line.checks))))


def _is_same(change: FieldChange) -> bool:
    key = _KEYS.get(change.field, _text_key)
    return key(change.old) == key(change.new)


def _text_key(text: str) -> str:
    return " ".join(text.split())


def _phone_key(text: str) -> str:
    return _NOT_A_DIGIT.sub("", text) or text


def _birthday_key(text: str) -> str:
    birthday = birthday_in(text)
    return birthday.text if birthday else _text_key(text)


_KEYS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"email": email_key, "name": name_key, "phone": _phone_key, "birthday": _birthday_key}
)


def _new_id(person: ImportedPerson, ids: Collection[str]) -> str:
    """Return the id of a new contact, the same on every computer that imports this person.

    So two copies of a notebook that took the same file merge without a second of anyone.
    """
    key = email_key(person.values.get("email", "")) or name_key(person.values["name"])
    own = f"i-{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:_ID_DIGITS]}"
    numbered = (f"{own}-{number}" for number in count(2))
    return next(one for one in chain([own], numbered) if one not in ids)
