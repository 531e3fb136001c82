"""Everything a message is made of besides what was typed."""

from collections.abc import Iterable
from dataclasses import dataclass

from worksheets.content.messages import Channel, MessagePurpose, MessageWords
from worksheets.content.pitch import PitchWords
from worksheets.context import Context
from worksheets.memoised import memoised
from worksheets.pitching.pitch import PitchContent
from worksheets.pitching.vocabulary import Words


@dataclass(frozen=True, slots=True)
class MessageBook:
    """The sentences of messages, and the pitch whose way of understanding they share."""

    words: MessageWords
    pitch: PitchContent
    vague_offers: tuple[str, ...]

    def purpose(self, purpose_id: str) -> MessagePurpose:
        """Return the purpose of this id, or the first."""
        return _named(self.words.purposes, purpose_id)

    def channel(self, channel_id: str) -> Channel:
        """Return the channel of this id, or the first."""
        return _named(self.words.channels, channel_id)


def book_of(context: Context) -> MessageBook:
    """Return the book of the organisation. Raises ValueError where the page carries none."""
    content = context.content
    if content.messages is None or content.pitch is None:
        raise ValueError("The worksheet has no `messages` or no `pitch`. Name both as its content.")
    return book(content.messages, content.pitch)


def book(messages: MessageWords, pitch: PitchWords) -> MessageBook:
    """Return the book of these words."""
    return MessageBook(messages, PitchContent.of(pitch), pitch.vague_offers)


@memoised
def phrase_set(entries: Iterable[str]) -> frozenset[Words]:
    """Return phrases as they are compared: each a tuple of words in small letters."""
    return frozenset(tuple(entry.casefold().split()) for entry in entries)


def _named[T: (Channel, MessagePurpose)](items: tuple[T, ...], item_id: str) -> T:
    return next((one for one in items if one.id == item_id), items[0])
