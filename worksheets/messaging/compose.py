"""A message, put together from its lines: what is said, in which order, and how long it may be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from worksheets.content.messages import Channel, MessagePurpose
from worksheets.messaging.book import MessageBook
from worksheets.messaging.lines import TypedLine, request_patterns
from worksheets.messaging.minutes import minutes_in, says
from worksheets.messaging.saying import contracted, say, sentence
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.speech import spoken_words

_LONGEST_SUBJECT = 60
#: What goes first where a channel has no room for everything.
_LEFT_OUT_FIRST = ("why", "offer", "through")


@dataclass(frozen=True, slots=True)
class Situation:
    """Who writes to whom, for what: everything that was answered, as it is said.

    `intro` is how the writer says who they are, "" to somebody who knows; `role` is what the
    reader does, with its article; `last_days` is how long ago the two last spoke, None where the
    notebook doesn't know.
    """

    purpose: MessagePurpose
    channel: Channel
    reader: str
    me: str = ""
    intro: str = ""
    role: str = ""
    through: str = ""
    minutes: int = 20
    last_days: int | None = None
    request: TypedLine = field(default_factory=TypedLine)
    why: TypedLine = field(default_factory=TypedLine)
    offer: TypedLine = field(default_factory=TypedLine)

    @property
    def is_recent(self) -> bool:
        """Whether the two spoke too lately to say that it's been a while."""
        return self.last_days is not None and self.last_days < self.purpose.lead_after_days


@dataclass(frozen=True, slots=True)
class Message:
    """A message to send; `subject` is "" where the channel has none.

    `request` is what it asks for, in its own words; `without` are the sentences there was no room
    for.
    """

    subject: str
    text: str
    request: str
    without: tuple[str, ...] = ()


def compose(situation: Situation, book: MessageBook) -> Message:
    """Return the message; what the channel has no room for is left out, the reason first."""
    parts = dict(_parts(situation, book))
    text = _whole(parts, situation, book)
    without: list[str] = []
    for name in _LEFT_OUT_FIRST:
        if len(spoken_words(text)) <= situation.channel.most_words:
            break
        without += filter(None, [parts[name]])
        parts[name] = ""
        text = _whole(parts, situation, book)
    subject = _subject(situation, book) if situation.channel.has_subject else ""
    request = contracted(parts["ask"], book.words.contractions)
    return Message(subject, text, request, tuple(without))


def _whole(parts: Mapping[str, str], situation: Situation, book: MessageBook) -> str:
    return contracted(_laid_out(parts, situation), book.words.contractions)


def reminder(asked: str, situation: Situation, book: MessageBook) -> Message:
    """Return the one reminder of what was `asked`."""
    text = sentence(book.words.reminder.text, {"ask": asked})
    parts = dict.fromkeys(("intro", "through", "why", "offer", "way_out"), "")
    subject = book.words.reminder.subject if situation.channel.has_subject else ""
    return Message(subject, _laid_out({**parts, "ask": text}, situation), asked)


def _parts(situation: Situation, book: MessageBook) -> Iterable[tuple[str, str]]:
    purpose, words = situation.purpose, book.words
    through = sentence(words.lines.through, {"through": situation.through})
    yield "intro", situation.intro * (not purpose.is_known)
    yield "through", through * (not purpose.is_known)
    yield "why", _said(situation.why.phrases, words.lines.why, "why") * purpose.reasons
    yield "ask", _request(situation, book)
    yield "offer", _said(situation.offer.phrases, words.lines.offer, "offer") * purpose.offers
    ways_out = {**words.ways_out, **situation.channel.ways_out}
    yield "way_out", ways_out[_way_out(situation, book)]


def _said(phrases: Iterable[Phrase], patterns: Mapping[str, str], part: str) -> str:
    return " ".join(say(patterns, phrase, {}, part) for phrase in phrases)


def _request(situation: Situation, book: MessageBook) -> str:
    purpose, phrases = situation.purpose, situation.request.phrases
    values: dict[str, object] = {"minutes": situation.minutes, "role": situation.role}
    when = f" {book.words.times.when}"
    plenty = " " + book.words.times.plenty.replace("{minutes}", str(situation.minutes))
    lead = "" if situation.is_recent else purpose.lead or ""
    if not phrases:
        pattern = purpose.to_role if purpose.to_role and situation.role else purpose.alone
        return " ".join(filter(None, (lead, sentence(pattern, {**values, "when": when}))))
    *before, last = phrases
    told = " ".join(sentence("{ask}.", {"ask": phrase.text}) for phrase in before)
    patterns = request_patterns(purpose, book)
    is_inside = _is_inside(patterns.get(last.kind or "", ""))
    times = book.words.times
    values["when"] = "" if is_inside and says(last.text, times.said_when) else when
    is_said = minutes_in(last.text, times) or says(last.text, times.no_plenty)
    values["plenty"] = "" if is_said else plenty
    asked = say(patterns, last, values, purpose.line)
    return " ".join(filter(None, (lead, told, asked)))


def _is_inside(pattern: str) -> bool:
    """Return whether what was typed stands in the very sentence that says when."""
    return "{ask}" in pattern.partition("{when}")[0].rpartition(". ")[2]


def _way_out(situation: Situation, book: MessageBook) -> str:
    phrases = situation.request.phrases
    purpose = situation.purpose
    kind = phrases[-1].kind if phrases else "alone"
    if kind in purpose.way_out_of:
        return purpose.way_out_of[kind]
    if purpose.way_out != "time" or kind in purpose.said:
        return purpose.way_out
    return book.words.way_out_of.get(kind or "", purpose.way_out)


def _laid_out(parts: Mapping[str, str], situation: Situation) -> str:
    channel = situation.channel
    opening = " ".join(filter(None, (parts["intro"], parts["through"], parts["why"])))
    asking = " ".join(filter(None, (parts["ask"], parts["offer"])))
    body = [opening, asking, parts["way_out"]]
    if not channel.apart:
        body = [" ".join(filter(None, body))]
    greeting = sentence(channel.greeting, {"name": situation.reader})
    close = sentence(channel.close or "", {"me": situation.me})
    if not channel.apart and not close:
        return "\n".join(filter(None, (greeting, *body)))
    return "\n\n".join(filter(None, (greeting, *body, close)))


def _subject(situation: Situation, book: MessageBook) -> str:
    purpose, phrases = situation.purpose, situation.request.phrases
    shared = book.words.lines.subject if purpose.line == "ask" else {}
    patterns = {**shared, **purpose.subjects}
    last = phrases[-1] if phrases else None
    found = say(patterns, last, {}, "ask") if last else ""
    if 0 < len(found) <= _LONGEST_SUBJECT:
        return found
    return (
        purpose.recent_subject
        if situation.is_recent and purpose.recent_subject
        else purpose.subject
    )
