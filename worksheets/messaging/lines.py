"""A line somebody typed for a message, as phrases that fit into its sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from worksheets.content.messages import MessagePurpose, Patterns
from worksheets.messaging.book import MessageBook, phrase_set
from worksheets.messaging.kinds import (
    READ_AS,
    candidates,
    chosen_kind,
    settled,
    unasked,
)
from worksheets.messaging.minutes import minutes_in
from worksheets.messaging.saying import say
from worksheets.messaging.told import Told
from worksheets.pitching.asks import count_asks
from worksheets.pitching.fitting import compared, is_nothing, name_in, without_openings
from worksheets.pitching.phrase import ASKED, Phrase
from worksheets.pitching.speech import spoken_words
from worksheets.pitching.understanding import phrases_of

#: Kinds that say something about the request before it is made.
_TELLING = ("sentence", "because")
#: Kinds that ask for something by themselves, so that two things in one are two requests.
_ASKING = ("action", "mine", "thing", "seeking", "meeting", "wish")
_MOST_OF_A_PURPOSE = 2
#: A request, with what leads up to it.
_MOST_SENTENCES = 3
_MOST_REASONS = 2
#: The code of what is left out because a message is short.
_SHORT = "short"


@dataclass(frozen=True, slots=True)
class LeftOutWords:
    """Words that a message does without, and the code of the reason."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class TypedLine:
    """What was typed into a line: the phrases that can be said, and what was left out of it.

    `unsure` is the phrase of which nobody knows yet how it is said; None where all is sure.
    """

    phrases: tuple[Phrase, ...] = ()
    left_out: tuple[LeftOutWords, ...] = ()
    unsure: Phrase | None = None

    @property
    def is_typed(self) -> bool:
        """Whether there was anything in it."""
        return bool(self.phrases or self.left_out or self.unsure)


def request_line(
    typed: str, purpose: MessagePurpose, book: MessageBook, chosen: str = "", reader: str = ""
) -> TypedLine:
    """Return what a message asks for, gives thanks for, or offers: one thing, however many came."""
    part, patterns = purpose.line, request_patterns(purpose, book)
    is_asked = part in ("ask", "whom")
    own = without_openings(_to(typed, reader), phrase_set(purpose.openings))
    if is_asked:
        own = without_openings(own, phrase_set(book.words.openings.get("ask", ())))
        own = without_openings(own, phrase_set(purpose.openings))
        own = "" if _is_purpose_alone(own, book) else own
    told = Told(Phrase(None, ""), part, patterns, book, own, purpose.is_topical)
    if unsaid := _unsaid(own, book, reader):
        return TypedLine(left_out=(unsaid,))
    found = _phrases(own, typed, told, chosen)
    return _one_request(found, book, is_limited=is_asked)


def _to(typed: str, reader: str) -> str:
    """Return a line without the reader's name in front: "Sam, I saw your talk"."""
    first, _, rest = typed.strip().partition(" ")
    return rest if first.endswith(",") and compared(first) in _names(reader) else typed


def _names(reader: str) -> frozenset[str]:
    return frozenset(map(compared, reader.split()))


def _unsaid(own: str, book: MessageBook, reader: str) -> LeftOutWords | None:
    """Return what nobody writes in a line: a greeting, or a remark about the reader as "she"."""
    words = tuple(filter(None, map(compared, own.split())))
    text = " ".join(own.split())
    if words in phrase_set(book.words.greetings):
        return LeftOutWords("only_greeting", text)
    first = words[0] if words else ""
    is_reader = bool(words[1:]) and first.removesuffix("'s") in _names(reader)
    is_about_another = first in book.words.third_persons or is_reader
    return LeftOutWords("third_person", text) if is_about_another else None


def _is_purpose_alone(own: str, book: MessageBook) -> bool:
    """Return whether a line says no more than its purpose does: "feedback", "some advice"."""
    trailing = book.pitch.vocabulary.lists["trailing"]
    words = [word for word in spoken_words(own) if (word,) not in trailing]
    return 0 < len(words) <= _MOST_OF_A_PURPOSE and words[-1] in book.words.requests


def reason_line(typed: str, book: MessageBook, chosen: str = "", reader: str = "") -> TypedLine:
    """Return why somebody is written to; praise and questions are left out."""
    own = without_openings(_to(typed, reader), phrase_set(book.words.openings.get("why", ())))
    if unsaid := _unsaid(own, book, reader):
        return TypedLine(left_out=(unsaid,))
    found = _phrases(own, typed, Told(Phrase(None, ""), "why", book.words.lines.why, book), chosen)
    if any(flattering(phrase.text, book) for phrase in found):
        return TypedLine(left_out=(LeftOutWords("flattery", own),))
    if found and _has_question(typed):
        return TypedLine(left_out=(LeftOutWords("asks_in_reason", own),))
    return _sure(found, most=_MOST_REASONS)


def offer_line(typed: str, book: MessageBook, chosen: str = "") -> TypedLine:
    """Return what is offered in return: the first thing, unless it promises nothing."""
    told = Told(Phrase(None, ""), "offer", book.words.lines.offer, book)
    found = _phrases(typed, typed, told, chosen)
    if found and _is_vague(found[0], book):
        return TypedLine(left_out=(LeftOutWords("vague_offer", found[0].text),))
    return TypedLine() if _has_question(typed) else _sure(found, most=1)


def request_patterns(purpose: MessagePurpose, book: MessageBook) -> Patterns:
    """Return the sentences a request may stand in."""
    return {**book.words.lines.ask, **purpose.said}


def introducer_in(typed: str, book: MessageBook) -> str:
    """Return who suggested it, as a sentence begins with them: "My boss", "Tom from HR"."""
    own = without_openings(typed, phrase_set(book.words.openings.get("through", ())))
    vocabulary = book.pitch.vocabulary
    if is_nothing(own, vocabulary):
        return ""
    tokens = " ".join(own.split()).strip(" .,;:!?–—-@").split()
    words = [compared(token) for token in tokens]
    is_described = bool(words) and vocabulary.has("determiners", words[0])
    ends = (at for at, word in enumerate(words) if at and vocabulary.has("prepositions", word))
    end = 0 if is_described else next(ends, len(tokens))
    name = name_in(" ".join(tokens[:end]), vocabulary)
    rest = [vocabulary.repairs.get(word, token) for word, token in zip(words, tokens, strict=True)]
    text = " ".join(filter(None, (name, *rest[end:])))
    return text[:1].upper() + text[1:]


def flattering(text: str, book: MessageBook) -> str:
    """Return the word of praise in `text`, or ""."""
    said = " ".join(spoken_words(text))
    found = (one for one in book.words.flattery if f" {one.casefold()} " in f" {said} ")
    return next(found, "")


def readings(
    phrase: Phrase, part: str, patterns: Patterns, book: MessageBook
) -> Iterator[tuple[str, str]]:
    """Yield each kind an unsure phrase may be, with the sentence it would be said in."""
    seen: set[str] = set()
    for kind, told in candidates(Told(phrase, part, patterns, book)):
        sentence = say(patterns, told, {"minutes": 20, "when": "", "plenty": ""}, part)
        if sentence and sentence not in seen:
            seen.add(sentence)
            yield kind, sentence


def _phrases(own: str, typed: str, told: Told, chosen: str) -> tuple[Phrase, ...]:
    """Return the phrases of a line; what was `chosen` holds for the text as it was typed."""
    vocabulary = told.vocabulary
    found = phrases_of(READ_AS.get(told.part, told.part), own, vocabulary)
    if not _has_question(typed):
        found = tuple(unasked(phrase, vocabulary) for phrase in found)
    kind = chosen_kind(told.part, typed, chosen)
    every = (settled(phrase, told, kind) for phrase in found)
    article = vocabulary.articles.the
    return tuple(one for one in every if spoken_words(one.text.removeprefix(article)))


def _has_question(typed: str) -> bool:
    return any(mark in typed for mark in ASKED)


def _one_request(found: tuple[Phrase, ...], book: MessageBook, *, is_limited: bool) -> TypedLine:
    """Return the sentences that lead up to a request, and the first request itself.

    Where the other person is asked for their time, it `is_limited`.
    """
    left_out = [LeftOutWords("placeholder", one.text) for one in found if one.kind == "placeholder"]
    wanted: list[Phrase] = []
    has_request = False
    for phrase in found:
        if phrase.kind is None:
            return TypedLine(left_out=tuple(left_out), unsure=phrase)
        is_telling = phrase.kind in _TELLING
        if phrase.kind == "placeholder":
            continue
        if is_telling and has_request:
            left_out.append(LeftOutWords(_SHORT, phrase.text))
            continue
        reason = "" if is_telling else _reason_against(phrase, book, has_request, is_limited)
        has_request = has_request or not is_telling
        if reason:
            left_out.append(LeftOutWords(reason, phrase.text))
        else:
            wanted.append(phrase)
    kept = (
        wanted if len(wanted) <= _MOST_SENTENCES else [*wanted[: _MOST_SENTENCES - 1], wanted[-1]]
    )
    left_out += [LeftOutWords(_SHORT, one.text) for one in wanted if one not in kept]
    return TypedLine(tuple(kept), tuple(left_out))


def _reason_against(phrase: Phrase, book: MessageBook, has_request: bool, is_limited: bool) -> str:
    """Return why a request can't be made as it is; "" where it can."""
    if has_request:
        return "several_asks"
    times = book.words.times
    if is_limited and minutes_in(phrase.text, times) > times.most_minutes:
        return "too_much_time"
    is_counted = is_limited and phrase.kind in _ASKING
    several = is_counted and count_asks((phrase,), book.pitch.vocabulary) > 1
    return "several_asks" if several else ""


def _sure(found: tuple[Phrase, ...], most: int) -> TypedLine:
    """Return the first phrases, where nothing is open in them; the others are left out."""
    for phrase in found[:most]:
        if phrase.kind == "placeholder":
            return TypedLine(left_out=(LeftOutWords("placeholder", phrase.text),))
        if phrase.kind is None:
            return TypedLine(unsure=phrase)
    return TypedLine(
        found[:most], tuple(LeftOutWords(_SHORT, phrase.text) for phrase in found[most:])
    )


def _is_vague(phrase: Phrase, book: MessageBook) -> bool:
    pattern = book.pitch.parts.get("offer", {}).get(phrase.kind or "", "")
    said = spoken_words(pattern.replace("{offer}", phrase.text)) if pattern else ()
    return said in {spoken_words(vague) for vague in book.vague_offers}
