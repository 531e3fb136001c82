"""A pitch put together from its parts: for each audience, in three lengths."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from worksheets.content.pitch import LENGTHS, Audience, PitchSentence, PitchWords
from worksheets.content.words import fill, placeholders
from worksheets.pitching.candidates import as_kind, candidates
from worksheets.pitching.phrase import Phrase
from worksheets.pitching.understanding import phrases_of
from worksheets.pitching.vocabulary import Vocabulary, vocabulary_of

type Patterns = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PitchContent:
    """Everything a pitch is made of besides what was typed."""

    audiences: tuple[Audience, ...]
    parts: Mapping[str, Patterns]
    vocabulary: Vocabulary

    @classmethod
    def of(cls, words: PitchWords) -> "PitchContent":
        """Return it as an organisation's `pitch.yaml` says."""
        parts = {str(part): dict[str, str](said.items()) for part, said in words.parts.items()}
        return cls(words.audiences, parts, vocabulary_of(words.phrases))


@dataclass(frozen=True, slots=True)
class Answered:
    """What was answered: the name, and the phrases of each part that was."""

    name: str
    phrases: Mapping[str, tuple[Phrase, ...]]

    def has(self, part: str) -> bool:
        """Return whether there is something to say of `part`."""
        return bool(self.name) if part == "name" else bool(self.phrases.get(part))

    def is_said(self, part: str) -> bool:
        """Return whether something of `part` is sure enough to be said."""
        return any(phrase.is_usable for phrase in self.phrases.get(part, ()))


@dataclass(frozen=True, slots=True)
class Said:
    """One part of a pitch, as it is said: a sentence, or two where the answer has two."""

    part: str
    text: str


def compose(
    audience: Audience, answered: Answered, content: PitchContent, length: str = "standard"
) -> tuple[Said, ...]:
    """Return what is said to `audience`; what nobody is sure of yet is left out."""
    longest = LENGTHS.index(length)
    found = (
        said(sentence, answered, content)
        for sentence in audience.sentences
        if LENGTHS.index(sentence.length) <= longest
    )
    return tuple(one for one in found if one.text)


def understood(
    part: str, typed: str, content: PitchContent, chosen: str = ""
) -> tuple[Phrase, ...]:
    """Return the phrases of an answer; of a kind nobody has a sentence for, nothing is sure."""
    return tuple(
        _settled(part, phrase, content)
        for phrase in phrases_of(part, typed, content.vocabulary, chosen)
    )


def _settled(part: str, phrase: Phrase, content: PitchContent) -> Phrase:
    """Return a phrase as it can be said; one that can only be said in one way is sure."""
    patterns = content.parts.get(part, {})
    if phrase.is_usable and part != "role" and not say_phrase(part, phrase, "x", patterns):
        phrase = replace(phrase, kind=None)
    if phrase.kind is None:
        kinds = [kind for kind, _ in readings(part, phrase, "x", content)]
        if len(kinds) == 1:
            return as_kind(phrase, kinds[0], part, content.vocabulary)
    return phrase


def text_of(said: tuple[Said, ...]) -> str:
    """Return the pitch as one text."""
    return " ".join(one.text for one in said)


def readings(
    part: str, phrase: Phrase, name: str, content: PitchContent
) -> Iterator[tuple[str, str]]:
    """Yield each kind an unsure phrase may be, with the sentence it would be said in."""
    seen: set[str] = set()
    for kind in candidates(part, phrase, content.vocabulary):
        candidate = as_kind(phrase, kind, part, content.vocabulary)
        sentence = say_phrase(part, candidate, name, content.parts.get(part, {}))
        if sentence and sentence not in seen:
            seen.add(sentence)
            yield kind, sentence


def say_phrase(part: str, phrase: Phrase, name: str, patterns: Patterns) -> str:
    """Return the sentence for one phrase; "" where there is no pattern for its kind."""
    if not phrase.is_usable or not phrase.kind:
        return ""
    if phrase.kind == "ing" and phrase.base and "doing" in patterns:
        return _filled(patterns["doing"], part, phrase.base, name)
    pattern = patterns.get(phrase.kind) or patterns.get(_FALLBACKS.get(phrase.kind, ""), "")
    return _filled(pattern, part, phrase.text, name)


#: A kind that has no sentence of its own is said like this one.
_FALLBACKS = {"meeting": "noun", "seeking": "noun", "progress": "ing", "wish": "action"}


def said(sentence: PitchSentence, answered: Answered, content: PitchContent) -> Said:
    """Return what is said in one place of a pitch; its text is "" where nothing can be."""
    if not sentence.part:
        is_due = all(answered.has(part) for part in sentence.needs)
        return Said("", (sentence.text or "") if is_due else "")
    part = sentence.part
    if not all(answered.is_said(needed) for needed in sentence.needs):
        return Said(part, "")
    shared = content.parts.get(part, {})
    patterns = {**shared, **sentence.said}
    usable = [phrase for phrase in answered.phrases.get(part, ()) if phrase.is_usable]
    phrases = list(_gathered(usable, content.vocabulary.list_end))
    spoken = [say_phrase(part, phrase, answered.name, patterns) for phrase in phrases[:1]]
    if part == "role" and len(phrases) > 1:
        more = content.parts.get("what", {})
        spoken += [say_phrase("what", phrase, answered.name, more) for phrase in phrases[1:]]
    else:
        spoken += [say_phrase(part, phrase, answered.name, patterns) for phrase in phrases[1:]]
    if not any(spoken) and answered.name and "alone" in patterns:
        spoken = [_filled(patterns["alone"], part, "", answered.name)]
    return Said(part, " ".join(filter(None, spoken)))


def _gathered(phrases: Iterable[Phrase], list_end: str) -> Iterator[Phrase]:
    """Yield the phrases, things in a row as one: "reports, charts and slides"."""
    for is_thing, group in groupby(phrases, lambda phrase: phrase.kind == "noun"):
        found = tuple(group)
        if not (is_thing and list_end and len(found) > 1):
            yield from found
            continue
        first = ", ".join(phrase.text for phrase in found[:-1])
        yield replace(found[0], text=f"{first} {list_end} {found[-1].text}")


def _filled(pattern: str, part: str, text: str, name: str) -> str:
    if not pattern or ("name" in placeholders(pattern) and not name):
        return ""
    values = {"name": name, part: text}
    if not all(values.get(key) for key in placeholders(pattern)):
        return ""
    if pattern.startswith("{" + part + "}") or ". {" + part in pattern:
        values[part] = text[:1].upper() + text[1:]
    return _one_mark(fill(pattern, values))


def _one_mark(text: str) -> str:
    """Return `text` with a capital at its start; a mark typed before the last one goes."""
    return text[:1].upper() + text[1:]
