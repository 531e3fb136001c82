"""The records of a notebook: every part is text as typed, and may be empty or wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Contact:
    """A person worth knowing: who they are, how often to talk, and how the map rates them.

    `planned` is the date the plan gave (`worksheets.planning.planned`), `place` says whether they
    work elsewhere or at other hours. The last five are what an address book knows besides; commas
    stand between several of one kind, and `card_lines` are lines of its vCard that no other field
    can say again, read and written by `worksheets.cards.entries`.
    """

    id: str
    name: str = ""
    tier: str = ""
    last_contact: str = ""
    next_date: str = ""
    birthday: str = ""
    touch: str = ""
    department: str = ""
    role: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    kind: str = ""
    influence: str = ""
    closeness: str = ""
    relevance: str = ""
    paused: str = ""
    snoozed_until: str = ""
    note: str = ""
    planned: str = ""
    place: str = ""
    other_emails: str = ""
    other_phones: str = ""
    address: str = ""
    categories: str = ""
    card_lines: str = ""


@dataclass(frozen=True, slots=True)
class Interaction:
    """A conversation that took place; `people` are contact ids with a space between them."""

    id: str
    people: str = ""
    day: str = ""
    how: str = ""
    note: str = ""
    gave: str = ""
    got: str = ""
    thanked: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised `by` "me" or "them"; `done` is the day it was kept."""

    id: str
    contact: str = ""
    by: str = ""
    what: str = ""
    due: str = ""
    done: str = ""
    interaction: str = ""


@dataclass(frozen=True, slots=True)
class SavedPitch:
    """A pitch saved on a day, which may be edited since.

    `composed` is what the answers gave in that `length` when it was saved; `mine` is "yes" for the
    one the person will say.
    """

    id: str
    day: str = ""
    audience: str = ""
    name: str = ""
    text: str = ""
    length: str = ""
    composed: str = ""
    mine: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the question bank, kept for a contact (or nobody yet); `asked` is the day."""

    id: str
    contact: str = ""
    question: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An event the last calendar file held, so that one that vanished can be cancelled."""

    id: str
    day: str = ""
    summary: str = ""
    description: str = ""


type Record = Contact | Interaction | Promise | SavedPitch | Question | CalendarEntry

RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "contacts": Contact,
        "interactions": Interaction,
        "promises": Promise,
        "pitches": SavedPitch,
        "questions": Question,
        "events": CalendarEntry,
    }
)
