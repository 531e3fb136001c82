"""The records of a notebook: every part is text as typed, and may be empty or wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Contact:
    """A person worth knowing: who they are, how often to talk, and how the map rates them.

    `planned` is the date the plan gave (`worksheets.planning.planned`), `place` says whether they
    work elsewhere or at other hours. From `other_emails` on is what an address book knows besides;
    commas stand between several of one kind, and `card_lines` are lines of its vCard that no other
    field can say again, read and written by `worksheets.cards.entries`. `joined_ids` are, with a
    space between them, the ids of contacts that turned out to be this person: what still points at
    them, written on another computer, means this one.
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
    joined_ids: str = ""


@dataclass(frozen=True, slots=True)
class SavedInteraction:
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
class SavedPromise:
    """Something promised `by` "me" or "them"; `done` is the day it was kept.

    By "reminder" it is the one reminder that may follow a message, `what` being what that asked.
    """

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
class SavedQuestion:
    """A question of the question bank, saved for a contact (or nobody yet); `asked` is the day."""

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


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a worksheet's own list: `belongs_to` names both, as `one-to-one.topics`.

    Its answers are by the fields that the worksheet gave the list, so any name is one.
    """

    id: str
    belongs_to: str = ""
    answers: Mapping[str, str] = MappingProxyType({})


type Record = (
    Contact
    | SavedInteraction
    | SavedPromise
    | SavedPitch
    | SavedQuestion
    | CalendarEntry
    | SheetRow
)

RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "contacts": Contact,
        "interactions": SavedInteraction,
        "promises": SavedPromise,
        "pitches": SavedPitch,
        "questions": SavedQuestion,
        "events": CalendarEntry,
        "sheet_rows": SheetRow,
    }
)

#: The collection of the lists that worksheets have for themselves.
SHEET_ROWS = "sheet_rows"


def answer_in(record: Record, field: str) -> str:
    """Return what a record holds in `field`. Raises AttributeError for one it can't have."""
    if isinstance(record, SheetRow):
        return record.answers.get(field, "")
    return getattr(record, field)


def texts_of(record: Record) -> dict[str, str]:
    """Return all texts of a record by field, its id among them."""
    if isinstance(record, SheetRow):
        return {"id": record.id, "belongs_to": record.belongs_to, **record.answers}
    return {field.name: getattr(record, field.name) for field in fields(record)}


def with_texts(record: Record, values: Mapping[str, str]) -> Record:
    """Return the record with other texts in the fields of `values`."""
    if isinstance(record, SheetRow):
        return replace(record, answers={**record.answers, **values})
    return replace(record, **values)
