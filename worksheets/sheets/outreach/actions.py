"""What the buttons on the message page do."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from worksheets.context import Context
from worksheets.days.dates import day_text
from worksheets.messaging.book import book_of
from worksheets.messaging.checks import requests_in
from worksheets.notebook import Contact
from worksheets.outcome import ActionResult, Change
from worksheets.planning.people import people_from
from worksheets.problems import FieldProblem
from worksheets.relations.actions import GONE, find, reminder_done
from worksheets.relations.last_contacts import last_contacts
from worksheets.relations.names import Named
from worksheets.relations.promises import REMINDER, REMINDER_AFTER
from worksheets.relations.record_ids import record_id
from worksheets.relations.relations import relations_from
from worksheets.sheets.log.draft import LogDraft, draft_of
from worksheets.sheets.log.saving import records_of
from worksheets.sheets.outreach.draft import MessageDraft, draft_in

__all__ = ["discard", "edit", "reminded", "reminder_done", "sent"]

_SHEET = "outreach"
#: What belongs to one message alone; purpose, channel and minutes stay as they are.
_EMPTY_FORM: Mapping[str, str] = dict.fromkeys(
    (
        *("contact", "new_name", "about", "about_as", "why", "why_as"),
        *("through", "offer", "offer_as", "edited"),
    ),
    "",
)


def sent(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Log the message as sent today; where it asks for something, one reminder will follow.

    The form is empty for the next message.
    """
    draft = draft_in(context, relations_from(context.notebook).history)
    if draft is None:
        return ActionResult(problems=(FieldProblem("contact", "nobody"),))
    unread = tuple(_unread(context))
    if unread:
        return ActionResult(problems=unread)
    note = context.words.fill("note_sent", ask=_asked(draft, context))
    changes = _logged(draft, note, context)
    following = tuple(_reminder(draft, changes, context))
    empty = Change("answers", _SHEET, _EMPTY_FORM)
    words, name = context.words, draft.reader.name
    message = words.fill("said_sent_only", name=name)
    if following:
        message = words.fill("said_sent", name=name, day=day_text(_due(context), words))
    undo = words.fill("undo_sent", name=name)
    return ActionResult((*changes, *following, empty), message, undo=undo)


def reminded(context: Context, values: Mapping[str, str]) -> ActionResult:
    """Log the one reminder as sent today; nothing more is asked for after it."""
    promise = find(context.notebook.promises, values.get("promise"))
    draft = draft_in(context, relations_from(context.notebook).history)
    if promise is None or draft is None or draft.reader.contact is None:
        return GONE
    note = context.words.fill("note_reminded", ask=promise.what)
    done = Change("promises", promise.id, {"done": context.today.isoformat()})
    words = context.words
    return ActionResult(
        (*_logged(draft, note, context), done),
        words.fill("said_reminded"),
        undo=words.fill("undo_reminded", name=draft.reader.name),
    )


def edit(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Put the message into the field where it can be changed."""
    draft = draft_in(context, relations_from(context.notebook).history)
    if draft is None:
        return GONE
    change = Change("answers", _SHEET, {"edited": draft.text})
    words = context.words
    return ActionResult((change,), words.fill("said_edit"), undo=words.fill("undo_edit"))


def discard(context: Context, _: Mapping[str, str]) -> ActionResult:
    """Go back to the message that the answers make."""
    change = Change("answers", _SHEET, {"edited": ""})
    words = context.words
    return ActionResult((change,), words.fill("said_discard"), undo=words.fill("undo_discard"))


def _unread(context: Context) -> Iterator[FieldProblem]:
    """Yield a problem for each answer that was refused: logging must not lose what was typed."""
    typed = context.notebook.answers_of(_SHEET)
    for field in _EMPTY_FORM:
        if typed.get(field, "").strip() and not context.answers[field] and field != "contact":
            yield FieldProblem(field, "not_saved")


def _asked(draft: MessageDraft, context: Context) -> str:
    """Return what the message asks for: as it was composed, or the request in one's own words."""
    if not draft.edited:
        return draft.message.request
    requests = requests_in(draft.edited, book_of(context))
    return requests[0] if requests else draft.message.request


def _logged(draft: MessageDraft, note: str, context: Context) -> tuple[Change, ...]:
    contact = draft.reader.contact
    how = draft.channel.touch
    if all(touch.id != how for touch in context.content.touches):
        how = ""
    if contact is None:
        named = Named(new=(draft.reader.name,))
        talk = LogDraft(named, context.today, how, note, "", "", (), None, ())
        return records_of(talk, context, {})
    talked, _ = last_contacts(context.notebook.interactions, context.today)
    people = people_from([contact], context.content.org.tiers, talked, context.today)
    talk = replace(draft_of(contact, context.today, how), note=note)
    return (*records_of(talk, context, people), *_thanks(draft, contact, context))


def _thanks(draft: MessageDraft, contact: Contact, context: Context) -> Iterator[Change]:
    """Yield what closes the latest help with thanks, where the message was to say thank you."""
    if draft.purpose.line != "thanks":
        return
    talks = relations_from(context.notebook).history.of(contact.id)
    waiting = (talk for talk in talks if talk.got and not talk.thanked)
    for talk in list(waiting)[:1]:
        yield Change("interactions", talk.id, {"thanked": context.today.isoformat()})


def _reminder(
    draft: MessageDraft, changes: tuple[Change, ...], context: Context
) -> Iterator[Change]:
    if not draft.purpose.nudges:
        return
    talk = next(change for change in changes if change.collection == "interactions")
    values = {
        "contact": (talk.values or {}).get("people", ""),
        "by": REMINDER,
        "what": _asked(draft, context),
        "due": _due(context).isoformat(),
        "done": "",
        "interaction": talk.id,
    }
    taken = {promise.id for promise in context.notebook.promises}
    revision = context.notebook.revision
    yield Change("promises", record_id("p", revision, f"{talk.id}{REMINDER}", taken), values)


def _due(context: Context) -> date:
    return context.content.org.days_worked.on_or_after(context.today + REMINDER_AFTER)
