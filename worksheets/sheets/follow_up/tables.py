"""The plan and the contacts as tables, for spreadsheets."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from worksheets.content.words import Words
from worksheets.days.dates import day_text
from worksheets.notebook import Contact
from worksheets.planning.person import Person
from worksheets.planning.plan import Conversation, Plan

_PLAN = ("date", "name", "tier", "way", "offer", "due", "note")
#: Text of a contact that goes into the file as it was typed.
_TYPED = ("department", "role", "organisation", "email", "phone", "url", "note")
#: What the plan goes by.
_READ = ("name", "tier", "last_contact", "next_date", "paused", "snoozed_until", "birthday")
_CONTACTS = (*_READ, *_TYPED)

type Cell = str | date | None


def plan_header(words: Words) -> list[str]:
    """Return the words above the columns of the plan."""
    return [words.fill(f"column_{column}") for column in _PLAN]


def plan_rows(plan: Plan, words: Words) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each conversation, by day."""
    for item in plan.conversations:
        tier = item.person.tier
        yield (
            item.day,
            item.person.name,
            tier.label if tier else "",
            item.way.title,
            item.way.offer,
            item.due,
            _note(item, words),
        )


def contacts_header(words: Words) -> list[str]:
    """Return the words above the columns of the contacts."""
    return [words.fill(f"column_{column}") for column in _CONTACTS]


def contact_rows(
    contacts: Iterable[Contact], people: Mapping[str, Person], words: Words
) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each contact; `people` are those who could be read, by id.

    Of one who could not, the answers stand there as they were typed.
    """
    for contact in contacts:
        person = people.get(contact.id)
        typed = tuple(getattr(contact, column) for column in _TYPED)
        yield (*(_read(person, words) if person else _as_typed(contact)), *typed)


def _read(person: Person, words: Words) -> tuple[Cell, ...]:
    return (
        person.name,
        person.tier.label if person.tier else "",
        person.last_contact,
        person.agreed_date,
        words.fill("is_paused") if person.is_paused else "",
        person.snoozed_until,
        person.birthday.text if person.birthday else "",
    )


def _as_typed(contact: Contact) -> tuple[Cell, ...]:
    """Return what somebody can fix in the table, too."""
    return tuple(getattr(contact, column) for column in _READ)


def _note(item: Conversation, words: Words) -> str:
    note = words.fill(f"note_{item.note}", day=day_text(item.due, words)) if item.note else ""
    return " ".join(filter(None, (note, words.fill("note_forecast") if item.is_forecast else "")))
