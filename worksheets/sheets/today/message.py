"""A message to copy or to send: the way's own words, with the person's first name in them."""

from dataclasses import dataclass

from worksheets.content.words import Words, fill
from worksheets.messaging.addressing import mailto
from worksheets.messaging.greeted import greeted
from worksheets.notebook import Contact
from worksheets.planning.plan import Conversation


@dataclass(frozen=True, slots=True)
class DueMessage:
    """What to say, and the link that opens it in the mail program; "" without an address."""

    text: str
    mailto: str


def message_to(contact: Contact, conversation: Conversation, words: Words) -> DueMessage | None:
    """Return the message for `conversation`, or None where its way is not a written one."""
    if not conversation.way.message:
        return None
    text = fill(conversation.way.message, {"name": greeted(contact.name)})
    return DueMessage(text, mailto(contact.email.strip(), words.fill("mail_subject"), text))
