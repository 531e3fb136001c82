"""What each field of a contact is called on the person's page, and what it says in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.context import Context
from worksheets.days.dates import birthday_text, day_text
from worksheets.days.iso import iso_day
from worksheets.mapping.mapped import RATED_FIELDS
from worksheets.notebook import Contact

#: In the order of the page; its title is the name, and pausing has a place of its own.
SHOWN = (
    "tier", "role", "department", "organisation", "kind", "place", "touch", "email",
    "other_emails", "phone", "other_phones", "address", "url", "birthday", "categories",
    "influence", "closeness", "relevance", "snoozed_until", "note",
)  # fmt: skip
_DAYS = frozenset({"last_contact", "next_date", "snoozed_until"})
_OWN_WORDS = frozenset({"paused", "place"})


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of a person: the field, and what it says in words."""

    field: str
    text: str


def facts_of(person: Contact, context: Context) -> tuple[Fact, ...]:
    """Return everything known of `person` that is not empty, in the order of the page."""
    return tuple(_facts(person, context))


def _facts(person: Contact, context: Context) -> Iterator[Fact]:
    for field in SHOWN:
        if text := getattr(person, field).strip():
            yield Fact(field, text_of(field, text, context))


def text_of(field: str, text: str, context: Context) -> str:
    """Return what `text` in `field` says: a choice its label, a day in words, others as typed."""
    words = context.words
    if field in RATED_FIELDS:
        return words.fill("rating", value=text)
    if field in _DAYS:
        day = iso_day(text)
        return day_text(day, words) if day else text
    if field == "birthday":
        return birthday_text(text, words)
    key = f"{field}_{text.replace('-', '_')}"
    if field in _OWN_WORDS and key in words.texts:
        return words.fill(key)
    return _labels(field, context).get(text, text)


def _labels(field: str, context: Context) -> dict[str, str]:
    content = context.content
    if field == "tier":
        return {tier.id: tier.label for tier in content.org.tiers}
    items = {"kind": content.people, "touch": content.touches}.get(field, ())
    return {item.id: item.title for item in items}
