"""What a pair can talk about the first time they meet, as a text to send them."""

from collections.abc import Sequence
from dataclasses import dataclass

from worksheets.content.words import Words
from worksheets.matching.match import Match
from worksheets.messaging.addressing import mailto_all
from worksheets.messaging.greeted import greeted


@dataclass(frozen=True, slots=True)
class MeetingAgenda:
    """The text for a pair, and the link that opens it in a mail program; "" without addresses."""

    text: str
    mailto: str


def agenda_of(pair: Match, words: Words) -> MeetingAgenda:
    """Return the agenda of a first meeting of three quarters of an hour."""
    topics = pair.fit.topics or pair.mentee.seeks
    text = words.fill(
        "agenda",
        mentor=greeted(pair.mentor.name),
        mentee=greeted(pair.mentee.name),
        topics=_listed(topics, words) if topics else words.fill("agenda_no_topic"),
    )
    addresses = [pair.mentor.email, pair.mentee.email]
    return MeetingAgenda(text, mailto_all(addresses, words.fill("mail_subject"), text))


def _listed(topics: Sequence[str], words: Words) -> str:
    if len(topics) == 1:
        return topics[0]
    return words.fill("names_and", first=", ".join(topics[:-1]), last=topics[-1])
