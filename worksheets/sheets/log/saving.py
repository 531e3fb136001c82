"""A draft becomes changes to the notebook."""

from collections.abc import Iterator, Mapping
from json import dumps

from worksheets.context import Context
from worksheets.outcome import Change
from worksheets.planning.logged import date_changes, logged
from worksheets.planning.person import Person
from worksheets.relations.record_ids import record_id
from worksheets.sheets.log.draft import CONTENT_FIELDS, DAY_FIELDS, LogDraft
from worksheets.sheets.log.typed_days import notes_cleared

_EMPTY_FORM = dict.fromkeys((*CONTENT_FIELDS, "i_promised_by", "they_promised_by"), "")


def changes_of(
    draft: LogDraft, context: Context, people: Mapping[str, Person]
) -> tuple[Change, ...]:
    """Return what logging `draft` changes: its records, and an empty form."""
    form = _EMPTY_FORM | {"day": context.words.fill("today")}
    empty = Change("answers", "log", {**form, **notes_cleared(DAY_FIELDS, context)})
    return (*records_of(draft, context, people), empty)


def records_of(
    draft: LogDraft, context: Context, people: Mapping[str, Person]
) -> tuple[Change, ...]:
    """Return the records that `draft` is: contacts, the conversation, promises.

    `people` are those of the contacts in it who have a name, by contact id.
    """
    content = _content(draft)
    new = {_id("c", f"{content}{name}", context): name for name in draft.named.new}
    ids = [*(contact.id for contact in draft.named.known), *new]
    talk_id = _id("i", content, context)
    return (
        *_new_contacts(new, draft),
        *_known_contacts(draft, people),
        Change("interactions", talk_id, _interaction(draft, ids)),
        *_promises(draft, ids, talk_id, context),
    )


def _content(draft: LogDraft) -> str:
    promised = [(pledge.by, pledge.what, str(pledge.due)) for pledge in draft.pledges]
    said = (draft.how, draft.note, draft.gave, draft.got, promised, str(draft.next_date))
    return dumps([draft.names, draft.day.isoformat(), *said])


def _id(prefix: str, content: str, context: Context) -> str:
    notebook = context.notebook
    rows = {"c": notebook.contacts, "i": notebook.interactions, "p": notebook.promises}
    return record_id(prefix, notebook.revision, content, {row.id for row in rows[prefix]})


def _new_contacts(new: Mapping[str, str], draft: LogDraft) -> Iterator[Change]:
    agreed = {"next_date": draft.next_date.isoformat()} if draft.next_date else {}
    for contact_id, name in new.items():
        yield Change("contacts", contact_id, {"name": name} | agreed)


def _known_contacts(draft: LogDraft, people: Mapping[str, Person]) -> Iterator[Change]:
    for contact in draft.named.known:
        person = people[contact.id]
        values = date_changes(person, logged(person, draft.day, draft.next_date))
        if values:
            yield Change("contacts", contact.id, values)


def _interaction(draft: LogDraft, ids: list[str]) -> Mapping[str, str]:
    return {
        "people": " ".join(ids),
        "day": draft.day.isoformat(),
        "how": draft.how,
        "note": draft.note,
        "gave": draft.gave,
        "got": draft.got,
        "thanked": "",
    }


def _promises(draft: LogDraft, ids: list[str], talk_id: str, context: Context) -> Iterator[Change]:
    """Yield each promise once a person: it is kept, or not, to each of them."""
    for pledge in draft.pledges:
        for contact_id in ids:
            content = f"{talk_id}{contact_id}{pledge.by}{pledge.what}"
            values = {
                "contact": contact_id,
                "by": pledge.by,
                "what": pledge.what,
                "due": pledge.due.isoformat() if pledge.due else "",
                "done": "",
                "interaction": talk_id,
            }
            yield Change("promises", _id("p", content, context), values)
