"""The saved data, as typed: versioned, capped, and copied field by field, never merged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

VERSION = 1
MOST_CONTACTS = 5000
MOST_ANSWERS = 500  # a sheet

_ROW_ID = re.compile(r"[A-Za-z0-9._:-]{1,100}")
_EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Contact:
    """A person as typed in a row: every part is text, and may be empty or wrong."""

    id: str
    name: str = ""
    tier: str = ""
    last_contact: str = ""
    next_date: str = ""
    birthday: str = ""
    touch: str = ""


_COLUMNS = tuple(field.name for field in fields(Contact) if field.name != "id")


@dataclass(frozen=True, slots=True)
class Notebook:
    """What the person saved, and the codes of what was wrong with it."""

    contacts: tuple[Contact, ...] = ()
    answers: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    problems: tuple[str, ...] = ()

    def answers_of(self, sheet_id: str) -> Mapping[str, str]:
        """Return the answers typed in one sheet, by field."""
        return self.answers.get(sheet_id, _EMPTY)

    def rows(self, collection: str) -> tuple[Contact, ...]:
        """Return the rows kept under `collection`. Raises ValueError for one it does not keep."""
        if collection != "contacts":
            raise ValueError(f"The notebook keeps no {collection!r}. Use `notebook: contacts`.")
        return self.contacts


def notebook_from(raw: object) -> Notebook:
    """Return the notebook in what JSON gave; never raises.

    Unknown keys are dropped. A notebook of another version or shape reads as empty with the
    problem `notebook_foreign`; a part of the wrong type is left out with `notebook_damaged`;
    contacts beyond `MOST_CONTACTS` are left out with `notebook_full`.
    """
    if not isinstance(raw, dict) or raw.get("version") != VERSION:
        return Notebook(problems=("notebook_foreign",))
    damage: list[str] = []
    contacts = _contacts(raw.get("contacts", []), damage)
    answers = _answers(raw.get("answers", {}), damage)
    return Notebook(contacts, answers, tuple(sorted(set(damage))))


def _contacts(raw: object, damage: list[str]) -> tuple[Contact, ...]:
    if not isinstance(raw, list):
        damage.append("notebook_damaged")
        return ()
    if len(raw) > MOST_CONTACTS:
        damage.append("notebook_full")
    contacts: dict[str, Contact] = {}
    for item in raw[:MOST_CONTACTS]:
        contact = _contact(item, damage)
        if contact is None or contact.id in contacts:
            damage.append("notebook_damaged")
        else:
            contacts[contact.id] = contact
    return tuple(contacts.values())


def _contact(raw: object, damage: list[str]) -> Contact | None:
    if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
        return None
    if not _ROW_ID.fullmatch(raw["id"]):
        return None
    return Contact(raw["id"], *(_text(raw.get(column, ""), damage) for column in _COLUMNS))


def _answers(raw: object, damage: list[str]) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(raw, dict):
        damage.append("notebook_damaged")
        return MappingProxyType({})
    return MappingProxyType({sheet: _sheet_answers(raw[sheet], damage) for sheet in raw})


def _sheet_answers(raw: object, damage: list[str]) -> Mapping[str, str]:
    if not isinstance(raw, dict) or len(raw) > MOST_ANSWERS:
        damage.append("notebook_damaged")
        return _EMPTY
    return MappingProxyType({field: _text(raw[field], damage) for field in raw})


def _text(raw: object, damage: list[str]) -> str:
    if isinstance(raw, str):
        return raw
    damage.append("notebook_damaged")
    return ""
