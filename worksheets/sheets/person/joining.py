"""Joining two contacts on the person's page, and many at once when a notebook file is merged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from worksheets.content.sheet import Option
from worksheets.context import Context
from worksheets.joining.changes import changes_between, joining_changes, with_changes
from worksheets.joining.joined import Fate, Joined, JoinedField, joined
from worksheets.joining.same import same_people
from worksheets.notebook import Contact, Notebook
from worksheets.outcome import ActionResult, Change
from worksheets.relations.actions import GONE, find
from worksheets.sheets.person.texts import text_of

SHEET = "person"
#: Between the two ids of a pair, and between pairs; no id holds either.
_BETWEEN_IDS, _BETWEEN_PAIRS = " ", ","


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A field of the joined record in words, and the `other` value where the two differed."""

    field: str
    text: str
    other: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class Joining:
    """What would become of two contacts: whose values win, and what the record would say.

    `about` is how many conversations, promises and questions are about either of them.
    """

    winner: Contact
    other: Contact
    lines: tuple[ComparedField, ...]
    note: str
    about: int


def joining_in(context: Context, person: Contact) -> Joining | None:
    """Return what would become of `person` and the contact chosen beside them, or None."""
    answers = context.answers
    other = find(context.notebook.contacts, answers.text("same_as"))
    if other is None or other.id == person.id:
        return None
    winner, loser = (other, person) if answers["wins"] == "other" else (person, other)
    result = _joined(winner, loser, context)
    lines = tuple(_line(field, context) for field in result.fields if field.field != "planned")
    about = _count_about({person.id, other.id}, context.notebook)
    return Joining(winner, loser, lines, result.contact.note, about)


def _count_about(ids: set[str], notebook: Notebook) -> int:
    talks = sum(1 for talk in notebook.interactions if ids.intersection(talk.people.split()))
    others = (*notebook.promises, *notebook.questions)
    return talks + sum(1 for row in others if row.contact in ids)


def _line(field: JoinedField, context: Context) -> ComparedField:
    other = text_of(field.field, field.other, context) if field.other else ""
    return ComparedField(field.field, text_of(field.field, field.value, context), other, field.fate)


def compare(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Put two contacts side by side, so that what joining them means can be seen first."""
    contacts = context.notebook.contacts
    one, other = find(contacts, values.get("contact")), find(contacts, values.get("other"))
    if one is None or other is None:
        return GONE
    words = context.words
    change = Change("answers", SHEET, {"contact": one.id, "same_as": other.id})
    names = {"name": one.name, "other": other.name}
    message = words.fill("said_compared", **names)
    return ActionResult((change,), message, undo=words.fill("undo_compared", **names))


def join(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Make one contact of two; `winner` is the id of the one whose values win."""
    contacts = context.notebook.contacts
    winner, other = find(contacts, values.get("winner")), find(contacts, values.get("other"))
    if winner is None or other is None or winner.id == other.id:
        return GONE
    result = _joined(winner, other, context)
    changes = joining_changes(result, context.notebook)
    chosen = {"contact": result.contact.id, "same_as": "", "wins": ""}
    words, name = context.words, result.contact.name
    message = words.fill("said_joined", name=name)
    undo = words.fill("undo_joined", name=name, other=other.name)
    changes = (*_without_choice(changes), Change("answers", SHEET, chosen))
    return ActionResult(changes, message, undo=undo)


def pair_choices(context: Context) -> tuple[Option, ...]:
    """Return the pairs of contacts that may be one person; the ids of the sure ones end in `!`."""
    return tuple(
        Option(
            f"{pair.one.id}{_BETWEEN_IDS}{pair.other.id}{'!' if pair.is_sure else ''}",
            context.words.fill("pair", one=_known_by(pair.one), other=_known_by(pair.other)),
        )
        for pair in same_people(context.notebook.contacts)
    )


def join_pairs(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Make one contact of each of the `pairs`: two ids with a space between, pairs with a comma.

    The values of the first of a pair win. Of three that are one, two pairs are enough. Who is gone
    meanwhile is left out.
    """
    notebook, stands = context.notebook, {}
    for pair in values.get("pairs", "").split(_BETWEEN_PAIRS):
        ids = [_standing(one, stands) for one in pair.split(_BETWEEN_IDS)]
        found = [find(notebook.contacts, one) for one in dict.fromkeys(ids)]
        if len(found) != 2 or None in found:
            continue
        result = _joined(*found, context)
        stands[result.gone] = result.contact.id
        notebook = with_changes(notebook, joining_changes(result, notebook))
    words, count = context.words, len(stands)
    changes = changes_between(context.notebook, notebook)
    message = words.fill("said_pairs", count=count)
    return ActionResult(changes, message, undo=words.fill("undo_pairs", count=count))


def _standing(contact_id: str, stands: Mapping[str, str]) -> str:
    """Return the id that stands for a contact by now, however often it was joined."""
    while contact_id in stands:
        contact_id = stands[contact_id]
    return contact_id


def _joined(winner: Contact, other: Contact, context: Context) -> Joined:
    words = context.words

    def note_line(field: str, text: str) -> str:
        label = words.fill(f"field_{field}")
        return words.fill("noted", label=label, text=text_of(field, text, context))

    return joined(winner, other, note_line)


def _without_choice(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return the changes but for the person chosen on this page, which is chosen anew."""
    return tuple(one for one in changes if (one.collection, one.id) != ("answers", SHEET))


def _known_by(contact: Contact) -> str:
    """Return the name with what tells people of one name apart."""
    details = (contact.role, contact.department, contact.email)
    said = ", ".join(detail for text in details if (detail := text.strip()))
    return f"{contact.name} ({said})" if said else contact.name
