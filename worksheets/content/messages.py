"""How a message is put together: for which purpose, by which channel, in which sentences."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal

from worksheets.content.pitch import PhraseKind, Phrases
from worksheets.content.written import (
    AT_LEAST_ONE,
    Count,
    Flag,
    Refers,
    Sources,
    Text,
    Written,
)

#: The lines somebody writes, and how each is read; `whom` is a person, `thanks` what they did.
type LineKind = Literal["ask", "whom", "thanks", "offer"]
#: A phrase as a pitch knows it, or one told apart further for messages.
if TYPE_CHECKING:
    type MessageKind = str  # the kinds are told from what people typed
else:
    type MessageKind = (
        PhraseKind | Literal["thing", "time", "fact", "puzzle", "howto", "treat", "because"]
    )
Patterns = dict[MessageKind, Text]


@dataclass(frozen=True, slots=True)
class Channel(Written):
    """A way to send a message; `touch` is the way to keep in touch that it is logged as.

    One that stands `apart` has a paragraph for each thought, others have one in all. `ways_out`
    are its own, where it says one in another way.
    """

    id: Text
    label: Text
    touch: Text
    most_words: Count
    greeting: Text
    close: Text | None = None
    has_subject: Flag = False
    apart: Flag = False
    ways_out: dict[Text, Text] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MessagePurpose(Written):
    """What a message is for, and its sentences by the kind of phrase that was typed.

    `alone` asks where nothing was typed, `to_role` where it is known what the other person does.
    `lead` comes before every request, unless the two spoke less than `lead_after_days` ago; an
    email then has the `recent_subject`. `openings` are words of a line that `said` says already.
    `way_out_of` names another way out for some kinds. Without `offers` there is no
    offer in return, without `reasons` no reason, without `nudges` no reminder; and where
    `is_known`, the reader knows who writes; where `is_topical`, a thing is what it is about.
    """

    id: Text
    label: Text
    example: Text
    subject: Text
    alone: Text
    line: LineKind = "ask"
    openings: Phrases = ()
    lead: Text | None = None
    lead_after_days: Count = 60
    recent_subject: Text | None = None
    to_role: Text | None = None
    said: Patterns = field(default_factory=dict)
    subjects: Patterns = field(default_factory=dict)
    way_out: Text = "time"
    way_out_of: dict[MessageKind, Text] = field(default_factory=dict)
    offers: Flag = True
    reasons: Flag = True
    nudges: Flag = True
    is_known: Flag = False
    is_topical: Flag = False


@dataclass(frozen=True, slots=True)
class Lines(Written):
    """The usual sentences of each line, by the kind of phrase that was typed."""

    ask: Patterns
    why: Patterns
    offer: Patterns
    through: Text
    subject: Patterns = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Times(Written):
    """What is said about time, and how time is told in what was typed.

    `units` are so many minutes; a long span counts behind the word `span_after`.
    """

    most_minutes: Count
    when: Text
    plenty: Text
    no_plenty: Phrases = ()
    said_when: Phrases = ()
    numbers: dict[Text, Text] = field(default_factory=dict)
    halves: Phrases = ()
    units: dict[Text, Count] = field(default_factory=dict)
    spans: dict[Text, Count] = field(default_factory=dict)
    span_after: Phrases = ()


@dataclass(frozen=True, slots=True)
class Reminder(Written):
    """The one reminder that may follow a message without an answer."""

    subject: Text
    text: Text


@dataclass(frozen=True, slots=True)
class MessageWords(Written):
    """What `messages.yaml` holds."""

    purposes: Annotated[tuple[MessagePurpose, ...], AT_LEAST_ONE]
    channels: Annotated[tuple[Channel, ...], AT_LEAST_ONE]
    lines: Lines
    ways_out: dict[Text, Text]
    times: Times
    reminder: Reminder
    source: Annotated[Sources, Refers("sources")]
    way_out_of: dict[MessageKind, Text] = field(default_factory=dict)
    openings: dict[Text, Phrases] = field(default_factory=dict)
    how_to: Text = "how to"
    wish_starts: Phrases = ()
    facts: Phrases = ()
    requests: Phrases = ()
    for_either: Phrases = ()
    contractions: dict[Text, Text] = field(default_factory=dict)
    flattery: Phrases = ()
    greetings: Phrases = ()
    third_persons: Phrases = ()
    request_starts: Phrases = ()
    time_starts: Phrases = ()
    way_out_signs: Phrases = ()
