"""A message to copy or to send: the way's own words, with the person's first name in them."""

from dataclasses import dataclass
from urllib.parse import quote

from worksheets.content.words import Words, fill
from worksheets.notebook import Contact
from worksheets.planning.plan import Conversation

# An address that is none must not become a link: it may hold headers of its own.
_NOT_IN_AN_ADDRESS = frozenset(" \t\r\n<>,;:?&\"'%\\")


@dataclass(frozen=True, slots=True)
class Message:
    """What to say, and the link that opens it in the mail program; "" without an address."""

    text: str
    mailto: str


def message_to(contact: Contact, conversation: Conversation, words: Words) -> Message | None:
    """Return the message for `conversation`, or None where its way is not a written one."""
    if not conversation.way.message:
        return None
    text = fill(conversation.way.message, {"name": first_name(contact.name)})
    return Message(text, mailto(contact.email.strip(), words.fill("mail_subject"), text))


def first_name(name: str) -> str:
    """Return what a colleague is called: the first word, or what follows a comma.

    A title or an initial alone is no first name, so that the whole name stays.
    """
    parts = " ".join((name.partition(",")[2] or name).split())
    first = parts.partition(" ")[0]
    return parts if first.endswith(".") or len(first) < 2 else first


def mailto(address: str, subject: str, text: str) -> str:
    """Return the link that opens a message in the mail program; "" for what is no address."""
    if address.count("@") != 1 or _NOT_IN_AN_ADDRESS.intersection(address):
        return ""
    body = quote(text.replace("\n", "\r\n"), safe="")
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={body}"
