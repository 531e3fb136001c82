"""The outreach worksheet: a message to one person, what to fix in it, and its one reminder."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from worksheets.content.messages import MessagePurpose
from worksheets.context import Context
from worksheets.messaging.addressing import mailto_whoever
from worksheets.messaging.book import book_of
from worksheets.messaging.checks import check_message
from worksheets.messaging.compose import Message, reminder
from worksheets.outcome import Outcome
from worksheets.pitching.checks import Check
from worksheets.pitching.speech import spoken_words
from worksheets.relations.promises import Promise
from worksheets.relations.relations import Relations, relations_from
from worksheets.relations.reminders import reminder_for
from worksheets.sheets.outreach import actions
from worksheets.sheets.outreach.draft import MessageDraft, OpenLine, draft_in, open_questions
from worksheets.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class OpenReminder:
    """The one reminder that may be sent, of a message of `day`."""

    promise: Promise
    day: date
    message: Message
    mailto: str


@dataclass(frozen=True, slots=True)
class OutreachResult:
    """The message, what to fix, what was left out of it and what is still to come."""

    draft: MessageDraft
    words: int
    mailto: str
    checks: tuple[Check, ...]
    left_out: tuple[Check, ...]
    questions: tuple[OpenLine, ...]
    missing: tuple[str, ...]
    reminder: OpenReminder | None

    @property
    def is_ready(self) -> bool:
        """Whether nothing is open in it."""
        return not (self.checks or self.left_out or self.questions or self.missing)


def evaluate(context: Context) -> Outcome:
    """Return the `Outreach`, or None while nobody is chosen."""
    relations = relations_from(context.notebook)
    draft = draft_in(context, relations.history)
    if draft is None:
        return Outcome(None, is_ready=False, problems=relations.problems)
    questions = open_questions(draft, context)
    chosen = (str(context.answers[f"{one.field}_as"]) for one in questions)
    still_open = tuple(
        one
        for one, said in zip(questions, chosen, strict=True)
        if all(option.id != said for option in one.options)
    )
    result = OutreachResult(
        draft=draft,
        words=len(spoken_words(draft.text)),
        mailto=_mailto(draft, draft.message.subject, draft.text),
        checks=check_message(draft.text, draft.channel, book_of(context)),
        left_out=() if draft.edited else tuple(_left_out(draft, context)),
        questions=() if draft.edited else still_open,
        missing=() if draft.edited else tuple(_missing(draft)),
        reminder=_reminder(draft, relations, context),
    )
    return Outcome(
        result,
        is_ready=True,
        problems=relations.problems,
        choices={f"{one.field}_as": one.options for one in questions},
    )


def _mailto(draft: MessageDraft, subject: str, text: str) -> str:
    """Return the link for a message that goes by email; "" for any other."""
    if not draft.channel.has_subject:
        return ""
    return mailto_whoever(draft.reader.email, subject, text)


def _left_out(draft: MessageDraft, context: Context) -> Iterator[Check]:
    most = book_of(context).words.times.most_minutes
    for _, line in draft.lines:
        for one in line.left_out:
            yield Check(one.code, most, sentence=one.text)
    for sentence in draft.message.without:
        yield Check("short", sentence=sentence)
    for field, is_said, code in _unwanted(draft.purpose):
        typed = " ".join(str(context.answers[field]).split())
        if typed and not is_said:
            yield Check(code, sentence=typed)


def _unwanted(purpose: MessagePurpose) -> Iterator[tuple[str, bool, str]]:
    """Yield each line, whether messages for this purpose have it, and why not."""
    yield "why", purpose.reasons, "no_reason"
    yield "through", not purpose.is_known, "is_known"
    yield "offer", purpose.offers or purpose.line == "offer", "offers_nothing"


def _missing(draft: MessageDraft) -> Iterator[str]:
    one, purpose = draft.situation, draft.purpose
    lines = dict(draft.lines)
    if not one.me:
        yield "name"
    if not one.request.is_typed:
        yield "about"
    is_stranger = bool(one.intro) and not purpose.is_known
    if is_stranger and purpose.reasons and not (lines["why"].is_typed or one.through):
        yield "why"
    if purpose.offers and not lines["offer"].is_typed:
        yield "offer"


def _reminder(draft: MessageDraft, relations: Relations, context: Context) -> OpenReminder | None:
    contact = draft.reader.contact
    promise = reminder_for(contact.id, relations.promises) if contact else None
    if promise is None or promise.is_let_go(context.today):
        return None
    talks = relations.history.of(promise.contact)
    message = reminder(promise.what, draft.situation, book_of(context))
    link = _mailto(draft, message.subject, message.text)
    return OpenReminder(promise, talks[0].day, message, link)


WORKSHEET = Worksheet(
    evaluate,
    actions={
        "sent": actions.sent,
        "reminded": actions.reminded,
        "reminder-done": actions.reminder_done,
        "edit": actions.edit,
        "discard": actions.discard,
    },
)
