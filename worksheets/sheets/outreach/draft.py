"""The message as it stands in the form: who it goes to, what it says, what is still open."""

from dataclasses import dataclass
from datetime import date

from worksheets.content.messages import Channel, MessagePurpose
from worksheets.content.pitch import PitchSentence
from worksheets.content.sheet import Option
from worksheets.context import Context
from worksheets.days.iso import iso_day
from worksheets.messaging.book import MessageBook, book_of
from worksheets.messaging.compose import Message, Situation, compose
from worksheets.messaging.greeted import greeted
from worksheets.messaging.lines import (
    TypedLine,
    introducer_in,
    offer_line,
    readings,
    reason_line,
    request_line,
    request_patterns,
)
from worksheets.notebook import Contact
from worksheets.pitching.candidates import choice
from worksheets.pitching.fitting import name_in, without_name
from worksheets.pitching.pitch import Answered, said, understood
from worksheets.preparing.exchange import answer_of_pitch
from worksheets.relations.actions import find
from worksheets.relations.history import History

_PITCH = "pitch"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who the message goes to; `contact` is None for somebody who is not in the notebook yet."""

    name: str
    contact: Contact | None

    @property
    def email(self) -> str:
        """Their address; "" where none is known."""
        return self.contact.email.strip() if self.contact else ""


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line that may be said in several ways: its field, and the sentence of each."""

    field: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """The message that the answers make; `text` is the person's own wording where there is one."""

    reader: Recipient
    situation: Situation
    message: Message
    edited: str

    @property
    def text(self) -> str:
        """What will be sent."""
        return self.edited or self.message.text

    @property
    def purpose(self) -> MessagePurpose:
        """What it is for."""
        return self.situation.purpose

    @property
    def channel(self) -> Channel:
        """How it is sent."""
        return self.situation.channel

    @property
    def lines(self) -> tuple[tuple[str, TypedLine], ...]:
        """Each line that was typed, by its field."""
        one = self.situation
        offer = one.offer if one.purpose.offers else TypedLine()
        why = one.why if one.purpose.reasons else TypedLine()
        return ("about", one.request), ("why", why), ("offer", offer)


def reader_in(context: Context) -> Recipient | None:
    """Return who was chosen or named; a name that is in the notebook is that contact."""
    contact = find(context.notebook.contacts, str(context.answers["contact"]))
    if contact and contact.name.strip():
        return Recipient(contact.name.strip(), contact)
    name = str(context.answers["new_name"]).strip()
    if not any(character.isalnum() for character in name):
        return None
    known = [one for one in context.notebook.contacts if _is_same(one.name, name)]
    return Recipient(name, known[0] if len(known) == 1 else None)


def draft_in(context: Context, history: History) -> MessageDraft | None:
    """Return the draft in the answers, or None while nobody is chosen."""
    reader = reader_in(context)
    if reader is None:
        return None
    situation = _situation(context, reader, history)
    message = compose(situation, book_of(context))
    return MessageDraft(reader, situation, message, str(context.answers["edited"]).strip())


def open_questions(draft: MessageDraft, context: Context) -> tuple[OpenLine, ...]:
    """Return what the person has to choose for each line nobody can be sure of."""
    book = book_of(context)
    lines, purpose = book.words.lines, draft.purpose
    patterns = {
        "about": (purpose.line, request_patterns(purpose, book)),
        "why": ("why", lines.why),
        "offer": ("offer", lines.offer),
    }
    return tuple(
        OpenLine(
            field,
            tuple(
                Option(choice(kind, str(context.answers[field])), sentence)
                for kind, sentence in readings(line.unsure, *patterns[field], book)
            ),
        )
        for field, line in _unchosen(draft, context, book)
        if line.unsure
    )


def _unchosen(
    draft: MessageDraft, context: Context, book: MessageBook
) -> tuple[tuple[str, TypedLine], ...]:
    """Return the lines as they would be without what was chosen, so that it can be changed."""
    answers = context.answers
    offer = offer_line(str(answers["offer"]), book) if draft.purpose.offers else TypedLine()
    return (
        ("about", request_line(str(answers["about"]), draft.purpose, book)),
        ("why", reason_line(str(answers["why"]), book)),
        ("offer", offer),
    )


def _situation(context: Context, reader: Recipient, history: History) -> Situation:
    answers, book = context.answers, book_of(context)
    purpose = book.purpose(str(answers["purpose"]))
    me = _own(context, "name")
    contact = reader.contact
    is_known = bool(contact and (history.of(contact.id) or contact.last_contact.strip()))
    kind = contact.kind if contact else ""
    typed_offer, chosen_offer = str(answers["offer"]), str(answers["offer_as"])
    if not typed_offer.strip():
        typed_offer, chosen_offer = answer_of_pitch(context, "offer", kind, book.pitch)
    about = str(answers["about"])
    if not about.strip() and purpose.line == "offer":
        about = typed_offer
    return Situation(
        purpose=purpose,
        channel=book.channel(str(answers["channel"])),
        reader=greeted(reader.name),
        me=name_in(me, book.pitch.vocabulary),
        intro="" if is_known else _introduction(context, kind, book),
        role=_role_of(contact, book) if contact else "",
        through=introducer_in(str(answers["through"]), book),
        minutes=answers.number("minutes") or 20,
        last_days=_last_days(contact, history, context.today),
        request=request_line(about, purpose, book, str(answers["about_as"]), reader.name),
        why=reason_line(str(answers["why"]), book, str(answers["why_as"]), reader.name),
        offer=offer_line(typed_offer, book, chosen_offer),
    )


def _last_days(contact: Contact | None, history: History, today: date) -> int | None:
    """Return how many days ago the two last spoke, as far as the notebook knows."""
    if contact is None:
        return None
    days = [talk.day for talk in history.of(contact.id)]
    noted = iso_day(contact.last_contact.strip())
    past = [day for day in (*days, noted) if day and day <= today]
    return (today - max(past)).days if past else None


def _introduction(context: Context, kind: str, book: MessageBook) -> str:
    """Return how the writer says who they are to such a reader, as their pitch does."""
    typed = _own(context, "role")
    chosen = context.notebook.answers_of(_PITCH).get("role_as", "")
    name = name_in(_own(context, "name"), book.pitch.vocabulary)
    roles = understood("role", without_name(typed, name), book.pitch, chosen)
    answered = Answered(name, {"role": roles} if roles else {})
    audience = next((one for one in book.pitch.audiences if kind in one.people), None)
    sentences = audience.sentences if audience else ()
    own = next((one for one in sentences if one.part == "role"), PitchSentence(part="role"))
    return said(own, answered, book.pitch).text


def _role_of(contact: Contact, book: MessageBook) -> str:
    """Return what the reader does, as it follows "your work as"; "" where that isn't sure."""
    roles = understood("role", contact.role, book.pitch)
    return roles[0].text if len(roles) == 1 and roles[0].kind == "noun" else ""


def _own(context: Context, field: str) -> str:
    """Return what the notebook says of its owner: on every page, or in the pitch."""
    said_in_pitch = context.notebook.answers_of(_PITCH).get(field, "")
    return context.notebook.owner.get(field, "").strip() or said_in_pitch


def _is_same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
